//! The first page: which body met, when, whether the agenda is open, who was there.

use super::absence;
use super::headings::HeadingKind;
use super::mark::{Heading, Mark, Marked};
use crate::draft::MinutesDraft;
use crate::pattern::Pattern;
use crate::span::{Confidence, Found, Span};
use crate::{body, date, person};

static DATE_LABEL: Pattern = Pattern::new(r"(?i)\b(?:møde)?dato\b|\bden\b|\bd\.|starttidspunkt");

/// What the document calls itself.
static TITLE: Pattern = Pattern::new(
    r"(?i)^(?:åbent? |lukket )?(?:referat|dagsorden|beslutningsprotokol|beslutningsreferat|protokol|beslutninger)$",
);

/// Reads the first page; its headings are added to `headings`.
pub fn read(source: &str, head: &[Marked], headings: &mut Vec<Span>) -> MinutesDraft {
    let mut draft = MinutesDraft::default();
    let mut under: Option<HeadingKind> = None;
    for line in head {
        let span = line.line.span;
        match &line.mark {
            Mark::Agenda(open) => draft.open = draft.open.take().or(Some(Found::sure(*open, span))),
            Mark::Open { open, .. } => draft.open = Some(Found::sure(*open, span)),
            Mark::Heading(heading) => {
                headings.push(heading.label);
                under = Some(heading.kind);
                if let Some(rest) = heading.rest {
                    people(source, &mut draft, heading.kind, rest);
                }
                values(source, &mut draft, span);
            }
            Mark::Text => {
                if let Some(kind) = under {
                    people(source, &mut draft, kind, span);
                }
                if TITLE.is_match(span.of(source)) {
                    headings.push(span);
                }
                values(source, &mut draft, span);
            }
            Mark::Numbered { .. } => values(source, &mut draft, span),
            Mark::Case(_) | Mark::Contents | Mark::Furniture | Mark::Blank => {}
        }
    }
    draft
}

fn people(source: &str, draft: &mut MinutesDraft, under: HeadingKind, span: Span) {
    match under {
        HeadingKind::Absent => draft.absent.extend(absence::names(source, span)),
        HeadingKind::Present => {
            let found = person::only(span.of(source)).map(|p| shifted(p, span.start));
            draft.present.extend(found);
        }
        _ => {}
    }
}

/// The body and the date, from a line that may name them.
fn values(source: &str, draft: &mut MinutesDraft, span: Span) {
    let text = span.of(source);
    if text.chars().count() > 160 {
        return;
    }
    let alone = body::only(text).map(|b| Found { confidence: Confidence::Sure, ..b });
    let named = alone.or_else(|| body::genitive(text)).or_else(|| body::first(text)).map(|b| shifted(b, span.start));
    let better = |b: &Found<String>| draft.body.as_ref().is_none_or(|known| b.confidence < known.confidence);
    if let Some(found) = named.filter(better) {
        draft.body = Some(found);
    }
    if let Some(found) = date::first(text) {
        let sure = DATE_LABEL.is_match(text) || found.span.end - found.span.start == text.len();
        let confidence = if sure { Confidence::Sure } else { Confidence::Likely };
        if draft.date.as_ref().is_none_or(|known| confidence < known.confidence) {
            draft.date = Some(Found { confidence, ..shifted(found, span.start) });
        }
    }
}

/// Where a body is named by a heading of the case text, as `Sagen afgøres i: Byrådet`.
pub fn named_body(source: &str, heading: &Heading) -> Option<Found<String>> {
    let rest = heading.rest?;
    body::first(rest.of(source)).map(|b| shifted(b, rest.start))
}

/// A value found in a part of the text, with its place in the whole.
pub fn shifted<T>(found: Found<T>, by: usize) -> Found<T> {
    let moved = |s: Span| Span::new(s.start + by, s.end + by);
    Found { span: moved(found.span), more: found.more.into_iter().map(moved).collect(), ..found }
}
