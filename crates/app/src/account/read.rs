//! The accounts as administrators see them.

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::{Account, Role};
use sagsgang_domain::person::Person;
use sagsgang_store::{record, repo};

/// Administrators may.
pub const WHO: Permission =
    Permission { use_case: "see_accounts", grants: &[(Role::Administrator, Reach::Any)], when: "always" };

/// An account with its person.
#[derive(Clone, Debug)]
pub struct AccountLine {
    /// The account.
    pub account: Account,
    /// Whose it is.
    pub person: Person,
}

/// All accounts, in Danish order of their people's names.
pub async fn accounts(app: &App, actor: &Actor) -> Result<Vec<AccountLine>> {
    WHO.check(actor, Relation::default())?;
    let people = repo::person::all(app.store()).await?;
    let accounts = record::all::<Account>(app.store()).await?;
    let of = |person: &Person| {
        let own = accounts.iter().filter(|account| account.person == person.id);
        own.map(|account| AccountLine { account: account.value.clone(), person: person.clone() }).collect::<Vec<_>>()
    };
    Ok(people.iter().flat_map(|person| of(&person.value)).collect())
}
