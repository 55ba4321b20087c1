//! Follow-up (da: *opfølgning*).

use super::record_table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "actions")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// How often it has been saved.
    pub version: i64,
    /// The document.
    pub doc: String,
    /// The person who does it, where it is one we know.
    pub owner: Option<Uuid>,
    /// How far it is.
    pub state: String,
    /// The body that decided it.
    pub organization: Uuid,
    /// Where it was decided.
    pub meeting: Uuid,
    /// The case it follows.
    pub case_id: Option<Uuid>,
    /// By when, as `20240501`.
    pub due: Option<i32>,
}

record_table!();
