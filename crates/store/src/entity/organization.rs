//! Bodies a case may visit.

use super::record_table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "organizations")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// How often it has been saved.
    pub version: i64,
    /// The document.
    pub doc: String,
    /// How its address names it; unique.
    pub slug: String,
    /// Its place on lists, lowest first.
    pub rank: i32,
    /// Sorts its name in Danish order.
    pub name_key: Vec<u8>,
}

record_table!();
