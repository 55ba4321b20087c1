//! What a compound is made of (da: *sammensatte ord*): the stems of its parts, and of parts that stand together in it.
//!
//! Split only here, when a text is indexed: *ældrebolighandlingsplanen* is found by *bolig*, by *plan* and by
//! *handlingsplan*, while a question is looked for as it was asked. Where the parts part is the `text` room's to say.

use crate::words::{Stems, is_filler};

/// The parts of a folded word, which give the word when they are joined.
pub(crate) type Split = fn(&str) -> Vec<&str>;

/// How Danish words are split.
pub(crate) const SPLIT: Split = sagsgang_text::compound::parts;

/// The stems by which a compound is found, without the word's own.
pub(crate) fn part_stems(stems: &Stems, split: Split, folded: &str) -> Vec<String> {
    let parts = split(folded);
    let mut ends = vec![0];
    for part in &parts {
        ends.push(ends[ends.len() - 1] + part.len());
    }
    let mut found: Vec<String> = Vec::new();
    for from in 0..parts.len() {
        for to in from + 1..=parts.len() {
            let Some(piece) = folded.get(ends[from]..ends[to]).filter(|piece| piece.len() < folded.len()) else {
                continue;
            };
            let stem = stems.stem(piece);
            if !is_filler(&stem) && !found.contains(&stem) {
                found.push(stem);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::part_stems;
    use crate::words::Stems;

    fn split(word: &str) -> Vec<&str> {
        match word {
            "ældrebolighandlingsplanen" => vec!["ældre", "bolig", "handlings", "planen"],
            other => vec![other],
        }
    }

    #[test]
    fn a_compound_is_found_by_its_parts_and_by_parts_that_stand_together() {
        let stems = Stems::new();
        let found = part_stems(&stems, split, "ældrebolighandlingsplanen");
        for asked in ["bolig", "handling", "plan", "handlingsplan", "ældrebolig", "bolighandlingsplan"] {
            assert!(found.contains(&stems.stem(asked)), "{asked}: {found:?}");
        }
        assert!(!found.contains(&stems.stem("ældreplan")), "only what stands together");
    }

    #[test]
    fn a_word_of_one_part_has_no_others() {
        assert!(part_stems(&Stems::new(), split, "skolen").is_empty());
    }
}
