//! A heading inside of running text: where it can be told from the same word in a sentence.
//!
//! Danish nouns are written small, so that a capital inside of a sentence is nearly always the beginning of something.

use super::super::headings::{self, HeadingKind};
use std::collections::HashSet;
use std::sync::OnceLock;

/// A heading found in running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// Where it ends; a colon is not part of it.
    pub end: usize,
    /// What stands under it.
    pub kind: HeadingKind,
    /// Whether a colon follows.
    pub colon: bool,
}

/// The most words a heading has.
const MOST_WORDS: usize = 9;
/// Parts of words that stand in headings alone.
const STRONG: [&str; 22] = [
    "sagsfrem",
    "sagsbes",
    "sagsgang",
    "sagsforl",
    "resum",
    "sammendrag",
    "tema",
    "konsekvenser",
    "lovgrundlag",
    "retsgrundlag",
    "kompetence",
    "indstilling",
    "beslutning",
    "afgøres",
    "træffes",
    "bilagsf",
    "bilagsl",
    "bilagso",
    "fraværende",
    "journalnummer",
    "sagens",
    "til stede",
];

/// The heading that `text` begins with. `boundary`: whether a sentence or a heading ended right before; `first`: whether
/// the text stands on the first page.
pub fn at_start(text: &str, boundary: bool, first: bool) -> Option<Label> {
    let mut found = None;
    let mut words = 0;
    for (end, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if !(c.is_whitespace() || matches!(c, ':' | ',' | '.')) {
            continue;
        }
        let name = text.get(..end)?.to_lowercase();
        words += 1;
        if words == 1 && !first_words().contains(name.as_str()) {
            return None;
        }
        let after = text.get(end..).unwrap_or_default().trim_start();
        let colon = after.starts_with(':');
        let kind = headings::names().get(name.as_str()).copied();
        let kind = kind.or_else(|| headings::with_colon(&name).filter(|_| colon));
        if let Some(kind) = kind {
            found = Some((Label { end, kind, colon }, name));
        }
        if words == MOST_WORDS || matches!(c, ':' | ',') {
            break;
        }
    }
    let (label, name) = found?;
    let written = text.get(..label.end)?;
    let after = text.get(label.end..)?.trim_start();
    is_heading(written, &name, &label, after, boundary, first).then_some(label)
}

/// The first words of all headings.
fn first_words() -> &'static HashSet<&'static str> {
    static WORDS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let first = |name: &'static str| name.split([' ', ',', '.']).next().unwrap_or(name);
    WORDS.get_or_init(|| headings::all_names().map(first).collect())
}

fn is_heading(written: &str, name: &str, label: &Label, after: &str, boundary: bool, first: bool) -> bool {
    if label.colon {
        return true;
    }
    if is_shouted(written) {
        let next = after.split_whitespace().next().unwrap_or_default();
        return !is_shouted(next) || first_words().contains(next.to_lowercase().as_str());
    }
    if !begins_text(after) || written.chars().skip(1).any(char::is_uppercase) {
        return false;
    }
    let strong = STRONG.iter().any(|s| name.contains(s));
    match label.kind {
        HeadingKind::Aside | HeadingKind::Body => false,
        HeadingKind::Present => first && after.starts_with(char::is_uppercase),
        HeadingKind::Annexes => strong || is_list(after),
        _ => strong || boundary,
    }
}

/// More than an abbreviation, in capitals.
pub fn is_shouted(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 3 && !word.chars().any(char::is_lowercase)
}

/// Whether a text of its own begins here, and not the rest of a sentence.
fn begins_text(after: &str) -> bool {
    let starts =
        |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '”' | '"' | '„' | '»' | '-' | '§' | '•');
    after.is_empty() || after.starts_with(starts) || after.starts_with("at ")
}

/// A list of annexes: numbers with openness or a full stop.
fn is_list(after: &str) -> bool {
    let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < after.len() && (rest.starts_with(". ") || rest.starts_with(" - "));
    numbered || rest.trim_start().starts_with("Åben ") || rest.trim_start().starts_with("Lukket ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str, boundary: bool) -> Option<&str> {
        at_start(text, boundary, false).and_then(|l| text.get(..l.end))
    }

    #[test]
    fn a_heading_is_told_from_the_word_in_a_sentence() {
        assert_eq!(name("Sagsfremstilling Taget er utæt", false), Some("Sagsfremstilling"));
        assert_eq!(name("Økonomiske konsekvenser Der søges", false), Some("Økonomiske konsekvenser"));
        assert_eq!(name("SAGEN AFGØRES AF Byrådet.", false), Some("SAGEN AFGØRES AF"));
        assert_eq!(name("Høring Planen sendes ud", true), Some("Høring"));
        for text in ["Høring Planen", "Indstilling om havnen", "Økonomiske konsekvenser for byen", "Bilag 1 viser"] {
            assert_eq!(name(text, false), None, "{text}");
        }
    }
}
