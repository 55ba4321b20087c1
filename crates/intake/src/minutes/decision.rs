//! The blocks that tell what a body concluded, and the course that tells it for earlier meetings.

use super::absence;
use super::mark::Heading;
use crate::date;
use crate::draft::{DecisionClass, DecisionDraft, PersonName};
use crate::lines::{self, Line};
use crate::pattern::Pattern;
use crate::person;
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

/// The text, when anything is said, and the absent.
pub type Text = (Option<Found<String>>, Vec<Found<PersonName>>);

/// The text of a decision without the sentences that only say who was absent, and who they say it of.
pub fn text(source: &str, lines: &[Line]) -> Text {
    let Some(span) = lines::extent(lines) else { return (None, Vec::new()) };
    let joined = lines::join(source, lines);
    let mut absent = absence::told(&joined);
    let mut paragraphs: Vec<String> = joined.split('\n').map(without_absence).filter(|p| !p.is_empty()).collect();
    if let Some((kept, names)) = paragraphs.last().and_then(|p| names_at_end(p, paragraphs.len() > 1)) {
        absent.extend(names);
        paragraphs.pop();
        paragraphs.extend(Some(kept).filter(|k| !k.is_empty()));
    }
    let absent = absent.into_iter().map(|p| place(source, span, p)).collect();
    let kept = paragraphs.join("\n");
    ((!kept.is_empty()).then(|| Found::sure(kept, span)), absent)
}

/// Names with their lists at the end of a decision, after its last full stop, without a word of what they did.
static NAMES_AT_END: Pattern = Pattern::new(
    r"(?:^|[.:]\s+)((?:[A-ZÆØÅ](?:\pL{0,3}\.|[\pL'’-]*)(?: (?:[A-ZÆØÅ][\pL'’.-]*|af|de|von|van)){1,5},? \((?:[A-ZÆØÅ]{1,3}|[Ll]øsgænger|[Uu]den for partierne)\)(?:,? og |, | |$)?)+)\.?$",
);

/// The absent named at the end of a decision, and the text before them. `alone`: whether they may be all of `paragraph`.
fn names_at_end(paragraph: &str, alone: bool) -> Option<(String, Vec<Found<PersonName>>)> {
    let names = NAMES_AT_END.captures(paragraph)?.get(1)?;
    let before = paragraph.get(..names.start())?.trim_end();
    let people = person::all(names.as_str());
    let told = alone || !before.is_empty();
    let doubtful = |p: Found<PersonName>| Found { confidence: crate::span::Confidence::Doubtful, ..p };
    (told && !before.ends_with(':')).then(|| (before.to_owned(), people.into_iter().map(doubtful).collect()))
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
