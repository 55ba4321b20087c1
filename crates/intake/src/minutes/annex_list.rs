//! The annexes of the whole document, listed at its end (da: *bilagsoversigt*): they stand below the last item, and are
//! not its own.
//!
//! Where the list says which item an annex belongs to, it goes there. What it says of no known item is left to the
//! reviewer: it comes back as not understood.

use super::annex;
use super::headings::HeadingKind;
use super::items::Part;
use super::mark::{Mark, Marked};
use crate::draft::ItemDraft;
use crate::lines::Line;
use crate::pattern::Pattern;
use crate::span::{Confidence, Span};

/// What such a list is called. An item's own may be called the same.
static NAME: Pattern = Pattern::new(
    r"(?i)^(?:samlet )?(?:bilagsoversigt|bilagsliste|bilagsfortegnelse)(?: til (?:dagsordenen|referatet|mødet))?:?$",
);
/// `Punkt 2`, `Pkt. 2: Cykelsti`, `2. Cykelsti`: the item that the annexes below, or behind it, belong to.
static ITEM: Pattern = Pattern::new(
    r"^(?:[•*–-]\s*)?(?:((?i:til )?(?i:dagsordenspunkt|punkt|pkt\.?|sag)(?:\s*nr\.?)?)\s*)?(\d{1,3})\b\s*[.:),–-]*\s*(.*)$",
);
/// A title this long is not the same by chance.
const LONG: usize = 8;

/// A list at the end of the document.
pub enum List {
    /// It is cut off the last item.
    OfAll {
        /// The line that heads it.
        heading: Span,
        /// For each item that it names, what stands there.
        entries: Vec<Entry>,
    },
    /// It names no item, and the last item has no other: it may be its own.
    OfLastPerhaps {
        /// Which of the items that is.
        place: usize,
    },
}

/// What the list tells of an item.
pub struct Entry {
    number: String,
    label: Span,
    lines: Vec<Line>,
}

/// Cuts the list off the last item, where it stands there.
pub fn take(source: &str, parts: &mut [Part<'_>]) -> Option<List> {
    let titles: Vec<(String, String)> = parts.iter().filter_map(|part| known(source, part)).collect();
    // Of items behind it only the titles are known.
    let place = parts.iter().rposition(|part| !part.lines.is_empty()).filter(|_| parts.len() > 1)?;
    let (others, rest) = parts.split_at_mut_checked(place)?;
    let last = rest.first_mut()?;
    let is_list = |line: &Marked| is_annexes(&line.mark) && NAME.is_match(line.line.text(source));
    let at = last.lines.iter().rposition(is_list)?;
    let below = last.lines.get(at + 1..)?;
    // "Pkt. 2: Kort" is marked as a heading too.
    let goes_on = |l: &Marked| matches!(l.mark, Mark::Heading(_)) && item(source, &l.line, &titles).is_none();
    if others.iter().any(|part| part.lines.iter().any(is_list)) || below.iter().any(goes_on) {
        return None;
    }
    let entries = entries(source, below, &titles);
    if entries.is_empty() && !last.lines.iter().take(at).any(|l| is_annexes(&l.mark)) {
        return Some(List::OfLastPerhaps { place });
    }
    let heading = last.lines.get(at)?.line.span;
    last.lines = last.lines.get(..at)?;
    Some(List::OfAll { heading, entries })
}

fn is_annexes(mark: &Mark) -> bool {
    matches!(mark, Mark::Heading(heading) if heading.kind == HeadingKind::Annexes)
}

/// The number and the title of an item.
fn known(source: &str, part: &Part<'_>) -> Option<(String, String)> {
    let title = part.title.first().map_or("", |title| title.of(source)).trim().to_lowercase();
    Some((part.number?.of(source).to_owned(), title))
}

fn entries(source: &str, lines: &[Marked], titles: &[(String, String)]) -> Vec<Entry> {
    let mut found: Vec<Entry> = Vec::new();
    for Marked { line, .. } in lines {
        match item(source, line, titles) {
            Some((number, label, rest)) => {
                found.push(Entry { number, label, lines: rest.into_iter().collect() });
            }
            None => found.last_mut().into_iter().for_each(|entry| entry.lines.push(*line)),
        }
    }
    found
}

/// The item that a line names, what of the line names it, and the rest.
fn item(source: &str, line: &Line, titles: &[(String, String)]) -> Option<(String, Span, Option<Line>)> {
    let text = line.text(source);
    let c = ITEM.captures(text)?;
    let (number, rest) = (c.get(2)?, c.get(3)?);
    let (_, title) = titles.iter().find(|(known, _)| same_number(known, number.as_str()))?;
    let told = rest.as_str().trim().to_lowercase();
    let is_title = told.is_empty() || is_same_title(&told, title);
    // A number alone may be the annex's: then only the title tells that it is an item's.
    if c.get(1).is_none() && (told.is_empty() || !is_title) {
        return None;
    }
    let cut = line.span.start + rest.start();
    let behind = Line { span: Span::new(cut, line.span.end), ..*line };
    let label = if is_title { line.span } else { Span::new(line.span.start, cut) };
    Some((number.as_str().to_owned(), label, Some(behind).filter(|_| !is_title)))
}

fn same_number(one: &str, other: &str) -> bool {
    one.trim_start_matches('0') == other.trim_start_matches('0')
}

fn is_same_title(told: &str, title: &str) -> bool {
    let (short, long) = if told.len() < title.len() { (told, title) } else { (title, told) };
    told == title || (short.chars().count() >= LONG && long.starts_with(short))
}

/// Gives each item its annexes. One that the item lists itself is the same.
pub fn give(source: &str, list: List, items: &mut [ItemDraft], headings: &mut Vec<Span>) {
    let (heading, entries) = match list {
        List::OfAll { heading, entries } => (heading, entries),
        List::OfLastPerhaps { place } => {
            let annexes = items.get_mut(place).into_iter().flat_map(|item| &mut item.annexes);
            annexes.for_each(|annex| annex.raw.confidence = Confidence::Doubtful);
            return;
        }
    };
    headings.push(heading);
    for entry in entries {
        let is_it = |item: &&mut ItemDraft| item.number.as_ref().is_some_and(|n| same_number(&n.value, &entry.number));
        let Some(item) = items.iter_mut().find(is_it) else { continue };
        headings.push(entry.label);
        for mut annex in annex::read(source, &entry.lines) {
            let title = annex.title.as_ref().map(|title| title.to_lowercase());
            let again = |own: &&mut crate::draft::AnnexDraft| {
                title.is_some() && own.title.as_ref().map(|own| own.to_lowercase()) == title
            };
            if let Some(own) = item.annexes.iter_mut().find(again) {
                own.raw.more.extend(annex.raw.spans());
            } else {
                annex.raw.confidence = Confidence::Likely;
                item.annexes.push(annex);
            }
        }
    }
}
