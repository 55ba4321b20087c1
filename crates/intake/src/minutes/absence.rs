//! Who was absent: lists under a heading, and sentences that tell it.
//!
//! `list` reads the lists, `scope` the items that an absence is limited to. Who came in another's place was there; who
//! came late or left early was there too.

mod list;
mod scope;

pub use list::{is_list, list_end, names};
pub use scope::{Limited, limited};

use super::class;
use super::head::shifted;
use crate::draft::DecisionClass;
use crate::pattern::Pattern;
use crate::person::{self, PersonName};
use crate::sentence;
use crate::span::{Found, Span};

/// Somebody was not there.
static ABSENT: Pattern = Pattern::new(concat!(
    r"(?i)\b(?:(?:var|er) (?:ikke til ?stede|fraværende|forhindret(?: i at (?:deltage|møde|være til stede))?)",
    r"|(?:havde|har) (?:meldt|sendt|afgivet|anmeldt) (?:afbud|forfald|fravær)|meldte (?:afbud|forfald)",
    r"|(?:havde|har) (?:lovligt )?forfald|(?:er|var) der afbud fra|afbud (?:(?:var|er) meldt |modtaget )?fra|udeblev",
    r"|fraværende (?:var|er)|(?:deltog|deltager|mødte) ikke(?: frem| op)?(?: i (?:mødet|behandlingen|sagens behandling))?)\b",
));
/// Only a part of the time.
static PARTLY: Pattern = Pattern::new(
    r"(?i)\b(?:fra|til|indtil|efter|før|inden|ca\.)\s+kl\b|\bkl\.? ?\d[\d.:]*(?: i| under|$)|\bforlod mødet|\bankom\b|\bdelvist?\b",
);
/// Words that may stand between names, and before the first.
const FILLERS: [&str; 14] = [
    "og",
    ",",
    "samt",
    "der",
    "var",
    "er",
    "desuden",
    "også",
    "ligeledes",
    "endvidere",
    "havde",
    "har",
    "medlem",
    "medlemmerne",
];

/// Names told as absent in the sentences of `text`; spans count from its start. An absence limited to some items is
/// told by [`limited`].
pub fn told(text: &str) -> Vec<Found<PersonName>> {
    let sentences = sentence::split(text).into_iter();
    let whole = sentences.filter(|s| !scope::is_limited(s) && !PARTLY.is_match(s));
    whole.flat_map(|sentence| in_sentence(text, sentence)).collect()
}

/// The names that one sentence of `text` tells as absent.
fn in_sentence(text: &str, sentence: &str) -> Vec<Found<PersonName>> {
    let (Some(place), Some(verb)) = (Span::within(text, sentence), ABSENT.find(sentence)) else { return Vec::new() };
    let people = person::all(sentence);
    let word = verb.as_str().to_lowercase();
    let said = if word.ends_with("fra") || word.starts_with("fraværende ") {
        run(sentence, people.into_iter().filter(|p| p.span.start >= verb.end()), verb.end())
    } else {
        right_before(sentence, people, verb.start())
    };
    said.into_iter().map(|p| shifted(p, place.start)).collect()
}

/// The names that follow each other from `from` on.
fn run(sentence: &str, people: impl Iterator<Item = Found<PersonName>>, from: usize) -> Vec<Found<PersonName>> {
    let mut end = from;
    let mut kept = Vec::new();
    for person in people {
        if !only_fillers(sentence.get(end..person.span.start).unwrap_or_default()) {
            break;
        }
        end = person.span.end;
        kept.push(person);
    }
    kept
}

/// The names that end right before `verb`: others of the sentence did something else.
fn right_before(sentence: &str, people: Vec<Found<PersonName>>, verb: usize) -> Vec<Found<PersonName>> {
    let mut next = verb;
    let mut kept = Vec::new();
    for person in people.into_iter().filter(|p| p.span.end <= verb).rev() {
        if !only_fillers(sentence.get(person.span.end..next).unwrap_or_default()) {
            break;
        }
        next = person.span.start;
        kept.push(person);
    }
    kept.reverse();
    kept
}

fn only_fillers(text: &str) -> bool {
    let words = text.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty());
    words.into_iter().all(|w| FILLERS.contains(&w.to_lowercase().trim_matches([':', '.'])))
}

/// Whether `sentence` tells nothing but who was absent.
pub fn only_tells(sentence: &str) -> bool {
    let Some(verb) = ABSENT.find(sentence) else { return false };
    let mut people = person::all(sentence);
    let named = !people.is_empty();
    people.retain(|p| p.span.end <= verb.start());
    let mut from = 0;
    let between = people.iter().map(|p| p.span).chain([Span::new(verb.start(), verb.start())]).all(|span| {
        let before = sentence.get(from..span.start).unwrap_or_default();
        from = span.end;
        only_fillers(before)
    });
    let after = sentence.get(verb.end()..).unwrap_or_default();
    let decides = !matches!(class::of(after, None), DecisionClass::Unknown | DecisionClass::Substitution);
    named && between && !decides && !PARTLY.is_match(sentence) && !scope::is_limited(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        told(text).into_iter().map(|f| f.value.written()).collect()
    }

    #[test]
    fn absence_is_told_in_many_ways() {
        assert_eq!(all("Hans Juul (V) var fraværende."), ["Hans Juul (V)"]);
        assert_eq!(all("Der var afbud fra Ida Toft og Kaj Mørk."), ["Ida Toft", "Kaj Mørk"]);
        assert_eq!(all("Mia Old havde meldt afbud, og Jens Vang deltog i stedet."), ["Mia Old"]);
        assert_eq!(all("Afbud fra Mia Old stedfortræder Jens Vang."), ["Mia Old"]);
        assert_eq!(all("Fraværende var Mia Old og Kaj Mørk."), ["Mia Old", "Kaj Mørk"]);
        assert_eq!(all("Mia Old (V) deltog ikke i behandlingen af sagen."), ["Mia Old (V)"]);
        assert_eq!(all("Udvalget drøftede fraværet."), Vec::<String>::new());
    }

    #[test]
    fn who_was_there_for_a_part_is_not_absent() {
        for text in [
            "Mia Old (V) var fraværende fra kl. 17.10.",
            "Mia Old deltog ikke under punkterne 12-15.",
            "Mia Old forlod mødet efter punkt 2.",
            "Ida Toft var inviteret, men kunne ikke deltage.",
        ] {
            assert_eq!(all(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_sentence_that_also_decides_does_more_than_tell() {
        assert!(only_tells("Hans Juul var fraværende."));
        assert!(only_tells("Der var afbud fra Ida Toft."));
        assert!(!only_tells("Tiltrådt, Hans Juul var ikke til stede."));
    }
}
