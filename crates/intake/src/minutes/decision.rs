//! The blocks that tell what a body concluded, and the course that tells it for earlier meetings.

use super::absence;
use super::mark::{Heading, Mark, Marked};
use crate::body;
use crate::date;
use crate::draft::{DecisionClass, DecisionDraft, PersonName};
use crate::lines::{self, Line};
use crate::sentence;
use crate::span::{Found, Span};

/// Reads the lines under a decision's heading.
pub fn read(source: &str, heading: &Heading, under: &[Line]) -> DecisionDraft {
    let mut all: Vec<Line> = under.to_vec();
    if let Some(rest) = heading.rest {
        all.insert(0, Line { span: rest, indent: 0, spaced: true, trailing: false, firm: false });
    }
    let (text, absent) = text(source, &all);
    DecisionDraft {
        body: heading.body.clone(),
        date: heading.date.clone(),
        text,
        class: DecisionClass::Unknown,
        absent,
    }
}

type Text = (Option<Found<String>>, Vec<Found<PersonName>>);

/// The text of a decision without the sentences that only say who was absent, and who they say it of.
fn text(source: &str, lines: &[Line]) -> Text {
    let Some(span) = lines::extent(lines) else { return (None, Vec::new()) };
    let joined = lines::join(source, lines);
    let absent = absence::told(&joined);
    let absent = absent.into_iter().map(|p| place(source, span, p)).collect();
    let paragraphs: Vec<String> = joined.split('\n').map(without_absence).filter(|p| !p.is_empty()).collect();
    let kept = paragraphs.join("\n");
    ((!kept.is_empty()).then(|| Found::sure(kept, span)), absent)
}

fn without_absence(paragraph: &str) -> String {
    let sentences = sentence::split(paragraph);
    if sentences.iter().any(|s| absence::only_tells(s)) {
        return sentences.into_iter().filter(|s| !absence::only_tells(s)).collect::<Vec<_>>().join(" ");
    }
    paragraph.to_owned()
}

/// The place in the source of a name found in joined text. A name that a line break tears apart has the whole block.
fn place(source: &str, span: Span, found: Found<PersonName>) -> Found<PersonName> {
    let at = span.of(source).find(&found.value.name).map(|at| at + span.start);
    let span = at.map_or(span, |at| Span::new(at, at + found.value.name.len()));
    Found { span, ..found }
}

/// A line that is nothing but a body and a day, as `Byrådet den 15. juni 2017`, perhaps with the item's number.
pub fn body_and_day(source: &str, line: &Marked) -> Option<Heading> {
    if line.mark != Mark::Text {
        return None;
    }
    let span = line.line.span;
    let text = span.of(source);
    let (named, day) = (body::first(text)?, date::first(text)?);
    let between = text.get(named.span.end..day.span.start)?.trim();
    let after = text.get(day.span.end..)?.trim_matches([' ', ',', '.', ':']).to_lowercase();
    let alone = named.span.start == 0 && matches!(between, "den" | "d." | "-" | "," | "") && text.len() < 110;
    let ends = after.is_empty() || after.starts_with("punkt ") || after.starts_with("pkt");
    let moved = |s: Span| Span::new(s.start + span.start, s.end + span.start);
    (alone && ends).then(|| Heading {
        kind: super::headings::HeadingKind::Decision,
        label: span,
        rest: None,
        body: Some(Found { span: moved(named.span), ..named }),
        date: Some(Found { span: moved(day.span), ..day }),
    })
}

/// The steps of a course: each begins with a line that begins with a day, perhaps with the body after it.
pub fn course(source: &str, lines: &[Line], headings: &mut Vec<Span>) -> Vec<DecisionDraft> {
    let starts: Vec<usize> =
        lines.iter().enumerate().filter(|(_, l)| begins_with_day(l.text(source))).map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let mut steps = Vec::new();
    for (from, to) in starts.iter().zip(ends) {
        let Some((first, rest)) = lines.get(*from..to).and_then(<[Line]>::split_first) else { continue };
        let line = first.text(source);
        let Some(day) = date::first(line) else { continue };
        let after = line.get(day.span.end..).unwrap_or_default().trim().trim_end_matches("påtegning").trim();
        let named = Span::within(source, after).filter(|s| s.end > s.start).map(|s| Found::likely(after.to_owned(), s));
        headings.push(first.span);
        let (text, absent) = text(source, rest);
        let date = Found { span: Span::new(first.span.start + day.span.start, first.span.start + day.span.end), ..day };
        steps.push(DecisionDraft { body: named, date: Some(date), text, class: DecisionClass::Unknown, absent });
    }
    steps
}

fn begins_with_day(text: &str) -> bool {
    text.len() < 80 && date::first(text).is_some_and(|d| d.span.start == 0)
}
