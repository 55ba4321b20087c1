//! Readings are found again by the meeting their delivery names and by their file's name, so that a newer edition can
//! take the place of an older one.

use super::Step;
use sea_orm::sea_query::{Alias, ColumnDef, Index, Table};

/// The statements. A column may be empty for what was read before.
pub(super) fn steps() -> Vec<Step> {
    ["delivery", "name"].into_iter().flat_map(column).collect()
}

fn column(name: &str) -> [Step; 2] {
    let table = || Alias::new("readings");
    let column = ColumnDef::new(Alias::new(name)).text().null().take();
    let alter = Table::alter().table(table()).add_column(column).take();
    let index = Index::create().name(format!("ix_readings_{name}")).table(table()).col(Alias::new(name)).take();
    [Step::Alter(alter), Step::Index(index)]
}
