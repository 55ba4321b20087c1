//! Giving an action up (da: *lad opfølgning bortfalde*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::action::ActionCommand;
use sagsgang_domain::id::ActionId;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "drop_action", grants: &[(Role::Secretary, Reach::Any)], when: "proposed or open" };

/// Gives it up for a reason.
pub async fn drop_action(app: &App, actor: &Actor, id: ActionId, reason: String) -> Result<()> {
    super::change(app, actor, &WHO, id, "ActionDropped", ActionCommand::Drop { reason }).await
}
