//! Parts of imports: some documents each, and what came of them.

use super::record_table;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Serialize, Deserialize)]
#[sea_orm(table_name = "import_parts")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// How often it has been saved.
    pub version: i64,
    /// The document.
    pub doc: String,
    /// The import.
    pub import: Uuid,
    /// Its place among the import's parts; unique with it, so that two processes never both tell of the same.
    pub number: i32,
}

record_table!();
