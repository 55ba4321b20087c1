//! Brings a database to the shape this program knows. Each step is plain statements in one transaction, written once
//! and never changed after a release; the next change is a new file `m0005_…`.

mod m0001_rooms;
mod m0002_imports;
mod m0003_deliveries;
mod m0004_following;
mod m0005_register;
mod m0006_tokens;
mod m0007_mentions;

use crate::entity::migration::{ActiveModel, Column, Entity};
use crate::error::{Result, StoreError};
use crate::location::Location;
use sea_orm::sea_query::{
    Alias, ColumnDef, Expr, IndexCreateStatement, InsertStatement, OnConflict, Table, TableAlterStatement,
    TableCreateStatement,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait, QueryFilter, QueryOrder, Set,
    TransactionTrait,
};
use std::time::Duration;

/// A statement of a step.
enum Step {
    Table(TableCreateStatement),
    Index(IndexCreateStatement),
    Row(InsertStatement),
    Alter(TableAlterStatement),
    /// Fills the table of mentions from the records there are.
    Mentions,
}

/// What a step is called and what it does.
type Named = (&'static str, fn() -> Vec<Step>);

/// The steps in order; the number of each is its place, from 1.
const STEPS: &[Named] = &[
    ("rooms", m0001_rooms::steps),
    ("imports", m0002_imports::steps),
    ("deliveries", m0003_deliveries::steps),
    ("following", m0004_following::steps),
    ("mentions", m0007_mentions::steps),
    ("tokens", m0006_tokens::steps),
    ("register", m0005_register::steps),
];

/// The schema version this program knows.
pub const KNOWN: i32 = 7;

/// Brings the database to [`KNOWN`], or refuses one that is newer. Several processes may do so at once.
pub(crate) async fn run(db: &DatabaseConnection) -> Result<()> {
    prepare(db).await?;
    let tx = db.begin().await?;
    // Whoever updates row 0 first goes first; the others wait here and then find the work done.
    Entity::update_many().col_expr(Column::Name, Expr::value("lock")).filter(Column::Version.eq(0)).exec(&tx).await?;
    let found = version(&tx).await?;
    if found > KNOWN {
        return Err(StoreError::NewerSchema { found, known: KNOWN });
    }
    for (number, (name, steps)) in (1..).zip(STEPS).filter(|(number, _)| *number > found) {
        for step in steps() {
            match step {
                Step::Table(statement) => {
                    tx.execute(&statement).await?;
                }
                Step::Index(statement) => {
                    tx.execute(&statement).await?;
                }
                Step::Row(statement) => {
                    tx.execute(&statement).await?;
                }
                Step::Alter(statement) => {
                    tx.execute(&statement).await?;
                }
                Step::Mentions => crate::mention::fill(&tx).await?,
            }
        }
        note(&tx, number, name).await?;
    }
    Ok(tx.commit().await?)
}

/// The schema version of the database at a location, changing nothing; `None` where none is set up yet.
///
/// # Errors
/// When the database cannot be reached.
pub async fn schema_version(location: &Location) -> Result<Option<i32>> {
    if location.is_embedded() && !location.sqlite_file().exists() {
        return Ok(None);
    }
    let db = location.connect().await?;
    db.ping().await?;
    // The engines name a missing table differently; what cannot be read here is not set up.
    let found = version(&db).await.ok().filter(|version| *version > 0);
    db.close().await?;
    Ok(found)
}

/// The version the database has.
async fn version(db: &impl ConnectionTrait) -> Result<i32> {
    let newest = Entity::find().order_by_desc(Column::Version).one(db).await?;
    Ok(newest.map_or(0, |row| row.version))
}

/// Makes the table of migrations. Two processes may try at the same instant, which the engines answer in their own
/// ways; the one that lost finds the table there a moment later.
async fn prepare(db: &DatabaseConnection) -> Result<()> {
    let table = Table::create()
        .table(Entity)
        .if_not_exists()
        .col(ColumnDef::new(Alias::new("version")).integer().not_null().primary_key())
        .col(ColumnDef::new(Alias::new("name")).text().not_null())
        .take();
    for _ in 0..5 {
        if db.execute(&table).await.is_ok() && note(db, 0, "lock").await.is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    db.execute(&table).await?;
    Ok(note(db, 0, "lock").await?)
}

async fn note(db: &impl ConnectionTrait, version: i32, name: &str) -> std::result::Result<(), DbErr> {
    let row = ActiveModel { version: Set(version), name: Set(name.to_owned()) };
    let done = OnConflict::column(Column::Version).do_nothing().to_owned();
    Entity::insert(row).on_conflict(done).exec_without_returning(db).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_known_version_is_the_number_of_steps() {
        assert_eq!(usize::try_from(super::KNOWN).unwrap(), super::STEPS.len());
    }
}
