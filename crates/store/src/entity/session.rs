//! Who is signed in. Not records: looking in is not a write worth an entry.

use super::table;
use sea_orm::entity::prelude::*;

/// One sign-in.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    /// SHA-256 of the token in the cookie, hexadecimal; the token itself is not kept.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    /// Who.
    pub account: Uuid,
    /// Since when, in microseconds since 1970, UTC.
    pub created: i64,
    /// Until when, likewise.
    pub expires: i64,
    /// Last seen, likewise.
    pub last_seen: i64,
}

table!();
