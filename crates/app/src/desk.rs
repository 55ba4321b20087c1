//! The desk: what must I do today, what will be late this week? One list in order of date, from every corner.

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::meeting::read::deadline;
use crate::permission::Relation;
use jiff::ToSpan;
use jiff::civil::Date;
use sagsgang_domain::account::Role;
use sagsgang_domain::action::{Action, ActionState, Owner};
use sagsgang_domain::case::{Case, CaseStage};
use sagsgang_domain::meeting::{Meeting, MeetingState};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Person;
use sagsgang_store::{Saved, record, repo};
use std::collections::BTreeSet;

/// Something that waits for the actor.
#[derive(Clone, Debug)]
pub struct Duty {
    /// By when; `None` where nothing says.
    pub due: Option<Date>,
    /// Who does it, where that may be somebody else.
    pub owner: Option<String>,
    /// What.
    pub what: DutyKind,
}

/// What waits.
#[derive(Clone, Debug)]
pub enum DutyKind {
    /// An agenda is to be made and dispatched.
    Dispatch(Meeting, Organization),
    /// A meeting is today or was not opened.
    Hold(Meeting, Organization),
    /// Minutes are to be adopted.
    Adopt(Meeting, Organization),
    /// Minutes are to be published.
    Publish(Meeting, Organization),
    /// An approved case waits for an agenda of the body.
    PutOnAgenda(Case, Organization),
    /// A case waits for the actor's approval.
    Approve(Case),
    /// A case of the actor was returned.
    Mend(Case),
    /// A case of the actor is a draft.
    Write(Case),
    /// A follow-up action is to be done.
    Act(Action),
    /// A follow-up action was read from a document and is to be confirmed.
    Confirm(Action),
}

/// The actor's desk.
#[derive(Clone, Debug)]
pub struct Desk {
    /// Today.
    pub today: Date,
    /// What waits, the first due first.
    pub duties: Vec<Duty>,
    /// The next meetings the actor may see.
    pub next: Vec<(Meeting, Organization)>,
}

const NEXT: usize = 6;

/// Reads the actor's desk.
pub async fn desk(app: &App, actor: &Actor) -> Result<Desk> {
    let today = app.today();
    let organizations = plain(repo::organization::all(app.store()).await?);
    let mut duties = Vec::new();
    if actor.is_secretary() {
        duties.extend(meeting_duties(app, today, &organizations).await?);
    }
    duties.extend(case_duties(app, actor, &organizations).await?);
    duties.extend(action_duties(app, actor).await?);
    duties.sort_by_key(|duty| (duty.due.is_none(), duty.due));
    let upcoming = plain(repo::meeting::upcoming(app.store(), today, 60).await?);
    let next = upcoming.into_iter().filter(|meeting| crate::meeting::may_see(actor, meeting));
    let next = next.filter_map(|meeting| paired(meeting, &organizations)).take(NEXT).collect();
    Ok(Desk { today, duties, next })
}

async fn meeting_duties(app: &App, today: Date, organizations: &[Organization]) -> Result<Vec<Duty>> {
    let first = today.saturating_sub(180.days());
    let last = today.saturating_add(45.days());
    let meetings = plain(repo::meeting::between(app.store(), first, last).await?);
    let duty = |meeting: Meeting| {
        let (meeting, organization) = paired(meeting, organizations)?;
        let day = meeting.start.date();
        let (due, what) = match meeting.state {
            MeetingState::Planned => {
                let due = deadline(&meeting, &organization).map(|deadline| deadline.latest());
                (due, DutyKind::Dispatch(meeting, organization))
            }
            MeetingState::Dispatched { .. } | MeetingState::InSession { .. } if day <= today => {
                (Some(day), DutyKind::Hold(meeting, organization))
            }
            MeetingState::Adjourned { .. } => (Some(day), DutyKind::Adopt(meeting, organization)),
            MeetingState::Adopted { .. } => (Some(day), DutyKind::Publish(meeting, organization)),
            _ => return None,
        };
        Some(Duty { due, owner: None, what })
    };
    Ok(meetings.into_iter().filter_map(duty).collect())
}

async fn case_duties(app: &App, actor: &Actor, organizations: &[Organization]) -> Result<Vec<Duty>> {
    let mut duties = Vec::new();
    for case in plain(repo::case::of_approver(app.store(), actor.person).await?) {
        if matches!(case.stage, CaseStage::Submitted { .. })
            && crate::case::approve::WHO.allows(actor, Relation::from(&case))
        {
            duties.push(undated(DutyKind::Approve(case)));
        }
    }
    for case in plain(repo::case::of_author(app.store(), actor.person).await?) {
        match case.stage {
            CaseStage::Returned { .. } => duties.push(undated(DutyKind::Mend(case))),
            CaseStage::Draft => duties.push(undated(DutyKind::Write(case))),
            _ => {}
        }
    }
    if actor.is_secretary() {
        for case in plain(repo::case::in_stage(app.store(), "approved").await?) {
            let waits = organizations.iter().find(|organization| case.waits_for(organization.id).is_some());
            if let Some(organization) = waits.cloned() {
                duties.push(undated(DutyKind::PutOnAgenda(case, organization)));
            }
        }
    }
    Ok(duties)
}

async fn action_duties(app: &App, actor: &Actor) -> Result<Vec<Duty>> {
    let actions = if actor.is_secretary() || actor.is(Role::Director) {
        repo::action::all(app.store()).await?
    } else {
        repo::action::of_owner(app.store(), actor.person).await?
    };
    let actions = plain(actions);
    let owners = actions.iter().filter_map(|action| match action.owner {
        Owner::Person(person) => Some(person.0),
        _ => None,
    });
    let people = record::get_many::<Person>(app.store(), owners.collect::<BTreeSet<_>>()).await?;
    let owner = |action: &Action| match &action.owner {
        Owner::Person(id) => people.iter().find(|person| person.id == *id).map(|person| person.name.clone()),
        Owner::Named(name) => Some(name.clone()),
        Owner::Nobody => None,
    };
    let duty = |action: Action| match action.state {
        ActionState::Open => Some(Duty { due: action.due, owner: owner(&action), what: DutyKind::Act(action) }),
        ActionState::Proposed if actor.is_secretary() => {
            Some(Duty { due: action.due, owner: owner(&action), what: DutyKind::Confirm(action) })
        }
        _ => None,
    };
    Ok(actions.into_iter().filter_map(duty).collect())
}

fn undated(what: DutyKind) -> Duty {
    Duty { due: None, owner: None, what }
}

fn plain<T>(saved: Vec<Saved<T>>) -> Vec<T> {
    saved.into_iter().map(|saved| saved.value).collect()
}

fn paired(meeting: Meeting, organizations: &[Organization]) -> Option<(Meeting, Organization)> {
    let organization = organizations.iter().find(|organization| organization.id == meeting.organization)?.clone();
    Some((meeting, organization))
}
