//! Asking the engine: the clauses of a question as its queries, the filters, the page and the counts.

use crate::analyzer::stem_token;
use crate::entry::{Entry, Kind};
use crate::error::SearchError;
use crate::excluded::Excluded;
use crate::query::{Clause, LIMIT_MAX, Need, OFFSET_MAX, Query, clauses};
use crate::results::{Count, Facets, Hit, Results};
use crate::schema::{DAY, FACET, Fields, body_facet, kind_facet, year_facet};
use crate::snippet::snippet;
use std::ops::Bound;
use tantivy::collector::{self, FacetCollector, TopDocs};
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, Occur, PhrasePrefixQuery, PhraseQuery, Query as EngineQuery, RangeQuery,
    TermQuery,
};
use tantivy::schema::{Facet, Field, IndexRecordOption, Value};
use tantivy::{DocAddress, Searcher, SegmentReader, TantivyDocument, Term};

/// What a word that only begins as asked is worth beside the word itself.
const PREFIX_WEIGHT: f32 = 0.5;
/// Scores that differ by less than a quarter count as equal: of the same case in three bodies, the newest is first.
const SCORE_STEPS: f32 = 4.0;

type Part = (Occur, Box<dyn EngineQuery>);

/// What a question finds.
pub(crate) fn find(searcher: &Searcher, fields: &Fields, query: &Query) -> Result<Results, SearchError> {
    let clauses = clauses(&query.text);
    if clauses.is_empty() {
        return Ok(Results::default());
    }
    let ask = Ask { searcher, fields, clauses: &clauses, query };
    let everything = ask.engine_query(None);
    let total = searcher.search(&everything, &collector::Count)?;
    Ok(Results { total, hits: ask.hits(&everything)?, facets: ask.facets()? })
}

/// What hits can be counted by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dimension {
    Body,
    Year,
    Kind,
}

struct Ask<'a> {
    searcher: &'a Searcher,
    fields: &'a Fields,
    clauses: &'a [Clause],
    query: &'a Query,
}

impl Ask<'_> {
    /// The question with its filters, but one: a count by body must show the bodies that are not chosen too.
    fn engine_query(&self, without: Option<Dimension>) -> BooleanQuery {
        let mut parts: Vec<Part> = self.clauses.iter().map(|clause| self.clause(clause)).collect();
        let Query { organization, year, kind, .. } = self.query;
        let filters = [
            (Dimension::Body, organization.as_deref().map(body_facet)),
            (Dimension::Year, year.map(year_facet)),
            (Dimension::Kind, kind.map(kind_facet)),
        ];
        for (dimension, facet) in filters {
            if let Some(facet) = facet.filter(|_| without != Some(dimension)) {
                parts.push((Occur::Must, self.filter(&facet)));
            }
        }
        BooleanQuery::new(parts)
    }

    fn filter(&self, facet: &Facet) -> Box<dyn EngineQuery> {
        let term = Term::from_facet(self.fields.facet, facet);
        Box::new(ConstScoreQuery::new(Box::new(TermQuery::new(term, IndexRecordOption::Basic)), 0.0))
    }

    /// A clause in any field; a word in the title counts most, one in body, date or number least.
    fn clause(&self, clause: &Clause) -> Part {
        let Fields { title, text, about, .. } = *self.fields;
        let mut ways = Vec::new();
        for (field, weight) in [(title, 3.0), (text, 1.0), (about, 0.5)] {
            for way in ways_in(field, clause) {
                ways.push((Occur::Should, Box::new(BoostQuery::new(way, weight)) as Box<dyn EngineQuery>));
            }
        }
        let ways = BooleanQuery::new(ways);
        match clause.need {
            Need::Must => (Occur::Must, Box::new(ways)),
            Need::May => (Occur::Should, Box::new(ways)),
            Need::MustNot => (Occur::MustNot, Box::new(Excluded(ways))),
        }
    }

    fn hits(&self, engine_query: &BooleanQuery) -> Result<Vec<Hit>, SearchError> {
        if self.query.offset > OFFSET_MAX {
            return Ok(Vec::new());
        }
        let page = TopDocs::with_limit(self.query.limit.clamp(1, LIMIT_MAX)).and_offset(self.query.offset);
        let by_score_then_day = page.tweak_score(|segment: &SegmentReader| {
            let days = segment.fast_fields().i64(DAY).ok().map(|column| column.first_or_default_col(0));
            move |doc, score: f32| ((score * SCORE_STEPS).round(), days.as_ref().map(|days| days.get_val(doc)))
        });
        let found = self.searcher.search(engine_query, &by_score_then_day)?;
        found.into_iter().map(|(_, address)| self.hit(address)).collect()
    }

    fn hit(&self, address: DocAddress) -> Result<Hit, SearchError> {
        let document: TantivyDocument = self.searcher.doc(address)?;
        let stored = document.get_first(self.fields.entry).and_then(|value| value.as_bytes()).unwrap_or_default();
        let entry: Entry = serde_json::from_slice(stored)?;
        let snippet = snippet(&entry.text, self.clauses);
        Ok(Hit::new(entry, snippet))
    }

    fn facets(&self) -> Result<Facets, SearchError> {
        let mut organizations: Vec<Count<String>> = self.counts(Dimension::Body, "/body", |s| Some(s.to_owned()))?;
        organizations.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
        let mut years: Vec<Count<i16>> = self.counts(Dimension::Year, "/year", |s| s.parse().ok())?;
        years.sort_by_key(|year| std::cmp::Reverse(year.value));
        let mut kinds: Vec<Count<Kind>> = self.counts(Dimension::Kind, "/kind", Kind::from_name)?;
        kinds.sort_by_key(|kind| kind.value);
        Ok(Facets { organizations, years, kinds })
    }

    fn counts<T>(
        &self,
        dimension: Dimension,
        root: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<Count<T>>, SearchError> {
        let mut collector = FacetCollector::for_field(FACET);
        collector.add_facet(root);
        let counted = self.searcher.search(&self.engine_query(Some(dimension)), &collector)?;
        let values = counted.get(root);
        Ok(values.filter_map(|(facet, count)| Some(Count { value: read(facet.to_path().last()?)?, count })).collect())
    }
}

/// The ways in which a clause can be found in a field.
fn ways_in(field: Field, clause: &Clause) -> Vec<Box<dyn EngineQuery>> {
    let terms: Vec<Term> = clause.words.iter().map(|word| Term::from_field_text(field, word)).collect();
    if terms.len() > 1 {
        return vec![if clause.is_prefix {
            Box::new(PhrasePrefixQuery::new(terms))
        } else {
            Box::new(PhraseQuery::new(terms))
        }];
    }
    let stem = clause.stem.as_deref().map(|stem| Term::from_field_text(field, &stem_token(stem)));
    let mut ways: Vec<Box<dyn EngineQuery>> = terms.into_iter().chain(stem).map(exact).collect();
    if clause.is_prefix {
        ways.extend(clause.words.iter().map(|word| beginning_with(field, word)));
    }
    ways
}

fn exact(term: Term) -> Box<dyn EngineQuery> {
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

fn beginning_with(field: Field, word: &str) -> Box<dyn EngineQuery> {
    let first = Term::from_field_text(field, word);
    let last = Term::from_field_text(field, &format!("{word}{}", char::MAX));
    let range = RangeQuery::new(Bound::Included(first), Bound::Included(last));
    Box::new(ConstScoreQuery::new(Box::new(range), PREFIX_WEIGHT))
}
