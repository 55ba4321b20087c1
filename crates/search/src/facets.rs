//! What hits are counted and filtered by.

use crate::entry::{FollowUp, Kind};
use crate::error::SearchError;
use crate::query::Query;
use crate::results::{Count, Facets, Named, PEOPLE_MAX};
use crate::schema::{
    FACET, Fields, PERSON, body_facet, day_number, decision_facet, decision_from_name, follow_up_facet, kind_facet,
    party_facet, person_facet, year_facet,
};
use std::collections::BTreeMap;
use std::ops::Bound;
use tantivy::collector::{FacetCollector, FacetCounts};
use tantivy::query::{ConstScoreQuery, Query as EngineQuery, RangeQuery, TermQuery};
use tantivy::schema::{Facet, IndexRecordOption};
use tantivy::{Searcher, Term};

/// What hits can be counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Dimension {
    Body,
    Time,
    Kind,
    Decision,
    Person,
    Party,
    FollowUp,
}

impl Dimension {
    pub const ALL: [Self; 7] =
        [Self::Body, Self::Time, Self::Kind, Self::Decision, Self::Person, Self::Party, Self::FollowUp];

    fn root(self) -> &'static str {
        match self {
            Self::Body => "/body",
            Self::Time => "/year",
            Self::Kind => "/kind",
            Self::Decision => "/decision",
            Self::Person => "/person",
            Self::Party => "/party",
            Self::FollowUp => "/action",
        }
    }
}

/// A filter of a question.
pub(crate) type Filter = (Dimension, Box<dyn EngineQuery>);

/// The filters a question asks for.
pub(crate) fn filters(fields: &Fields, query: &Query) -> Vec<Filter> {
    let by_facet = [
        (Dimension::Body, query.organization.as_deref().map(body_facet)),
        (Dimension::Time, query.year.map(year_facet)),
        (Dimension::Kind, query.kind.map(kind_facet)),
        (Dimension::Decision, query.decision.map(decision_facet)),
        (Dimension::Person, query.person.map(person_facet)),
        (Dimension::Party, query.party.as_deref().map(party_facet)),
        (Dimension::FollowUp, query.follow_up.map(follow_up_facet)),
    ];
    let mut filters: Vec<Filter> = by_facet
        .into_iter()
        .filter_map(|(dimension, facet)| {
            let term = Term::from_facet(fields.facet, &facet?);
            Some((dimension, unscored(Box::new(TermQuery::new(term, IndexRecordOption::Basic)))))
        })
        .collect();
    if let Some((first, last)) = query.days {
        let at = |day| Bound::Included(Term::from_field_i64(fields.day, day_number(day)));
        filters.push((Dimension::Time, unscored(Box::new(RangeQuery::new(at(first), at(last))))));
    }
    filters
}

fn unscored(filter: Box<dyn EngineQuery>) -> Box<dyn EngineQuery> {
    Box::new(ConstScoreQuery::new(filter, 0.0))
}

/// Counts in one go by all the dimensions.
pub(crate) fn collector(dimensions: &[Dimension]) -> FacetCollector {
    let mut collector = FacetCollector::for_field(FACET);
    for dimension in dimensions {
        collector.add_facet(dimension.root());
    }
    collector
}

/// Reads what was counted by a dimension.
pub(crate) fn read(
    searcher: &Searcher,
    fields: &Fields,
    dimension: Dimension,
    counted: &FacetCounts,
    into: &mut Facets,
) -> Result<(), SearchError> {
    match dimension {
        Dimension::Body => into.organizations = by_count(values(counted, dimension, |s| Some(s.to_owned()))),
        Dimension::Time => {
            into.years = values(counted, dimension, |s| s.parse().ok());
            into.years.sort_by_key(|year| std::cmp::Reverse(year.value));
        }
        Dimension::Kind => {
            into.kinds = values(counted, dimension, Kind::from_name);
            into.kinds.sort_by_key(|kind| kind.value);
        }
        Dimension::Decision => into.decisions = by_count(values(counted, dimension, decision_from_name)),
        Dimension::Person => into.people = people(searcher, fields, counted)?,
        Dimension::Party => into.parties = by_count(values(counted, dimension, |s| Some(s.to_owned()))),
        Dimension::FollowUp => {
            into.follow_up = values(counted, dimension, FollowUp::from_name);
            into.follow_up.sort_by_key(|state| state.value);
        }
    }
    Ok(())
}

fn values<T>(counted: &FacetCounts, dimension: Dimension, read: impl Fn(&str) -> Option<T>) -> Vec<Count<T>> {
    let values = counted.get(dimension.root());
    values.filter_map(|(facet, count)| Some(Count { value: read(facet.to_path().last()?)?, count })).collect()
}

/// Most hits first, the others in the order of their values.
fn by_count<T: Ord>(mut counts: Vec<Count<T>>) -> Vec<Count<T>> {
    counts.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    counts
}

fn people(searcher: &Searcher, fields: &Fields, counted: &FacetCounts) -> Result<Vec<Count<Named>>, SearchError> {
    let mut ids = by_count(values(counted, Dimension::Person, |s| Some(s.to_owned())));
    ids.truncate(PEOPLE_MAX);
    let mut people = Vec::new();
    for Count { value, count } in ids {
        if let (Ok(id), Some(name)) = (value.parse(), name(searcher, fields, &value)?) {
            people.push(Count { value: Named { id, name }, count });
        }
    }
    Ok(people)
}

/// The name that stands below a person's id; the one most entries have, where there are several.
fn name(searcher: &Searcher, fields: &Fields, id: &str) -> Result<Option<String>, SearchError> {
    let root = Facet::from_path([PERSON, id]);
    let first = format!("{}\0", root.encoded_str());
    let mut names: BTreeMap<String, u32> = BTreeMap::new();
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(fields.facet)?;
        let mut below =
            index.terms().range().gt(first.as_bytes()).into_stream().map_err(tantivy::TantivyError::from)?;
        while below.advance() {
            let Some(name) = std::str::from_utf8(below.key()).ok().and_then(|key| key.strip_prefix(&first)) else {
                break;
            };
            *names.entry(name.to_owned()).or_default() += below.value().doc_freq;
        }
    }
    Ok(names.into_iter().max_by_key(|(_, entries)| *entries).map(|(name, _)| name))
}
