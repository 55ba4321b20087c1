//! An elected person: which seats, how they voted, what they had recorded, when they were not there. Staff have none.

use super::{BodyLink, public_organizations, views};
use crate::App;
use crate::error::{AppError, Result};
use jiff::civil::Date;
use sagsgang_domain::attendance::AbsenceReason;
use sagsgang_domain::decision::RemarkKind;
use sagsgang_domain::id::PersonId;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{self, PublicItem, PublicMeeting, PublicMember, PublicMembership, PublicStage};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::{Membership, Person};
use sagsgang_domain::term::{LegislativeTerm, Period};
use sagsgang_domain::vote::{ProposalKind, VoteResult, VoteValue};
use sagsgang_store::{Saved, record, repo};
use std::collections::BTreeMap;

/// A person's meetings of one term are read, at most so many.
const MEETINGS: u64 = 600;

/// A person in one term.
#[derive(Clone, Debug)]
pub struct PersonPage {
    /// Who.
    pub member: Public<PublicMember>,
    /// How the address names them now.
    pub address: String,
    /// The seats, the newest first, with their bodies and the name of whose substitute it is.
    pub seats: Vec<SeatLine>,
    /// The terms in which there is something to tell, the newest first.
    pub terms: Vec<LegislativeTerm>,
    /// The term that is shown; `None` where none is registered.
    pub term: Option<LegislativeTerm>,
    /// Meetings of the term with published minutes at which the person had a seat.
    pub meetings: usize,
    /// At how many of them the person took part.
    pub present: usize,
    /// How they voted, the newest first.
    pub votes: Vec<VoteLine>,
    /// What they had recorded, the newest first.
    pub remarks: Vec<RemarkLine>,
    /// When they were not there, the newest first.
    pub absences: Vec<AbsenceLine>,
}

/// A seat as a line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatLine {
    /// Where.
    pub body: BodyLink,
    /// The seat.
    pub seat: PublicMembership,
    /// The name of whose substitute it is, where that is public.
    pub substitute_for: Option<String>,
}

/// Where something happened: a meeting, or an item of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// Which body.
    pub body: BodyLink,
    /// When.
    pub date: Date,
    /// How the meeting's address names the day.
    pub day_slug: String,
    /// The item's number and title; of a whole meeting none.
    pub item: Option<(u32, String)>,
}

/// How somebody voted on something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteLine {
    /// On which item.
    pub scene: Scene,
    /// What kind of proposal it was.
    pub kind: ProposalKind,
    /// Its words, where it is not the recommendation itself.
    pub text: String,
    /// How they voted.
    pub value: VoteValue,
    /// How it went.
    pub result: VoteResult,
}

/// What somebody had recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemarkLine {
    /// On which item.
    pub scene: Scene,
    /// What it is.
    pub kind: RemarkKind,
    /// How many others made it with them.
    pub others: usize,
    /// The words.
    pub text: String,
}

/// When somebody was not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbsenceLine {
    /// From which meeting, or item.
    pub scene: Scene,
    /// Why, where the minutes say.
    pub reason: Option<AbsenceReason>,
}

/// How an address names a person.
pub fn person_address(id: PersonId, name: &str) -> String {
    repo::person::address(id, name)
}

/// Reads the page of the person an address names, for the term that holds a day; without one, for the newest in which
/// there is something to tell.
///
/// # Errors
/// Not found for whoever has no seat in a public body and never sat at a public meeting.
pub async fn person(app: &App, address: &str, term_start: Option<Date>) -> Result<PersonPage> {
    const KIND: &str = "person";
    let person = named(app, address).await?.ok_or(AppError::NotFound(KIND))?;
    let organizations = public_organizations(app).await?;
    let seats = repo::membership::of_person(app.store(), person.id).await?;
    let seats: Vec<Membership> = seats.into_iter().map(|seat| seat.value).collect();
    let member = match view::member(&person, &seats, &organizations, None) {
        Some(member) => member,
        None => known_from_papers(app, &person, &organizations).await?.ok_or(AppError::NotFound(KIND))?,
    };
    let terms = terms(app, &member).await?;
    let wanted = |term: &&LegislativeTerm| term_start.is_some_and(|day| term.period.contains(day));
    let now = |term: &&LegislativeTerm| term.period.start <= app.today();
    let term = terms.iter().find(wanted).or_else(|| terms.iter().find(now)).or(terms.first()).cloned();
    let (first, last) = term.as_ref().map_or((None, None), |term| (Some(term.period.start), term.period.end));
    let held = repo::meeting::of_person(app.store(), person.id, first, last, MEETINGS).await?;
    let held: Vec<Meeting> = held.into_iter().map(|saved| saved.value).collect();
    let mut page = PersonPage {
        address: person_address(person.id, &person.name),
        seats: seat_lines(app, &member, &organizations).await?,
        member,
        terms,
        term,
        meetings: 0,
        present: 0,
        votes: Vec::new(),
        remarks: Vec::new(),
        absences: Vec::new(),
    };
    for (organization, meeting) in views(&held, &organizations) {
        page.note(organization, &meeting);
    }
    Ok(page)
}

/// The person an address names; a name alone does as well where one person has it.
async fn named(app: &App, address: &str) -> Result<Option<Person>> {
    if let Some(person) = repo::person::by_address(app.store(), address).await? {
        return Ok(Some(person.value));
    }
    let mut of_name = repo::person::by_name(app.store(), address).await?;
    Ok(of_name.pop().filter(|_| of_name.is_empty()).map(|person| person.value))
}

/// Whoever old documents alone tell of is public by the first public meeting they held a seat at.
async fn known_from_papers(
    app: &App,
    person: &Person,
    organizations: &[Organization],
) -> Result<Option<Public<PublicMember>>> {
    let held = repo::meeting::of_person(app.store(), person.id, None, None, MEETINGS).await?;
    let held: Vec<Meeting> = held.into_iter().map(|saved| saved.value).collect();
    let seen = views(&held, organizations);
    Ok(seen.iter().find_map(|(_, meeting)| view::member(person, &[], organizations, Some(meeting))))
}

/// The registered terms in which the person had a seat or sat at a meeting, the newest first.
async fn terms(app: &App, member: &PublicMember) -> Result<Vec<LegislativeTerm>> {
    let years = repo::meeting::years_of_person(app.store(), member.id).await?;
    let sat = |period: &Period| {
        let until = period.end.map_or(i16::MAX, Date::year);
        years.is_some_and(|(first, last)| first <= until && period.start.year() <= last)
    };
    let all = repo::term::all(app.store()).await?.into_iter().map(|term| term.value);
    let mut terms: Vec<LegislativeTerm> = all
        .filter(|term| member.memberships.iter().any(|seat| seat.period.overlaps(&term.period)) || sat(&term.period))
        .collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.period.start));
    Ok(terms)
}

async fn seat_lines(app: &App, member: &PublicMember, organizations: &[Organization]) -> Result<Vec<SeatLine>> {
    let others = member.memberships.iter().filter_map(|seat| seat.substitute_for.map(|person| person.0));
    let others: Vec<Saved<Person>> = record::get_many(app.store(), others).await?;
    let name = |id: PersonId| others.iter().find(|person| person.id == id).map(|person| person.name.clone());
    let lines = member.memberships.iter().rev().filter_map(|seat| {
        let body = organizations.iter().find(|organization| organization.id == seat.organization)?.into();
        Some(SeatLine { body, seat: seat.clone(), substitute_for: seat.substitute_for.and_then(name) })
    });
    Ok(lines.collect())
}

impl PersonPage {
    /// Adds what a meeting with published minutes tells of the person.
    fn note(&mut self, organization: &Organization, meeting: &Public<PublicMeeting>) {
        let who = self.member.id;
        if !matches!(meeting.stage, PublicStage::MinutesOut { .. }) {
            return;
        }
        let scene = |item: Option<&PublicItem>| Scene {
            body: organization.into(),
            date: meeting.start.date(),
            day_slug: meeting.day_slug.clone(),
            item: item.map(|item| (item.number, item.title.clone())),
        };
        let missed = meeting.absent.iter().find(|absence| absence.person.id == who);
        let took_part = meeting.present.iter().any(|person| person.id == who);
        if missed.is_none() && !took_part {
            return;
        }
        self.meetings += 1;
        self.present += usize::from(took_part);
        self.absences.extend(missed.map(|absence| AbsenceLine { scene: scene(None), reason: absence.reason }));
        for item in &meeting.items {
            for vote in &item.votes {
                let cast = vote.votes.iter().find(|(person, _)| person.id == who);
                self.votes.extend(cast.map(|(_, value)| VoteLine {
                    scene: scene(Some(item)),
                    kind: vote.kind,
                    text: vote.text.clone(),
                    value: *value,
                    result: vote.result,
                }));
            }
            for remark in item.remarks.iter().filter(|remark| remark.by.iter().any(|person| person.id == who)) {
                self.remarks.push(RemarkLine {
                    scene: scene(Some(item)),
                    kind: remark.kind,
                    others: remark.by.len() - 1,
                    text: remark.text.clone(),
                });
            }
            // Whoever missed the whole meeting is not told of for each of its items.
            let missed = item.absent.iter().find(|absence| took_part && absence.person.id == who);
            self.absences
                .extend(missed.map(|absence| AbsenceLine { scene: scene(Some(item)), reason: absence.reason }));
        }
    }
}

/// A person as a line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberEntry {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// How the address names them.
    pub address: String,
    /// The list of the newest seat.
    pub party: Option<String>,
    /// The bodies of the seats that are held today; of somebody who has left, of those that were.
    pub bodies: Vec<BodyLink>,
    /// Whether a seat is held today.
    pub is_sitting: bool,
}

/// Everybody who sits or sat in a public body, by name.
pub async fn people(app: &App) -> Result<Vec<MemberEntry>> {
    let (today, organizations) = (app.today(), public_organizations(app).await?);
    let mut seats: BTreeMap<PersonId, Vec<Membership>> = BTreeMap::new();
    for seat in record::all::<Membership>(app.store()).await? {
        seats.entry(seat.person).or_default().push(seat.value);
    }
    let mut entries = Vec::new();
    for person in repo::person::all(app.store()).await? {
        let held = seats.remove(&person.id).unwrap_or_default();
        if let Some(member) = view::member(&person, &held, &organizations, None) {
            entries.push(entry(&member, &organizations, today));
        }
    }
    Ok(entries)
}

fn entry(member: &Public<PublicMember>, organizations: &[Organization], today: Date) -> MemberEntry {
    let sits = |seat: &&PublicMembership| seat.period.contains(today);
    let is_sitting = member.memberships.iter().any(|seat| sits(&seat));
    let shown = member.memberships.iter().filter(|seat| !is_sitting || sits(seat));
    let mut bodies: Vec<&Organization> =
        shown.filter_map(|seat| organizations.iter().find(|o| o.id == seat.organization)).collect();
    bodies.sort_by_key(|organization| organization.rank);
    bodies.dedup_by_key(|organization| organization.id);
    MemberEntry {
        id: member.id,
        name: member.name.clone(),
        address: person_address(member.id, &member.name),
        party: member.memberships.iter().rev().find_map(|seat| seat.party.clone()),
        bodies: bodies.into_iter().map(BodyLink::from).collect(),
        is_sitting,
    }
}
