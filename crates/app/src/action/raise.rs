//! Raising a follow-up action from a decision (da: *opret opfølgning*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use jiff::civil::Date;
use sagsgang_domain::account::Role;
use sagsgang_domain::action::{Action, ActionState, Origin, Owner};
use sagsgang_domain::id::{ActionId, ItemId, MeetingId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::person::Person;
use sagsgang_domain::refusal::{Needed, Refusal, required};
use serde::Serialize;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "raise_action", grants: &[(Role::Secretary, Reach::Any)], when: "the item has a decision" };

/// What an action needs.
#[derive(Clone, Debug, Serialize)]
pub struct RaiseAction {
    /// The meeting that decided.
    pub meeting: MeetingId,
    /// The item.
    pub item: ItemId,
    /// What is to be done.
    pub text: String,
    /// Who does it.
    pub owner: Owner,
    /// By when.
    pub due: Option<Date>,
}

/// Raises the action.
///
/// # Errors
/// Refused without words, or while the item has no decision.
pub async fn raise_action(app: &App, actor: &Actor, command: RaiseAction) -> Result<ActionId> {
    let text = required(&command.text, Needed::Text)?;
    let mut change = app.begin(actor).await?;
    let meeting = change.get::<Meeting>(command.meeting).await?.value;
    WHO.check(actor, crate::meeting::relation(&meeting))?;
    if let Owner::Person(person) = command.owner {
        change.known::<Person>("action_owner", person).await?;
    }
    let item = meeting.item(command.item).ok_or(Refusal::NoSuchItem)?;
    if item.decision.is_none() {
        return Err(Refusal::Missing(Needed::DecisionText).into());
    }
    let origin = Origin {
        organization: meeting.organization,
        meeting: meeting.id,
        item: item.id,
        case: item.subject.map(|subject| subject.case),
        read_from: None,
    };
    let owner = command.owner.clone();
    let action = Action {
        id: app.new_id().into(),
        text,
        origin,
        owner,
        due: command.due,
        state: ActionState::Open,
        notes: Vec::new(),
    };
    change.add(&action).await?;
    change.commit("ActionRaised", Subject("action", action.id.0), &command).await?;
    Ok(action.id)
}
