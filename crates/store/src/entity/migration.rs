//! Which migrations the database has seen.

use super::table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One migration; version 0 is the row that migrating processes lock.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "migrations")]
pub struct Model {
    /// Its number.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    /// What it is called.
    pub name: String,
}

table!();
