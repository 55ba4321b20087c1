//! Follow-up as staff see it.

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use sagsgang_domain::account::Role;
use sagsgang_domain::action::{Action, Owner};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::Person;
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
    let actions: Vec<Action> = actions.into_iter().map(|saved| saved.value).collect();
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
