//! The heading of the table: which columns there are, in which order.

use crate::draft::{ColumnDraft, ColumnRole};
use crate::lines::Line;
use crate::span::{Found, Span};
use std::ops::Range;

/// The heading of a table.
pub struct Header {
    /// The columns, left to right.
    pub columns: Vec<ColumnDraft>,
    /// The lines the heading stands on.
    pub lines: Range<usize>,
}

/// The words a column's heading begins with.
const WORDS: [(ColumnRole, &[&str]); 5] = [
    (
        ColumnRole::Track,
        &[
            "spor",
            "udviklingsspor",
            "indsatsområde",
            "indsatsområder",
            "tema",
            "emne",
            "område",
            "fokusområde",
            "mål",
            "målsætning",
            "hovedspor",
        ],
    ),
    (
        ColumnRole::Measure,
        &[
            "tiltag",
            "indsats",
            "indsatser",
            "aktivitet",
            "aktiviteter",
            "handling",
            "handlinger",
            "initiativ",
            "initiativer",
            "opgave",
            "opgaver",
            "projekt",
            "delprojekt",
        ],
    ),
    (
        ColumnRole::Start,
        &[
            "iværksættelse",
            "tidsplan",
            "tidspunkt",
            "opstart",
            "start",
            "frist",
            "tidsfrist",
            "deadline",
            "hvornår",
            "plan",
            "periode",
            "proces",
            "igangsættelse",
            "tidshorisont",
            "tidsramme",
            "startdato",
        ],
    ),
    (ColumnRole::Owner, &["ansvarlig", "ansvarlige", "ansvar", "tovholder", "tovholdere", "hvem"]),
    (ColumnRole::Status, &["status", "opfølgning", "fremdrift", "resultat", "resultater"]),
];
/// How many lines a heading is spread over at most, blank ones with them.
const SPREAD: usize = 12;

/// The heading of the first table in the text.
pub fn find(source: &str, lines: &[Line]) -> Option<Header> {
    (0..lines.len()).filter(|at| lines.get(*at).is_some_and(|l| !l.is_blank())).find_map(|at| from(source, lines, at))
}

/// A heading that begins on line `at`: all on one line, or each column on its own.
fn from(source: &str, lines: &[Line], at: usize) -> Option<Header> {
    let mut columns: Vec<ColumnDraft> = Vec::new();
    let mut end = at;
    for (offset, line) in lines.iter().skip(at).take(SPREAD).enumerate().filter(|(_, l)| !l.is_blank()) {
        let Some(found) = on_line(source, line) else { break };
        let repeats = found.iter().any(|f| columns.iter().any(|c| c.role == f.role));
        if repeats {
            break;
        }
        columns.extend(found);
        end = at + offset + 1;
    }
    let has = |role| columns.iter().any(|c| c.role == role);
    let whole = columns.len() >= 3 && has(ColumnRole::Measure) && has(ColumnRole::Status);
    whole.then_some(Header { columns, lines: at..end })
}

/// The columns named on one line; `None` when anything else stands on it.
fn on_line(source: &str, line: &Line) -> Option<Vec<ColumnDraft>> {
    let text = line.text(source);
    if text.chars().count() > 160 {
        return None;
    }
    let starts: Vec<usize> = words(text).filter(|(_, w)| w.starts_with(char::is_uppercase)).map(|(at, _)| at).collect();
    if starts.first() != Some(&0) {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let column = |(from, to): (&usize, usize)| {
        let heading = text.get(*from..to)?.trim();
        let start = line.span.start + from;
        let span = Span::new(start, start + heading.len());
        Some(ColumnDraft { role: role(heading)?, heading: Found::sure(heading.to_owned(), span) })
    };
    starts.iter().zip(ends).map(column).collect()
}

/// What a column holds, by the first word of its heading.
pub fn role(heading: &str) -> Option<ColumnRole> {
    let first = heading.split(|c: char| !c.is_alphanumeric()).next()?.to_lowercase();
    WORDS.iter().find(|(_, words)| words.contains(&first.as_str())).map(|(role, _)| *role)
}

/// Each word with the place it begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().filter_map(move |w| Some((Span::within(text, w)?.start, w)))
}
