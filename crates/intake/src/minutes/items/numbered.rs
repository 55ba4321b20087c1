//! Items by their numbers.

use super::super::headings::HeadingKind;
use super::super::mark::{Mark, Marked};
use super::{NEAR, Part, Parts, is_title, next_mark};
use crate::pattern::Pattern;
use crate::span::Span;
use std::collections::HashSet;

/// A numbered line of a decision, which is no title: `2. Anbefales.`
static DECIDES: Pattern = Pattern::new(
    r"^(?i:godkendt|anbefal|tiltr[åæ]d|et flertal|et enigt|et mindretal|tage[ts] til|drøftet|udsat|vedtaget|oversendes|fremsendes|ikke (?:godkendt|anbefal|tiltr|vedtaget|imødekommet)|ingen bemærk)",
);

/// The items of a document that numbers them; `None` when it does not.
pub fn split<'l>(source: &str, lines: &'l [Marked]) -> Option<Parts<'l>> {
    let mut starts = starts(source, lines);
    if starts.is_empty() {
        starts = plain_list(source, lines);
    }
    let first = *starts.first()?;
    let head = lines.get(..first).unwrap_or_default();
    let contents = head.iter().filter(|l| matches!(l.mark, Mark::Numbered { .. })).map(|l| l.line.span).collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let items = starts.iter().zip(ends).filter_map(|(from, to)| part(source, lines.get(*from..to)?)).collect();
    Some(Parts { head, items, contents })
}

fn part<'l>(source: &str, lines: &'l [Marked]) -> Option<Part<'l>> {
    let (first, after) = lines.split_first()?;
    let Mark::Numbered { number, title } = first.mark else { return None };
    let mut title = vec![title];
    let mut used = 0;
    // A long title goes on: on lines right below it, before anything of another kind.
    for line in after {
        let goes_on = line.mark == Mark::Text && line.line.text(source).starts_with(|c: char| c.is_lowercase());
        if !goes_on || used > 1 {
            break;
        }
        title.push(line.line.span);
        used += 1;
    }
    let label = Some(Span::new(first.line.span.start, title.first().map_or(number.end, |t| t.start)));
    Some(Part { number: Some(number), label, title, lines: after.get(used..).unwrap_or_default() })
}

/// What the search for starts knows so far.
struct Search<'l> {
    source: &'l str,
    lines: &'l [Marked],
    starts: Vec<usize>,
    /// Numbers of the lines before the first item: a list of contents, where there is one.
    listed: HashSet<usize>,
    last: Option<usize>,
    /// The block that the line stands in.
    block: Option<HeadingKind>,
}

/// The lines at which numbered items begin.
fn starts(source: &str, lines: &[Marked]) -> Vec<usize> {
    let mut search = Search { source, lines, starts: Vec::new(), listed: HashSet::new(), last: None, block: None };
    for (at, line) in lines.iter().enumerate() {
        match &line.mark {
            Mark::Heading(h) => search.block = Some(h.kind),
            Mark::Numbered { number, title } => search.numbered(at, *number, *title),
            _ => {}
        }
    }
    search.starts
}

impl Search<'_> {
    fn numbered(&mut self, at: usize, number: Span, title: Span) {
        let (number, title) = (number.of(self.source).parse().unwrap_or(0), title.of(self.source));
        if self.begins(at, number, title) {
            self.starts.push(at);
            self.last = Some(number);
            self.block = None;
        } else if self.starts.is_empty() {
            self.listed.insert(number);
        }
    }

    fn begins(&self, at: usize, number: usize, title: &str) -> bool {
        // A clause, or an annex: both are numbered too.
        let clauses = matches!(self.block, Some(HeadingKind::Recommendation | HeadingKind::Annexes));
        let follows = self.last.is_some_and(|l| number == l + 1 || (number == l && !clauses));
        let in_text = clauses || matches!(self.block, Some(HeadingKind::Decision | HeadingKind::Absent));
        if !is_title(title) || (in_text && DECIDES.is_match(title)) || self.repeats(number, title) {
            return false;
        }
        if clauses && !(follows && self.opens(at, true)) {
            return false;
        }
        let onward = self.last.is_none_or(|last| follows || number > last);
        let listed = self.last.is_some() && follows && (self.listed.contains(&number) || is_closed(title));
        listed || (onward && self.opens(at, clauses))
    }

    /// The title printed twice, under its own number.
    fn repeats(&self, number: usize, title: &str) -> bool {
        let last = self.starts.last().and_then(|at| self.lines.get(*at)).map(|l| &l.mark);
        let Some(Mark::Numbered { number: n, title: t }) = last else { return false };
        n.of(self.source).parse() == Ok(number) && t.of(self.source).trim() == title.trim()
    }

    /// Whether a heading, an openness or a case number comes soon, before the next numbered line.
    fn opens(&self, at: usize, clauses: bool) -> bool {
        let (mut next, mut text) = next_mark(self.lines, at);
        let own = self.lines.get(at).map(|l| &l.mark);
        // The same title again, as a page prints it over the item and in the item.
        if let (Some(Mark::Numbered { number, title }), Some(Mark::Numbered { number: n, title: t })) = (next, own)
            && number.of(self.source) == n.of(self.source)
            && title.of(self.source).trim() == t.of(self.source).trim()
        {
            let again = self.lines.iter().skip(at + 1).position(|l| matches!(l.mark, Mark::Numbered { .. }));
            (next, text) = next_mark(self.lines, at + 1 + again.unwrap_or(0));
        }
        let in_section = matches!(self.block, Some(HeadingKind::Section(_)));
        if in_section && text > NEAR {
            return false;
        }
        match next {
            Some(Mark::Heading(h)) => match h.kind {
                HeadingKind::Present | HeadingKind::Aside | HeadingKind::Body => false,
                // The last clause of a recommendation stands right above what became of it.
                HeadingKind::Decision | HeadingKind::Absent | HeadingKind::Annexes => !clauses,
                _ => true,
            },
            Some(Mark::Open { .. } | Mark::Case(_)) => true,
            _ => false,
        }
    }
}

fn is_closed(title: &str) -> bool {
    let title = title.to_lowercase();
    ["lukket punkt", "lukket sag", "(lukket)"].iter().any(|closed| title.contains(closed))
}

/// Short minutes have no headings at all: titles numbered from one, and what was said under each.
fn plain_list(source: &str, lines: &[Marked]) -> Vec<usize> {
    if lines.iter().any(|l| matches!(&l.mark, Mark::Heading(h) if !is_first_page(h.kind))) {
        return Vec::new();
    }
    let mut starts = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Mark::Numbered { number, title } = &line.mark else { continue };
        if number.of(source).parse() == Ok(starts.len() + 1) && is_title(title.of(source)) {
            starts.push(at);
        }
    }
    if starts.len() < 3 { Vec::new() } else { starts }
}

fn is_first_page(kind: HeadingKind) -> bool {
    use HeadingKind::{Absent, Aside, Body, Present};
    matches!(kind, Present | Aside | Absent | Body)
}
