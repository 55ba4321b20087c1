//! The links followers were sent: to confirm, to leave, to change what they follow.

use super::table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One link.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "follow_links")]
pub struct Model {
    /// SHA-256 of the token in it, hexadecimal; the token itself is not kept.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    /// Whose it is: the address as it is compared.
    pub address_key: String,
    /// The ids of the subscriptions the mail was about, separated by spaces.
    pub subscriptions: String,
    /// Until when it works, in microseconds since 1970, UTC.
    pub expires: i64,
}

table!();
