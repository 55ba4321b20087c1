//! Giving an action its owner and date (da: *tildel opfølgning*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use jiff::civil::Date;
use sagsgang_domain::account::Role;
use sagsgang_domain::action::ActionCommand;
use sagsgang_domain::action::Owner;
use sagsgang_domain::id::ActionId;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "assign_action", grants: &[(Role::Secretary, Reach::Any)], when: "proposed or open" };

/// Gives it an owner and a date.
pub async fn assign_action(app: &App, actor: &Actor, id: ActionId, owner: Owner, due: Option<Date>) -> Result<()> {
    super::change(app, actor, &WHO, id, "ActionAssigned", ActionCommand::Assign { owner, due }).await
}
