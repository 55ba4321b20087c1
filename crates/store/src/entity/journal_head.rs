//! The single row that every write locks first, and that says where the journal ends.

use super::table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// The end of the journal.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "journal_head")]
pub struct Model {
    /// Always 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// The number of the last entry; 0 in an empty journal.
    pub seq: i64,
    /// Its hash, hexadecimal.
    pub hash: String,
}

table!();
