//! Matters put before bodies (da: *sager*).

use super::record_table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "cases")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// How often it has been saved.
    pub version: i64,
    /// The document.
    pub doc: String,
    /// How its address names its number, `26-1042`; unique.
    pub slug: String,
    /// How far its text is.
    pub stage: String,
    /// Who writes it.
    pub author: Uuid,
    /// Who approves it.
    pub approver: Option<Uuid>,
    /// The body of the stop it stands at.
    pub organization: Option<Uuid>,
    /// The document it was read from.
    pub read_from: Option<Uuid>,
}

record_table!();
