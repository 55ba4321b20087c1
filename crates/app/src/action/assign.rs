//! Giving an action its owner and date (da: *tildel opfølgning*).

use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Problem, Result};
use crate::permission::{Permission, Reach};
use jiff::civil::Date;
use sagsgang_domain::account::Role;
use sagsgang_domain::action::ActionCommand;
use sagsgang_domain::action::Owner;
use sagsgang_domain::id::ActionId;
use sagsgang_domain::person::Person;
use sagsgang_store::record;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "assign_action", grants: &[(Role::Secretary, Reach::Any)], when: "proposed or open" };

/// Gives it an owner and a date.
///
/// # Errors
/// [`AppError::Invalid`] for a person nobody knows.
pub async fn assign_action(app: &App, actor: &Actor, id: ActionId, owner: Owner, due: Option<Date>) -> Result<()> {
    if let Owner::Person(person) = owner
        && record::find::<Person>(app.store(), person).await?.is_none()
    {
        return Err(AppError::Invalid { field: "action_owner", problem: Problem::Unknown });
    }
    super::change(app, actor, &WHO, id, "ActionAssigned", ActionCommand::Assign { owner, due }).await
}
