//! How far each follower of the journal has come.

use super::table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One follower.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "followers")]
pub struct Model {
    /// What it calls itself, "search".
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// The number of the last entry whose effect is done.
    pub position: i64,
}

table!();
