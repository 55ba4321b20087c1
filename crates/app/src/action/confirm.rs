//! Making a proposed action binding (da: *bekræft opfølgning*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::action::ActionCommand;
use sagsgang_domain::id::ActionId;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "confirm_action", grants: &[(Role::Secretary, Reach::Any)], when: "proposed" };

/// It was read from a document; from here on it counts.
pub async fn confirm_action(app: &App, actor: &Actor, id: ActionId) -> Result<()> {
    super::change(app, actor, &WHO, id, "ActionConfirmed", ActionCommand::Confirm).await
}
