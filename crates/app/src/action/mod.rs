//! What people do with follow-up, one file for each thing. The rules stand in `sagsgang_domain::action`.

pub mod assign;
pub mod complete;
pub mod confirm;
pub mod drop;
pub mod note;
pub mod raise;
pub mod read;
pub mod reopen;

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Relation};
use sagsgang_domain::action::{Action, ActionCommand, ActionNote};
use sagsgang_domain::id::ActionId;

/// Changes one action by a command of the domain: the shape most use cases here have.
async fn change(
    app: &App,
    actor: &Actor,
    who: &Permission,
    id: ActionId,
    entry: &'static str,
    command: ActionCommand,
) -> Result<()> {
    let payload = serde_json::json!({ "command": format!("{command:?}") });
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Action>(id).await?;
    who.check(actor, Relation::from(&kept.value))?;
    let next = kept.value.clone().command(command, change.now)?;
    change.put(kept.with(next)).await?;
    change.commit(entry, Subject("action", id.0), &payload).await?;
    Ok(())
}

fn note(app: &App, actor: &Actor, text: String) -> ActionNote {
    ActionNote { at: app.now(), by: Some(actor.person), text }
}
