//! Making a key for a program (da: *opret adgangsnøgle*).

use super::{HANDLE_DIGITS, PREFIX};
use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use jiff::civil::Date;
use sagsgang_domain::account::{Account, Role};
use sagsgang_domain::id::{AccountId, TokenId};
use sagsgang_domain::token::{Scope, Token};
use sagsgang_store::Digest;
use serde::Serialize;
use std::collections::BTreeSet;

/// Administrators may for any account, everybody else of the administration for their own.
pub const WHO: Permission = Permission {
    use_case: "make_token",
    grants: &[
        (Role::Administrator, Reach::Any),
        (Role::Secretary, Reach::OwnAccount),
        (Role::CaseAuthor, Reach::OwnAccount),
        (Role::Director, Reach::OwnAccount),
    ],
    when: "by a person, not by a program",
};

/// What a key needs.
#[derive(Clone, Debug, Serialize)]
pub struct MakeToken {
    /// For whom it acts.
    pub account: AccountId,
    /// What it is for.
    pub name: String,
    /// What it may be used for.
    pub scopes: BTreeSet<Scope>,
    /// The last day it is good for.
    pub last_day: Date,
}

/// A key that was made.
#[derive(Clone)]
pub struct MadeToken {
    /// Names it.
    pub id: TokenId,
    /// The whole key. This is the only time anybody sees it.
    pub key: String,
}

/// Makes a key; what is kept of it is its hash, and the journal tells of everything but the key.
///
/// # Errors
/// Refused without a name, without a scope, with a last day that does not do, and to programs: a key cannot make another.
pub async fn make_token(app: &App, actor: &Actor, command: MakeToken) -> Result<MadeToken> {
    WHO.check(actor, Relation { account: Some(command.account), ..Relation::default() })?;
    if actor.token.is_some() {
        return Err(crate::error::AppError::Denied { use_case: WHO.use_case });
    }
    let random = app.new_token();
    let handle: String = app.new_token().chars().take(HANDLE_DIGITS).collect();
    let key = format!("{PREFIX}{handle}_{random}");
    let mut change = app.begin(actor).await?;
    change.get::<Account>(command.account).await?;
    let token = Token {
        id: app.new_id().into(),
        account: command.account,
        name: command.name.clone(),
        scopes: command.scopes.clone(),
        handle,
        key_hash: Digest::of(key.as_bytes()).to_string(),
        made_by: actor.account,
        made: change.now,
        last_day: command.last_day,
        revoked: None,
    };
    let token = token.checked(app.date_of(change.now))?;
    change.add(&token).await?;
    change.commit("TokenMade", Subject("token", token.id.0), &command).await?;
    Ok(MadeToken { id: token.id, key })
}
