//! What a search answers with.

use crate::entry::{Entry, FollowUp, HitAnnex, HitBody, HitInside, Kind};
use crate::snippet::SnippetPart;
use jiff::civil::Date;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::id::{MeasureId, PersonId};

/// A page of hits, and what there is in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Results {
    /// How many hits there are in all, with the filters asked for.
    pub total: usize,
    /// The page asked for, best first.
    pub hits: Vec<Hit>,
    /// How the hits spread.
    pub facets: Facets,
    /// The question that is answered instead, where a word of the one that was asked stands nowhere.
    pub answered: Option<String>,
    /// A question that would find more, where few things were found.
    pub suggestion: Option<String>,
}

/// How hits spread. Each is counted without its own filter, so that it shows what choosing another value would give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By the body's slug, most hits first.
    pub organizations: Vec<Count<String>>,
    /// By year, newest first; also without the filter by days.
    pub years: Vec<Count<i16>>,
    /// By kind, in the order of [`Kind::ALL`].
    pub kinds: Vec<Count<Kind>>,
    /// By what was concluded, most hits first.
    pub decisions: Vec<Count<DecisionKind>>,
    /// By who voted, remarked or moved, most hits first; only the first [`PEOPLE_MAX`].
    pub people: Vec<Count<Named>>,
    /// By their list, most hits first.
    pub parties: Vec<Count<String>>,
    /// By the state of what follows, in the order of [`FollowUp::ALL`].
    pub follow_up: Vec<Count<FollowUp>>,
}

/// So many people are counted at most.
pub const PEOPLE_MAX: usize = 40;

/// A person with the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub id: PersonId,
    /// The name as minutes write it.
    pub name: String,
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
    /// The body, of items and meetings; of a case the one it came to last.
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
    /// Which person it is.
    pub person: Option<PersonId>,
    /// The number of the item's case.
    pub case_number: Option<String>,
    /// What was concluded, once published.
    pub outcome: Option<DecisionKind>,
    /// How far a follow-up is.
    pub follow_up: Option<FollowUp>,
    /// By when it is to be done.
    pub due: Option<Date>,
    /// Whether it is a closed item.
    pub closed: bool,
    /// Which annex it is.
    pub annex: Option<HitAnnex>,
    /// The page of the annex on which the words stand, from 1, where it has pages.
    pub page: Option<usize>,
    /// What only those who are signed in may know; never of a hit of the public search.
    pub inside: Option<HitInside>,
    /// The place in the text where the words stand, or its beginning; empty when there is no text.
    pub snippet: Vec<SnippetPart>,
}

impl Hit {
    pub(crate) fn new(entry: Entry, page: Option<usize>, snippet: Vec<SnippetPart>) -> Self {
        Self {
            kind: entry.kind,
            title: entry.title,
            organization: entry.body,
            date: entry.date,
            day_slug: entry.day_slug,
            number: entry.number,
            programme: entry.programme,
            measure: entry.measure,
            person: entry.person,
            case_number: entry.case_number,
            outcome: entry.outcome,
            follow_up: entry.follow_up,
            due: entry.due,
            closed: entry.closed,
            annex: entry.annex,
            inside: entry.inside,
            page,
            snippet,
        }
    }
}
