//! The keys as their owners and the administrators see them.

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use jiff::Timestamp;
use sagsgang_domain::account::{Account, Role};
use sagsgang_domain::person::Person;
use sagsgang_domain::token::{Token, TokenState};
use sagsgang_store::{record, repo};

/// Administrators may all, everybody else of the administration their own.
pub const WHO: Permission = Permission {
    use_case: "see_tokens",
    grants: &[
        (Role::Administrator, Reach::Any),
        (Role::Secretary, Reach::OwnAccount),
        (Role::CaseAuthor, Reach::OwnAccount),
        (Role::Director, Reach::OwnAccount),
    ],
    when: "always",
};

/// A key with whose it is, how it stands and when it was last used.
#[derive(Clone, Debug)]
pub struct TokenLine {
    /// The key, as far as it is kept.
    pub token: Token,
    /// Whose account it acts for, by name.
    pub owner: String,
    /// How it stands today.
    pub state: TokenState,
    /// When it was last used, to some minutes.
    pub last_used: Option<Timestamp>,
}

/// The keys the actor may see, the newest first.
pub async fn tokens(app: &App, actor: &Actor) -> Result<Vec<TokenLine>> {
    let own = Relation { account: Some(actor.account), ..Relation::default() };
    WHO.check(actor, own)?;
    let may = |token: &Token| WHO.allows(actor, Relation { account: Some(token.account), ..Relation::default() });
    let mut tokens = record::all::<Token>(app.store()).await?;
    tokens.retain(|token| may(token));
    let accounts = record::get_many::<Account>(app.store(), tokens.iter().map(|token| token.account.0)).await?;
    let people = record::get_many::<Person>(app.store(), accounts.iter().map(|account| account.person.0)).await?;
    let used = repo::token::last_used(app.store()).await?;
    let today = app.today();
    let name = |token: &Token| {
        let account = accounts.iter().find(|account| account.id == token.account)?;
        people.iter().find(|person| person.id == account.person).map(|person| person.name.clone())
    };
    let line = |token: Token| TokenLine {
        owner: name(&token).unwrap_or_default(),
        state: token.state(today),
        last_used: used.get(&token.id).copied(),
        token,
    };
    Ok(tokens.into_iter().rev().map(|saved| line(saved.value)).collect())
}
