//! The list of contents: it numbers items whose own number is lost, and knows items that the text leaves out.

use super::super::mark::{Mark, Marked};
use super::is_title;
use crate::pattern::Pattern;
use crate::span::Span;

/// One entry.
pub struct Entry {
    /// The number.
    pub number: Span,
    /// The title; two stretches when the number stands in the middle of it.
    pub title: Vec<Span>,
    value: usize,
}

/// The entries of a list, in order.
#[derive(Default)]
pub struct Listed {
    entries: Vec<Entry>,
    /// Whether the numbers run on without a gap: otherwise the list is no witness of what is left out.
    whole: bool,
}

/// A number and the beginning of a title, or of the rest of a title after the number of its page.
static NUMBER: Pattern = Pattern::new(r"(?:^|\s)(\d{1,3})(?:\.\s?|\s)(?:(\d{1,4})\s(\p{Ll})|[\p{Lu}”“„»§\x22])");
/// What stands behind a title: dots, the number of the page, the word for it, the list of annexes.
static BEHIND: Pattern = Pattern::new(
    r"(?:\s*\.{2,}\s*[\divxlc]*|\s+\d{1,4}|\s+(?:Side|Bilagsliste|Bilagsoversigt|Underskrift\pL*)\b.*|\s+[ivxlc]+)+\s*$",
);
/// The number of a page between two titles.
static PAGE: Pattern = Pattern::new(r"\s\d{1,4}\s");

/// Reads the list of contents in the lines before the first item.
pub fn read(source: &str, head: &[Marked]) -> Listed {
    let mut listed = Listed { entries: Vec::new(), whole: true };
    let Some(from) = head.iter().position(|l| l.mark == Mark::Contents) else { return Listed::default() };
    for line in head.iter().skip(from) {
        match &line.mark {
            Mark::Numbered { number, title } => listed.push(source, *number, vec![*title]),
            Mark::Contents | Mark::Text => listed.run(source, line.line.span),
            _ => {}
        }
    }
    listed
}

impl Listed {
    fn push(&mut self, source: &str, number: Span, title: Vec<Span>) {
        let Ok(value) = number.of(source).parse::<usize>() else { return };
        let title: Vec<Span> = title.into_iter().filter_map(|t| trimmed(source, t)).collect();
        if !title.first().is_some_and(|t| is_title(t.of(source))) {
            return;
        }
        self.whole &= self.entries.last().is_none_or(|last| value == last.value + 1);
        self.entries.push(Entry { number, title, value });
    }

    /// The entries of a list that has become running text: numbers in order, and the titles between them.
    fn run(&mut self, source: &str, span: Span) {
        let text = span.of(source);
        let mut open: Option<(Span, usize, usize)> = None;
        for c in NUMBER.all(text) {
            let Some(number) = c.get(1) else { continue };
            let Ok(value) = number.as_str().parse::<usize>() else { continue };
            let before = open.map(|(_, v, _)| v).or(self.entries.last().map(|e| e.value));
            if before.is_some_and(|v| value != v + 1) {
                continue;
            }
            let spot = at(span, number.start(), number.end());
            if let (Some(page), Some(rest)) = (c.get(2), c.get(3)) {
                let begun = open.filter(|_| text.get(..number.start()).is_some_and(|t| t.trim_end().ends_with('-')));
                let Some((own, _, from)) = begun.filter(|_| !page.is_empty()) else { continue };
                let middle = text.get(from..number.start()).and_then(|t| PAGE.all(t).last());
                let Some(cut) = middle.and_then(|m| Some(m.get(0)?.range())) else { continue };
                self.push(source, own, vec![at(span, from, from + cut.start)]);
                let end = text.len();
                let title = vec![at(span, from + cut.end, number.start()), at(span, rest.start(), end)];
                self.push(source, spot, title);
                open = None;
                continue;
            }
            if let Some((own, _, from)) = open {
                self.push(source, own, vec![at(span, from, number.start())]);
            }
            let title_at = c.get(0).map_or(number.end(), |m| m.end());
            let title_at = text.get(..title_at).and_then(|t| t.char_indices().next_back()).map_or(title_at, |(i, _)| i);
            open = Some((spot, value, title_at));
        }
        if let Some((own, _, from)) = open {
            self.push(source, own, vec![at(span, from, text.len())]);
        }
    }

    /// The number of the entry that begins with this title.
    pub fn number_of(&self, source: &str, title: Span) -> Option<Span> {
        let title = title.of(source).to_lowercase();
        let begins = |e: &&Entry| e.title.first().is_some_and(|t| t.of(source).to_lowercase().starts_with(&title));
        self.entries.iter().find(begins).map(|e| e.number)
    }

    /// The entries that the text leaves out at its end, when the last number in the text is `last`.
    pub fn after(&self, last: Option<usize>) -> impl Iterator<Item = &Entry> {
        let told = self.whole && last.is_some_and(|l| self.entries.iter().any(|e| e.value == l));
        self.entries.iter().filter(move |e| told && last.is_some_and(|l| e.value > l))
    }
}

/// A stretch of a part as a stretch of the whole.
fn at(span: Span, start: usize, end: usize) -> Span {
    Span::new(span.start + start, span.start + end)
}

/// A title without the page number and white space around it.
fn trimmed(source: &str, span: Span) -> Option<Span> {
    let text = span.of(source);
    let end = BEHIND.find(text).map_or(text.len(), |m| m.start());
    let title = text.get(..end)?.trim().trim_end_matches(['.', ' ']);
    Span::within(source, title).filter(|s| s.end > s.start)
}
