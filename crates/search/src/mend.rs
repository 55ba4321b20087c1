//! Slips of spelling: the likeliest word that is there, for one that is not.
//!
//! The engine's list of words still holds those of entries that were removed, such as what has been closed since.
//! A word is therefore only ever offered when an entry that stands holds it.

use crate::analyzer::is_word;
use crate::error::SearchError;
use crate::find::Engine;
use crate::query::{Clause, Need, TEXT_MAX, clauses};
use crate::ways::{Part, any};
use std::collections::BTreeMap;
use tantivy::Term;
use tantivy::collector::Count;
use tantivy::query::{BooleanQuery, FuzzyTermQuery, Occur, TermQuery};
use tantivy::schema::IndexRecordOption;

/// A shorter word is too like many others.
const SHORTEST: usize = 4;
/// From so many letters on, two of them may be wrong.
const LONG: usize = 8;
/// So many of the likeliest words are looked at.
const LOOKED_AT: usize = 8;

/// The question with each word that has at most `few` hits replaced by the likeliest word that has more; nothing where
/// there is none such.
pub(crate) fn mend(engine: Engine<'_>, text: &str, few: usize) -> Result<Option<String>, SearchError> {
    let mut mended: String = text.chars().take(TEXT_MAX).collect();
    let mut is_mended = false;
    // From the end, so that the places of those before stay right.
    for clause in clauses(text).iter().rev().filter(|clause| may_be_a_slip(clause)) {
        let hits = count(engine, clause)?;
        if hits <= few
            && let Some(word) = likeliest(engine, &clause.words[0], hits)?
        {
            mended.replace_range(clause.at.clone(), &word);
            is_mended = true;
        }
    }
    Ok(is_mended.then_some(mended))
}

/// A word alone that is no number and not in quotes.
fn may_be_a_slip(clause: &Clause) -> bool {
    let [word] = clause.words.as_slice() else { return false };
    clause.need == Need::Must
        && clause.stem.is_some()
        && word.chars().count() >= SHORTEST
        && word.chars().all(char::is_alphabetic)
}

fn count(engine: Engine<'_>, clause: &Clause) -> Result<usize, SearchError> {
    Ok(engine.searcher.search(&engine.within(vec![(Occur::Must, Box::new(any(engine.fields, clause)))]), &Count)?)
}

/// How many entries that stand hold the very word.
fn standing(engine: Engine<'_>, word: &str) -> Result<usize, SearchError> {
    let ways = engine.fields.weighed().map(|(field, _)| -> Part {
        let term = Term::from_field_text(field, word);
        (Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::Basic)))
    });
    let stands: Part = (Occur::Must, Box::new(BooleanQuery::new(ways.into())));
    Ok(engine.searcher.search(&engine.within(vec![stands]), &Count)?)
}

/// The most frequent of the nearest words that stand in more than so many entries.
fn likeliest(engine: Engine<'_>, word: &str, hits: usize) -> Result<Option<String>, SearchError> {
    let farthest = if word.chars().count() >= LONG { 2 } else { 1 };
    for distance in 1..=farthest {
        let mut near: Vec<(String, u32)> = near(engine, word, distance)?.into_iter().collect();
        if engine.sight.is_some() {
            // How often a word stands in what the reader may not see must not decide which one is offered.
            for (other, often) in &mut near {
                *often = u32::try_from(standing(engine, other)?).unwrap_or(u32::MAX);
            }
            near.retain(|(_, often)| *often > 0);
        }
        let begins_alike = |other: &str| other.chars().next() == word.chars().next();
        near.sort_by(|(a, often_a), (b, often_b)| {
            begins_alike(b).cmp(&begins_alike(a)).then(often_b.cmp(often_a)).then_with(|| a.cmp(b))
        });
        for (other, _) in near.into_iter().take(LOOKED_AT) {
            if standing(engine, &other)? > hits {
                return Ok(Some(other));
            }
        }
    }
    Ok(None)
}

/// The words that differ by at most so many letters, with how many entries hold or held each.
fn near(engine: Engine<'_>, word: &str, distance: u8) -> Result<BTreeMap<String, u32>, SearchError> {
    let mut near = BTreeMap::new();
    for (field, _) in engine.fields.weighed() {
        let query = FuzzyTermQuery::new(Term::from_field_text(field, word), distance, true);
        let automaton = query.automaton()?;
        for segment in engine.searcher.segment_readers() {
            let index = segment.inverted_index(field)?;
            let mut words = index.terms().search(&automaton).into_stream().map_err(tantivy::TantivyError::from)?;
            while words.advance() {
                let Ok(other) = std::str::from_utf8(words.key()) else { continue };
                if other != word && is_word(other) && other.chars().all(char::is_alphabetic) {
                    *near.entry(other.to_owned()).or_default() += words.value().doc_freq;
                }
            }
        }
    }
    Ok(near)
}
