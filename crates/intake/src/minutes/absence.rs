//! Who was absent: lists under a heading, and sentences that tell it.

use super::head::shifted;
use crate::pattern::Pattern;
use crate::person::{self, PersonName};
use crate::sentence;
use crate::span::{Found, Span};

/// Somebody was not there.
static ABSENT: Pattern = Pattern::new(
    r"(?i)\b(?:var (?:ikke til stede|ikke tilstede|fraværende|forhindret i at deltage)|(?:havde|har) (?:meldt|sendt|afgivet) afbud|er der afbud fra|afbud fra|udeblev|deltog ikke i (?:mødet|behandlingen))",
);
/// Somebody came in place of another: not absent.
static INSTEAD: Pattern =
    Pattern::new(r"(?i)\b(?:deltog i stedet|i stedet deltog|deltog som suppleant|suppleant|stedfortræder)\b");

/// The names in a list of the absent, each with its place.
pub fn names(source: &str, span: Span) -> Vec<Found<PersonName>> {
    let text = span.of(source);
    let mut found = Vec::new();
    for sentence in text.split('\n') {
        let Some(place) = Span::within(text, sentence) else { continue };
        let told = told(sentence);
        let listed = if told.is_empty() && !INSTEAD.is_match(sentence) { person::all(sentence) } else { told };
        found.extend(listed.into_iter().map(|p| shifted(p, span.start + place.start)));
    }
    found
}

/// Names told as absent in the sentences of `text`; spans count from its start.
pub fn told(text: &str) -> Vec<Found<PersonName>> {
    let mut found = Vec::new();
    for sentence in sentence::split(text) {
        let (Some(place), Some(verb)) = (Span::within(text, sentence), ABSENT.find(sentence)) else { continue };
        let people = person::all(sentence);
        let said = if verb.as_str().to_lowercase().ends_with("fra") {
            people.into_iter().filter(|p| p.span.start >= verb.end()).collect()
        } else {
            right_before(sentence, people, verb.start())
        };
        found.extend(said.into_iter().map(|p| shifted(p, place.start)));
    }
    found
}

/// The names that end right before `verb`: others of the sentence did something else.
fn right_before(sentence: &str, people: Vec<Found<PersonName>>, verb: usize) -> Vec<Found<PersonName>> {
    let mut next = verb;
    let mut kept = Vec::new();
    for person in people.into_iter().filter(|p| p.span.end <= verb).rev() {
        let between = sentence.get(person.span.end..next).unwrap_or_default();
        if between.split_whitespace().any(|w| !matches!(w, "og" | "," | "samt")) {
            break;
        }
        next = person.span.start;
        kept.push(person);
    }
    kept.reverse();
    kept
}

/// Whether `sentence` tells nothing but who was absent.
pub fn only_tells(sentence: &str) -> bool {
    let Some(verb) = ABSENT.find(sentence) else { return false };
    let people = person::all(sentence);
    let before = sentence.get(..verb.start()).unwrap_or_default();
    let named: usize = people.iter().filter(|p| p.span.end <= verb.start()).map(|p| p.span.end - p.span.start).sum();
    // Besides the names there may stand "og", commas, "Rådmand": not a decision.
    !people.is_empty() && before.trim().len() <= named + 12 && !before.contains('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absence_is_told_in_many_ways() {
        let all = |text: &str| told(text).into_iter().map(|f| f.value.written()).collect::<Vec<_>>();
        assert_eq!(all("Hans Juul (V) var fraværende."), ["Hans Juul (V)"]);
        assert_eq!(all("Der var afbud fra Ida Toft og Kaj Mørk."), ["Ida Toft", "Kaj Mørk"]);
        assert_eq!(all("Mia Old havde meldt afbud, og Jens Vang deltog i stedet."), ["Mia Old"]);
        assert_eq!(all("Udvalget drøftede fraværet."), Vec::<String>::new());
    }
}
