//! What other programs are given of what is public, as it was last, and what was given once and is gone.

use super::table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One object.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "register")]
pub struct Model {
    /// What it is: "meeting".
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    /// Its id, unique within its kind.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Since when it has been public, in seconds since 1970, UTC.
    pub created: i64,
    /// When what is said of it last changed, likewise.
    pub modified: i64,
    /// Whether it is public no more.
    pub deleted: bool,
    /// The body it belongs to, for what is listed by body.
    pub organization: Option<Uuid>,
    /// The kind of record it was made from.
    pub source_kind: String,
    /// That record's id.
    pub source: Uuid,
    /// What is said of it, as JSON; of one that is gone, only why.
    pub doc: String,
}

table!();
