//! The first page: which body met, when, whether the agenda is open, who was there.

use super::absence::{self, Limited};
use super::headings::HeadingKind;
use super::mark::{Heading, Mark, Marked};
use crate::draft::{MinutesDraft, PersonName};
use crate::pattern::Pattern;
use crate::span::{Confidence, Found, Span};
use crate::{body, date, person};

static DATE_LABEL: Pattern = Pattern::new(r"(?i)\b(?:møde)?dato\b|\bden\b|\bd\.|starttidspunkt");

static MET_IN: Pattern = Pattern::new(
    r"(?i:mødet?) i ((?i:\pL*udvalg|\pL*råd|\pL*bestyrelse|\pL*nævn|\pL*forum)\pL*(?: [^\d,.:]{2,60}?)?)(?: den\b.*| d\..*|,.*|)$",
);

/// What the document calls itself.
static TITLE: Pattern = Pattern::new(
    r"(?i)^(?:åbent? |lukket )?(?:referat|dagsorden|beslutningsprotokol|beslutningsreferat|protokol|beslutninger)$",
);

/// What the first page tells.
#[derive(Default)]
pub struct Head {
    /// The meeting.
    pub draft: MinutesDraft,
    /// Who was absent from some items only.
    pub limited: Vec<Limited>,
}

/// Reads the first page; its headings are added to `headings`.
pub fn read(source: &str, head: &[Marked], headings: &mut Vec<Span>) -> Head {
    let mut read = Head::default();
    let mut under: Option<HeadingKind> = None;
    for line in head {
        let span = line.line.span;
        match &line.mark {
            Mark::Agenda(open) => read.draft.open = read.draft.open.take().or(Some(Found::sure(*open, span))),
            Mark::Open { open, .. } => read.draft.open = Some(Found::sure(*open, span)),
            Mark::Heading(heading) => {
                headings.push(heading.label);
                under = Some(heading.kind);
                if let Some(rest) = heading.rest {
                    people(source, &mut read, heading.kind, rest);
                }
                values(source, &mut read.draft, span);
            }
            Mark::Text => {
                if let Some(kind) = under {
                    people(source, &mut read, kind, span);
                }
                if TITLE.is_match(span.of(source)) {
                    headings.push(span);
                }
                values(source, &mut read.draft, span);
            }
            Mark::Numbered { .. } => values(source, &mut read.draft, span),
            Mark::Group => headings.push(span),
            Mark::Case(_) | Mark::Contents | Mark::Furniture | Mark::Blank => {}
        }
    }
    read
}

fn people(source: &str, read: &mut Head, under: HeadingKind, span: Span) {
    let text = span.of(source);
    let listed = under == HeadingKind::Absent;
    let limited = absence::limited(text, listed).into_iter();
    read.limited.extend(limited.map(|l| Limited { person: shifted(l.person, span.start), ..l }));
    match under {
        HeadingKind::Absent => {
            let (present, absent) = torn(absence::names(source, span));
            add(&mut read.draft.present, present);
            add(&mut read.draft.absent, absent);
        }
        HeadingKind::Present | HeadingKind::Aside => {
            let told = absence::told(text);
            if under == HeadingKind::Present && told.is_empty() {
                read.draft.present.extend(present(text).into_iter().map(|p| shifted(p, span.start)));
            }
            add(&mut read.draft.absent, told.into_iter().map(|p| shifted(p, span.start)).collect());
        }
        HeadingKind::Body => {
            let unknown = read.draft.body.as_ref().is_none_or(|b| b.confidence != Confidence::Sure);
            let named = text.chars().any(char::is_alphabetic);
            if unknown && named && text.chars().count() < 90 && date::first(text).is_none() {
                let known = body::first(text).filter(|b| b.span.start == 0 && b.span.end == text.len());
                let written = text.trim_end_matches([' ', '|', '.']);
                let value = known.map_or_else(|| written.to_owned(), |b| b.value);
                read.draft.body = Some(Found::sure(value, span));
            }
        }
        _ => {}
    }
}

/// One member on a line, or all of them with commas between.
fn present(text: &str) -> Vec<Found<PersonName>> {
    let all = person::all(text);
    let named: usize = all.iter().map(|p| p.span.end - p.span.start).sum();
    let with_list = all.iter().filter(|p| p.value.party.is_some()).count();
    if all.len() > 1 && (named * 4 > text.len() * 3 || with_list == all.len()) {
        return all;
    }
    person::only(text).into_iter().collect()
}

/// Where two columns of names were read as one list, the absent are those named twice: among the members and again.
/// Gives the members and the absent.
fn torn(listed: Vec<Found<PersonName>>) -> (Vec<Found<PersonName>>, Vec<Found<PersonName>>) {
    let again =
        |at: usize, p: &Found<PersonName>| listed.iter().take(at).any(|earlier| earlier.value.name == p.value.name);
    let twice: Vec<bool> = listed.iter().enumerate().map(|(at, p)| again(at, p)).collect();
    if !twice.contains(&true) {
        return (Vec::new(), listed);
    }
    let (absent, present): (Vec<_>, Vec<_>) = listed.into_iter().zip(twice).partition(|(_, twice)| *twice);
    (present.into_iter().map(|(p, _)| p).collect(), absent.into_iter().map(|(p, _)| p).collect())
}

/// Adds who is not there yet.
fn add(to: &mut Vec<Found<PersonName>>, people: Vec<Found<PersonName>>) {
    for person in people {
        if !to.iter().any(|p| p.value.name == person.value.name) {
            to.push(person);
        }
    }
}

/// The body and the date, from a line that may name them.
fn values(source: &str, draft: &mut MinutesDraft, span: Span) {
    let text = span.of(source);
    if text.chars().count() > 160 {
        return;
    }
    let alone = body::only(text).map(|b| Found { confidence: Confidence::Sure, ..b });
    let written = |b: &Found<String>| text.get(b.span.start..).is_some_and(|t| t.starts_with(char::is_uppercase));
    let named = alone
        .or_else(|| body::genitive(text).filter(written))
        .or_else(|| body::first(text).filter(written))
        .or_else(|| met_in(text))
        .or_else(|| body::of_meeting(text))
        .map(|b| shifted(b, span.start));
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

/// A body of whatever name: `mødet i Udvalg for regional udvikling`.
fn met_in(text: &str) -> Option<Found<String>> {
    let name = MET_IN.captures(text)?.get(1)?;
    Some(Found::likely(name.as_str().to_owned(), Span::new(name.start(), name.end())))
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
