//! Absence from some items only: `var fraværende under punkt 2`, `deltog ikke under punkterne 12-15`.

use super::in_sentence;
use crate::minutes::head::shifted;
use crate::pattern::Pattern;
use crate::person::{self, PersonName};
use crate::sentence;
use crate::span::{Found, Span};

/// The items named.
static ITEMS: Pattern = Pattern::new(
    r"(?i)\b(?:under|ved|til|for|i|fra|på)\s+(?:behandlingen? af\s+)?(?:dagsordens)?(?:punkt(?:erne|et|er)?|pkt\.?|sag(?:erne|en|er)?)(?:\s+nr\.?)?\s+(\d{1,3}(?:(?:\s*[-–]\s*|\s*,\s*|\s+og\s+|\s+til(?: og med)?\s+)\d{1,3})*)",
);
static NUMBER: Pattern = Pattern::new(r"(?:([-–]|\btil(?: og med)?\b)\s*)?(\d{1,3})");

/// Somebody who was absent from the items with these numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Limited {
    /// Who.
    pub person: Found<PersonName>,
    /// The numbers.
    pub items: Vec<u32>,
}

/// Whether a sentence names the items that it speaks of.
pub fn is_limited(sentence: &str) -> bool {
    ITEMS.is_match(sentence)
}

/// Everybody told as absent from some items. `listed`: whether the text is a list of the absent, so that a name alone
/// tells absence. Spans count from the start of `text`.
pub fn limited(text: &str, listed: bool) -> Vec<Limited> {
    let mut found = Vec::new();
    for sentence in sentence::split(text) {
        let Some(items) = ITEMS.captures(sentence).and_then(|c| c.get(1)) else { continue };
        let items = numbers(items.as_str());
        let told = in_sentence(text, sentence);
        let place = Span::within(text, sentence).map_or(0, |s| s.start);
        let named = || person::all(sentence).into_iter().map(|p| shifted(p, place)).collect();
        let people: Vec<_> = if told.is_empty() && listed { named() } else { told };
        found.extend(people.into_iter().map(|person| Limited { person, items: items.clone() }));
    }
    found
}

/// `2`, `12-15`, `2, 4 og 7`.
fn numbers(text: &str) -> Vec<u32> {
    let mut all: Vec<u32> = Vec::new();
    for c in NUMBER.all(text) {
        let Some(number) = c.get(2).and_then(|m| m.as_str().parse::<u32>().ok()) else { continue };
        match all.last().copied().filter(|_| c.get(1).is_some()) {
            Some(from) => all.extend(from + 1..=number),
            None => all.push(number),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_items_are_counted_out() {
        let read =
            |text: &str| limited(text, true).into_iter().map(|l| (l.person.value.name, l.items)).collect::<Vec<_>>();
        assert_eq!(read("Ida Toft var fraværende under punkt 2."), [("Ida Toft".to_owned(), vec![2])]);
        assert_eq!(
            read("Ida Toft (V) deltog ikke under punkterne 12-15."),
            [("Ida Toft".to_owned(), vec![12, 13, 14, 15])]
        );
        assert_eq!(read("Ida Toft ved sag nr. 2 og 4"), [("Ida Toft".to_owned(), vec![2, 4])]);
        assert_eq!(read("Ida Toft var fraværende."), []);
    }
}
