//! What records name within their documents: made from them at each save, so it never says more than they do.

use super::table;
use sea_orm::entity::prelude::*;

/// One word of one record.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mentions")]
pub struct Model {
    /// What is named: `person:…`, `place:adelgade`. Plain small letters, so both engines compare it alike.
    #[sea_orm(primary_key, auto_increment = false)]
    pub word: String,
    /// The record that names it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub record: Uuid,
    /// The record's day, as `20240424`; 0 where it has none.
    pub day: i32,
}

table!();
