//! Who follows what by mail. Not records: who follows is a citizen's own matter and leaves no trace in the journal.

use super::table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One follower of one thing.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "subscriptions")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Where mail goes.
    pub address: String,
    /// The address as it is compared; unique with `followed`.
    pub address_key: String,
    /// The kind of what is followed.
    pub kind: String,
    /// What is followed, as JSON.
    pub followed: String,
    /// The language's tag.
    pub language: String,
    /// How often one is told.
    pub pace: String,
    /// Since when it is confirmed, in microseconds since 1970, UTC.
    pub since: Option<i64>,
    /// Until when it can be, likewise.
    pub expires: Option<i64>,
}

table!();
