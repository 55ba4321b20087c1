//! Meetings as staff and members see them.

use super::{may_see, relation, seen};
use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use crate::journal::JournalLine;
use crate::permission::Permission;
use sagsgang_domain::action::Action;
use sagsgang_domain::calendar::{Deadline, HouseRules, Saturdays, meeting_deadlines};
use sagsgang_domain::case::Case;
use sagsgang_domain::id::{AnnexId, ItemId, MeetingId};
use sagsgang_domain::meeting::{Meeting, MeetingState};
use sagsgang_domain::openness::view::{self, PublicMeeting};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Person;
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

/// What somebody who may see the meeting sees of it: a member who is disqualified from a closed item no more of it
/// than the public, and nobody but the secretariat what is not adopted yet.
pub(super) fn seen_by(actor: &Actor, meeting: &Meeting) -> PublicMeeting {
    let mut view = view::insider(meeting);
    let leads = leads(actor, &super::dispatch::WHO, meeting);
    for item in &mut view.items {
        let excluded = meeting.item_by_number(item.number).is_some_and(|i| i.disqualified.contains(&actor.person));
        if excluded && !leads && item.closed.is_some() {
            hide(item, meeting);
        }
    }
    if !shows_decisions(actor, meeting) {
        for item in &mut view.items {
            item.decision = None;
            item.votes.clear();
            item.remarks.clear();
            item.absent.clear();
        }
    }
    view
}

/// Whether somebody who may see the meeting sees what was concluded.
pub(super) fn shows_decisions(actor: &Actor, meeting: &Meeting) -> bool {
    matches!(meeting.state, MeetingState::Adopted { .. } | MeetingState::Published { .. })
        || leads(actor, &super::dispatch::WHO, meeting)
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
    if item.disqualified.contains(&actor.person) && !item.content.openness.is_open() && !actor.is_secretary() {
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

/// A member who is excluded from a closed item for bias gets its public title and no more of it.
fn hide(item: &mut sagsgang_domain::openness::view::PublicItem, meeting: &Meeting) {
    let content = meeting.item_by_number(item.number).map(|item| &item.content);
    item.title = content.and_then(|content| content.public_title.clone()).unwrap_or_default();
    item.case = None;
    item.case_number = None;
    item.sections.clear();
    item.recommendation.clauses.clear();
    item.recommendation.by.clear();
    item.legal_basis.clear();
    item.annexes.clear();
    item.decision = None;
    item.votes.clear();
    item.remarks.clear();
}
