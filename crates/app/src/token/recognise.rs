//! Whom a key stands for.

use super::handle_of;
use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use jiff::SignedDuration;
use sagsgang_domain::account::Account;
use sagsgang_domain::id::TokenId;
use sagsgang_domain::token::{Scope, Token, TokenState};
use sagsgang_store::{Digest, record, repo};
use std::collections::BTreeSet;
use subtle::ConstantTimeEq as _;

/// How precisely "last used" is kept.
const USED_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// A program that acts for an account. Who acts is only told for a scope the key has: there is no other way to the
/// [`Actor`], so nothing can be done that was not asked for.
#[derive(Clone, Debug)]
pub struct Bearer {
    /// The key's name.
    pub name: String,
    /// Which key.
    pub token: TokenId,
    /// What it may be used for.
    pub scopes: BTreeSet<Scope>,
    /// The last day it is good for.
    pub last_day: jiff::civil::Date,
    actor: Actor,
}

impl Bearer {
    /// Who acts, where the key has the scope.
    pub fn within(&self, scope: Scope) -> Option<&Actor> {
        self.scopes.contains(&scope).then_some(&self.actor)
    }

    /// The name of whom it acts for.
    pub fn acts_for(&self) -> &str {
        &self.actor.name
    }
}

/// The bearer of a key; `None` when it is none, was taken back, has run out or its account may not sign in.
///
/// # Errors
/// [`AppError::Throttled`] after many wrong keys from an address.
pub async fn bearer(app: &App, key: &str, address: &str) -> Result<Option<Bearer>> {
    let now = app.now();
    let by_address = format!("token address {address}");
    let seconds = app.throttle().wait(&[&by_address], now);
    if seconds > 0 {
        return Err(AppError::Throttled { seconds });
    }
    let found = find(app, key).await?;
    let account = match &found {
        Some(token) => record::find::<Account>(app.store(), token.account).await?.filter(|account| account.active),
        None => None,
    };
    let (Some(token), Some(account)) = (found, account) else {
        app.throttle().failed(&[&by_address], now);
        tracing::warn!(address, "a key that is not good");
        return Ok(None);
    };
    repo::token::touch(app.store(), token.id, now, now - USED_EVERY).await?;
    let actor = crate::session::actor(app, &account).await?;
    Ok(Some(Bearer {
        name: token.name,
        token: token.id,
        scopes: token.scopes,
        last_day: token.last_day,
        actor: Actor { token: Some(token.id), ..actor },
    }))
}

/// The token of a key that is good today. Its hash is compared in the same time wherever it differs.
async fn find(app: &App, key: &str) -> Result<Option<Token>> {
    let Some(handle) = handle_of(key) else { return Ok(None) };
    let Some(kept) = repo::token::by_handle(app.store(), handle).await? else { return Ok(None) };
    let sent = Digest::of(key.as_bytes()).to_string();
    let fits = bool::from(sent.as_bytes().ct_eq(kept.key_hash.as_bytes()));
    let is_good = kept.state(app.today()) == TokenState::Good;
    Ok((fits && is_good).then_some(kept.value))
}
