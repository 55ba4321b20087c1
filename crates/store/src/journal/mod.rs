//! The journal: one entry for each write, never changed, each bound to the one before by its hash.
//!
//! # How the hash is made
//! So that another program can recompute it: SHA-256 over these fields in order, each as its length in bytes (64-bit,
//! big-endian) followed by its bytes. Text is UTF-8, numbers are decimal digits.
//!
//! 1. the text `sagsgang journal 1`
//! 2. `prev_hash` of the entry as 32 bytes; for entry 1, 32 zero bytes
//! 3. `seq`
//! 4. `at`: microseconds since 1970-01-01, UTC
//! 5. `actor`
//! 6. `action`
//! 7. `subject_kind`
//! 8. `subject_id`: a UUID with hyphens, lower case
//! 9. `payload_hash` as 32 bytes: SHA-256 over two fields in the same manner, the 16 bytes of `salt` and `payload`
//! 10. `changes`: a line `kind id version digest` for each record saved, each ended by a line feed; `digest` is
//!     hexadecimal SHA-256 over two fields, `salt` and the 32 bytes of SHA-256 of the document; a record that was
//!     removed has version 0 and a digest of zeros; a stored file that is named for the first time is of the kind
//!     `file`, its id the first 16 bytes of its digest, and its digest takes the document's place
//! 11. `erases`: the numbers of the entries whose payload this one erased, separated by commas
//!
//! The chain covers the hash of the payload and not the payload, so one can be erased by law without breaking it; its
//! salt goes with it, so that what was erased cannot be guessed from the hash. The chain proves that nothing was
//! changed *within* it. Who can write the whole database can also make a whole new chain: keep the number and hash of
//! the head, which every backup names, where that person cannot reach them.

mod chain;
mod entry;
mod finding;
mod hash;
mod verify;

pub use entry::{Change, Entry, NewEntry, newest, of_subject, since};
pub(crate) use entry::{Sealed, Touched};
pub use finding::{Finding, Report};
pub use verify::verify;
pub(crate) use verify::{FILE, file_id};

use crate::digest::Digest;
use crate::entity::journal_head;
use crate::error::{Result, StoreError, from_db};
use crate::read::Read;
use sea_orm::EntityTrait;
use serde::{Deserialize, Serialize};

/// The end of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The number of the last entry; 0 in an empty journal.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
}

/// The end of the journal.
pub async fn head(from: &impl Read) -> Result<Head> {
    let row = journal_head::Entity::find_by_id(1).one(from.conn()).await?;
    let row = row.ok_or(StoreError::Missing { kind: "head", key: "of the journal".into() })?;
    Ok(Head { seq: from_db(row.seq), hash: row.hash.parse()? })
}
