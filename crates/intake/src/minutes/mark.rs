//! What a line of an agenda or minutes is, looked at alone.

use super::headings::{self, HeadingKind};
use super::{decided, flat, furniture, glued, point};
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
    /// A list of contents: its heading, or a line that can be nothing else.
    Contents,
    /// What several items stand under: `A. Sager til afgørelse i byrådet`, `Til behandling - for åbne døre`.
    Group,
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

static OPEN: Pattern = Pattern::new(
    r"(?i)^(?:[•·*-]\s*)?(åben|åbent|lukket)(\s+sag|\s+punkt| referat| dagsorden| møde| del)?\s*(?:[-–:]\s*(\S*\d\S*))?(?:\s*[·|]\s*[\pL ]{3,30})?$",
);
static CASE: Pattern = Pattern::new(concat!(
    r"(?i)^(?:sagsnr|sagnr|sagsnummer|sags?id|sag nr|sagsinitialer|initialer|sagsbehandler|j\.?\s?nr|journalnr",
    r"|journalnummer|dok\.?\s?nr|dokumentnr|dok\.?\s?id|acadre(?:sag| sagsnr)?|esdh-?sag)\s*(?:\.\s*)?(?::|\.|\s|$)\s*(\d\S*(?: \d+/\d+)?)?",
));
/// A longer line that begins with a case number is text.
const LONGEST_CASE: usize = 160;
/// `Sag 306-2009-600`, `Dok. 306-2019-263412`, and openness at the end of such a line.
static CASE_PLAIN: Pattern = Pattern::new(r"^(?:Sag|Dok\.?)\s+(\d[\d/-]{4,})$");
static OPEN_AT_END: Pattern = Pattern::new(r"(?i)\s(åben|åbent|lukket)(?: punkt| sag)?(?:\s*[·|]\s*[\pL ]{3,30})?$");
/// A subject number with its facet, and perhaps the case's own number after it; or initials and a case number.
static KLE: Pattern = Pattern::new(concat!(
    r"^(?:\d{2}(?:\.\d{2}){1,2}[-. ]?[A-ZÆØÅ]\d{2}\S*(?:\s+(?:-\s+)?\d+/\d+)?|[A-ZÆØÅ]\d{2}\s+\d{2}/\d+",
    r"|[A-ZÆØÅ]{2,10}\s*/\s*\d{2}/\d+|\d{2}/\d{3,6})$",
));
static NUMBERED: Pattern = Pattern::new(
    r"^(?:[•·*–-]\s*)?(?:(?i:(?:punkt|pkt\.?|sag)(?: nr\.?)?|nr\.?)\s*)?\(?(\d{1,4})(?:\s*[.:)]|\s+[-–]|\s)\s*[-–]?\s*([\pL§”«»„“\x22].{1,240})$",
);
static NUMBER_ALONE: Pattern =
    Pattern::new(r"^(?:[•·*]\s*)?(?:(?i:(?:punkt|pkt\.?)(?: nr\.?)?|sag nr\.?)\s*)?(\d{1,3})[.:]?$");
/// What an entry of a contents list ends in: the number of its page.
static PAGE_AT_END: Pattern = Pattern::new(r"(?:\s{3,}|\t|\.{3,}\s*)\d{1,4}$");
static GROUP: Pattern = Pattern::new(concat!(
    r"^(?:\d{1,3}\s+)?(?i:til (?:behandling|efterretning|orientering|beslutning|drøftelse|afgørelse)\s*[-–,]?\s*for (?:åbne|lukkede) døre",
    r"|(?:sager|punkter) for (?:åbne|lukkede) døre|(?:åbne|lukkede)(?: punkter| sager| dagsordenspunkter)?)$",
    r"|^[A-H]\s?[.:]\s+(?:Sager|Punkter|Orientering|Øvrige|Lukkede|Åbne|Meddelelser|Eventuelt)(?:\s.{0,70})?$",
));

/// Cuts what was glued together and marks every line of `source`.
pub fn marked(source: &str, lines: Vec<Line>) -> Vec<Marked> {
    let pieces = glued::cut(source, flat::cut(source, lines));
    let lines: Vec<Line> = pieces.iter().map(|p| p.line).collect();
    let furniture = furniture::find(source, &lines);
    let with = |(piece, furniture): (flat::Piece, bool)| {
        let mark = piece.mark.unwrap_or_else(|| mark(source, &piece.line, furniture));
        Marked { line: piece.line, mark }
    };
    let mut marked: Vec<Marked> = pieces.into_iter().zip(furniture).map(with).collect();
    list_entries(source, &mut marked);
    join_numbers(source, &mut marked);
    bodies_over_items(source, &mut marked);
    point::settle(source, &mut marked);
    marked
}

/// A body in capitals alone above a numbered line is what the items under it belong to.
fn bodies_over_items(source: &str, marked: &mut [Marked]) {
    for at in 0..marked.len() {
        let next = marked.iter().skip(at + 1).find(|l| l.mark != Mark::Blank);
        let over = matches!(next.map(|l| &l.mark), Some(Mark::Numbered { .. }));
        let Some(line) = marked.get_mut(at).filter(|l| over && l.mark == Mark::Text) else { continue };
        let text = line.line.text(source);
        if !text.chars().any(char::is_lowercase) && body::only(text).is_some() {
            line.mark = Mark::Group;
        }
    }
}

/// `- 2 Titel` begins an item where it stands apart; right below a line of text it is an entry of a list.
fn list_entries(source: &str, marked: &mut [Marked]) {
    let mut above = Mark::Blank;
    for line in marked {
        let dashed = matches!(line.mark, Mark::Numbered { .. }) && line.line.text(source).starts_with(['-', '–']);
        if dashed && above == Mark::Text {
            line.mark = Mark::Text;
        }
        above = line.mark.clone();
    }
}

/// A number alone on a line has its title on the next written one.
fn join_numbers(source: &str, marked: &mut [Marked]) {
    for at in 0..marked.len() {
        let Some(number) = marked.get(at).and_then(|l| number_alone(source, l)) else { continue };
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

/// A number with its full stop, or with the word for an item before it.
fn number_alone(source: &str, line: &Marked) -> Option<Span> {
    let text = line.line.text(source);
    let bare = text.len() < 4 && text.chars().all(|c| c.is_ascii_digit());
    let number = NUMBER_ALONE.captures(text).and_then(|c| c.get(1))?;
    (line.mark == Mark::Text && !bare).then(|| at(&line.line, number.start(), number.end()))
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
    if GROUP.is_match(text) {
        return Mark::Group;
    }
    if let Some(heading) = heading(line, text) {
        return Mark::Heading(heading);
    }
    if let Some(mark) = case(line, text) {
        return mark;
    }
    if headings::is_contents(text) || (PAGE_AT_END.is_match(text) && NUMBERED.is_match(text)) {
        return Mark::Contents;
    }
    numbered(line, text).unwrap_or(Mark::Text)
}

fn case(line: &Line, text: &str) -> Option<Mark> {
    if KLE.is_match(text) {
        return Some(Mark::Case(Some(line.span)));
    }
    let c =
        CASE.captures(text).or_else(|| CASE_PLAIN.captures(text)).filter(|_| text.chars().count() < LONGEST_CASE)?;
    let number = c.get(1).map(|m| at(line, m.start(), m.start() + m.as_str().trim_end_matches([',', ';']).len()));
    // "Sag nr. 3 Cykelsti" is an item and its title, which may stand below.
    if text.to_lowercase().starts_with("sag nr") && (numbered(line, text).is_some() || NUMBER_ALONE.is_match(text)) {
        return None;
    }
    let open = OPEN_AT_END.captures(text).and_then(|c| c.get(1)).map(|m| m.as_str().to_lowercase().starts_with('å'));
    Some(open.map_or(Mark::Case(number), |open| Mark::Open { open, case: number }))
}

fn openness(line: &Line, text: &str) -> Option<Mark> {
    let c = OPEN.captures(text)?;
    let open = c.get(1)?.as_str().to_lowercase().starts_with('å');
    let of_item = c.get(2).is_none_or(|m| matches!(m.as_str().trim().to_lowercase().as_str(), "sag" | "punkt" | ""));
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
    if let Some(found) = decided::heading(text) {
        return Some(of_decision(line, text, found));
    }
    if let Some(kind) = headings::kind(text) {
        return Some(plain(kind, line.span, None));
    }
    let (label, rest) = text.split_once(':')?;
    let kind = headings::with_colon(label)?;
    let rest_text = rest.trim();
    let rest = Span::within(text, rest_text).filter(|s| s.end > s.start).map(|s| at(line, s.start, s.end));
    Some(plain(kind, at(line, 0, label.len() + 1), rest))
}

/// A decision's heading; text that goes on behind it is the decision itself.
pub fn of_decision(line: &Line, text: &str, found: decided::Decided) -> Heading {
    let after = text.get(found.end..).unwrap_or_default().trim();
    let rest = Span::within(text, after).filter(|_| !after.is_empty()).map(|s| at(line, s.start, s.end));
    let label_end = rest.map_or(text.len(), |_| found.end);
    Heading {
        kind: HeadingKind::Decision,
        label: at(line, 0, label_end),
        rest,
        body: found.body.map(|b| super::head::shifted(b, line.span.start)),
        date: found.date.map(|d| super::head::shifted(d, line.span.start)),
    }
}

/// A heading that names neither body nor day.
pub fn plain(kind: HeadingKind, label: Span, rest: Option<Span>) -> Heading {
    Heading { kind, label, rest, body: None, date: None }
}

/// A stretch of the line as a stretch of the source.
fn at(line: &Line, start: usize, end: usize) -> Span {
    Span::new(line.span.start + start, line.span.start + end)
}
