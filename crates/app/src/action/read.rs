//! Follow-up as staff see it.

use super::{assign, complete, confirm, drop, note, reopen};
use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use crate::journal::JournalLine;
use crate::permission::{Permission, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::action::{Action, ActionState, Owner};
use sagsgang_domain::case::Case;
use sagsgang_domain::id::{ActionId, CaseId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Person;
use sagsgang_domain::sight;
use sagsgang_store::{record, repo};
use std::collections::BTreeSet;

/// An action with where it comes from.
#[derive(Clone, Debug)]
pub struct ActionRow {
    /// The action.
    pub action: Action,
    /// Who does it, by name; `None` while nobody.
    pub owner: Option<String>,
    /// The body that decided.
    pub organization: Organization,
    /// The meeting that decided.
    pub meeting: Meeting,
    /// Whether it should have been done by now.
    pub late: bool,
}

/// The actions the actor may see, the first due first: secretariat and directors all, others their own.
pub async fn actions(app: &App, actor: &Actor) -> Result<Vec<ActionRow>> {
    let all = actor.is_secretary() || actor.is(Role::Director);
    let actions = if all {
        repo::action::all(app.store()).await?
    } else {
        repo::action::of_owner(app.store(), actor.person).await?
    };
    let reader = actor.reader();
    let actions = actions.into_iter().map(|saved| saved.value);
    let actions: Vec<Action> = actions.filter(|action| sight::action(action).admits(&reader)).collect();
    let meetings: BTreeSet<_> = actions.iter().map(|action| action.origin.meeting.0).collect();
    let meetings = record::get_many::<Meeting>(app.store(), meetings).await?;
    let organizations = repo::organization::all(app.store()).await?;
    let owners = actions.iter().filter_map(|action| match action.owner {
        Owner::Person(person) => Some(person.0),
        _ => None,
    });
    let people = record::get_many::<Person>(app.store(), owners.collect::<BTreeSet<_>>()).await?;
    let today = app.today();
    let row = |action: Action| {
        let owner = match &action.owner {
            Owner::Person(id) => people.iter().find(|person| person.id == *id).map(|person| person.name.clone()),
            Owner::Named(name) => Some(name.clone()),
            Owner::Nobody => None,
        };
        Some(ActionRow {
            owner,
            organization: organizations.iter().find(|o| o.id == action.origin.organization)?.value.clone(),
            meeting: meetings.iter().find(|m| m.id == action.origin.meeting)?.value.clone(),
            late: action.is_late(today),
            action,
        })
    };
    Ok(actions.into_iter().filter_map(row).collect())
}

/// An action as its own page shows it.
#[derive(Clone, Debug)]
pub struct ActionDesk {
    /// The action with where it comes from.
    pub row: ActionRow,
    /// The case it follows from, where the actor may see it.
    pub case: Option<CaseId>,
    /// Everybody, to choose from and to name those who wrote notes.
    pub people: Vec<Person>,
    /// What was done to it.
    pub history: Vec<JournalLine>,
    /// What the actor may do with it now.
    pub may: ActionMay,
}

/// What somebody may do with an action now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ActionMay {
    /// Make a proposed one binding.
    pub confirm: bool,
    /// Give it an owner and a date.
    pub assign: bool,
    /// Say how it goes.
    pub note: bool,
    /// Say that it is done.
    pub complete: bool,
    /// Give it up.
    pub drop: bool,
    /// Open it again.
    pub reopen: bool,
}

impl ActionMay {
    /// What the actor may do with the action in its present state.
    pub fn of(actor: &Actor, action: &Action) -> Self {
        let allowed = |who: &Permission| who.allows(actor, Relation::from(action));
        let (proposed, open) = (action.state == ActionState::Proposed, action.state == ActionState::Open);
        let done = matches!(action.state, ActionState::Done { .. });
        let dropped = matches!(action.state, ActionState::Dropped { .. });
        Self {
            confirm: proposed && allowed(&confirm::WHO),
            assign: (proposed || open) && allowed(&assign::WHO),
            note: (open || done) && allowed(&note::WHO),
            complete: open && allowed(&complete::WHO),
            drop: (proposed || open) && allowed(&drop::WHO),
            reopen: (done || dropped) && allowed(&reopen::WHO),
        }
    }
}

/// Reads an action's page.
///
/// # Errors
/// Not found for those who may not see it: it is neither theirs nor is it theirs to follow.
pub async fn action_desk(app: &App, actor: &Actor, id: ActionId) -> Result<ActionDesk> {
    let rows = actions(app, actor).await?;
    let row = rows.into_iter().find(|row| row.action.id == id).ok_or(AppError::NotFound("action"))?;
    let people = repo::person::all(app.store()).await?;
    let case = match row.action.origin.case {
        Some(id) => record::find::<Case>(app.store(), id).await?,
        None => None,
    };
    Ok(ActionDesk {
        case: case.filter(|case| crate::case::may_see(actor, case)).map(|case| case.id),
        people: people.into_iter().map(|person| person.value).collect(),
        history: crate::journal::of_subject(app, "action", id.0).await?,
        may: ActionMay::of(actor, &row.action),
        row,
    })
}
