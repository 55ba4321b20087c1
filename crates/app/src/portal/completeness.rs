//! What is published, what is not, on which ground, and how late, by body and period.

use super::{BodyLink, public_organizations};
use crate::App;
use crate::error::Result;
use jiff::civil::Date;
use sagsgang_domain::calendar::{HouseRules, Saturdays};
use sagsgang_domain::openness::completeness::{Completeness, Measure, completeness as measure};
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::statute::Statutes;
use sagsgang_domain::term::{LegislativeTerm, Period};
use sagsgang_store::repo;

/// The page of a period.
#[derive(Clone, Debug)]
pub struct CompletenessPage {
    /// The years there are meetings of, the newest first.
    pub years: Vec<i16>,
    /// The terms, the newest first.
    pub terms: Vec<LegislativeTerm>,
    /// What the page shows.
    pub period: Asked,
    /// Each body that met or was to meet, by rank.
    pub bodies: Vec<(BodyLink, Public<Completeness>)>,
    /// All of them together.
    pub total: Completeness,
}

/// The period that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A year.
    Year(i16),
    /// A term.
    Term(LegislativeTerm),
}

impl Asked {
    /// How an address names it: "2026", "2026-2029".
    pub fn slug(&self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Term(term) => term_slug(term),
        }
    }

    fn days(&self) -> (Date, Date) {
        match self {
            Self::Year(year) => (Date::constant(*year, 1, 1), Date::constant(*year, 12, 31)),
            Self::Term(LegislativeTerm { period: Period { start, end }, .. }) => (*start, end.unwrap_or(Date::MAX)),
        }
    }
}

/// How an address names a term.
pub fn term_slug(term: &LegislativeTerm) -> String {
    term.name().replace('–', "-")
}

/// The municipalities of today begin here; a document that says earlier was misread.
const FIRST_YEAR: i16 = 1970;

/// Reads the page for a period as an address names it; of what names none, for this year.
pub async fn completeness(app: &App, asked: &str) -> Result<CompletenessPage> {
    let today = app.today();
    let mut terms: Vec<LegislativeTerm> = repo::term::all(app.store()).await?.into_iter().map(|t| t.value).collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.period.start));
    let earliest = repo::meeting::upcoming(app.store(), Date::constant(FIRST_YEAR, 1, 1), 1).await?;
    let first = earliest.first().map_or(today.year(), |meeting| meeting.start.year().min(today.year()));
    let years: Vec<i16> = (first..=today.year()).rev().collect();
    let year = || asked.trim().parse().ok().filter(|year| years.contains(year));
    let period = match terms.iter().find(|term| term_slug(term) == asked) {
        Some(term) => Asked::Term(term.clone()),
        None => Asked::Year(year().unwrap_or(today.year())),
    };
    let (from, to) = period.days();
    let meetings = repo::meeting::between(app.store(), from, to).await?;
    let statutes = Statutes::danish();
    let (mut bodies, mut total) = (Vec::new(), Completeness::default());
    for organization in public_organizations(app).await? {
        let own = meetings.iter().filter(|meeting| meeting.organization == organization.id);
        let seen: Vec<_> = own.filter_map(|meeting| view::meeting(meeting, &organization)).collect();
        if seen.is_empty() {
            continue;
        }
        let saturdays = if organization.saturday_counts { Saturdays::Counted } else { Saturdays::Skipped };
        let house = HouseRules { saturdays, ..HouseRules::default() };
        let found = measure(&seen, Measure { house, statutes: &statutes, zone: app.time_zone(), today });
        total.add(&found);
        bodies.push(((&organization).into(), found));
    }
    Ok(CompletenessPage { years, terms, period, bodies, total })
}
