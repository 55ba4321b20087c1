//! What can go wrong in this room, each with what to do about it.

use crate::digest::Digest;
use sea_orm::{DbErr, SqlErr};
use std::path::PathBuf;
use uuid::Uuid;

/// The result of anything in this room.
pub type Result<T> = std::result::Result<T, StoreError>;

/// Why the store refused or failed. The text of each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No such record.
    #[error("there is no {kind} {key}; it may have been removed or never saved: look it up anew")]
    Missing {
        /// The kind of record.
        kind: &'static str,
        /// The id or key that was asked for.
        key: String,
    },
    /// The record was saved by someone else since it was read.
    #[error("the {kind} {id} was changed by someone else since it was read: read it again and repeat the change")]
    Stale {
        /// The kind of record.
        kind: &'static str,
        /// Its id.
        id: Uuid,
    },
    /// Another record already has a key that only one may have.
    #[error("another {kind} already has the same key: choose another one ({detail})")]
    Taken {
        /// The kind of record.
        kind: &'static str,
        /// The engine's own words, which name the column.
        detail: String,
    },
    /// The record names one that does not exist, or one that still names it is left.
    #[error(
        "the {kind} and a record that it names, or that names it, do not fit: save or remove the other first ({detail})"
    )]
    Dangling {
        /// The kind of record.
        kind: &'static str,
        /// The engine's own words.
        detail: String,
    },
    /// The stored document cannot be read as what it should be.
    #[error("the stored {kind} {id} cannot be read: run `sagsgang verify`, and restore it from a backup ({source})")]
    Unreadable {
        /// The kind of record.
        kind: &'static str,
        /// Its id.
        id: Uuid,
        /// What the reader says.
        source: serde_json::Error,
    },
    /// A value cannot be written as JSON.
    #[error("the {kind} cannot be written as JSON, which is a fault in the program: report it ({source})")]
    Unwritable {
        /// What was to be written.
        kind: &'static str,
        /// What the writer says.
        source: serde_json::Error,
    },
    /// A number does not fit the column.
    #[error("the number {0} is larger than the database can hold, which is a fault in the program: report it")]
    TooLarge(u64),
    /// A payload that cannot be erased.
    #[error("entry {seq} of the journal cannot be erased: {why}")]
    NotErasable {
        /// The number of the entry.
        seq: u64,
        /// Why not.
        why: &'static str,
    },
    /// The commit was sent, but the answer did not come.
    #[error(
        "the database did not answer the commit, so the write may or may not have been kept: look before repeating it ({0})"
    )]
    Unanswered(String),
    /// The database is of a newer version of the program.
    #[error(
        "the database has schema version {found}, and this program knows up to {known}: use the newer program that made it"
    )]
    NewerSchema {
        /// What the database says.
        found: i32,
        /// What this program knows.
        known: i32,
    },
    /// The database cannot be reached or refused.
    #[error(
        "the database failed: see that it runs, that the address is right and that there is room on the disk ({0})"
    )]
    Database(#[from] DbErr),
    /// A file or folder cannot be read or written.
    #[error(
        "cannot read or write {path}: see that it exists, who owns it and that there is room on the disk ({source})"
    )]
    Folder {
        /// Where.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Text that is no digest.
    #[error("{0:?} is not a digest: it must be 64 hexadecimal digits")]
    NotADigest(String),
    /// A file that is named but not there.
    #[error("the file {0} is named but not stored: run `sagsgang verify`, and restore it from a backup")]
    BlobMissing(Digest),
    /// A file whose content is not what its name says.
    #[error("the file {0} is damaged, its content does not match its name: restore it from a backup")]
    BlobDamaged(Digest),
    /// A file that is larger than allowed.
    #[error("the file is {size} bytes, and at most {limit} are allowed: make it smaller or split it")]
    BlobTooLarge {
        /// Bytes that were given.
        size: u64,
        /// Bytes that are allowed.
        limit: u64,
    },
    /// The file storage failed.
    #[error("the file storage failed: see that its folder can be written and has room ({0})")]
    BlobStorage(#[from] object_store::Error),
    /// Restoring would overwrite something.
    #[error(
        "{0} is not empty: restore only into an empty folder and an empty database, so that nothing is overwritten"
    )]
    NotEmpty(String),
    /// A backup that cannot be used.
    #[error("the backup {path} cannot be used, and nothing was changed: {why}")]
    Archive {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
}

impl StoreError {
    /// The error of a write to a kind of record, in the words of the field where the engine's words are known.
    pub(crate) fn of_write(kind: &'static str, error: DbErr) -> Self {
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(detail)) => Self::Taken { kind, detail },
            Some(SqlErr::ForeignKeyConstraintViolation(detail)) => Self::Dangling { kind, detail },
            _ => Self::Database(error),
        }
    }

    /// An input or output error at a path.
    pub(crate) fn at(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::Folder { path, source }
    }
}

/// A number of the journal as the database holds it.
pub(crate) fn to_db(number: u64) -> Result<i64> {
    i64::try_from(number).map_err(|_| StoreError::TooLarge(number))
}

/// A number as the journal counts it; the columns never hold a negative one, and one that was planted counts as 0.
pub(crate) fn from_db(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}
