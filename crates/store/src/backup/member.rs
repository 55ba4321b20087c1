//! What stands in an archive.

use crate::digest::Digest;
use crate::journal::Head;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The name of the member that stands last and tells of the others.
pub(super) const MANIFEST: &str = "manifest.json";

/// The form of archive this program writes and reads.
pub(super) const FORMAT: u32 = 1;

/// What an archive says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The form of the archive.
    pub format: u32,
    /// The schema version of the database it was made from.
    pub schema: i32,
    /// The end of the journal in it.
    pub head: Head,
    /// How many rows it holds of each table.
    pub rows: BTreeMap<String, u64>,
    /// Every other member, in the order they stand.
    pub members: Vec<Sum>,
}

/// Size and sum of a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// Its name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the bytes.
    pub sha256: Digest,
}

/// A member with its bytes.
#[derive(Debug)]
pub(super) struct Member {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Member {
    /// Its line in the manifest.
    pub fn sum(&self) -> Sum {
        Sum { name: self.name.clone(), size: self.bytes.len() as u64, sha256: Digest::of(&self.bytes) }
    }

    /// The table a member holds rows of.
    pub fn table(&self) -> Option<&str> {
        self.name.strip_prefix("tables/")?.split('/').next()
    }

    /// The stored file a member is.
    pub fn file(&self) -> Option<Digest> {
        self.name.strip_prefix("blobs/")?.parse().ok()
    }
}
