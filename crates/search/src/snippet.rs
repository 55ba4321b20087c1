//! The place in a text where the words asked for stand.

use crate::compound::{Split, part_stems};
use crate::query::{Clause, Need};
use crate::words::{Stems, Word, words};
use std::collections::BTreeSet;

/// How many bytes of text a snippet shows, about.
const LENGTH: usize = 240;
/// How many bytes before the first hit, about.
const LEAD: usize = 60;
/// A stem begins with as many letters as the word it is of.
const PART_BEGINS: usize = 2;

/// A piece of a snippet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnippetPart {
    /// The words as they stand.
    pub text: String,
    /// Whether they are what was asked for.
    pub hit: bool,
}

/// A run of words in the text that a clause asks for.
struct Found {
    /// The first word.
    first: usize,
    /// The last word.
    last: usize,
    clause: usize,
}

/// The stretch of the text in which most of the clauses stand, or its beginning when none does.
pub(crate) fn snippet(text: &str, clauses: &[Clause], split: Split) -> Vec<SnippetPart> {
    let words = words(text);
    let found = found(&words, clauses, split);
    let Some((from, to)) = window(&words, &found) else { return Vec::new() };
    let mut parts = Vec::new();
    let mut at = if from == 0 { 0 } else { words[from].from };
    let end = if to + 1 == words.len() { text.len() } else { words[to].to };
    push(&mut parts, if from == 0 { "" } else { "… " }, false);
    for run in found.iter().filter(|run| run.first >= from && run.last <= to) {
        let (start, stop) = (words[run.first].from, words[run.last].to);
        if start < at {
            continue;
        }
        push(&mut parts, &text[at..start], false);
        push(&mut parts, &text[start..stop], true);
        at = stop;
    }
    push(&mut parts, text[at..end].trim_end(), false);
    push(&mut parts, if to + 1 == words.len() { "" } else { " …" }, false);
    parts
}

/// Every run the clauses ask for, in the order of the text.
fn found(words: &[Word], clauses: &[Clause], split: Split) -> Vec<Found> {
    let stems = Stems::new();
    let mut found = Vec::new();
    for (first, word) in words.iter().enumerate() {
        let stem = stems.stem(&word.folded);
        let wanted = clauses.iter().enumerate().filter(|(_, clause)| clause.need == Need::Must);
        for (index, clause) in wanted {
            let is_part = |asked| parts(&stems, split, &word.folded, asked);
            if clause.stem.as_ref() == Some(&stem)
                || stands_at(clause, &words[first..])
                || clause.stem.as_deref().is_some_and(is_part)
            {
                found.push(Found { first, last: first + clause.words.len() - 1, clause: index });
            }
        }
    }
    found
}

/// Whether a word is a compound of which this is the stem of a part. Most words cannot be: a part is shorter.
fn parts(stems: &Stems, split: Split, folded: &str, asked: &str) -> bool {
    let first: String = asked.chars().take(PART_BEGINS).collect();
    folded.contains(&first) && part_stems(stems, split, folded).iter().any(|part| part == asked)
}

fn stands_at(clause: &Clause, words: &[Word]) -> bool {
    let last = clause.words.len() - 1;
    words.len() > last
        && clause.words.iter().zip(words).enumerate().all(|(i, (asked, word))| {
            word.folded == *asked || (clause.is_prefix && i == last && word.folded.starts_with(asked.as_str()))
        })
}

/// The first and last word of the stretch to show; `None` when there are no words.
fn window(words: &[Word], found: &[Found]) -> Option<(usize, usize)> {
    let last_within = |from: usize, length: usize| {
        let limit = words[from].from + length;
        let count = words[from..].partition_point(|word| word.to <= limit);
        from + count.max(1) - 1
    };
    words.first()?;
    let best = found
        .iter()
        .enumerate()
        .map(|(i, run)| {
            let to = last_within(run.first, LENGTH - LEAD);
            let within = || found[i..].iter().take_while(|other| other.first <= to);
            (within().map(|other| other.clause).collect::<BTreeSet<_>>().len(), within().count(), run)
        })
        .reduce(|best, next| if (next.0, next.1) > (best.0, best.1) { next } else { best });
    let Some((_, _, best)) = best else { return Some((0, last_within(0, LENGTH))) };
    let start = words[best.first].from.saturating_sub(LEAD);
    let from = words.partition_point(|word| word.from < start).min(best.first);
    Some((from, last_within(from, LENGTH).max(best.last)))
}

/// Adds a piece on one line.
fn push(parts: &mut Vec<SnippetPart>, text: &str, hit: bool) {
    if text.is_empty() {
        return;
    }
    let text = text.replace(['\n', '\t'], " ");
    match parts.last_mut() {
        Some(last) if last.hit == hit => last.text.push_str(&text),
        _ => parts.push(SnippetPart { text, hit }),
    }
}

#[cfg(test)]
mod tests {
    use super::snippet;
    use crate::query::clauses;

    fn split(word: &str) -> Vec<&str> {
        if word == "ældreboligerne" { vec!["ældre", "boligerne"] } else { vec![word] }
    }

    /// The snippet with the hits in brackets.
    fn shown(text: &str, question: &str) -> String {
        let parts = snippet(text, &clauses(question), split);
        parts.iter().map(|part| if part.hit { format!("[{}]", part.text) } else { part.text.clone() }).collect()
    }

    #[test]
    fn a_short_text_is_shown_whole_with_the_words_marked() {
        assert_eq!(shown("Boligerne står klar.\nTre er solgt.", "bolig"), "[Boligerne] står klar. Tre er solgt.");
        assert_eq!(shown("Udbud af boligplanen", "boligpl"), "Udbud af [boligplanen]");
        assert_eq!(shown("Intet her", "skole"), "Intet her");
        assert_eq!(shown("", "skole"), "");
    }

    #[test]
    fn a_compound_is_marked_where_a_part_was_asked_for() {
        assert_eq!(shown("Om ældreboligerne i byen.", "bolig"), "Om [ældreboligerne] i byen.");
    }

    #[test]
    fn a_phrase_is_marked_only_where_it_stands() {
        assert_eq!(shown("Ny skole. Den nye skole.", "\"nye skole\""), "Ny skole. Den [nye skole].");
    }

    #[test]
    fn a_long_text_is_cut_where_most_of_the_words_stand() {
        let filler = "Udvalget drøftede sagen længe. ".repeat(30);
        let text = format!("{filler}En skole. {filler}Skolen får en ny gård. {filler}");
        let shown = shown(&text, "skole gård");
        assert!(shown.starts_with("… ") && shown.ends_with(" …"), "{shown}");
        assert!(shown.contains("[Skolen] får en ny [gård]"), "{shown}");
        assert!(shown.len() < 320, "{shown}");
    }

    #[test]
    fn the_beginning_is_shown_when_no_word_stands_in_the_text() {
        let text = "Forvaltningen indstiller. ".repeat(40);
        let shown = shown(&text, "skole");
        assert!(shown.starts_with("Forvaltningen indstiller.") && shown.ends_with(" …"), "{shown}");
    }
}
