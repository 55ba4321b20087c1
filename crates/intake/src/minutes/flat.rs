//! Pages that became one long line each: text taken out of a file without its line breaks.
//!
//! `page` takes the head and the foot off a page, `cuts` finds where its lines once began. What is cut is read like any
//! other text afterwards.

mod cuts;
mod label;
mod page;

use super::headings;
use super::mark::Mark;
use crate::lines::Line;
use crate::pattern::Pattern;
use crate::span::Span;

/// A line, and what it is where only its page could tell.
pub struct Piece {
    /// The line.
    pub line: Line,
    /// What it is, when that is known.
    pub mark: Option<Mark>,
}

/// How many characters make a line too long to have been one on a page.
const LONG: usize = 220;
/// How many headings must stand inside long lines before these are taken for pages.
const FEW: usize = 3;

/// The beginning of a list of contents inside a page.
static CONTENTS: Pattern = Pattern::new(
    r"\b(?:Indholdsfortegnelse|INDHOLDSFORTEGNELSE|Sagsoversigt|SAGSOVERSIGT|Punktoversigt|Indholdsoversigt)\b",
);
/// A numbered title at the end of a page.
static TITLE_AT_END: Pattern = Pattern::new(r"\s(\d{1,3}\. \p{Lu}.{2,120})$");

/// The lines, with pages that are one line cut apart. Other texts keep their lines.
pub fn cut(source: &str, lines: Vec<Line>) -> Vec<Piece> {
    let paged = is_paged(source, &lines);
    if !paged && !is_flat(source, &lines) {
        return lines.into_iter().map(plain).collect();
    }
    let is_page = |l: &Line| !l.is_blank() && (paged || is_long(source, l));
    let feet = page::feet(source, lines.iter().filter(|l| is_page(l)));
    let mut pieces = Vec::new();
    let mut pages = 0;
    for line in lines {
        if !is_page(&line) {
            pieces.push(plain(line));
            continue;
        }
        pages += 1;
        let parts = page::parts(source, line.span, pages == 1, &feet);
        push(&mut pieces, parts.head, Some(Mark::Furniture));
        body(source, parts.text, pages == 1, &mut pieces);
        push(&mut pieces, parts.foot, Some(Mark::Furniture));
    }
    pieces
}

fn is_long(source: &str, line: &Line) -> bool {
    line.text(source).chars().nth(LONG).is_some()
}

/// Whether headings stand inside of long lines rather than on lines of their own.
fn is_flat(source: &str, lines: &[Line]) -> bool {
    let long: Vec<&Line> = lines.iter().filter(|l| is_long(source, l)).collect();
    if long.is_empty() {
        return false;
    }
    let own = lines.iter().filter(|l| !is_long(source, l) && headings::kind(l.text(source)).is_some()).count();
    let inside: usize = long.iter().map(|l| cuts::headings(l.text(source))).sum();
    inside >= FEW && inside > own * 2
}

/// Whether every line is a page with its number in front, and headings stand inside.
fn is_paged(source: &str, lines: &[Line]) -> bool {
    let written: Vec<&Line> = lines.iter().filter(|l| !l.is_blank()).collect();
    let counted = written.iter().enumerate().all(|(at, l)| page::number(l.text(source)) == Some(at + 1));
    let length: usize = written.iter().map(|l| l.span.end - l.span.start).sum();
    counted
        && written.len() > 1
        && length > written.len() * LONG / 2
        && written.iter().any(|l| cuts::headings(l.text(source)) > 0)
}

/// The text of a page: up to a list of contents it is cut, the list is one piece.
fn body(source: &str, span: Span, first: bool, pieces: &mut Vec<Piece>) {
    let text = span.of(source);
    let listed = CONTENTS.find(text).map_or(text.len(), |m| m.start());
    let before = Span::new(span.start, span.start + listed);
    for line in cuts::lines(before.of(source), first) {
        push(pieces, Some(Span::new(before.start + line.start, before.start + line.end)), None);
    }
    let list = text.get(listed..).unwrap_or_default();
    // The first item may begin at the end of the page that lists it.
    let title = TITLE_AT_END.captures(list).and_then(|c| c.get(1)).filter(|title| {
        let name = title.as_str().trim_start_matches(|c: char| !c.is_alphabetic());
        list.get(..title.start()).is_some_and(|before| before.contains(name))
    });
    let end = span.start + listed + title.map_or(list.len(), |t| t.start());
    push(pieces, Some(Span::new(before.end, end)), Some(Mark::Contents));
    push(pieces, Some(Span::new(end, span.end)).filter(|_| title.is_some()), None);
}

fn push(pieces: &mut Vec<Piece>, span: Option<Span>, mark: Option<Mark>) {
    if let Some(span) = span.filter(|s| s.end > s.start) {
        let line = Line { span, indent: 0, spaced: true, trailing: false, firm: false };
        pieces.push(Piece { line, mark });
    }
}

fn plain(line: Line) -> Piece {
    Piece { line, mark: None }
}
