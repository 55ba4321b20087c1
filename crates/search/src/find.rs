//! Asking the engine: the clauses of a question as its queries, the filters, the page and the counts.

use crate::compound::Split;
use crate::entry::Entry;
use crate::error::SearchError;
use crate::facets::{Dimension, Filter, collector, filters, read};
use crate::leaf;
use crate::mend;
use crate::query::{Clause, LIMIT_MAX, OFFSET_MAX, Query, clauses};
use crate::results::{Facets, Hit, Results};
use crate::schema::{DAY, Fields};
use crate::snippet::snippet;
use crate::ways::{Part, part};
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{AllQuery, BooleanQuery, Occur};
use tantivy::schema::Value;
use tantivy::{DocAddress, Searcher, SegmentReader, TantivyDocument};

/// Scores that differ by less than a quarter count as equal: of the same case in three bodies, the newest is first.
const SCORE_STEPS: f32 = 4.0;
/// Fewer hits than this raise the question whether something else was meant.
const FEW: usize = 3;

/// The engine at one moment, with what is needed to ask it.
#[derive(Clone, Copy)]
pub(crate) struct Engine<'a> {
    pub searcher: &'a Searcher,
    pub fields: &'a Fields,
    pub split: Split,
    /// What the reader may see, where not everybody may see everything.
    pub sight: Option<&'a BooleanQuery>,
}

impl Engine<'_> {
    /// These parts, of what the reader may see. Whatever is asked, counted or offered goes through here.
    pub fn within(self, mut parts: Vec<Part>) -> BooleanQuery {
        parts.extend(self.sight.map(|sight| -> Part { (Occur::Must, Box::new(sight.clone())) }));
        BooleanQuery::new(parts)
    }
}

/// What a question finds. Where a word of it stands nowhere and is not meant exactly, the likeliest word is asked for
/// in its place; where little is found, another is suggested.
pub(crate) fn find(engine: Engine<'_>, query: &Query) -> Result<Results, SearchError> {
    let mut found = answer(engine, query)?;
    if query.exact || found.total >= FEW {
        return Ok(found);
    }
    let Some(mended) = mend::mend(engine, &query.text, if found.total == 0 { 0 } else { FEW })? else {
        return Ok(found);
    };
    let other = answer(engine, &Query { text: mended.clone(), ..query.clone() })?;
    if found.total == 0 && other.total > 0 {
        found = Results { answered: Some(mended), ..other };
    } else if other.total > found.total {
        found.suggestion = Some(mended);
    }
    Ok(found)
}

fn answer(engine: Engine<'_>, query: &Query) -> Result<Results, SearchError> {
    let clauses = clauses(&query.text);
    if clauses.is_empty() && !(query.is_filtered() && query.text.trim().is_empty()) {
        return Ok(Results::default());
    }
    Ask { engine, clauses: &clauses, query, filters: filters(engine.fields, query) }.answer()
}

struct Ask<'a> {
    engine: Engine<'a>,
    clauses: &'a [Clause],
    query: &'a Query,
    filters: Vec<Filter>,
}

impl Ask<'_> {
    /// The hits and the counts that no filter touches come of one pass; each filter that is set costs another.
    fn answer(&self) -> Result<Results, SearchError> {
        let is_filtered = |dimension: &Dimension| self.filters.iter().any(|(filtered, _)| filtered == dimension);
        let (filtered, free): (Vec<_>, Vec<_>) = Dimension::ALL.into_iter().partition(is_filtered);
        let page = TopDocs::with_limit(self.query.limit.clamp(1, LIMIT_MAX))
            .and_offset(self.query.offset.min(OFFSET_MAX))
            .tweak_score(|segment: &SegmentReader| {
                let days = segment.fast_fields().i64(DAY).ok().map(|column| column.first_or_default_col(0));
                move |doc, score: f32| ((score * SCORE_STEPS).round(), days.as_ref().map(|days| days.get_val(doc)))
            });
        let Engine { searcher, fields, .. } = self.engine;
        let (total, best, counted) = searcher.search(&self.asked(None), &(Count, page, collector(&free)))?;
        let mut facets = Facets::default();
        for dimension in free {
            read(searcher, fields, dimension, &counted, &mut facets)?;
        }
        for dimension in filtered {
            let counted = searcher.search(&self.asked(Some(dimension)), &collector(&[dimension]))?;
            read(searcher, fields, dimension, &counted, &mut facets)?;
        }
        let hits = if self.query.offset > OFFSET_MAX {
            Vec::new()
        } else {
            best.into_iter().map(|(_, address)| self.hit(address)).collect::<Result<_, _>>()?
        };
        Ok(Results { total, hits, facets, answered: None, suggestion: None })
    }

    /// The question with its filters, but one: a count by body must show the bodies that are not chosen too.
    fn asked(&self, without: Option<Dimension>) -> BooleanQuery {
        let mut parts: Vec<Part> = self.clauses.iter().map(|clause| part(self.engine.fields, clause)).collect();
        if self.clauses.is_empty() {
            parts.push((Occur::Must, Box::new(AllQuery)));
        }
        let wanted = self.filters.iter().filter(|(dimension, _)| Some(*dimension) != without);
        parts.extend(wanted.map(|(_, filter)| (Occur::Must, filter.box_clone())));
        self.engine.within(parts)
    }

    fn hit(&self, address: DocAddress) -> Result<Hit, SearchError> {
        let Engine { searcher, fields, split, .. } = self.engine;
        let document: TantivyDocument = searcher.doc(address)?;
        let entry = entry(fields, &document)?;
        let paper = document.get_first(fields.paper).and_then(|value| value.as_bytes());
        let Some(paper) = paper.and_then(|bytes| std::str::from_utf8(bytes).ok()) else {
            let snippet = snippet(&entry.text, self.clauses, split);
            return Ok(Hit::new(entry, None, snippet));
        };
        let number = leaf::best(searcher, fields, address, &entry.leaves, self.clauses)?;
        let page = (entry.has_pages && !self.clauses.is_empty()).then_some(number + 1);
        let snippet = snippet(leaf::text(paper, number), self.clauses, split);
        Ok(Hit::new(entry, page, snippet))
    }
}

/// The entry of a document.
pub(crate) fn entry(fields: &Fields, document: &TantivyDocument) -> Result<Entry, SearchError> {
    let stored = document.get_first(fields.entry).and_then(|value| value.as_bytes()).unwrap_or_default();
    Ok(serde_json::from_slice(stored)?)
}
