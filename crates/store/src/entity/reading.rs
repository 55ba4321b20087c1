//! Documents that were read in.

use super::record_table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "readings")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// How often it has been saved.
    pub version: i64,
    /// The document.
    pub doc: String,
    /// SHA-256 of the content, hexadecimal; unique, so the same document is read once.
    pub digest: String,
    /// When, in microseconds since 1970, UTC.
    pub at: i64,
    /// The meeting its delivery names, as [`Delivery::meeting_key`](sagsgang_domain::reading::Delivery::meeting_key)
    /// writes it.
    pub delivery: Option<String>,
    /// The name the document came with.
    pub name: Option<String>,
}

record_table!();
