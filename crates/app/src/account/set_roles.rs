//! Saying what an account may do, and whether it may sign in (da: *tildel roller*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Problem, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::{Account, Role};
use sagsgang_domain::id::AccountId;
use sagsgang_store::repo;
use std::collections::BTreeSet;

/// Administrators may.
pub const WHO: Permission =
    Permission { use_case: "set_roles", grants: &[(Role::Administrator, Reach::Any)], when: "always" };

/// Sets the roles and whether the account may sign in; one that may not is signed out at once.
///
/// # Errors
/// An administrator cannot take that role, or the account, from oneself: somebody must be left who can give it back.
pub async fn set_roles(app: &App, actor: &Actor, id: AccountId, roles: BTreeSet<Role>, active: bool) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    if id == actor.account && !(active && roles.contains(&Role::Administrator)) {
        return Err(AppError::Invalid { field: "roles", problem: Problem::Missing });
    }
    let payload = serde_json::json!({ "roles": roles, "active": active });
    let mut change = app.begin(actor).await?;
    let mut kept = change.get::<Account>(id).await?;
    kept.value.roles = roles;
    kept.value.active = active;
    change.put(kept).await?;
    if !active {
        repo::session::remove_of_account(&mut change.write, id).await?;
    }
    change.commit("RolesSet", Subject("account", id.0), &payload).await?;
    Ok(())
}
