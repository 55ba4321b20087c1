//! An entry as it is written and as it is read.

use super::hash;
use crate::digest::Digest;
use crate::entity::journal::{Column, Entity, Model};
use crate::error::{Result, StoreError, from_db, to_db};
use crate::read::Read;
use jiff::Timestamp;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use uuid::Uuid;

/// What the use case says of its write. The number and the hashes come with the commit.
#[derive(Clone, Debug, PartialEq)]
pub struct NewEntry {
    /// When; kept to the microsecond.
    pub at: Timestamp,
    /// Who: an account's id, with `/` and the id of the token it acted by where it did; or the name of a job.
    pub actor: String,
    /// What was done, in the past tense: "DecisionRecorded".
    pub action: String,
    /// The kind of what it was done to: "meeting".
    pub subject_kind: String,
    /// The id of what it was done to.
    pub subject_id: Uuid,
    /// The particulars; may later have to be erased by law.
    pub payload: serde_json::Value,
    /// Sixteen random bytes, new for each entry, so that an erased payload cannot be guessed from its hash.
    pub salt: Uuid,
}

/// An entry of the journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number, from 1 without gaps.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// Who: an account's id, with `/` and the id of the token it acted by where it did; or the name of a job.
    pub actor: String,
    /// What was done, in the past tense.
    pub action: String,
    /// The kind of what it was done to.
    pub subject_kind: String,
    /// The id of what it was done to.
    pub subject_id: Uuid,
    /// The particulars; `None` once erased.
    pub payload: Option<serde_json::Value>,
    /// The records that were saved or removed.
    pub changes: Vec<Change>,
    /// The entries whose payload it erased.
    pub erases: Vec<u64>,
    /// Its hash.
    pub hash: Digest,
}

/// A record that a write saved or removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The kind of record.
    pub kind: String,
    /// Its id.
    pub id: Uuid,
    /// The version it then had; 0 where it was removed.
    pub version: u64,
    /// The salted hash of its document.
    pub digest: Digest,
}

/// A record touched by a write that is under way.
#[derive(Debug)]
pub(crate) struct Touched {
    pub kind: &'static str,
    pub id: Uuid,
    /// The version it now has; 0 where it is removed.
    pub version: i64,
    /// The hash of its document, not yet salted.
    pub plain: Digest,
}

/// What the chain adds to what the use case says.
pub(crate) struct Sealed<'a> {
    pub seq: i64,
    pub prev_hash: Digest,
    pub touched: &'a [Touched],
    pub erased: &'a [u64],
}

impl Sealed<'_> {
    /// The row to append.
    pub(crate) fn row(&self, entry: NewEntry) -> Result<Model> {
        let payload = serde_json::to_string(&entry.payload)
            .map_err(|source| StoreError::Unwritable { kind: "journal entry", source })?;
        let payload_hash = hash::payload(entry.salt, &payload);
        let mut row = Model {
            seq: self.seq,
            at: entry.at.as_microsecond(),
            actor: entry.actor,
            action: entry.action,
            subject_kind: entry.subject_kind,
            subject_id: entry.subject_id,
            payload: Some(payload),
            salt: Some(entry.salt),
            payload_hash: payload_hash.to_string(),
            changes: self.changes(entry.salt),
            erases: self.erased.iter().map(u64::to_string).collect::<Vec<_>>().join(","),
            prev_hash: self.prev_hash.to_string(),
            hash: String::new(),
        };
        row.hash = hash::entry(&row, self.prev_hash, payload_hash).to_string();
        Ok(row)
    }

    fn changes(&self, salt: Uuid) -> String {
        self.touched.iter().fold(String::new(), |mut lines, touched| {
            let digest = if touched.version == 0 { Digest::ZERO } else { hash::document(salt, touched.plain) };
            // Writing to a string cannot fail.
            let _ = writeln!(lines, "{} {} {} {digest}", touched.kind, touched.id, touched.version);
            lines
        })
    }
}

/// The lines of `changes` that can be read; verify finds the entry out where one cannot.
pub(super) fn read_changes(lines: &str) -> Vec<Change> {
    let change = |line: &str| {
        let mut words = line.split(' ');
        Some(Change {
            kind: words.next()?.to_owned(),
            id: words.next()?.parse().ok()?,
            version: words.next()?.parse().ok()?,
            digest: words.next()?.parse().ok()?,
        })
    };
    lines.lines().filter_map(change).collect()
}

/// The numbers in `erases`.
pub(super) fn read_erases(numbers: &str) -> Vec<u64> {
    numbers.split(',').filter_map(|number| number.parse().ok()).collect()
}

fn read(row: Model) -> Result<Entry> {
    let unreadable = |source| StoreError::Unreadable { kind: "journal entry", id: row.subject_id, source };
    let payload = row.payload.as_deref().map(serde_json::from_str).transpose().map_err(unreadable)?;
    Ok(Entry {
        seq: from_db(row.seq),
        at: Timestamp::from_microsecond(row.at).unwrap_or(Timestamp::UNIX_EPOCH),
        payload,
        changes: read_changes(&row.changes),
        erases: read_erases(&row.erases),
        hash: row.hash.parse()?,
        actor: row.actor,
        action: row.action,
        subject_kind: row.subject_kind,
        subject_id: row.subject_id,
    })
}

async fn all(from: &impl Read, select: Select<Entity>) -> Result<Vec<Entry>> {
    select.all(from.conn()).await?.into_iter().map(read).collect()
}

/// At most `limit` entries after a number, oldest first: what a follower reads.
pub async fn since(from: &impl Read, after: u64, limit: u64) -> Result<Vec<Entry>> {
    let select = Entity::find().filter(Column::Seq.gt(to_db(after)?)).order_by_asc(Column::Seq);
    all(from, select.limit(limit)).await
}

/// At most `limit` entries before a number, or the last ones, newest first: a page of the journal.
pub async fn newest(from: &impl Read, before: Option<u64>, limit: u64) -> Result<Vec<Entry>> {
    let mut select = Entity::find().order_by_desc(Column::Seq);
    if let Some(before) = before {
        select = select.filter(Column::Seq.lt(to_db(before)?));
    }
    all(from, select.limit(limit)).await
}

/// All entries about one thing, oldest first: its history.
pub async fn of_subject(from: &impl Read, kind: &str, id: Uuid) -> Result<Vec<Entry>> {
    let select = Entity::find().filter(Column::SubjectKind.eq(kind)).filter(Column::SubjectId.eq(id));
    all(from, select.order_by_asc(Column::Seq)).await
}
