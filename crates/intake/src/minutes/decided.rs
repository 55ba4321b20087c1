//! Headings of decisions: who decided, and when. They name the body in the nominative, in the genitive, by its meeting
//! or not at all, and a text torn out of its page has often lost the day.
//!
//! What stands under them is read in `decision`.

use crate::pattern::Pattern;
use crate::span::{Confidence, Found, Span};
use crate::{body, date};
use jiff::civil::Date;

/// A heading found at the beginning of a text; spans count from there.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    /// Where the heading ends.
    pub end: usize,
    /// The body, when it is named.
    pub body: Option<Found<String>>,
    /// The day, when it is written.
    pub date: Option<Found<Date>>,
}

/// `Beslutning i `, `Beslutninger fra `, `Beslutning ` before a body.
static OPENING: Pattern =
    Pattern::new(r"(?i)^(?:[•·*-]\s*)?beslutning(?:er|en)?(?:\s+(?:truffet\s+)?(?:i|fra|af|på|ved))?\s+");
/// `Økonomiudvalgets beslutning`, `Udvalgets beslutninger`.
static OWNED: Pattern = Pattern::new(r"^(?:[•·*-]\s*)?([A-ZÆØÅ][\pL ,&-]{2,80}?[sS])\s+(?i:beslutning(?:er)?)\b\s*");
/// What stands between the body and its day, or in place of a day that is lost.
static DAY: Pattern =
    Pattern::new(r"^[\s,–-]*(?i:(?:(?:på|i|ved)\s+)?(?:sit\s+)?(?:mødet?\s+)?(?:\pL+dag\s+)?(?:den|d\.)(?:\s|$))?\s*");
/// What may stand after the day: a time, the number of the item, a colon.
static TAIL: Pattern = Pattern::new(
    r"^\s*(?i:,?\s*kl\.?\s*\d[\d.:]*)?\s*[,–-]?\s*(?i:\(?(?:dagsordens)?(?:punkt|pkt\.?|sag|nr\.?)(?:\s*nr\.?)?\s*\d+\)?)?\s*[:.]?",
);
/// The number of the item in it.
static POINT: Pattern = Pattern::new(r"(?i)(?:punkt|pkt\.?)\s*\d+");
/// The longest a heading may be.
const LONGEST: usize = 160;

/// The decision's heading that `text` begins with.
pub fn heading(text: &str) -> Option<Decided> {
    let near = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text);
    let found = owned(near).or_else(|| opened(near))?;
    let after = text.get(found.end..)?.trim_start();
    let colon = near.get(..found.end)?.ends_with(':');
    (colon || begins_anew(after)).then_some(found)
}

fn owned(near: &str) -> Option<Decided> {
    let c = OWNED.captures(near)?;
    let (whole, owner) = (c.get(0)?, c.get(1)?);
    let named = body::genitive(owner.as_str()).map(|b| moved(b, owner.start()));
    let (date, end) = day(near, whole.end());
    // Without a body or a day it may be any sentence; alone on its line it is known by `headings`.
    (date.is_some() || (named.is_some() && end > whole.end())).then_some(Decided { end, body: named, date })
}

fn opened(near: &str) -> Option<Decided> {
    let from = OPENING.find(near)?.end();
    let rest = near.get(from..)?;
    let (named, body_end) = match named(rest) {
        Some((body, end)) => (Some(moved(body, from)), from + end),
        None => (None, from),
    };
    let (date, end) = day(near, body_end);
    let told = named.is_some() || date.is_some() || (end > body_end && rest.starts_with("den"));
    told.then_some(Decided { end, body: named, date })
}

/// The body that `rest` begins with, and where its name ends.
fn named(rest: &str) -> Option<(Found<String>, usize)> {
    let known = body::first(rest).filter(|b| b.span.start == 0);
    let met = body::of_meeting(rest).filter(|b| b.span.start == 0);
    let known = known.or(met).map(|b| {
        let end = b.span.end;
        (Found { confidence: Confidence::Sure, ..b }, end)
    });
    // A name of another form is the words up to the day: "Social og Sundhed den 6. januar 2020".
    let Some(before) = date::first(rest).and_then(|day| rest.get(..day.span.start)) else { return known };
    let name = before.trim_end().trim_end_matches("den").trim_end_matches("d.").trim_end_matches([' ', ',', '-', '–']);
    let longer = known.as_ref().is_none_or(|(_, end)| *end < name.len());
    let plain = name.starts_with(char::is_uppercase) && name.chars().count() <= 70 && !name.contains(['.', ':']);
    if longer && plain && !name.to_lowercase().contains(" møde") {
        return Some((Found::likely(name.to_owned(), Span::new(0, name.len())), name.len()));
    }
    known
}

/// The day after `from`, and where the heading ends.
fn day(near: &str, from: usize) -> (Option<Found<Date>>, usize) {
    let rest = near.get(from..).unwrap_or_default();
    let before = DAY.find(rest).map_or(0, |m| m.end());
    let date = date::first(rest).filter(|d| d.span.start <= before + 12 && is_short(rest, before, d.span.start));
    let end = date.as_ref().map_or(before, |d| d.span.end);
    let tail = rest.get(end..).and_then(|t| TAIL.find(t)).map_or(0, |m| m.end());
    (date.map(|d| moved(d, from)), from + (end + tail).min(rest.len()))
}

/// Between `den` and the figures may stand the name of a weekday, nothing longer.
fn is_short(rest: &str, from: usize, to: usize) -> bool {
    let between = rest.get(from..to).unwrap_or_default().trim();
    between.is_empty() || between.ends_with("dag") || between.ends_with("dag den")
}

/// Whether what stands behind a heading is a text of its own, and not the rest of the sentence.
fn begins_anew(after: &str) -> bool {
    after.chars().next().is_none_or(|c| !c.is_lowercase()) || after.starts_with("at ")
}

/// A body and a day alone: `Økonomiudvalget den 8. juni 2017`, `Kulturudvalget, 03-04-2019, pkt. 42`, with a colon
/// perhaps before the decision itself.
pub fn body_and_day(text: &str) -> Option<Decided> {
    let near = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text);
    let first = date::first(near)?;
    let (body, body_end) = named(near)?;
    let (date, end) = day(near, body_end);
    let found = Decided { end, body: Some(body), date: Some(date.filter(|d| d.value == first.value)?) };
    let known = found.body.as_ref().is_some_and(|b| body::first(&b.value).is_some_and(|k| k.span.start == 0));
    let heading = near.get(..found.end)?;
    let colon = heading.ends_with(':');
    let ends = text.get(found.end..)?.trim().is_empty();
    let sure = known || (colon && POINT.is_match(heading));
    (sure && (ends || colon) && near.starts_with(char::is_uppercase)).then_some(found)
}

/// An earlier treatment told by body, day and number of the item, at the beginning of running text: where it ends.
pub fn earlier(text: &str) -> Option<usize> {
    let near = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text);
    if !POINT.is_match(near) {
        return None;
    }
    let body = body::first(near).filter(|b| b.span.start == 0)?;
    let (date, end) = day(near, body.span.end);
    (date.is_some() && POINT.is_match(near.get(body.span.end..end)?)).then_some(end)
}

/// A value with its place moved.
fn moved<T>(found: Found<T>, by: usize) -> Found<T> {
    super::head::shifted(found, by)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Option<(String, Option<String>, String)> {
        let found = heading(text)?;
        let body = found.body.map_or_else(String::new, |b| b.value);
        Some((body, found.date.map(|d| d.value.to_string()), text[found.end..].trim().to_owned()))
    }

    #[test]
    fn headings_name_body_and_day_in_many_ways() {
        let day = Some("2020-02-12".to_owned());
        for (text, body, date, rest) in [
            ("Beslutning i Byrådet den 12-02-2020", "Byrådet", day.clone(), ""),
            ("Beslutning i Byrådet den 12. februar 2020: Godkendt.", "Byrådet", day.clone(), "Godkendt."),
            ("Beslutning Byrådet den 12-02-2020", "Byrådet", day.clone(), ""),
            ("Beslutning fra Byrådet, 12. februar 2020, pkt. 4: Udsat", "Byrådet", day.clone(), "Udsat"),
            ("Beslutning på byrådsmødet den 12. februar 2020", "Byrådet", day.clone(), ""),
            ("Beslutning Udvalget for teknik og miljø den 12-02-2020", "Udvalget for teknik og miljø", day.clone(), ""),
            ("Beslutning i Social og Sundhed den 12-02-2020", "Social og Sundhed", day.clone(), ""),
            ("Byrådets beslutning i mødet den 12. februar 2020", "Byrådet", day.clone(), ""),
            ("Kulturudvalgets beslutning den 12.02.2020 Punkt 1", "Kulturudvalget", day.clone(), ""),
            ("Beslutning i Byrådet den Tiltrådt.", "Byrådet", None, "Tiltrådt."),
            ("Beslutninger Byrådet den Ikke til stede: Bo Krogh", "Byrådet", None, "Ikke til stede: Bo Krogh"),
            ("Beslutning den : Der var ingen spørgsmål.", "", None, "Der var ingen spørgsmål."),
            ("Beslutning den 12. februar 2020:", "", day, ""),
        ] {
            assert_eq!(told(text), Some((body.to_owned(), date, rest.to_owned())), "{text}");
        }
    }

    #[test]
    fn a_sentence_on_a_decision_heads_none() {
        for text in [
            "Beslutning om cykelsti ved Skovvej",
            "Beslutning fra Byrådet om havnen følges op.",
            "Beslutning af sundhedsplan",
            "Beslutning i Byrådet den 12. februar 2020 blev ændret.",
            "Forvaltningens beslutning blev omgjort.",
            "Der skal træffes beslutning.",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn a_body_and_a_day_head_a_decision_where_nothing_else_stands() {
        let body = |text: &str| body_and_day(text).and_then(|d| d.body).map(|b| b.value);
        for (text, named) in [
            ("Økonomiudvalget den 8. juni 2017", "Økonomiudvalget"),
            ("Kultur- og Idrætsudvalget, 03-04-2019, pkt. 42", "Kultur- og Idrætsudvalget"),
            ("Økonomiudvalget den 8. juni 2017: Anbefales.", "Økonomiudvalget"),
            ("Social og Sundhed, 6. januar 2020, pkt. 123:", "Social og Sundhed"),
            ("Kommunalbestyrelsen den 30. januar 2012 Punkt 5", "Kommunalbestyrelsen"),
        ] {
            assert_eq!(body(text).as_deref(), Some(named), "{text}");
        }
        for text in ["Økonomiudvalget den 8. juni 2017 udsatte sagen.", "Anna Lund den 8. juni 2017", "Byrådet"] {
            assert_eq!(body(text), None, "{text}");
        }
    }
}
