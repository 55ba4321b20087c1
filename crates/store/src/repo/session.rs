//! Who is signed in. Signing in and out are writes of their own; being seen is not, and leaves no entry.

use crate::digest::Digest;
use crate::entity::session::{ActiveModel, Column, Entity, Model};
use crate::error::{Result, StoreError};
use crate::read::Read;
use crate::store::Store;
use crate::write::Write;
use jiff::Timestamp;
use sagsgang_domain::id::AccountId;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

/// One sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// SHA-256 of the token in the cookie; the token itself is never kept.
    pub token_hash: Digest,
    /// Who.
    pub account: AccountId,
    /// Since when.
    pub created: Timestamp,
    /// Until when.
    pub expires: Timestamp,
    /// Last seen.
    pub last_seen: Timestamp,
}

/// The sign-in of a token, where it has not run out.
pub async fn find(from: &impl Read, token_hash: Digest, now: Timestamp) -> Result<Option<Session>> {
    let row = Entity::find_by_id(token_hash.to_string())
        .filter(Column::Expires.gt(now.as_microsecond()))
        .one(from.conn())
        .await?;
    Ok(row.and_then(|row| read(&row, token_hash)))
}

/// Begins a sign-in.
pub async fn insert(write: &mut Write, session: &Session) -> Result<()> {
    let row = ActiveModel {
        token_hash: Set(session.token_hash.to_string()),
        account: Set(session.account.0),
        created: Set(session.created.as_microsecond()),
        expires: Set(session.expires.as_microsecond()),
        last_seen: Set(session.last_seen.as_microsecond()),
    };
    let added = Entity::insert(row).exec_without_returning(write.tx()).await;
    added.map(|_| ()).map_err(|error| StoreError::of_write("session", error))
}

/// Ends a sign-in.
pub async fn remove(write: &mut Write, token_hash: Digest) -> Result<()> {
    Entity::delete_by_id(token_hash.to_string()).exec(write.tx()).await?;
    Ok(())
}

/// Ends all sign-ins of an account: its password was changed, or it may no longer sign in.
pub async fn remove_of_account(write: &mut Write, account: AccountId) -> Result<()> {
    Entity::delete_many().filter(Column::Account.eq(account.0)).exec(write.tx()).await?;
    Ok(())
}

/// Says that a token was just seen. No entry: nothing of the municipality's changes.
pub async fn touch(store: &Store, token_hash: Digest, now: Timestamp) -> Result<()> {
    let _turn = store.turn().await;
    Entity::update_many()
        .col_expr(Column::LastSeen, Expr::value(now.as_microsecond()))
        .filter(Column::TokenHash.eq(token_hash.to_string()))
        .exec(store.conn())
        .await?;
    Ok(())
}

/// Removes the sign-ins that have run out; gives how many. No entry: they counted for nothing any more.
pub async fn remove_expired(store: &Store, now: Timestamp) -> Result<u64> {
    let _turn = store.turn().await;
    let gone = Entity::delete_many().filter(Column::Expires.lte(now.as_microsecond())).exec(store.conn()).await?;
    Ok(gone.rows_affected)
}

/// A row whose instants cannot be read counts as no sign-in.
fn read(row: &Model, token_hash: Digest) -> Option<Session> {
    Some(Session {
        token_hash,
        account: AccountId(row.account),
        created: Timestamp::from_microsecond(row.created).ok()?,
        expires: Timestamp::from_microsecond(row.expires).ok()?,
        last_seen: Timestamp::from_microsecond(row.last_seen).ok()?,
    })
}
