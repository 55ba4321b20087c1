//! What kind of document a text is, and who reads it.

use crate::coverage;
use crate::draft::{Draft, Reading};
use crate::lines::{self, Line};
use crate::minutes::{self, Mark, Marked};
use crate::source::Source;
use crate::span::{Confidence, Span};
use crate::{memo, programme};

/// Reads the text of a document.
pub fn read(document: Source) -> Reading {
    let Source { text, mut warnings, .. } = document;
    let source = text.as_str();
    let lines = lines::lines(source);
    let marked = minutes::marked(source, lines.clone());
    let kind = kind(source, &lines, &marked);
    let (document, confidence, spans, headings) = match kind {
        Kind::Programme => {
            let read = programme::read(source, &lines);
            warnings.extend(read.warnings);
            let spans = read.draft.spans();
            (Draft::Programme(read.draft), Confidence::Likely, spans, read.headings)
        }
        Kind::Memo => {
            let read = memo::read(source, &lines);
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
    let all: Vec<Span> = spans.into_iter().chain(headings.iter().copied()).collect();
    let not_understood = coverage::rest(source, all);
    Reading { text, document, confidence, headings, not_understood, warnings }
}

enum Kind {
    Programme,
    Memo,
    Minutes(Confidence),
    Unknown,
}

fn kind(source: &str, lines: &[Line], marked: &[Marked]) -> Kind {
    if programme::is_one(source, lines) {
        return Kind::Programme;
    }
    let marks = marked.iter().filter(|l| is_mark_of_minutes(&l.mark)).count();
    if memo::is_one(source, lines) && marks < 2 {
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
