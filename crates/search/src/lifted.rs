//! Hits that stand above others whatever their score: a word as it was asked for comes before words it is a part of.

use tantivy::query::{BooleanQuery, EnableScoring, Explanation, Query, Scorer, Weight};
use tantivy::{DocId, DocSet, Score, SegmentReader};

/// More than words of one question can score otherwise.
const LIFT: Score = 200.0;

/// A query whose hits score so much more.
#[derive(Clone, Debug)]
pub(crate) struct Lifted(pub BooleanQuery);

impl Query for Lifted {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(LiftedWeight(self.0.weight(scoring)?)))
    }
}

struct LiftedWeight(Box<dyn Weight>);

impl Weight for LiftedWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        Ok(Box::new(LiftedScorer { inner: self.0.scorer(reader, boost)?, lift: LIFT * boost }))
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        self.0.explain(reader, doc)
    }
}

struct LiftedScorer {
    inner: Box<dyn Scorer>,
    lift: Score,
}

impl DocSet for LiftedScorer {
    fn advance(&mut self) -> DocId {
        self.inner.advance()
    }

    fn seek(&mut self, target: DocId) -> DocId {
        self.inner.seek(target)
    }

    fn doc(&self) -> DocId {
        self.inner.doc()
    }

    fn size_hint(&self) -> u32 {
        self.inner.size_hint()
    }
}

impl Scorer for LiftedScorer {
    fn score(&mut self) -> Score {
        self.inner.score() + self.lift
    }
}
