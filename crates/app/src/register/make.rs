//! Makes the objects of records anew from what the public sees of them.

use super::backlog::{Backlog, From, Touched};
use super::contents;
use super::keep::Keep;
use super::load::Loader;
use crate::error::Result;
use crate::portal::person_address;
use sagsgang_domain::action::{Action, Owner};
use sagsgang_domain::id::PersonId;
use sagsgang_domain::meeting::{Meeting, MeetingState};
use sagsgang_domain::openness::view::{PublicMeeting, PublicStage};
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::person::{Membership, Person};
use sagsgang_domain::programme::Programme;
use sagsgang_opendata::oparl::{self, Context, Kind, Object};
use sagsgang_store::repo::body::BODY;
use sagsgang_store::{record, register, repo};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Meetings looked through at a time for one that names a person.
const PAGE: u64 = 100;

/// Why something is public no more: it was closed, or taken off what was public.
const CLOSED: &str = "depublished";
/// Why something is public no more: the document it was read from was taken back.
const RETRACTED: &str = "retracted";

/// Makes the objects of records of one kind anew and holds them against what is kept.
pub(super) async fn anew(
    loader: &mut Loader<'_>,
    keep: &mut Keep<'_>,
    backlog: &mut Backlog,
    chunk: &[Touched],
) -> Result<()> {
    let sources: Vec<_> = chunk.iter().map(Touched::source).collect();
    keep.hold(register::of_sources(loader.snapshot(), &sources).await?);
    for touched in chunk {
        let id = touched.id;
        let (object, gone) = match touched.from {
            From::Body => (body(loader).await?, CLOSED),
            From::Organization => (organization(loader, id).await?, CLOSED),
            From::Meeting => meeting(loader, keep, backlog, *touched).await?,
            From::Case => (case(loader, keep, id).await?, CLOSED),
            From::Person => (person(loader, keep, backlog, id).await?, CLOSED),
            From::Action => (action(loader, id).await?, CLOSED),
            From::Programme => (programme(loader, id).await?, CLOSED),
        };
        keep.settle(*touched, object, gone);
    }
    Ok(())
}

async fn body(loader: &Loader<'_>) -> Result<Option<Object>> {
    let Some(body) = repo::body::find(loader.snapshot()).await? else { return Ok(None) };
    let mut terms: Vec<_> = repo::term::all(loader.snapshot()).await?.iter().map(|term| view::term(term)).collect();
    terms.reverse();
    let council = loader.organizations().iter().find(|organization| organization.kind == OrganizationKind::Council);
    Ok(Some(oparl::body(BODY, &view::municipality(&body), &terms, council.map(|council| council.id))))
}

async fn organization(loader: &Loader<'_>, id: Uuid) -> Result<Option<Object>> {
    let Some(organization) = loader.organization(id.into()) else { return Ok(None) };
    let Some(view) = view::organization(organization) else { return Ok(None) };
    let seats = repo::membership::of_organization(loader.snapshot(), id.into()).await?;
    let seats: Vec<Membership> = seats.into_iter().map(|seat| seat.value).collect();
    Ok(Some(oparl::organization(BODY, &view, &view::memberships(organization, &seats))))
}

async fn meeting(
    loader: &mut Loader<'_>,
    keep: &mut Keep<'_>,
    backlog: &mut Backlog,
    touched: Touched,
) -> Result<(Option<Object>, &'static str)> {
    let found = loader.meeting(touched.id.into()).await?;
    let shown = found.as_ref().and_then(|meeting| {
        Some((loader.view(meeting)?, loader.organization(meeting.organization).and_then(view::organization)?))
    });
    let named: BTreeSet<Uuid> = shown.iter().flat_map(|(view, _)| people(view)).map(|id| id.0).collect();
    let before = keep.kept(Kind::Meeting, touched.id).map(|row| oparl::people_of_meeting(&row.doc));
    // Whoever came to be named here, or is not any more, may be public by that alone.
    for person in named.symmetric_difference(&before.unwrap_or_default()) {
        backlog.add(From::Person, *person, (touched.first, touched.last));
    }
    backlog.sat(touched.id.into(), &named);
    let is_retracted = found.as_ref().is_some_and(|meeting| matches!(meeting.state, MeetingState::Retracted { .. }));
    let gone = if is_retracted { RETRACTED } else { CLOSED };
    place(loader, keep, touched, shown.as_ref().map(|(view, _)| view), gone).await?;
    let (Some(meeting), Some((view, organization))) = (found, shown) else { return Ok((None, gone)) };
    let contents = contents::of_meeting(loader, keep, &meeting, &view).await?;
    let cases = loader.cases_of(&view).await?;
    let context = Context { time_zone: loader.app.time_zone(), cases: &cases, contents: &contents };
    Ok((oparl::meeting(context, &organization, &view), gone))
}

/// The place of a meeting, which it may share with other meetings of its body: it is gone when the last has left it.
async fn place(
    loader: &Loader<'_>,
    keep: &mut Keep<'_>,
    touched: Touched,
    view: Option<&Public<PublicMeeting>>,
    gone: &str,
) -> Result<()> {
    // Of what is taken back nothing is told, so no place either.
    let told = view.filter(|view| !matches!(view.stage, PublicStage::Retracted { .. }));
    let now = told.and_then(|view| oparl::place_of_meeting(view));
    let kept = keep.kept(Kind::Meeting, touched.id);
    let before = kept.and_then(|row| oparl::place_of_kept(&row.doc)).filter(|before| Some(*before) != now);
    let organization = kept.and_then(|row| row.organization);
    let ids: Vec<Uuid> = now.into_iter().chain(before).collect();
    keep.share(&ids, register::get(loader.snapshot(), Kind::Location.name(), &ids).await?);
    let Some((left, organization)) = before.zip(organization) else { return Ok(()) };
    let meetings = repo::meeting::of_organization(loader.snapshot(), organization.into()).await?;
    let mut others = meetings.iter().filter_map(|meeting| loader.view(meeting));
    let is_there = |view: &Public<PublicMeeting>| {
        !matches!(view.stage, PublicStage::Retracted { .. }) && oparl::place_of_meeting(view) == Some(left)
    };
    if !others.any(|view| is_there(&view)) {
        keep.part_with(touched, Kind::Location, left, gone);
    }
    Ok(())
}

/// The members a meeting names, present or not.
fn people(view: &Public<PublicMeeting>) -> Vec<PersonId> {
    let absent = view.absent.iter().map(|absence| &absence.person);
    view.present.iter().chain(absent).map(|person| person.id).collect()
}

async fn case(loader: &mut Loader<'_>, keep: &mut Keep<'_>, id: Uuid) -> Result<Option<Object>> {
    let Some(view) = loader.case(id.into()).await? else { return Ok(None) };
    let files = oparl::paper_files(&view);
    keep.hold_files(register::get(loader.snapshot(), Kind::File.name(), &files).await?);
    Ok(Some(oparl::paper(BODY, &view)))
}

async fn person(loader: &mut Loader<'_>, keep: &Keep<'_>, backlog: &Backlog, id: Uuid) -> Result<Option<Object>> {
    let Some(person) = record::find::<Person>(loader.snapshot(), id).await? else { return Ok(None) };
    let seats = repo::membership::of_person(loader.snapshot(), person.id).await?;
    let seats: Vec<Membership> = seats.into_iter().map(|seat| seat.value).collect();
    let mut sat_at = None;
    if let Some(meeting) = backlog.sat_at(person.id)
        && let Some(meeting) = loader.meeting(meeting).await?
    {
        sat_at = loader.view(&meeting);
    }
    let view = view::member(&person, &seats, loader.organizations(), sat_at.as_ref());
    let view = match view {
        // Nothing that was looked at names the person any more; something else may.
        None if keep.kept(Kind::Person, id).is_some() => {
            let named = elsewhere(loader, person.id).await?;
            view::member(&person, &seats, loader.organizations(), named.as_ref())
        }
        view => view,
    };
    Ok(view.map(|view| oparl::person(BODY, &view, &person_address(person.id, &person.name))))
}

/// A public meeting that names a person, sought among all. Rarely needed: when somebody without a seat is named no more
/// where the public knew the name from.
async fn elsewhere(loader: &Loader<'_>, person: PersonId) -> Result<Option<Public<PublicMeeting>>> {
    let mut after = None;
    loop {
        let meetings = record::page::<Meeting>(loader.snapshot(), after, PAGE).await?;
        let Some(last) = meetings.last() else { return Ok(None) };
        after = Some(last.id.0);
        let found =
            meetings.iter().filter_map(|meeting| loader.view(meeting)).find(|view| people(view).contains(&person));
        if found.is_some() {
            return Ok(found);
        }
    }
}

async fn action(loader: &mut Loader<'_>, id: Uuid) -> Result<Option<Object>> {
    let Some(action) = record::find::<Action>(loader.snapshot(), id).await? else { return Ok(None) };
    let Some(meeting) = loader.meeting(action.origin.meeting).await? else { return Ok(None) };
    let owner = match action.owner {
        Owner::Person(person) => record::find::<Person>(loader.snapshot(), person).await?,
        Owner::Named(_) | Owner::Nobody => None,
    };
    let Some(organization) = loader.organization(meeting.organization) else { return Ok(None) };
    let owner = owner.map(|person| person.value);
    let Some(view) = view::action(&action, &meeting, organization, owner.as_ref()) else { return Ok(None) };
    let has_paper = match view.case {
        Some(case) => loader.case(case).await?.is_some(),
        None => false,
    };
    let item = Some(action.origin.item);
    Ok(Some(oparl::action(BODY, &view, item, has_paper, loader.app.time_zone())))
}

async fn programme(loader: &Loader<'_>, id: Uuid) -> Result<Option<Object>> {
    let found = record::find::<Programme>(loader.snapshot(), id).await?;
    Ok(found.and_then(|programme| view::programme(&programme)).map(|view| oparl::programme(BODY, &view)))
}
