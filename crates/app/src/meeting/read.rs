//! Meetings as staff and members see them.

use super::{may_see, relation, seen};
use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use crate::journal::JournalLine;
use crate::permission::Permission;
use sagsgang_domain::action::Action;
use sagsgang_domain::calendar::{Deadline, HouseRules, Saturdays, meeting_deadlines};
use sagsgang_domain::case::{Case, Recommendation};
use sagsgang_domain::id::{AnnexId, ItemId, MeetingId};
use sagsgang_domain::meeting::{AgendaItem, Meeting, MeetingState};
use sagsgang_domain::openness::view::{self, PublicItem, PublicMeeting};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Person;
use sagsgang_domain::sight;
use sagsgang_store::{record, repo};

/// A meeting as its page on the desk shows it.
#[derive(Clone, Debug)]
pub struct MeetingDesk {
    /// The meeting.
    pub meeting: Meeting,
    /// Which body.
    pub organization: Organization,
    /// Cases that wait for a meeting of this body.
    pub waiting: Vec<Case>,
    /// When the agenda should be out.
    pub deadline: Option<Deadline>,
    /// What follows from it.
    pub actions: Vec<Action>,
    /// People who can be given a follow-up.
    pub people: Vec<Person>,
    /// What was done to it.
    pub history: Vec<JournalLine>,
    /// Whether the actor leads it from the secretariat; others read.
    pub may_lead: bool,
}

/// A meeting of a list.
#[derive(Clone, Debug)]
pub struct MeetingRow {
    /// The meeting.
    pub meeting: Meeting,
    /// Which body.
    pub organization: Organization,
}

/// A meeting as a member sees it, closed items too.
#[derive(Clone, Debug)]
pub struct MeetingPack {
    /// Everything of it.
    pub view: PublicMeeting,
    /// The meeting's id for the addresses of its papers.
    pub id: MeetingId,
    /// Which body.
    pub organization: Organization,
}

/// Reads a meeting's page on the desk.
pub async fn meeting_desk(app: &App, actor: &Actor, id: MeetingId) -> Result<MeetingDesk> {
    let (meeting, organization) = load(app, actor, id).await?;
    if !may_see(actor, &meeting) {
        return Err(AppError::NotFound("meeting"));
    }
    let at_body = repo::case::at_organization(app.store(), meeting.organization).await?;
    let waiting = at_body.into_iter().map(|case| case.value).filter(|case| case.waits_for(organization.id).is_some());
    let approved = |case: &Case| matches!(case.stage, sagsgang_domain::case::CaseStage::Approved { .. });
    let actions = repo::action::of_meeting(app.store(), id).await?;
    let people = repo::person::all(app.store()).await?;
    Ok(MeetingDesk {
        waiting: waiting.filter(approved).collect(),
        deadline: deadline(&meeting, &organization),
        actions: actions.into_iter().map(|action| action.value).collect(),
        people: people.into_iter().map(|person| person.value).collect(),
        history: crate::journal::of_subject(app, "meeting", id.0).await?,
        may_lead: leads(actor, &super::dispatch::WHO, &meeting),
        meeting,
        organization,
    })
}

/// When the agenda of a meeting should be out; nothing where no rule was in force.
pub fn deadline(meeting: &Meeting, organization: &Organization) -> Option<Deadline> {
    let saturdays = if organization.saturday_counts { Saturdays::Counted } else { Saturdays::Skipped };
    let house = HouseRules { saturdays, ..HouseRules::default() };
    meeting_deadlines(meeting.start.date(), house, &sagsgang_domain::statute::Statutes::danish())
        .ok()
        .map(|deadlines| deadlines.agenda)
}

/// The meetings the actor may see from the first to the last day, the earliest first. Those being prepared are the
/// secretariat's and directors' alone.
pub async fn meetings(
    app: &App,
    actor: &Actor,
    first: jiff::civil::Date,
    last: jiff::civil::Date,
) -> Result<Vec<MeetingRow>> {
    let meetings = repo::meeting::between(app.store(), first, last).await?;
    let organizations = repo::organization::all(app.store()).await?;
    let row = |meeting: Meeting| {
        let organization = organizations.iter().find(|o| o.id == meeting.organization)?.value.clone();
        Some(MeetingRow { meeting, organization })
    };
    Ok(meetings.into_iter().map(|m| m.value).filter(|m| may_see(actor, m)).filter_map(row).collect())
}

/// Reads a meeting's papers for those who may see closed items.
pub async fn pack(app: &App, actor: &Actor, id: MeetingId) -> Result<MeetingPack> {
    let (meeting, organization) = load(app, actor, id).await?;
    Ok(MeetingPack { view: seen_by(actor, &meeting), id, organization })
}

/// What somebody who may see the meeting sees of it. Of an item whose papers are not for the reader, such as a closed one
/// a member is disqualified from, that is no more than the public sees.
pub(super) fn seen_by(actor: &Actor, meeting: &Meeting) -> PublicMeeting {
    let reader = actor.reader();
    let mut view = view::insider(meeting);
    view.items.clear();
    let never_out = matches!(meeting.state, MeetingState::Cancelled { dispatched: None, .. });
    for item in &meeting.items {
        match sight::seen_by(sight::item(meeting, item), &reader) {
            Some(seen) => view.items.push(seen.value),
            None if never_out || item.content.openness.is_open() => {}
            None => {
                view.items.push(hidden(meeting, item));
                view.corrections.retain(|correction| correction.item != Some(item.number));
            }
        }
    }
    view
}

/// Whether somebody who may see the meeting sees what was concluded.
pub(super) fn shows_decisions(actor: &Actor, meeting: &Meeting) -> bool {
    sight::is_adopted(meeting) || leads(actor, &super::dispatch::WHO, meeting)
}

/// The file of an annex of a meeting, for those who may see it.
pub async fn annex_file(
    app: &App,
    actor: &Actor,
    id: MeetingId,
    item: ItemId,
    annex: AnnexId,
) -> Result<(sagsgang_domain::case::FileRef, bytes::Bytes)> {
    let (meeting, _) = load(app, actor, id).await?;
    let item = meeting.item(item).ok_or(AppError::NotFound("annex"))?;
    let reader = actor.reader();
    if !sight::papers(&meeting, item).iter().any(|audience| audience.admits(&reader)) {
        return Err(AppError::NotFound("annex"));
    }
    let found = item.content.annexes.iter().find(|candidate| candidate.id == annex);
    let file = found.and_then(|annex| annex.file.clone()).ok_or(AppError::NotFound("annex"))?;
    let content = app.store().blobs().get(file.digest.parse()?).await?;
    Ok((file, content))
}

async fn load(app: &App, actor: &Actor, id: MeetingId) -> Result<(Meeting, Organization)> {
    let saved = record::find::<Meeting>(app.store(), id).await?.ok_or(AppError::NotFound("meeting"))?;
    let meeting = seen(actor, saved.value)?;
    let organization = record::get::<Organization>(app.store(), meeting.organization).await?.value;
    Ok((meeting, organization))
}

fn leads(actor: &Actor, who: &Permission, meeting: &Meeting) -> bool {
    who.allows(actor, relation(meeting))
}

/// A closed item for a reader its papers are not for: its public title and no more of it.
fn hidden(meeting: &Meeting, item: &AgendaItem) -> PublicItem {
    let mut shown = view::insider_item(meeting, item);
    shown.title = item.content.public_title.clone().unwrap_or_default();
    shown.case = None;
    shown.case_number = None;
    shown.sections.clear();
    shown.recommendation = Recommendation::default();
    shown.legal_basis.clear();
    shown.annexes.clear();
    shown.places.clear();
    shown.decision = None;
    shown.votes.clear();
    shown.remarks.clear();
    shown.absent.clear();
    shown
}
