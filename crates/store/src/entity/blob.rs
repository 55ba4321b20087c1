//! The files that some record names. Written in the same transaction as that record.

use super::table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One stored file.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "blobs")]
pub struct Model {
    /// SHA-256 of the content, hexadecimal: its name in the storage.
    #[sea_orm(primary_key, auto_increment = false)]
    pub digest: String,
    /// Bytes.
    pub size: i64,
}

table!();
