//! The hashes of the journal, as its module documentation writes them down.

use crate::digest::Digest;
use crate::entity::journal::Model;
use uuid::Uuid;

/// The hash of an entry.
pub(super) fn entry(row: &Model, prev: Digest, payload_hash: Digest) -> Digest {
    Digest::of_fields(&[
        b"sagsgang journal 1",
        prev.as_bytes(),
        row.seq.to_string().as_bytes(),
        row.at.to_string().as_bytes(),
        row.actor.as_bytes(),
        row.action.as_bytes(),
        row.subject_kind.as_bytes(),
        row.subject_id.hyphenated().to_string().as_bytes(),
        payload_hash.as_bytes(),
        row.changes.as_bytes(),
        row.erases.as_bytes(),
    ])
}

/// The hash of a payload.
pub(super) fn payload(salt: Uuid, payload: &str) -> Digest {
    Digest::of_fields(&[salt.as_bytes(), payload.as_bytes()])
}

/// The hash of a document that was saved, from the hash of its bytes.
pub(super) fn document(salt: Uuid, plain: Digest) -> Digest {
    Digest::of_fields(&[salt.as_bytes(), plain.as_bytes()])
}
