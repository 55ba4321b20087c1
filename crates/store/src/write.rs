//! One write: one transaction that ends in one entry of the journal, or leaves nothing.
//!
//! The first statement moves the journal's head, so the engine lets one writer in at a time: the chain has an order.
//! A [`Write`] that is dropped is rolled back, and only [`Write::commit`] commits, which takes the entry.

use crate::digest::Digest;
use crate::entity::{journal as journal_table, journal_head};
use crate::error::{Result, StoreError, from_db, to_db};
use crate::journal::{NewEntry, Sealed, Touched};
use crate::stamp::StampFile;
use crate::store::Store;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, Set, TransactionTrait};
use std::sync::Arc;
use tokio::sync::OwnedMutexGuard;

/// A write under way. Drop it to undo everything.
#[derive(Debug)]
pub struct Write {
    // The order matters: fields are dropped from the top, and the announcement must be settled under the lock.
    announcement: Announcement,
    tx: DatabaseTransaction,
    store: Store,
    seq: i64,
    prev_hash: Digest,
    pub(crate) touched: Vec<Touched>,
    erased: Vec<u64>,
    _turn: OwnedMutexGuard<()>,
}

impl Store {
    /// Begins a write. Waits while another one is under way, so do the slow things (reading files, hashing) before.
    pub async fn begin(&self) -> Result<Write> {
        let turn = self.turn().await;
        let tx = self.db().begin().await?;
        let moved = journal_head::Entity::update_many()
            .col_expr(journal_head::Column::Seq, Expr::col(journal_head::Column::Seq).add(1))
            .filter(journal_head::Column::Id.eq(1))
            .exec_with_returning(&tx)
            .await?;
        let head =
            moved.into_iter().next().ok_or(StoreError::Missing { kind: "head", key: "of the journal".into() })?;
        let announcement = Announcement::make(self.stamp_file(), from_db(head.seq))?;
        Ok(Write {
            announcement,
            tx,
            store: self.clone(),
            seq: head.seq,
            prev_hash: head.hash.parse()?,
            touched: Vec::new(),
            erased: Vec::new(),
            _turn: turn,
        })
    }
}

impl Write {
    /// The number its entry will have.
    pub fn seq(&self) -> u64 {
        from_db(self.seq)
    }

    /// Erases the payload of an earlier entry, as the law may demand. The entry this write ends with names it for
    /// good; the chain stays whole. Records are not touched: save them without what must go in the same write.
    pub async fn erase_payload(&mut self, seq: u64) -> Result<()> {
        let refuse = |why| StoreError::NotErasable { seq, why };
        let entry = journal_table::Entity::find_by_id(to_db(seq)?).one(&self.tx).await?;
        let entry = entry.ok_or(refuse("there is no such entry"))?;
        if entry.payload.is_none() {
            return Err(refuse("it is erased already"));
        }
        let mut entry = entry.into_active_model();
        (entry.payload, entry.salt) = (Set(None), Set(None));
        journal_table::Entity::update(entry).exec(&self.tx).await?;
        self.erased.push(seq);
        Ok(())
    }

    /// Ends the write with its entry and keeps it; gives the entry's number. Once this returns, the write survives
    /// any kill. It goes through also when the caller stops waiting.
    pub async fn commit(self, entry: NewEntry) -> Result<u64> {
        let done = tokio::spawn(self.finish(entry)).await;
        done.map_err(|stopped| StoreError::Unanswered(stopped.to_string()))?
    }

    async fn finish(mut self, entry: NewEntry) -> Result<u64> {
        let sealed = Sealed { seq: self.seq, prev_hash: self.prev_hash, touched: &self.touched, erased: &self.erased };
        let row = sealed.row(entry)?;
        let head = journal_head::ActiveModel { id: Set(1), hash: Set(row.hash.clone()), ..Default::default() };
        journal_table::Entity::insert(row.into_active_model()).exec_without_returning(&self.tx).await?;
        journal_head::Entity::update(head).exec(&self.tx).await?;
        self.announcement.keep();
        self.tx.commit().await.map_err(|error| StoreError::Unanswered(error.to_string()))?;
        self.announcement.done();
        self.store.announce(self.seq);
        Ok(from_db(self.seq))
    }

    pub(crate) fn tx(&self) -> &DatabaseTransaction {
        &self.tx
    }
}

/// What the page caches of all processes are told of this write.
#[derive(Debug)]
struct Announcement {
    file: Option<Arc<StampFile>>,
    seq: u64,
    undo: bool,
}

impl Announcement {
    fn make(file: Option<Arc<StampFile>>, seq: u64) -> Result<Self> {
        if let Some(file) = &file {
            file.begin(seq)?;
        }
        Ok(Self { file, seq, undo: true })
    }

    /// The commit may now count at any instant: do not take the announcement back.
    fn keep(&mut self) {
        self.undo = false;
    }

    fn done(&self) {
        if let Some(file) = &self.file {
            warn_of(file.done(self.seq));
        }
    }
}

/// The database is right either way; only speed is lost.
fn warn_of(told: Result<()>) {
    if let Err(error) = told {
        tracing::warn!(%error, "public pages are not cached until the next write");
    }
}

impl Drop for Announcement {
    fn drop(&mut self) {
        if let Some(file) = self.file.as_ref().filter(|_| self.undo) {
            warn_of(file.settle(self.seq.saturating_sub(1)));
        }
    }
}
