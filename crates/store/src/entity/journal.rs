//! The journal. What each column means and how the hash is made: [`crate::journal`].

use super::table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "journal")]
pub struct Model {
    /// Its number, from 1 without gaps.
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    /// When, in microseconds since 1970, UTC.
    pub at: i64,
    /// Who.
    pub actor: String,
    /// What was done, in the past tense.
    pub action: String,
    /// The kind of what it was done to.
    pub subject_kind: String,
    /// The id of what it was done to.
    pub subject_id: Uuid,
    /// The particulars as JSON; empty once erased.
    pub payload: Option<String>,
    /// Sixteen random bytes as a UUID, so that an erased payload cannot be guessed from its hash; erased with it.
    pub salt: Option<Uuid>,
    /// Hash of salt and payload, hexadecimal.
    pub payload_hash: String,
    /// The records that were saved, one a line.
    pub changes: String,
    /// The entries whose payload this one erased, separated by commas.
    pub erases: String,
    /// Hash of the entry before, hexadecimal.
    pub prev_hash: String,
    /// Hash of this entry, hexadecimal.
    pub hash: String,
}

table!();
