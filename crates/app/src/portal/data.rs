//! What the open data is made of: public values as they stand, without a page's arrangement.

use super::{meeting_at, public_organization};
use crate::App;
use crate::error::{AppError, Result};
use jiff::civil::Date;
use sagsgang_domain::action::{Action, Owner};
use sagsgang_domain::case::Case;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view::{
    PublicAction, PublicCase, PublicMeeting, PublicMember, PublicOrganization, PublicStage,
};
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::{Membership, Person};
use sagsgang_store::record::Record;
use sagsgang_store::{Saved, journal, record, repo};
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

/// Some of many things, in the order of their making, and where to go on.
#[derive(Clone, Debug)]
pub struct Part<T> {
    /// What is public of them.
    pub things: Vec<T>,
    /// What the next part comes after; nothing when this was the last.
    pub next: Option<Uuid>,
}

impl<T> Part<T> {
    fn of<R: Record>(read: &[Saved<R>], things: Vec<T>) -> Self {
        let is_last = u64::try_from(read.len()).is_ok_and(|read| read < STEP);
        Self { things, next: read.last().map(|saved| saved.id()).filter(|_| !is_last) }
    }
}

/// Every public body, those of the past too.
pub async fn organizations(app: &App) -> Result<Vec<Public<PublicOrganization>>> {
    let all = repo::organization::all(app.store()).await?;
    Ok(all.iter().filter_map(|organization| view::organization(organization)).collect())
}

/// The meetings after one, without those that were taken back.
pub async fn sittings(app: &App, after: Option<Uuid>) -> Result<Part<Sitting>> {
    let organizations = super::public_organizations(app).await?;
    let read = record::page::<Meeting>(app.store(), after, STEP).await?;
    let things = read.iter().filter_map(|meeting| standing(meeting, &organizations)).collect();
    Ok(Part::of(&read, things))
}

/// The cases after one.
pub async fn cases(app: &App, after: Option<Uuid>) -> Result<Part<Public<PublicCase>>> {
    let read = record::page::<Case>(app.store(), after, STEP).await?;
    let mut things = Vec::new();
    for case in &read {
        things.extend(super::case::view_of(app, case).await?);
    }
    Ok(Part::of(&read, things))
}

/// The elected people after one, each with the seats in public bodies.
pub async fn members(app: &App, after: Option<Uuid>) -> Result<Part<Public<PublicMember>>> {
    let organizations = super::public_organizations(app).await?;
    let read = record::page::<Person>(app.store(), after, STEP).await?;
    let mut things = Vec::new();
    for person in &read {
        let seats = repo::membership::of_person(app.store(), person.id).await?;
        let seats: Vec<Membership> = seats.into_iter().map(|seat| seat.value).collect();
        things.extend(view::member(person, &seats, &organizations, None));
    }
    Ok(Part::of(&read, things))
}

/// The follow-up after one.
pub async fn actions(app: &App, after: Option<Uuid>) -> Result<Part<Public<PublicAction>>> {
    let organizations = super::public_organizations(app).await?;
    let read = record::page::<Action>(app.store(), after, STEP).await?;
    let meetings = record::get_many::<Meeting>(app.store(), read.iter().map(|action| action.origin.meeting.0)).await?;
    let owners = read.iter().filter_map(|action| match action.owner {
        Owner::Person(id) => Some(id.0),
        Owner::Named(_) | Owner::Nobody => None,
    });
    let people = record::get_many::<Person>(app.store(), owners).await?;
    let shown = |action: &Action| {
        let meeting = meetings.iter().find(|meeting| meeting.id == action.origin.meeting)?;
        let organization = organizations.iter().find(|o| o.id == meeting.organization)?;
        let owner = people.iter().find(|person| action.owner == Owner::Person(person.id));
        view::action(action, meeting, organization, owner.map(|person| &person.value))
    };
    let things = read.iter().filter_map(|action| shown(action)).collect();
    Ok(Part::of(&read, things))
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
