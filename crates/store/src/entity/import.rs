//! Imports of many documents.

use super::record_table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "imports")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// How often it has been saved.
    pub version: i64,
    /// The document.
    pub doc: String,
    /// When, in microseconds since 1970, UTC.
    pub started: i64,
    /// The name of its state.
    pub state: String,
}

record_table!();
