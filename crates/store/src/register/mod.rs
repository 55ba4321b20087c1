//! The register of what is public: for each object that other programs are given, what is said of it, since when, when
//! that last changed, and, where it is public no more, that it was there once.
//!
//! It is written by a follower of the journal ([`apply`]) and never by a use case. What is gone from it, and when each
//! thing changed, is known from nothing else, so it is part of every backup. Times are whole seconds, as the outside
//! has them, so that what is listed by time is what a reader would pick.

mod list;

pub use list::{Cursor, Filter, count, ids};

use crate::entity::follower;
use crate::entity::register::{ActiveModel, Column, Entity, Model};
use crate::error::{Result, to_db};
use crate::read::Read;
use crate::store::Store;
use jiff::Timestamp;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, Set, TransactionTrait};
use std::collections::HashSet;
use uuid::Uuid;

/// The name under which its place in the journal is kept.
pub const FOLLOWER: &str = "register";
/// Rows in a statement; SQLite takes some 32000 values.
const ROWS: usize = 500;

/// An object that is or was public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registered {
    /// What it is: "meeting".
    pub kind: String,
    /// Its id, unique within its kind.
    pub id: Uuid,
    /// Since when it has been public; whole seconds.
    pub created: Timestamp,
    /// When what is said of it last changed; whole seconds.
    pub modified: Timestamp,
    /// Whether it is public no more.
    pub deleted: bool,
    /// The body it belongs to, for what is listed by body.
    pub organization: Option<Uuid>,
    /// The record it was made from.
    pub source: Source,
    /// What is said of it, as JSON; of one that is gone, only why.
    pub doc: String,
}

/// A record by its kind and id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source {
    /// "meeting".
    pub kind: String,
    /// Its id.
    pub id: Uuid,
}

impl Source {
    /// A record.
    pub fn new(kind: &str, id: Uuid) -> Self {
        Self { kind: kind.to_owned(), id }
    }
}

/// The object of a kind with an id, also where it is gone.
pub async fn find(from: &impl Read, kind: &str, id: Uuid) -> Result<Option<Registered>> {
    let row = Entity::find_by_id((kind.to_owned(), id)).one(from.conn()).await?;
    Ok(row.map(read))
}

/// The objects of a kind with these ids, in the order of their ids.
pub async fn get(from: &impl Read, kind: &str, ids: &[Uuid]) -> Result<Vec<Registered>> {
    let mut found = Vec::with_capacity(ids.len());
    for ids in ids.chunks(ROWS) {
        let query = Entity::find().filter(Column::Kind.eq(kind)).filter(Column::Id.is_in(ids.iter().copied()));
        found.extend(query.all(from.conn()).await?.into_iter().map(read));
    }
    found.sort_by_key(|row| row.id);
    Ok(found)
}

/// Everything that was made from these records, also what is gone.
pub async fn of_sources(from: &impl Read, sources: &[Source]) -> Result<Vec<Registered>> {
    let wanted: HashSet<&Source> = sources.iter().collect();
    let mut found = Vec::new();
    for some in sources.chunks(ROWS) {
        let query = Entity::find().filter(Column::Source.is_in(some.iter().map(|source| source.id)));
        found.extend(query.all(from.conn()).await?.into_iter().map(read).filter(|row| wanted.contains(&row.source)));
    }
    Ok(found)
}

/// Writes rows, and moves the register's place in the journal from one entry to another, at once. Gives whether that
/// was done: it is not where another process moved the place meanwhile, and then nothing is written.
pub async fn apply(store: &Store, rows: &[Registered], from: u64, to: u64) -> Result<bool> {
    let _turn = store.turn().await;
    let tx = store.db().begin().await?;
    if !move_place(&tx, from, to).await? {
        return Ok(false);
    }
    insert(&tx, rows).await?;
    tx.commit().await?;
    Ok(true)
}

/// Moves the place if it is where it is thought to be. Whoever does so first goes first; the others wait here.
async fn move_place(tx: &DatabaseTransaction, from: u64, to: u64) -> Result<bool> {
    let first = follower::ActiveModel { name: Set(FOLLOWER.to_owned()), position: Set(0) };
    let there = OnConflict::column(follower::Column::Name).do_nothing().to_owned();
    follower::Entity::insert(first).on_conflict(there).exec_without_returning(tx).await?;
    let moved = follower::Entity::update_many()
        .set(follower::ActiveModel { position: Set(to_db(to)?), ..Default::default() })
        .filter(follower::Column::Name.eq(FOLLOWER))
        .filter(follower::Column::Position.eq(to_db(from)?))
        .exec(tx)
        .await?;
    Ok(moved.rows_affected == 1)
}

/// Writes rows, each in the place of the one before with its kind and id.
async fn insert(tx: &DatabaseTransaction, rows: &[Registered]) -> Result<()> {
    for rows in rows.chunks(ROWS) {
        let anew = OnConflict::columns([Column::Kind, Column::Id])
            .update_columns([
                Column::Created,
                Column::Modified,
                Column::Deleted,
                Column::Organization,
                Column::SourceKind,
                Column::Source,
                Column::Doc,
            ])
            .to_owned();
        Entity::insert_many(rows.iter().map(write)).on_conflict(anew).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Puts rows in without a journal behind them, to measure how a register of another size is read.
#[cfg(feature = "testing")]
pub async fn fill(store: &Store, rows: &[Registered]) -> Result<()> {
    let _turn = store.turn().await;
    let tx = store.db().begin().await?;
    insert(&tx, rows).await?;
    Ok(tx.commit().await?)
}

/// Empties the register, which then begins anew; what is gone from the public is then forgotten.
#[cfg(feature = "testing")]
pub async fn forget(store: &Store) -> Result<()> {
    let _turn = store.turn().await;
    let tx = store.db().begin().await?;
    Entity::delete_many().exec(&tx).await?;
    follower::Entity::delete_by_id(FOLLOWER.to_owned()).exec(&tx).await?;
    Ok(tx.commit().await?)
}

fn write(row: &Registered) -> ActiveModel {
    ActiveModel {
        kind: Set(row.kind.clone()),
        id: Set(row.id),
        created: Set(row.created.as_second()),
        modified: Set(row.modified.as_second()),
        deleted: Set(row.deleted),
        organization: Set(row.organization),
        source_kind: Set(row.source.kind.clone()),
        source: Set(row.source.id),
        doc: Set(row.doc.clone()),
    }
}

/// Seconds that are no time are read as the beginning of all.
fn read(row: Model) -> Registered {
    let time = |seconds| Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
    Registered {
        kind: row.kind,
        id: row.id,
        created: time(row.created),
        modified: time(row.modified),
        deleted: row.deleted,
        organization: row.organization,
        source: Source { kind: row.source_kind, id: row.source },
        doc: row.doc,
    }
}
