//! What records name within their documents is looked up in a table of its own, filled from the records there are.

use super::Step;
use super::m0001_rooms::index;
use sea_orm::sea_query::{Alias, ColumnDef, Index, Table};

/// The statements.
pub(super) fn steps() -> Vec<Step> {
    let column = |name: &str| ColumnDef::new(Alias::new(name));
    let table = Table::create()
        .table(Alias::new("mentions"))
        .col(column("word").text().not_null())
        .col(column("record").uuid().not_null())
        .col(column("day").integer().not_null())
        .primary_key(Index::create().name("pk_mentions").col(Alias::new("word")).col(Alias::new("record")))
        .take();
    vec![
        Step::Table(table),
        index("mentions", &["word", "day"], false),
        index("mentions", &["record"], false),
        Step::Mentions,
    ]
}
