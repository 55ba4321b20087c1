//! What a search answers with.

use crate::entry::{Entry, HitBody, Kind};
use crate::snippet::SnippetPart;
use jiff::civil::Date;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::id::MeasureId;

/// A page of hits, and what there is in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// How many hits there are in all, with the filters asked for.
    pub total: usize,
    /// The page asked for, best first.
    pub hits: Vec<Hit>,
    /// How the hits spread.
    pub facets: Facets,
}

/// How hits spread over bodies, years and kinds. Each is counted without its own filter, so that it shows what
/// choosing another value would give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By the body's slug, most hits first.
    pub organizations: Vec<Count<String>>,
    /// By year, newest first.
    pub years: Vec<Count<i16>>,
    /// By kind, in the order of [`Kind::ALL`].
    pub kinds: Vec<Count<Kind>>,
}

/// How many hits have a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count<T> {
    /// The value.
    pub value: T,
    /// How many hits have it, at least 1.
    pub count: u64,
}

/// Something found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: Kind,
    /// Its title: the public one of a closed item, the body's name of a meeting. May be empty when a closed item
    /// was read in without one.
    pub title: String,
    /// The body, of items and meetings.
    pub organization: Option<HitBody>,
    /// The meeting's day, or of what day the newest status is.
    pub date: Option<Date>,
    /// How the meeting's address names the day.
    pub day_slug: Option<String>,
    /// The item's number on the agenda.
    pub number: Option<u32>,
    /// The programme's slug, of programmes and measures.
    pub programme: Option<String>,
    /// Which measure it is.
    pub measure: Option<MeasureId>,
    /// The number of the item's case.
    pub case_number: Option<String>,
    /// What was concluded, once published.
    pub outcome: Option<DecisionKind>,
    /// Whether it is a closed item.
    pub closed: bool,
    /// The place in the text where the words stand, or its beginning; empty when there is no text.
    pub snippet: Vec<SnippetPart>,
}

impl Hit {
    pub(crate) fn new(entry: Entry, snippet: Vec<SnippetPart>) -> Self {
        Self {
            kind: entry.kind,
            title: entry.title,
            organization: entry.body,
            date: entry.date,
            day_slug: entry.day_slug,
            number: entry.number,
            programme: entry.programme,
            measure: entry.measure,
            case_number: entry.case_number,
            outcome: entry.outcome,
            closed: entry.closed,
            snippet,
        }
    }
}
