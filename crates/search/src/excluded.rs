//! What must not be found, in a form the engine can exclude safely.
//!
//! The engine asks an excluded set about one document after another with a shortcut (`seek_danger`) that phrases and
//! intersections allow only for documents ahead of where they stand; an excluded phrase may stand further on, and
//! debug builds then stop at an assertion (tantivy 0.27). [`Excluded`] offers the plain way alone.

use tantivy::query::{BooleanQuery, ConstScorer, EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::{DocId, DocSet, Score, SegmentReader};

/// A query to be used as an exclusion.
#[derive(Clone, Debug)]
pub(crate) struct Excluded(pub BooleanQuery);

impl Query for Excluded {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(ExcludedWeight(self.0.weight(scoring)?)))
    }
}

struct ExcludedWeight(Box<dyn Weight>);

impl Weight for ExcludedWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        Ok(Box::new(ConstScorer::new(Plain(self.0.scorer(reader, boost)?), boost)))
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        self.0.explain(reader, doc)
    }
}

/// A set of documents without shortcuts of its own.
struct Plain(Box<dyn Scorer>);

impl DocSet for Plain {
    fn advance(&mut self) -> DocId {
        self.0.advance()
    }

    fn seek(&mut self, target: DocId) -> DocId {
        self.0.seek(target)
    }

    fn doc(&self) -> DocId {
        self.0.doc()
    }

    fn size_hint(&self) -> u32 {
        self.0.size_hint()
    }
}
