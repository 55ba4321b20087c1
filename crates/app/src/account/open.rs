//! Opening an account (da: *opret brugerkonto*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Problem, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::{Account, Role};
use sagsgang_domain::id::{AccountId, PersonId};
use sagsgang_domain::person::Person;
use sagsgang_domain::refusal::{Needed, required};
use sagsgang_store::repo;
use serde::Serialize;
use std::collections::BTreeSet;

/// Administrators may.
pub const WHO: Permission =
    Permission { use_case: "open_account", grants: &[(Role::Administrator, Reach::Any)], when: "always" };

/// What an account needs.
#[derive(Clone, Debug, Serialize)]
pub struct OpenAccount {
    /// Whose.
    pub person: PersonId,
    /// What one signs in with.
    pub login: String,
    /// The first password; never written down.
    #[serde(skip)]
    pub password: String,
    /// What it may do.
    pub roles: BTreeSet<Role>,
}

/// Opens the account.
///
/// # Errors
/// [`AppError::Invalid`] when the login is taken or the password short.
pub async fn open_account(app: &App, actor: &Actor, command: OpenAccount) -> Result<AccountId> {
    WHO.check(actor, Relation::default())?;
    let login = required(&command.login, Needed::Name)?.to_lowercase();
    let password_hash = crate::password::hash(app, command.password.clone()).await?;
    let mut change = app.begin(actor).await?;
    change.get::<Person>(command.person).await?;
    if repo::account::by_login(&change.write, &login).await?.is_some() {
        return Err(AppError::Invalid { field: "login", problem: Problem::Taken });
    }
    let roles = command.roles.clone();
    let account =
        Account { id: app.new_id().into(), login, person: command.person, password_hash, roles, active: true };
    change.add(&account).await?;
    change.commit("AccountOpened", Subject("account", account.id.0), &command).await?;
    Ok(account.id)
}
