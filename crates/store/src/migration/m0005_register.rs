//! The register of what is public, which follows the journal.

use super::Step;
use super::m0001_rooms::index;
use sea_orm::sea_query::{Alias, ColumnDef, Index, Table, TableCreateStatement};

/// The statements. The two long indexes hold all that a list is chosen by, so that a page or a count reads nothing else.
pub(super) fn steps() -> Vec<Step> {
    vec![
        Step::Table(register()),
        index("register", &["kind", "id", "deleted", "modified", "created"], false),
        index("register", &["organization", "kind", "id", "deleted", "modified", "created"], false),
        index("register", &["source", "source_kind"], false),
    ]
}

fn register() -> TableCreateStatement {
    let column = |name: &str| ColumnDef::new(Alias::new(name));
    Table::create()
        .table(Alias::new("register"))
        .col(column("kind").text().not_null())
        .col(column("id").uuid().not_null())
        .col(column("created").big_integer().not_null())
        .col(column("modified").big_integer().not_null())
        .col(column("deleted").boolean().not_null())
        .col(column("organization").uuid())
        .col(column("source_kind").text().not_null())
        .col(column("source").uuid().not_null())
        .col(column("doc").text().not_null())
        .primary_key(Index::create().col(Alias::new("kind")).col(Alias::new("id")))
        .take()
}
