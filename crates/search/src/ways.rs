//! The ways in which what was asked can be found: as the very word, with another ending, inside a compound, or as the
//! beginning of a word.

use crate::analyzer::{part_token, stem_token};
use crate::excluded::Excluded;
use crate::lifted::Lifted;
use crate::query::{Clause, Need};
use crate::schema::Fields;
use std::ops::Bound;
use tantivy::Term;
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, Occur, PhrasePrefixQuery, PhraseQuery, Query as EngineQuery, RangeQuery,
    TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

/// What a word that only begins as asked is worth.
const PREFIX_WEIGHT: f32 = 0.5;
/// What a word is worth in which the word asked for is a part.
const PART_WEIGHT: f32 = 0.6;

/// A part of a question as the engine asks it.
pub(crate) type Part = (Occur, Box<dyn EngineQuery>);

/// A clause in any field. Where the word stands as asked it counts more than wherever it is only part of one.
pub(crate) fn part(fields: &Fields, clause: &Clause) -> Part {
    match clause.need {
        Need::Must => (Occur::Must, Box::new(any(fields, clause))),
        Need::May => (Occur::Should, Box::new(any(fields, clause))),
        Need::MustNot => (Occur::MustNot, Box::new(Excluded(whole(fields, clause)))),
    }
}

/// Everything that answers a clause.
pub(crate) fn any(fields: &Fields, clause: &Clause) -> BooleanQuery {
    let mut ways: Vec<Part> = vec![(Occur::Should, Box::new(Lifted(whole(fields, clause))))];
    for (field, weight) in fields.weighed() {
        for way in partly_in(field, clause) {
            ways.push((Occur::Should, Box::new(BoostQuery::new(way, weight))));
        }
    }
    BooleanQuery::new(ways)
}

/// The words as they were asked for, or with another ending.
fn whole(fields: &Fields, clause: &Clause) -> BooleanQuery {
    let mut ways: Vec<Part> = Vec::new();
    for (field, weight) in fields.weighed() {
        for way in wholly_in(field, clause) {
            ways.push((Occur::Should, Box::new(BoostQuery::new(way, weight))));
        }
    }
    BooleanQuery::new(ways)
}

fn wholly_in(field: Field, clause: &Clause) -> Vec<Box<dyn EngineQuery>> {
    let terms: Vec<Term> = clause.words.iter().map(|word| Term::from_field_text(field, word)).collect();
    if terms.len() > 1 {
        return vec![if clause.is_prefix {
            Box::new(PhrasePrefixQuery::new(terms))
        } else {
            Box::new(PhraseQuery::new(terms))
        }];
    }
    let stem = clause.stem.as_deref().map(|stem| Term::from_field_text(field, &stem_token(stem)));
    terms.into_iter().chain(stem).map(exact).collect()
}

fn partly_in(field: Field, clause: &Clause) -> Vec<Box<dyn EngineQuery>> {
    let [word] = clause.words.as_slice() else { return Vec::new() };
    let mut ways: Vec<Box<dyn EngineQuery>> = Vec::new();
    if let Some(stem) = &clause.stem {
        let part = exact(Term::from_field_text(field, &part_token(stem)));
        ways.push(Box::new(BoostQuery::new(part, PART_WEIGHT)));
    }
    if clause.is_prefix {
        ways.push(beginning_with(field, word));
    }
    ways
}

fn exact(term: Term) -> Box<dyn EngineQuery> {
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

fn beginning_with(field: Field, word: &str) -> Box<dyn EngineQuery> {
    let (first, last) = beginning(word);
    let first = Term::from_field_text(field, &first);
    let last = Term::from_field_text(field, &last);
    let range = RangeQuery::new(Bound::Included(first), Bound::Included(last));
    Box::new(ConstScoreQuery::new(Box::new(range), PREFIX_WEIGHT))
}

/// The first and the last of the words that begin so.
pub(crate) fn beginning(word: &str) -> (String, String) {
    (word.to_owned(), format!("{word}{}", char::MAX))
}
