//! What kind of document a text is, and who reads it.

use crate::coverage;
use crate::draft::{Draft, Reading};
use crate::lines::{self, Line};
use crate::minutes::{self, Mark, Marked};
use crate::source::{Aside, AsideKind, Source, Table};
use crate::span::{Confidence, Span};
use crate::{date, memo, programme};

/// Reads the text of a document.
pub fn read(document: Source) -> Reading {
    let Source { text, tables, asides, places, firm, mut warnings } = document;
    let source = text.as_str();
    let lines = lines::lines(source);
    let lines = if firm && !lines::are_wrapped(source, &lines) { lines::firm(lines) } else { lines };
    let running = outside(&lines, &asides, |_| true);
    // The head of a page may name the body and the day; its foot would end up in the last decision.
    let paged = outside(&lines, &asides, |kind| kind != AsideKind::Head);
    let marked = minutes::marked(source, paged);
    let kind = kind(source, &lines, &running, &tables, &marked);
    let (document, confidence, spans, mut headings) = match kind {
        Kind::Programme => {
            let told = programme::table::is_one(source, &tables);
            let mut read = if told {
                programme::table::read(source, &running, &tables)
            } else {
                programme::read(source, &running)
            };
            read.draft.document_date = read.draft.document_date.or_else(|| dated(source, &asides));
            warnings.extend(read.warnings);
            let spans = read.draft.spans();
            (Draft::Programme(read.draft), Confidence::Likely, spans, read.headings)
        }
        Kind::Memo => {
            let mut read = memo::read(source, &running);
            read.draft.date = read.draft.date.or_else(|| dated(source, &asides));
            warnings.extend(read.warnings);
            let spans = read.draft.spans();
            (Draft::Memo(read.draft), Confidence::Likely, spans, read.headings)
        }
        Kind::Minutes(confidence) => {
            let read = minutes::read(source, &marked);
            let spans = read.draft.spans();
            (Draft::Minutes(read.draft), confidence, spans, read.headings)
        }
        Kind::Unknown => (Draft::Unknown, Confidence::Doubtful, Vec::new(), Vec::new()),
    };
    if document != Draft::Unknown {
        headings.extend(asides.iter().filter(|a| a.kind != AsideKind::Note).map(|a| a.span));
    }
    let all: Vec<Span> = spans.into_iter().chain(headings.iter().copied()).collect();
    let not_understood = coverage::rest(source, all);
    Reading { text, document, confidence, headings, not_understood, warnings, places }
}

/// The lines that stand outside the asides of these kinds.
fn outside(lines: &[Line], asides: &[Aside], left_out: impl Fn(AsideKind) -> bool) -> Vec<Line> {
    let mut left_out: Vec<Span> = asides.iter().filter(|a| left_out(a.kind)).map(|a| a.span).collect();
    left_out.sort_unstable();
    let mut ahead = left_out.iter().peekable();
    let mut kept = Vec::new();
    for line in lines {
        while ahead.next_if(|a| a.end <= line.span.start).is_some() {}
        if line.is_blank() || ahead.peek().is_none_or(|a| line.span.end <= a.start) {
            kept.push(*line);
        }
    }
    kept
}

/// The day that the head of the pages names.
fn dated(source: &str, asides: &[Aside]) -> Option<crate::span::Found<jiff::civil::Date>> {
    let heads = asides.iter().filter(|a| a.kind == AsideKind::Head);
    let mut days = heads.filter_map(|a| Some(minutes::shifted(date::first(a.span.of(source))?, a.span.start)));
    days.next()
}

enum Kind {
    Programme,
    Memo,
    Minutes(Confidence),
    Unknown,
}

fn kind(source: &str, lines: &[Line], running: &[Line], tables: &[Table], marked: &[Marked]) -> Kind {
    let marks = marked.iter().filter(|l| is_mark_of_minutes(&l.mark)).count();
    // Minutes may hold a status table; it is text of theirs.
    let status = if tables.is_empty() {
        programme::is_one(source, running)
    } else {
        programme::table::is_one(source, tables) && marks < 3
    };
    if status {
        return Kind::Programme;
    }
    if (memo::is_one(source, lines) || memo::is_one(source, running)) && marks < 2 {
        return Kind::Memo;
    }
    match marks {
        0 => Kind::Unknown,
        1 => Kind::Minutes(Confidence::Doubtful),
        2 => Kind::Minutes(Confidence::Likely),
        _ => Kind::Minutes(Confidence::Sure),
    }
}

fn is_mark_of_minutes(mark: &Mark) -> bool {
    matches!(mark, Mark::Heading(_) | Mark::Open { .. } | Mark::Case(_))
}
