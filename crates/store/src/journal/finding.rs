//! What verify finds, in words for the person who has to act.

use crate::digest::Digest;
use crate::journal::Head;
use serde::Serialize;
use uuid::Uuid;

/// The result of going through everything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The end of the journal. Keep it elsewhere: only so can a whole new chain be told from the old one.
    pub head: Head,
    /// How many entries were recomputed.
    pub entries: u64,
    /// How many payloads were erased by law.
    pub erased: u64,
    /// How many records were compared with the entry that saved them last.
    pub records: u64,
    /// How many stored files were read.
    pub files: u64,
    /// What is wrong; nothing where all is well.
    pub findings: Vec<Finding>,
}

impl Report {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.findings.is_empty()
    }
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "finding", rename_all = "snake_case")]
pub enum Finding {
    /// Entries are gone.
    #[error("entries {first} to {last} of the journal are missing: they were removed")]
    Removed {
        /// The first one that is gone.
        first: u64,
        /// The last one that is gone.
        last: u64,
    },
    /// An entry does not match its own hash.
    #[error("entry {seq} was changed: its content does not match its hash")]
    Changed {
        /// Which.
        seq: u64,
    },
    /// An entry is bound to another one than the one before it.
    #[error("entry {seq} stands in the wrong place: by its hash it follows entry {follows}; entries were reordered")]
    Misplaced {
        /// Which.
        seq: u64,
        /// Which one it is bound to.
        follows: u64,
    },
    /// An entry is bound to none that is there.
    #[error("entry {seq} does not follow entry {before}: entry {before} was replaced by another one")]
    Unlinked {
        /// Which.
        seq: u64,
        /// The one before it.
        before: u64,
    },
    /// There are entries after the head.
    #[error(
        "entry {seq} stands after the end of the journal: it was added around the program, or the head was changed"
    )]
    AfterHead {
        /// Which.
        seq: u64,
    },
    /// The head names another hash than the last entry has.
    #[error("the last entry, {seq}, is not the one the head of the journal names: one of the two was changed")]
    HeadDiffers {
        /// The number of both.
        seq: u64,
    },
    /// A payload does not match its hash.
    #[error("the particulars of entry {seq} were changed: they do not match their hash")]
    PayloadChanged {
        /// Which.
        seq: u64,
    },
    /// A payload is gone and no entry says so.
    #[error("the particulars of entry {seq} are gone, and no later entry says that they were erased")]
    PayloadGone {
        /// Which.
        seq: u64,
    },
    /// A payload is there that an entry says was erased.
    #[error("entry {by} says that the particulars of entry {seq} were erased, but they are there")]
    PayloadBack {
        /// Which.
        seq: u64,
        /// The entry that says so.
        by: u64,
    },
    /// A record is not as the entry that saved it last left it.
    #[error("the {kind} {id} is not as entry {seq} left it: it was changed around the program")]
    RecordChanged {
        /// The kind of record.
        kind: String,
        /// Its id.
        id: Uuid,
        /// The entry that saved it last.
        seq: u64,
    },
    /// A record is gone.
    #[error("the {kind} {id} is gone, and entry {seq}, the last that tells of it, did not remove it")]
    RecordGone {
        /// The kind of record.
        kind: String,
        /// Its id.
        id: Uuid,
        /// The entry that saved it last.
        seq: u64,
    },
    /// A record no entry tells of.
    #[error("no entry tells of the {kind} {id}: it was added around the program")]
    RecordUnknown {
        /// The kind of record.
        kind: String,
        /// Its id.
        id: Uuid,
    },
    /// A stored file is gone.
    #[error("the file {digest} is named but not stored")]
    FileMissing {
        /// Its name.
        digest: Digest,
    },
    /// A stored file is damaged.
    #[error("the file {digest} is damaged: its content does not match its name")]
    FileDamaged {
        /// Its name.
        digest: Digest,
    },
    /// The list of files holds something that is no digest.
    #[error("the list of files holds {name:?}, which names no file")]
    FileMisnamed {
        /// What it holds.
        name: String,
    },
}
