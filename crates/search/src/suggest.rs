//! What is shown while one types: titles, bodies and people in which the words stand.

use crate::entry::Kind;
use crate::error::SearchError;
use crate::find::{Engine, entry};
use crate::mend;
use crate::query::{Clause, Need, clauses};
use crate::results::Hit;
use crate::schema::{DAY, Fields, kind_facet};
use crate::ways::{Part, any};
use std::collections::BTreeSet;
use tantivy::collector::TopDocs;
use tantivy::query::{BoostQuery, ConstScoreQuery, Occur, Query as EngineQuery, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{SegmentReader, TantivyDocument, Term};

/// So many hits are looked at for each that is wanted: a case stands on several agendas under one title.
const LOOKED_AT: usize = 6;
/// So many are given at most.
const MOST: usize = 20;

/// The best titles, each once, bodies and people first among equals.
pub(crate) fn suggest(engine: Engine<'_>, text: &str, limit: usize) -> Result<Vec<Hit>, SearchError> {
    let found = titled(engine, text, limit)?;
    if !found.is_empty() {
        return Ok(found);
    }
    match mend::mend(engine, text, 0)? {
        Some(mended) => titled(engine, &mended, limit),
        None => Ok(found),
    }
}

fn titled(engine: Engine<'_>, text: &str, limit: usize) -> Result<Vec<Hit>, SearchError> {
    let clauses = clauses(text);
    let limit = limit.clamp(1, MOST);
    if clauses.is_empty() {
        return Ok(Vec::new());
    }
    let Engine { searcher, fields, .. } = engine;
    // A title must hold every word; what only the text says is for the search itself.
    let titles = Fields { text: fields.title, about: fields.title, ..*fields };
    let mut parts: Vec<Part> =
        clauses.iter().filter(|clause| clause.need != Need::MustNot).map(must(&titles)).collect();
    for (kind, weight) in [(Kind::Body, 40.0), (Kind::Member, 40.0), (Kind::Case, 20.0), (Kind::Programme, 20.0)] {
        parts.push((Occur::Should, weighed(fields, kind, weight)));
    }
    for kind in [Kind::Meeting, Kind::Annex] {
        parts.push((Occur::MustNot, weighed(fields, kind, 1.0)));
    }
    let best = TopDocs::with_limit(limit * LOOKED_AT).tweak_score(|segment: &SegmentReader| {
        let days = segment.fast_fields().i64(DAY).ok().map(|column| column.first_or_default_col(0));
        move |doc, score: f32| (score.round(), days.as_ref().map(|days| days.get_val(doc)))
    });
    let mut titles = BTreeSet::new();
    let mut hits = Vec::new();
    for (_, address) in searcher.search(&engine.within(parts), &best)? {
        let document: TantivyDocument = searcher.doc(address)?;
        let entry = entry(fields, &document)?;
        if hits.len() < limit && titles.insert(entry.title.clone()) {
            hits.push(Hit::new(entry, None, Vec::new()));
        }
    }
    Ok(hits)
}

fn must(titles: &Fields) -> impl Fn(&Clause) -> Part + '_ {
    move |clause| {
        let occur = if clause.need == Need::Must { Occur::Must } else { Occur::Should };
        (occur, Box::new(any(titles, clause)))
    }
}

fn weighed(fields: &Fields, kind: Kind, weight: f32) -> Box<dyn EngineQuery> {
    let term = Term::from_facet(fields.facet, &kind_facet(kind));
    let of_kind = Box::new(TermQuery::new(term, IndexRecordOption::Basic));
    Box::new(BoostQuery::new(Box::new(ConstScoreQuery::new(of_kind, 1.0)), weight))
}
