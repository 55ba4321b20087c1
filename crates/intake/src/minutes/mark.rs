//! What a line of an agenda or minutes is, looked at alone.

use super::furniture;
use super::headings::{self, HeadingKind};
use crate::lines::Line;
use crate::pattern::Pattern;
use crate::span::{Found, Span};
use crate::{body, date};
use jiff::civil::Date;

/// A line and what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Marked {
    /// The line.
    pub line: Line,
    /// What it is.
    pub mark: Mark,
}

/// What a line is.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// Nothing is written.
    Blank,
    /// A heading, perhaps with its text on the same line.
    Heading(Heading),
    /// `Åben sag`, `Lukket punkt`, `Åbent - 2012/011111`.
    Open {
        /// Whether it is open.
        open: bool,
        /// The case number on the same line.
        case: Option<Span>,
    },
    /// Whether the whole agenda is the open one: `Åbent referat`, `Lukket dagsorden`.
    Agenda(bool),
    /// The number of the case; `None` when the label stands without one.
    Case(Option<Span>),
    /// A number and what may be a title.
    Numbered {
        /// The number.
        number: Span,
        /// What stands after it.
        title: Span,
    },
    /// The heading of a list of contents.
    Contents,
    /// The head or foot of a page.
    Furniture,
    /// Anything else.
    Text,
}

/// A heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// What stands under it.
    pub kind: HeadingKind,
    /// The heading itself.
    pub label: Span,
    /// What stands on the same line, after it.
    pub rest: Option<Span>,
    /// The body that a decision's heading names.
    pub body: Option<Found<String>>,
    /// The day that a decision's heading names.
    pub date: Option<Found<Date>>,
}

/// `Beslutning i Byrådet den 12-02-2020`.
static DECISION_IN: Pattern = Pattern::new(r"(?i)^(?:[•·*-]\s*)?beslutning(?:er)? (?:i|fra|af) ");
/// `Udvalgets beslutning den 04.12.2012 Punkt 1`.
static DECISION_OF: Pattern = Pattern::new(r"(?i)^[\pL ,-]+s beslutning(?:er)? (?:den|d\.) ");
static OPEN: Pattern = Pattern::new(
    r"(?i)^(?:[•·*-]\s*)?(åben|åbent|lukket)( sag| punkt| referat| dagsorden| møde| del)?\s*(?:[-–:]\s*(\S*\d\S*))?$",
);
static CASE: Pattern = Pattern::new(
    r"(?i)^(?:sagsnr|sagsnummer|sags?id|sag nr|j\.?\s?nr|journalnr|dok\.?\s?nr|dokumentnr)\.?\s*:?\s*(\d\S*(?: \d+/\d+)?)?",
);
/// A subject number with its facet, and perhaps the case's own number after it.
static KLE: Pattern = Pattern::new(r"^\d{2}(?:\.\d{2}){1,2}[-. ]?[A-ZÆØÅ]\d{2}\S*(?:\s+\d+/\d+)?$");
static NUMBERED: Pattern = Pattern::new(
    r"^(?:[•·]\s*)?(?:(?:Punkt|Pkt\.?|Nr\.?|Sag nr\.?)\s*)?(\d{1,4})(?:\s*[.:)]|\s+[-–]|\s)\s*[-–]?\s*([\pL§”«»\x22].{1,200})$",
);
static NUMBER_ALONE: Pattern = Pattern::new(r"^\d{1,3}\.$");
/// An entry of a contents list ends in the number of its page.
static PAGE_AT_END: Pattern = Pattern::new(r"(?:\s{3,}|\t|\.{3,}\s*)\d{1,4}$");

/// Marks every line of `source`.
pub fn marked(source: &str, lines: &[Line]) -> Vec<Marked> {
    let furniture = furniture::find(source, lines);
    let with = |(line, furniture): (&Line, &bool)| Marked { line: *line, mark: mark(source, line, *furniture) };
    let mut marked: Vec<Marked> = lines.iter().zip(&furniture).map(with).collect();
    join_numbers(source, &mut marked);
    marked
}

/// A number alone on a line has its title on the next written one.
fn join_numbers(source: &str, marked: &mut [Marked]) {
    for at in 0..marked.len() {
        let Some(alone) = marked.get(at).filter(|l| l.mark == Mark::Text && NUMBER_ALONE.is_match(l.line.text(source)))
        else {
            continue;
        };
        let number = Span::new(alone.line.span.start, alone.line.span.end - 1);
        let next = marked.iter().skip(at + 1).position(|l| l.mark != Mark::Blank).map(|n| at + 1 + n);
        let title = next.and_then(|n| marked.get_mut(n)).filter(|l| l.mark == Mark::Text);
        let Some(title) = title.filter(|l| l.line.text(source).starts_with(char::is_uppercase)) else { continue };
        // The line below is taken: it is the title, not text of the item.
        title.mark = Mark::Blank;
        let mark = Mark::Numbered { number, title: title.line.span };
        if let Some(place) = marked.get_mut(at) {
            place.mark = mark;
        }
    }
}

fn mark(source: &str, line: &Line, furniture: bool) -> Mark {
    let text = line.text(source);
    if line.is_blank() {
        return Mark::Blank;
    }
    if furniture {
        return Mark::Furniture;
    }
    if let Some(mark) = openness(line, text) {
        return mark;
    }
    if let Some(heading) = heading(line, text) {
        return Mark::Heading(heading);
    }
    if KLE.is_match(text) {
        return Mark::Case(Some(line.span));
    }
    if let Some(c) = CASE.captures(text) {
        return Mark::Case(c.get(1).map(|m| at(line, m.start(), m.end())));
    }
    if headings::is_contents(text) || (PAGE_AT_END.is_match(text) && NUMBERED.is_match(text)) {
        return Mark::Contents;
    }
    numbered(line, text).unwrap_or(Mark::Text)
}

fn openness(line: &Line, text: &str) -> Option<Mark> {
    let c = OPEN.captures(text)?;
    let open = c.get(1)?.as_str().to_lowercase().starts_with('å');
    let of_item = c.get(2).is_none_or(|m| matches!(m.as_str().trim().to_lowercase().as_str(), "sag" | "punkt"));
    let case = c.get(3).map(|m| at(line, m.start(), m.end()));
    Some(if of_item { Mark::Open { open, case } } else { Mark::Agenda(open) })
}

fn numbered(line: &Line, text: &str) -> Option<Mark> {
    let c = NUMBERED.captures(text)?;
    let (number, title) = (c.get(1)?, c.get(2)?);
    let day = date::first(text).is_some_and(|d| d.span.start == number.start());
    let year = number.len() == 4 && (number.as_str().starts_with("19") || number.as_str().starts_with("20"));
    (!day && !year).then(|| Mark::Numbered {
        number: at(line, number.start(), number.end()),
        title: at(line, title.start(), title.end()),
    })
}

fn heading(line: &Line, text: &str) -> Option<Heading> {
    if DECISION_IN.is_match(text) || DECISION_OF.is_match(text) {
        return decision_heading(line, text);
    }
    if let Some(kind) = headings::kind(text) {
        return Some(plain(kind, line.span, None));
    }
    let (label, rest) = text.split_once(':')?;
    let kind = headings::kind(label).or_else(|| (label.trim() == "Referat").then_some(HeadingKind::Decision))?;
    let rest_text = rest.trim();
    let rest = Span::within(text, rest_text).filter(|s| s.end > s.start).map(|s| at(line, s.start, s.end));
    Some(plain(kind, at(line, 0, label.len()), rest))
}

/// A heading that names body and day; text that goes on behind the day is the decision itself.
fn decision_heading(line: &Line, text: &str) -> Option<Heading> {
    let date = date::first(text);
    let named = body::first(text).or_else(|| body::genitive(text));
    let end = date.as_ref().map(|d| d.span.end).or(named.as_ref().map(|b| b.span.end)).unwrap_or(text.len());
    let after = text.get(end..)?.trim_start_matches([':', '.', ',', ' ']);
    let after = if after.to_lowercase().starts_with("punkt ") || after == "den" { "" } else { after };
    if text.chars().count() > 120 && date.is_none() {
        return None;
    }
    let rest = Span::within(text, after).filter(|_| !after.is_empty()).map(|s| at(line, s.start, s.end));
    let label_end = rest.map_or(text.len(), |_| end);
    Some(Heading {
        kind: HeadingKind::Decision,
        label: at(line, 0, label_end),
        rest,
        body: named.map(|b| Found {
            span: at(line, b.span.start, b.span.end),
            confidence: crate::span::Confidence::Sure,
            ..b
        }),
        date: date.map(|d| Found { span: at(line, d.span.start, d.span.end), ..d }),
    })
}

fn plain(kind: HeadingKind, label: Span, rest: Option<Span>) -> Heading {
    Heading { kind, label, rest, body: None, date: None }
}

/// A stretch of the line as a stretch of the source.
fn at(line: &Line, start: usize, end: usize) -> Span {
    Span::new(line.span.start + start, line.span.start + end)
}
