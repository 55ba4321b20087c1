//! The course of a case as an agenda writes it: codes, names, or a row of codes with a cross below some.

use super::mark::{Mark, Marked};
use crate::body;
use crate::pattern::Pattern;
use crate::span::{Found, Span};

/// A code of a body: capitals, as `ØK`, `VPU`, `BY`.
static CODE: Pattern = Pattern::new(r"^[A-ZÆØÅ]{2,5}$");

/// The bodies in the lines under a route heading, in order.
pub fn read(source: &str, spans: &[Span]) -> Vec<Found<String>> {
    spans.iter().flat_map(|s| stops(source, *s)).collect()
}

fn stops(source: &str, span: Span) -> Vec<Found<String>> {
    let text = span.of(source);
    let parts: Vec<&str> =
        text.split([' ', '/', ',', ';', '>', '→', '\t']).filter(|p| !p.is_empty() && *p != "-").collect();
    if !parts.is_empty() && parts.iter().all(|p| CODE.is_match(p.trim_end_matches('.'))) {
        let found = |p: &&str| {
            let code = p.trim_end_matches('.');
            Some(Found::sure(code.to_owned(), Span::within(source, code)?))
        };
        return parts.iter().filter_map(found).collect();
    }
    body::all(text).into_iter().map(|b| super::head::shifted(b, span.start)).collect()
}

/// A route drawn as a matrix: a run of lines with one code each, then as many lines that are empty or hold an `x`.
/// Gives the marked codes and the number of lines used.
pub fn matrix(source: &str, lines: &[Marked]) -> Option<(Vec<Found<String>>, usize)> {
    let codes: Vec<Span> = lines
        .iter()
        .map_while(|l| (l.mark == Mark::Text && CODE.is_match(l.line.text(source))).then_some(l.line.span))
        .collect();
    if codes.len() < 3 {
        return None;
    }
    let cells = lines.get(codes.len()..codes.len() * 2)?;
    let is_cell = |l: &Marked| l.line.is_blank() || l.line.text(source).eq_ignore_ascii_case("x");
    if !cells.iter().all(is_cell) || cells.iter().all(|l| l.line.is_blank()) {
        return None;
    }
    let marked = codes.iter().zip(cells).filter(|(_, cell)| !cell.line.is_blank());
    let route = marked
        .map(|(code, cell)| Found { more: vec![cell.line.span], ..Found::likely(code.of(source).to_owned(), *code) });
    Some((route.collect(), codes.len() * 2))
}
