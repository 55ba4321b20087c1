//! A body: who sits here, when do they meet, what did they decide?

use super::{BodyLink, DecisionLine, MeetingLine, decisions, line, public_organization, public_organizations, views};
use crate::App;
use crate::error::Result;
use jiff::civil::Date;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::{Membership, MembershipRole, Person};
use sagsgang_domain::term::{LegislativeTerm, Period};
use sagsgang_store::{record, repo};

/// A body in one term.
#[derive(Clone, Debug)]
pub struct BodyPage {
    /// The body.
    pub body: BodyLink,
    /// What it is for.
    pub purpose: String,
    /// The terms there are, the newest first.
    pub terms: Vec<LegislativeTerm>,
    /// The term that is shown; `None` where none is registered.
    pub term: Option<LegislativeTerm>,
    /// Who sits or sat there in the term, by role and name.
    pub members: Vec<MemberLine>,
    /// Meetings to come, the earliest first.
    pub next: Vec<MeetingLine>,
    /// Meetings held in the term, the newest first.
    pub held: Vec<MeetingLine>,
    /// The newest decisions in the term.
    pub decisions: Vec<DecisionLine>,
}

/// A member as a line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberLine {
    /// The name.
    pub name: String,
    /// As what.
    pub role: MembershipRole,
    /// For which list.
    pub party: Option<String>,
    /// When.
    pub period: Period,
}

const DECISIONS: usize = 15;

/// The public bodies that exist today, by rank.
pub async fn bodies(app: &App) -> Result<Vec<(BodyLink, String)>> {
    let today = app.today();
    let all = public_organizations(app).await?;
    let now = all.iter().filter(|o| o.period.contains(today));
    Ok(now.map(|o| (o.into(), o.purpose.clone())).collect())
}

/// Reads a body's page for the term that holds a day; without one, for today's.
pub async fn body(app: &App, slug: &str, term_start: Option<Date>) -> Result<BodyPage> {
    let organization = public_organization(app, slug).await?;
    let terms: Vec<LegislativeTerm> = repo::term::all(app.store()).await?.into_iter().map(|term| term.value).collect();
    let today = app.today();
    let wanted = term_start.unwrap_or(today);
    let term = terms.iter().find(|term| term.period.contains(wanted)).or(terms.first()).cloned();
    let within = |day: Date| term.as_ref().is_none_or(|term| term.period.contains(day));
    let meetings = repo::meeting::of_organization(app.store(), organization.id).await?;
    let meetings: Vec<_> = meetings.into_iter().map(|m| m.value).filter(|m| within(m.start.date())).collect();
    let organizations = std::slice::from_ref(&organization);
    let views = views(&meetings, organizations);
    let (mut next, held): (Vec<MeetingLine>, Vec<MeetingLine>) =
        views.iter().map(|(o, view)| line(o, view)).partition(|line| line.start.date() >= today);
    next.reverse();
    let decisions = views.iter().flat_map(|(o, view)| decisions(o, view)).take(DECISIONS).collect();
    let members = members(app, &organization, term.as_ref()).await?;
    Ok(BodyPage {
        body: (&organization).into(),
        purpose: organization.purpose,
        terms,
        term,
        members,
        next,
        held,
        decisions,
    })
}

async fn members(app: &App, organization: &Organization, term: Option<&LegislativeTerm>) -> Result<Vec<MemberLine>> {
    let seats = repo::membership::of_organization(app.store(), organization.id).await?;
    let shown = |seat: &Membership| term.is_none_or(|term| term.period.overlaps(&seat.period));
    let seats: Vec<Membership> = seats.into_iter().map(|seat| seat.value).filter(shown).collect();
    let people = record::get_many::<Person>(app.store(), seats.iter().map(|seat| seat.person.0)).await?;
    let mut lines: Vec<MemberLine> = seats
        .into_iter()
        .filter_map(|seat| {
            let person = people.iter().find(|person| person.id == seat.person)?;
            let party = seat.party.map(|party| party.as_str().to_owned());
            Some(MemberLine { name: person.name.clone(), role: seat.role, party, period: seat.period })
        })
        .collect();
    lines.sort_by_cached_key(|line| (line.role, sagsgang_text::collation_key(&line.name)));
    Ok(lines)
}
