//! What follows from decisions, as the public may know it.

use crate::App;
use crate::error::Result;
use jiff::civil::Date;
use sagsgang_domain::action::{Action, Owner};
use sagsgang_domain::id::{CaseId, MeetingId, OrganizationId, PersonId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view::{PublicAction, PublicActionState};
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::person::Person;
use sagsgang_store::{Saved, record, repo};
use std::collections::BTreeSet;

/// Something that follows from a decision, as of today.
#[derive(Clone, Debug)]
pub struct FollowUp {
    /// What the public sees of it.
    pub action: Public<PublicAction>,
    /// The day it was done or given up.
    pub ended: Option<Date>,
    /// Whether it should have been done by now.
    pub is_late: bool,
}

/// What follows from a case, the first due first.
pub(super) async fn of_case(app: &App, case: CaseId) -> Result<Vec<FollowUp>> {
    shown(app, repo::action::of_case(app.store(), case).await?).await
}

/// What follows from a meeting, the first due first.
pub(super) async fn of_meeting(app: &App, meeting: MeetingId) -> Result<Vec<FollowUp>> {
    shown(app, repo::action::of_meeting(app.store(), meeting).await?).await
}

/// What follows from the decisions of a body, the first due first.
pub(super) async fn of_body(app: &App, organization: OrganizationId) -> Result<Vec<FollowUp>> {
    shown(app, repo::action::of_organization(app.store(), organization).await?).await
}

async fn shown(app: &App, actions: Vec<Saved<Action>>) -> Result<Vec<FollowUp>> {
    if actions.is_empty() {
        return Ok(Vec::new());
    }
    let meetings: BTreeSet<_> = actions.iter().map(|action| action.origin.meeting.0).collect();
    let meetings = record::get_many::<Meeting>(app.store(), meetings).await?;
    let organizations = super::public_organizations(app).await?;
    let owners: BTreeSet<_> = actions.iter().filter_map(|action| owner(action)).map(|person| person.0).collect();
    let people = record::get_many::<Person>(app.store(), owners).await?;
    let view = |action: &Saved<Action>| {
        let meeting = meetings.iter().find(|meeting| meeting.id == action.origin.meeting)?;
        let organization = organizations.iter().find(|organization| organization.id == meeting.organization)?;
        let owner = owner(action).and_then(|id| people.iter().find(|person| person.id == id));
        let action = view::action(action, meeting, organization, owner.map(|saved| &saved.value))?;
        let ended = match action.state {
            PublicActionState::Open => None,
            PublicActionState::Done { at } | PublicActionState::Dropped { at } => Some(app.date_of(at)),
        };
        Some(FollowUp { ended, is_late: action.is_late(app.today()), action })
    };
    Ok(actions.iter().filter_map(view).collect())
}

fn owner(action: &Action) -> Option<PersonId> {
    match action.owner {
        Owner::Person(person) => Some(person),
        Owner::Named(_) | Owner::Nobody => None,
    }
}
