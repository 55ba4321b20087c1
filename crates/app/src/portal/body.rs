//! A body: who sits here, when do they meet, what did they decide?

use super::{
    Bodies, BodyLink, DecisionLine, FollowUp, MeetingLine, body_links, decisions, line, public_organization,
    public_organizations, views,
};
use crate::App;
use crate::error::Result;
use jiff::civil::Date;
use sagsgang_domain::id::OrganizationId;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::PublicCase;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::{Membership, MembershipRole, Person};
use sagsgang_domain::term::{LegislativeTerm, Period};
use sagsgang_store::{record, repo};
use std::collections::BTreeSet;

/// A body in one term.
#[derive(Clone, Debug)]
pub struct BodyPage {
    /// The body.
    pub body: BodyLink,
    /// Names it.
    pub id: OrganizationId,
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
    /// The public cases it is still to deal with, those that are there now first.
    pub waiting: Vec<Public<PublicCase>>,
    /// The bodies those cases name.
    pub bodies: Bodies,
    /// What follows from its decisions and is not done yet, the first due first.
    pub follow_up: Vec<FollowUp>,
    /// The years in which it meets, the newest first.
    pub years: Vec<i16>,
    /// The year that is drawn.
    pub year: i16,
    /// The meetings of that year in order of time.
    pub in_year: Vec<MeetingLine>,
    /// The day it is read.
    pub today: Date,
}

/// Which part of a body's time is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// A day of the term; without one, today.
    pub term: Option<Date>,
    /// The year that is drawn; without one, the last of the term that has begun.
    pub year: Option<i16>,
}

/// A member as a line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberLine {
    /// How the address names them; whoever only attends has no page.
    pub address: Option<String>,
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

/// Reads a body's page for a term and a year of it.
pub async fn body(app: &App, slug: &str, asked: Asked) -> Result<BodyPage> {
    let organization = public_organization(app, slug).await?;
    let terms: Vec<LegislativeTerm> = repo::term::all(app.store()).await?.into_iter().map(|term| term.value).collect();
    let today = app.today();
    let wanted = asked.term.unwrap_or(today);
    let term = terms.iter().find(|term| term.period.contains(wanted)).or(terms.first()).cloned();
    let within = |day: Date| term.as_ref().is_none_or(|term| term.period.contains(day));
    let meetings = repo::meeting::of_organization(app.store(), organization.id).await?;
    let meetings: Vec<Meeting> = meetings.into_iter().map(|meeting| meeting.value).collect();
    let views = views(&meetings, std::slice::from_ref(&organization));
    let all: Vec<MeetingLine> = views.iter().map(|(o, view)| line(o, view)).collect();
    let years: Vec<i16> = all.iter().map(|line| line.start.year()).collect::<BTreeSet<_>>().into_iter().rev().collect();
    let year = asked.year.unwrap_or_else(|| last_year(&years, within, today));
    let mut in_year: Vec<MeetingLine> = all.iter().filter(|line| line.start.year() == year).cloned().collect();
    in_year.reverse();
    let of_term = all.into_iter().filter(|line| within(line.start.date()));
    let (mut next, held): (Vec<MeetingLine>, Vec<MeetingLine>) = of_term.partition(|line| line.start.date() >= today);
    next.reverse();
    let decided = views.iter().filter(|(_, view)| within(view.start.date()));
    let decisions = decided.flat_map(|(o, view)| decisions(o, view)).take(DECISIONS).collect();
    let members = members(app, &organization, term.as_ref()).await?;
    let mut follow_up = super::follow_up::of_body(app, organization.id).await?;
    follow_up.retain(|found| found.ended.is_none());
    Ok(BodyPage {
        body: (&organization).into(),
        id: organization.id,
        waiting: super::case::before_body(app, organization.id).await?,
        purpose: organization.purpose,
        terms,
        term,
        members,
        next,
        held,
        decisions,
        bodies: body_links(app).await?,
        follow_up,
        years,
        year,
        in_year,
        today,
    })
}

/// The year to begin with: the last of the term with meetings, but none that has not begun while there are others.
fn last_year(years: &[i16], within: impl Fn(Date) -> bool, today: Date) -> i16 {
    let has_day_within = |year: i16| (1..=12).filter_map(|month| Date::new(year, month, 15).ok()).any(&within);
    let of_term = || years.iter().copied().filter(|year| has_day_within(*year));
    of_term().find(|year| *year <= today.year()).or_else(|| of_term().next_back()).unwrap_or(today.year())
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
            let address =
                (seat.role != MembershipRole::Attending).then(|| super::person_address(person.id, &person.name));
            Some(MemberLine { address, name: person.name.clone(), role: seat.role, party, period: seat.period })
        })
        .collect();
    lines.sort_by_cached_key(|line| (line.role, sagsgang_text::collation_key(&line.name)));
    Ok(lines)
}
