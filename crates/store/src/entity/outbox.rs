//! What is on its way out of the house: mail to followers and calls to other programs.

use super::table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One happening for one follower.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// How it goes: "mail", "confirm" or "hook".
    pub kind: String,
    /// The subscription or webhook it is for; unique with `happening`.
    pub target: Uuid,
    /// The happening's key; of a request to confirm, when it was asked for.
    pub happening: String,
    /// The journal's entry it follows from; 0 where time alone made it happen.
    pub seq: i64,
    /// Since when it waits, in microseconds since 1970, UTC.
    pub created: i64,
    /// When it is to be sent, or tried again, likewise.
    pub due: i64,
    /// How often it was tried in vain.
    pub failed: i32,
    /// What is sent together has the same; given before the first try and kept, so that a second try is the same mail.
    pub batch: Option<Uuid>,
    /// "waiting", "sent", "given_up" or "dropped".
    pub state: String,
    /// Why it was not delivered the last time.
    pub error: String,
    /// When it was sent or given up, likewise.
    pub settled: Option<i64>,
}

table!();
