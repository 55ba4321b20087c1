//! Keys with which programs act for accounts.

use super::record_table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "tokens")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// How often it has been saved.
    pub version: i64,
    /// The document.
    pub doc: String,
    /// The part of the key that may be known; unique.
    pub handle: String,
    /// For whom it acts.
    pub account: Uuid,
    /// When it was last used, in microseconds since 1970, UTC. Not part of the document: being used is not a change.
    pub last_used: Option<i64>,
}

record_table!();
