//! Meetings of bodies.

use super::record_table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "meetings")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// How often it has been saved.
    pub version: i64,
    /// The document.
    pub doc: String,
    /// Which body meets.
    pub organization: Uuid,
    /// The day, as `20240424`.
    pub date: i32,
    /// Its place in the day; unique with body and day.
    pub ordinal: i32,
    /// The minute of the day it begins: orders the meetings of different bodies.
    pub minute: i32,
    /// How far it is.
    pub state: String,
    /// The document it was read from.
    pub read_from: Option<Uuid>,
}

record_table!();
