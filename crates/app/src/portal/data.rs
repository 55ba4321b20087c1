//! What the open data is made of: public values as they stand, without a page's arrangement.

use super::{meeting_at, public_organization};
use crate::App;
use crate::error::{AppError, Result};
use jiff::civil::Date;
use sagsgang_domain::action::{Action, Owner};
use sagsgang_domain::case::Case;
use sagsgang_domain::id::PersonId;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view::{
    PublicAction, PublicCase, PublicMeeting, PublicMember, PublicOrganization, PublicStage,
};
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::{Membership, Person};
use sagsgang_store::record::Record;
use sagsgang_store::{Saved, journal, record, repo};
use std::collections::HashMap;
use std::path::PathBuf;
use uuid::Uuid;

/// The municipality by its names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Municipality {
    /// "Fjordby Kommune".
    pub name: String,
    /// "fjordby-kommune".
    pub slug: String,
}

/// A meeting with its body.
#[derive(Clone, Debug)]
pub struct Sitting {
    /// Which body.
    pub body: Public<PublicOrganization>,
    /// What the public sees of it.
    pub meeting: Public<PublicMeeting>,
}

/// The municipality; both names are empty before it has one.
pub async fn municipality(app: &App) -> Result<Municipality> {
    let name = super::municipality(app).await?;
    let slug = if name.is_empty() { String::new() } else { sagsgang_text::slug(&name) };
    Ok(Municipality { name, slug })
}

/// Reads the body that an address names.
pub async fn organization(app: &App, slug: &str) -> Result<Public<PublicOrganization>> {
    view::organization(&public_organization(app, slug).await?).ok_or(AppError::NotFound("organization"))
}

/// Reads a body with everybody who sits or sat there.
pub async fn organization_with_members(
    app: &App,
    slug: &str,
) -> Result<(Public<PublicOrganization>, Vec<Public<PublicMember>>)> {
    let organizations = super::public_organizations(app).await?;
    let body = organization(app, slug).await?;
    let seats = repo::membership::of_organization(app.store(), body.id).await?;
    let people = record::get_many::<Person>(app.store(), seats.iter().map(|seat| seat.person.0)).await?;
    let seats: Vec<Membership> = seats.into_iter().map(|seat| seat.value).collect();
    let of = |person: &Person| seats.iter().filter(|seat| seat.person == person.id).cloned().collect::<Vec<_>>();
    let members = people.iter().filter_map(|person| view::member(person, &of(person), &organizations, None));
    Ok((body, members.collect()))
}

/// The years of the earliest and of the latest meeting.
pub async fn years(app: &App) -> Result<Option<(i16, i16)>> {
    let earliest = repo::meeting::upcoming(app.store(), Date::constant(1, 1, 1), 1).await?;
    let latest = repo::meeting::past(app.store(), Date::MAX, 1).await?;
    Ok(earliest.first().zip(latest.first()).map(|(first, last)| (first.start.year(), last.start.year())))
}

/// The meetings of a year, the earliest first; those that were taken back are left out.
pub async fn meetings_of_year(app: &App, year: i16) -> Result<Vec<Sitting>> {
    let organizations = super::public_organizations(app).await?;
    let (Ok(first), Ok(last)) = (Date::new(year, 1, 1), Date::new(year, 12, 31)) else { return Ok(Vec::new()) };
    let meetings = repo::meeting::between(app.store(), first, last).await?;
    Ok(meetings.iter().filter_map(|meeting| standing(meeting, &organizations)).collect())
}

/// The folder in which what is made of everything public may be kept.
pub fn folder(app: &App) -> PathBuf {
    app.store().location().data.join("open-data")
}

/// Reads the meeting that an address names.
pub async fn sitting(app: &App, slug: &str, day_slug: &str) -> Result<Sitting> {
    let organization = public_organization(app, slug).await?;
    let meeting = meeting_at(app, &organization, day_slug).await?;
    sitting_of(&meeting, &organization).ok_or(AppError::NotFound("meeting"))
}

/// The meetings of a body, those of the past too, the newest first; those that were taken back are left out.
#[derive(Clone, Debug)]
pub struct BodyMeetings {
    /// Which body.
    pub body: Public<PublicOrganization>,
    /// Its meetings.
    pub meetings: Vec<Sitting>,
}

/// Reads a body and all its meetings.
pub async fn body_meetings(app: &App, slug: &str) -> Result<BodyMeetings> {
    let organization = public_organization(app, slug).await?;
    let body = view::organization(&organization).ok_or(AppError::NotFound("organization"))?;
    let meetings = repo::meeting::of_organization(app.store(), organization.id).await?;
    let meetings = meetings.iter().filter_map(|meeting| standing(meeting, std::slice::from_ref(&organization)));
    Ok(BodyMeetings { body, meetings: meetings.collect() })
}

/// Reads the meetings of all public bodies from the first day of last year on, the earliest first: what a calendar
/// is kept for. Those that were taken back are left out.
pub async fn recent_meetings(app: &App) -> Result<Vec<Sitting>> {
    let organizations = super::public_organizations(app).await?;
    let first = Date::new(app.today().year().saturating_sub(1), 1, 1).unwrap_or(Date::MIN);
    let meetings = repo::meeting::between(app.store(), first, Date::MAX).await?;
    Ok(meetings.iter().filter_map(|meeting| standing(meeting, &organizations)).collect())
}

fn standing(meeting: &Meeting, organizations: &[Organization]) -> Option<Sitting> {
    let organization = organizations.iter().find(|organization| organization.id == meeting.organization)?;
    sitting_of(meeting, organization).filter(|found| !matches!(found.meeting.stage, PublicStage::Retracted { .. }))
}

fn sitting_of(meeting: &Meeting, organization: &Organization) -> Option<Sitting> {
    Some(Sitting { body: view::organization(organization)?, meeting: view::meeting(meeting, organization)? })
}

/// Things are read so many at a time.
const STEP: u64 = 200;

/// Some of many things, and where to go on.
#[derive(Clone, Debug)]
pub struct Part<T> {
    /// What is public of them.
    pub things: Vec<T>,
    /// Where the next part begins; nothing when this was the last.
    pub next: Option<From>,
}

/// Where a part begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// After the record with this id.
    After(Uuid),
    /// On this day.
    Day(Date),
}

impl<T> Part<T> {
    fn of<R: Record>(read: &[Saved<R>], things: Vec<T>) -> Self {
        let is_last = u64::try_from(read.len()).is_ok_and(|read| read < STEP);
        Self { things, next: read.last().map(|saved| From::After(saved.id())).filter(|_| !is_last) }
    }
}

/// Every public body, those of the past too.
pub async fn organizations(app: &App) -> Result<Vec<Public<PublicOrganization>>> {
    let all = repo::organization::all(app.store()).await?;
    Ok(all.iter().filter_map(|organization| view::organization(organization)).collect())
}

/// The meetings from a day on, by day, body and number, without those that were taken back. A day is never parted, so
/// that its meetings can be put in order.
pub async fn sittings(app: &App, from: Option<From>) -> Result<Part<Sitting>> {
    let first = match from {
        Some(From::Day(day)) => day,
        _ => Date::MIN,
    };
    let organizations = super::public_organizations(app).await?;
    let mut read = repo::meeting::upcoming(app.store(), first, STEP).await?;
    let mut next = None;
    if u64::try_from(read.len()).is_ok_and(|read| read >= STEP)
        && let Some(last) = read.last().map(|meeting| meeting.start.date())
    {
        read.retain(|meeting| meeting.start.date() < last);
        next = Some(last);
        if read.is_empty() {
            read = repo::meeting::between(app.store(), last, last).await?;
            next = last.tomorrow().ok();
        }
    }
    let mut things: Vec<Sitting> = read.iter().filter_map(|meeting| standing(meeting, &organizations)).collect();
    things.sort_by_cached_key(|found| {
        let (meeting, body) = (&found.meeting, &found.body);
        (meeting.start.date(), sagsgang_text::collation_key(&body.name), meeting.start, meeting.id)
    });
    Ok(Part { things, next: next.map(From::Day) })
}

/// The cases after one, in the order they were opened.
pub async fn cases(app: &App, from: Option<From>) -> Result<Part<Public<PublicCase>>> {
    let read = record::page::<Case>(app.store(), after(from), STEP).await?;
    let mut things = Vec::new();
    for case in &read {
        things.extend(super::case::view_of(app, case).await?);
    }
    Ok(Part::of(&read, things))
}

/// The record a part comes after.
fn after(from: Option<From>) -> Option<Uuid> {
    match from {
        Some(From::After(id)) => Some(id),
        _ => None,
    }
}

/// The elected people by name, each with the seats in public bodies.
pub async fn members(app: &App) -> Result<Vec<Public<PublicMember>>> {
    let organizations = super::public_organizations(app).await?;
    let seats = record::all::<Membership>(app.store()).await?;
    let mut by_person: HashMap<PersonId, Vec<Membership>> = HashMap::new();
    for seat in seats {
        by_person.entry(seat.person).or_default().push(seat.value);
    }
    let mut members = Vec::new();
    for person in record::all::<Person>(app.store()).await? {
        let seats = by_person.get(&person.id).map(Vec::as_slice).unwrap_or_default();
        members.extend(view::member(&person, seats, &organizations, None));
    }
    members.sort_by_cached_key(|member| (sagsgang_text::collation_key(&member.name), member.id));
    Ok(members)
}

/// The follow-up by the day of its decision, body and number.
pub async fn actions(app: &App) -> Result<Vec<Public<PublicAction>>> {
    let organizations = super::public_organizations(app).await?;
    let mut found = Vec::new();
    let mut place = None;
    loop {
        let read = record::page::<Action>(app.store(), place, STEP).await?;
        let origins = read.iter().map(|action| action.origin.meeting.0);
        let meetings = record::get_many::<Meeting>(app.store(), origins).await?;
        let owners = read.iter().filter_map(|action| match action.owner {
            Owner::Person(id) => Some(id.0),
            Owner::Named(_) | Owner::Nobody => None,
        });
        let people = record::get_many::<Person>(app.store(), owners).await?;
        found.extend(read.iter().filter_map(|action| {
            let meeting = meetings.iter().find(|meeting| meeting.id == action.origin.meeting)?;
            let organization = organizations.iter().find(|o| o.id == meeting.organization)?;
            let owner = people.iter().find(|person| action.owner == Owner::Person(person.id));
            let shown = view::action(action, meeting, organization, owner.map(|person| &person.value))?;
            let key = sagsgang_text::collation_key(&organization.name);
            Some(((meeting.start.date(), key, meeting.start, shown.number, shown.id), shown))
        }));
        match Part::of(&read, Vec::<()>::new()).next {
            Some(From::After(last)) => place = Some(last),
            _ => break,
        }
    }
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(found.into_iter().map(|(_, action)| action).collect())
}

/// Records of which nothing is public, whatever becomes of them.
const NEVER_PUBLIC: [&str; 6] = ["account", "session", "reading", "import", "importpart", "memo"];

/// Whether nothing has been written since an entry of the journal that the public could see. In doubt it has.
pub async fn is_unchanged_since(app: &App, seq: u64) -> Result<bool> {
    let entries = journal::since(app.store(), seq, STEP).await?;
    let is_all = u64::try_from(entries.len()).is_ok_and(|read| read < STEP);
    let mut changes = entries.iter().flat_map(|entry| &entry.changes);
    Ok(is_all && changes.all(|change| NEVER_PUBLIC.contains(&change.kind.as_str())))
}

/// Acts after which everything that was public is so still: they begin something, say something that is not public yet,
/// or make public. Whether any other act closed something is not looked into.
const TAKES_NOTHING_BACK: [&str; 24] = [
    "ActionCompleted",
    "ActionConfirmed",
    "ActionNoted",
    "ActionRaised",
    "AnnexAdded",
    "AttendanceRecorded",
    "CaseApproved",
    "CaseOpened",
    "CasePutOnAgenda",
    "CaseSubmitted",
    "DecisionRecorded",
    "MeasureAdded",
    "MeetingAdjourned",
    "MeetingOpened",
    "MeetingPlanned",
    "MinutesAdopted",
    "MinutesCorrected",
    "MinutesPublished",
    "ProgrammeOpened",
    "ProposalPut",
    "RemarkRecorded",
    "StatusStated",
    "SubstituteCalledIn",
    "VoteRecorded",
];

/// Whether everything that was public after an entry of the journal is surely public still, though more may have been
/// written. In doubt it is not.
pub async fn is_still_public_since(app: &App, seq: u64) -> Result<bool> {
    let entries = journal::since(app.store(), seq, STEP).await?;
    let is_all = u64::try_from(entries.len()).is_ok_and(|read| read < STEP);
    let takes_nothing_back = |entry: &journal::Entry| {
        TAKES_NOTHING_BACK.contains(&entry.action.as_str())
            || entry.changes.iter().all(|change| NEVER_PUBLIC.contains(&change.kind.as_str()))
    };
    Ok(is_all && entries.iter().all(takes_nothing_back))
}
