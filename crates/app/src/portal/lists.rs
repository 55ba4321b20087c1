//! Lists of everything public, page by page, for programs that read all of it.
//!
//! A page begins after something that was on the page before, so that nothing is read twice or passed over when more
//! is written meanwhile. What stands on a page is chosen before it is known what of it is public, so that a page costs
//! the same wherever it stands: it may hold fewer than were asked for, and yet not be the last.

use super::public_organizations;
use crate::App;
use crate::error::{AppError, Problem, Result};
use jiff::civil::Date;
use sagsgang_domain::action::{Action, Owner};
use sagsgang_domain::case::Case;
use sagsgang_domain::id::{CaseId, MeetingId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view::{
    PublicAction, PublicCase, PublicMeeting, PublicMember, PublicOrganization, PublicStage,
};
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::{Membership, Person};
use sagsgang_store::{Saved, record, repo};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A page of a list.
#[derive(Clone, Debug)]
pub struct Page<T> {
    /// What stands on it.
    pub items: Vec<T>,
    /// After what the next page begins; `None` on the last.
    pub next: Option<Uuid>,
}

/// Where a page begins and how much it passes over.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// After this; `None` at the beginning.
    pub after: Option<Uuid>,
    /// At most so many.
    pub limit: u64,
}

impl Place {
    /// After what the page after some records begins.
    fn next<R>(self, records: &[Saved<R>], id: impl Fn(&R) -> Uuid) -> Option<Uuid> {
        let is_full = u64::try_from(records.len()).unwrap_or(u64::MAX) >= self.limit;
        records.last().filter(|_| is_full).map(|last| id(last))
    }
}

/// Which meetings a list is of.
#[derive(Clone, Debug, Default)]
pub struct Meetings {
    /// Of the body with this slug.
    pub body: Option<String>,
    /// From this day.
    pub first: Option<Date>,
    /// To this day.
    pub last: Option<Date>,
}

/// The public bodies, those of the past too, by rank.
pub async fn organizations(app: &App) -> Result<Vec<Public<PublicOrganization>>> {
    Ok(public_organizations(app).await?.iter().filter_map(view::organization).collect())
}

/// The meetings of public bodies, the newest first.
///
/// # Errors
/// Invalid when it is to begin after a meeting that is none of theirs; not found when there is no such body.
pub async fn meetings(app: &App, wanted: &Meetings, place: Place) -> Result<Page<Public<PublicMeeting>>> {
    let organizations = bodies(app, wanted.body.as_deref()).await?;
    let after = match place.after {
        Some(id) => {
            let found = record::find::<Meeting>(app.store(), id).await?;
            let known = found.filter(|meeting| organizations.iter().any(|o| o.id == meeting.organization));
            Some(known.ok_or(AppError::Invalid { field: "after", problem: Problem::Unknown })?.value)
        }
        None => None,
    };
    let ids = organizations.iter().map(|organization| organization.id).collect();
    let of = repo::meeting::Wanted { organizations: ids, first: wanted.first, last: wanted.last };
    let found = repo::meeting::page(app.store(), &of, after.as_ref(), place.limit).await?;
    let next = place.next(&found, |meeting| meeting.id.0);
    let meetings: Vec<Meeting> = found.into_iter().map(|saved| saved.value).collect();
    Ok(Page { items: super::views(&meetings, &organizations).into_iter().map(|(_, view)| view).collect(), next })
}

/// The people who sit or sat in public bodies, in the order they were registered.
pub async fn members(app: &App, place: Place) -> Result<Page<Public<PublicMember>>> {
    let people = record::page::<Person>(app.store(), place.after, place.limit).await?;
    let next = place.next(&people, |person| person.id.0);
    let seats = repo::membership::of_people(app.store(), people.iter().map(|person| person.id.0)).await?;
    let seats: Vec<Membership> = seats.into_iter().map(|seat| seat.value).collect();
    let organizations = public_organizations(app).await?;
    let member = |person: &Saved<Person>| view::member(person, &seats, &organizations, None);
    Ok(Page { items: people.iter().filter_map(member).collect(), next })
}

/// A person who sits or sat in a public body.
///
/// # Errors
/// Not found for everybody else: staff have no page.
pub async fn member(app: &App, id: Uuid) -> Result<Public<PublicMember>> {
    const KIND: &str = "member";
    let person = record::find::<Person>(app.store(), id).await?.ok_or(AppError::NotFound(KIND))?;
    let seats = repo::membership::of_person(app.store(), person.id).await?;
    let seats: Vec<Membership> = seats.into_iter().map(|seat| seat.value).collect();
    view::member(&person, &seats, &public_organizations(app).await?, None).ok_or(AppError::NotFound(KIND))
}

/// The public cases, in the order they were opened.
pub async fn cases(app: &App, place: Place) -> Result<Page<Public<PublicCase>>> {
    let cases = record::page::<Case>(app.store(), place.after, place.limit).await?;
    let next = place.next(&cases, |case| case.id.0);
    let all = repo::organization::all(app.store()).await?;
    let organizations: Vec<Organization> = all.into_iter().map(|saved| saved.value).collect();
    let open = cases.iter().filter(|case| case.openness.is_open());
    let ids: BTreeSet<Uuid> = open.flat_map(|case| case.course.meetings()).map(|id| id.0).collect();
    let meetings = record::get_many::<Meeting>(app.store(), ids).await?;
    let placed: Vec<(Meeting, Organization)> = meetings
        .into_iter()
        .filter_map(|saved| {
            let organization = organizations.iter().find(|o| o.id == saved.organization)?.clone();
            Some((saved.value, organization))
        })
        .collect();
    let shown = |case: &Saved<Case>| {
        let own: BTreeSet<MeetingId> = case.course.meetings().collect();
        let placed: Vec<_> = placed.iter().filter(|(meeting, _)| own.contains(&meeting.id)).cloned().collect();
        view::case(case, &placed, &organizations)
    };
    Ok(Page { items: cases.iter().filter_map(shown).collect(), next })
}

/// The public follow-up of one body or of all, in the order it was raised.
pub async fn follow_up(app: &App, body: Option<&str>, place: Place) -> Result<Page<Public<PublicAction>>> {
    let organizations = bodies(app, body).await?;
    let ids = organizations.iter().map(|organization| organization.id);
    let actions = repo::action::page(app.store(), ids, place.after, place.limit).await?;
    let next = place.next(&actions, |action| action.id.0);
    Ok(Page { items: public_actions(app, &actions, &organizations).await?, next })
}

/// What follows from a case, as far as it is public.
pub async fn follow_up_of(app: &App, case: CaseId) -> Result<Vec<Public<PublicAction>>> {
    let actions = repo::action::of_case(app.store(), case).await?;
    public_actions(app, &actions, &public_organizations(app).await?).await
}

async fn public_actions(
    app: &App,
    actions: &[Saved<Action>],
    organizations: &[Organization],
) -> Result<Vec<Public<PublicAction>>> {
    let meetings: BTreeSet<Uuid> = actions.iter().map(|action| action.origin.meeting.0).collect();
    let meetings = record::get_many::<Meeting>(app.store(), meetings).await?;
    let owners: BTreeSet<Uuid> = actions.iter().filter_map(|action| owner(action)).collect();
    let owners = record::get_many::<Person>(app.store(), owners).await?;
    let shown = |action: &Saved<Action>| {
        let meeting = meetings.iter().find(|meeting| meeting.id == action.origin.meeting)?;
        let organization = organizations.iter().find(|o| o.id == meeting.organization)?;
        let owner = owners.iter().find(|person| owner(action) == Some(person.id.0));
        view::action(action, meeting, organization, owner.map(|person| &person.value))
    };
    Ok(actions.iter().filter_map(shown).collect())
}

const fn owner(action: &Action) -> Option<Uuid> {
    match &action.owner {
        Owner::Person(person) => Some(person.0),
        Owner::Named(_) | Owner::Nobody => None,
    }
}

/// The newest decisions of public bodies: whole meetings whose minutes are out, as many as the page passes over.
pub async fn decided(app: &App, wanted: &Meetings, place: Place) -> Result<Page<Public<PublicMeeting>>> {
    let mut page = meetings(app, wanted, place).await?;
    page.items.retain(|meeting| matches!(meeting.stage, PublicStage::MinutesOut { .. }));
    Ok(page)
}

/// One public body by its slug, or all of them.
async fn bodies(app: &App, slug: Option<&str>) -> Result<Vec<Organization>> {
    match slug {
        Some(slug) => Ok(vec![super::public_organization(app, slug).await?]),
        None => public_organizations(app).await,
    }
}
