//! Opening an action again (da: *genåbn opfølgning*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::action::ActionCommand;
use sagsgang_domain::id::ActionId;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "reopen_action", grants: &[(Role::Secretary, Reach::Any)], when: "done or dropped" };

/// It was not done after all.
pub async fn reopen_action(app: &App, actor: &Actor, id: ActionId) -> Result<()> {
    super::change(app, actor, &WHO, id, "ActionReopened", ActionCommand::Reopen).await
}
