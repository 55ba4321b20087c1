//! Recomputes the chain, entry by entry in the order of their numbers.

use super::entry::{read_changes, read_erases};
use super::finding::Finding;
use super::hash;
use crate::digest::Digest;
use crate::entity::journal::Model;
use crate::error::from_db;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// What is known of the chain so far.
#[derive(Default)]
pub(super) struct Chain {
    pub findings: Vec<Finding>,
    pub entries: u64,
    /// The last change of each record.
    pub records: HashMap<(String, Uuid), LastChange>,
    last: Option<(u64, String)>,
    /// Which entry has which hash, to say where a misplaced one belongs.
    places: HashMap<String, u64>,
    /// Entries with the hash they say stands before them, where it does not.
    loose: Vec<(u64, String)>,
    without_payload: BTreeSet<u64>,
    /// Which entry says which payload was erased.
    erased_by: BTreeMap<u64, u64>,
}

/// How the last entry that tells of a record left it.
#[derive(Clone, Copy)]
pub(super) struct LastChange {
    pub seq: u64,
    pub version: u64,
    pub digest: Digest,
    /// `None` where it was erased with the payload: the content can then not be compared.
    pub salt: Option<Uuid>,
}

impl Chain {
    /// The next entry.
    pub fn add(&mut self, row: &Model) {
        let seq = from_db(row.seq);
        let expected = self.last.as_ref().map_or(1, |(last, _)| last + 1);
        if seq > expected {
            self.findings.push(Finding::Removed { first: expected, last: seq - 1 });
        }
        let linked = self.is_linked(row, seq == expected);
        if !linked {
            self.loose.push((seq, row.prev_hash.clone()));
        } else if !matches_its_hash(row) {
            self.findings.push(Finding::Changed { seq });
        }
        self.payload(row, seq);
        self.note(row, seq);
        self.places.insert(row.hash.clone(), seq);
        self.last = Some((seq, row.hash.clone()));
        self.entries += 1;
    }

    /// After a gap there is nothing to compare with, and the gap is told of already.
    fn is_linked(&self, row: &Model, is_next: bool) -> bool {
        match &self.last {
            Some((_, hash)) => !is_next || *hash == row.prev_hash,
            None => !is_next || row.prev_hash == Digest::ZERO.to_string(),
        }
    }

    fn payload(&mut self, row: &Model, seq: u64) {
        match (&row.payload, row.salt) {
            (Some(payload), Some(salt)) => {
                if hash::payload(salt, payload).to_string() != row.payload_hash {
                    self.findings.push(Finding::PayloadChanged { seq });
                }
            }
            (Some(_), None) => self.findings.push(Finding::PayloadChanged { seq }),
            (None, _) => {
                self.without_payload.insert(seq);
            }
        }
    }

    fn note(&mut self, row: &Model, seq: u64) {
        for erased in read_erases(&row.erases) {
            self.erased_by.insert(erased, seq);
        }
        for change in read_changes(&row.changes) {
            let last = LastChange { seq, version: change.version, digest: change.digest, salt: row.salt };
            self.records.insert((change.kind, change.id), last);
        }
    }

    /// How many payloads were rightly erased.
    pub fn erased(&self) -> u64 {
        self.without_payload.iter().filter(|seq| self.erased_by.contains_key(seq)).count() as u64
    }

    /// What can be said only when all entries are known, and where the journal should end.
    pub fn finish(&mut self, head: u64, head_hash: Digest) {
        for (seq, prev) in std::mem::take(&mut self.loose) {
            self.findings.push(match self.places.get(&prev) {
                Some(&follows) => Finding::Misplaced { seq, follows },
                None if seq == 1 && prev == Digest::ZERO.to_string() => Finding::Changed { seq },
                None => Finding::Unlinked { seq, before: seq.saturating_sub(1) },
            });
        }
        let (last, hash) = self.last.clone().unwrap_or((0, Digest::ZERO.to_string()));
        if last < head {
            self.findings.push(Finding::Removed { first: last + 1, last: head });
        } else if last > head {
            self.findings.push(Finding::AfterHead { seq: head + 1 });
        } else if hash != head_hash.to_string() {
            self.findings.push(Finding::HeadDiffers { seq: head });
        }
        let gone = self.without_payload.iter().filter(|seq| !self.erased_by.contains_key(seq));
        self.findings.extend(gone.map(|&seq| Finding::PayloadGone { seq }));
        let back = self.erased_by.iter().filter(|(seq, _)| !self.without_payload.contains(seq));
        self.findings.extend(back.map(|(&seq, &by)| Finding::PayloadBack { seq, by }));
    }
}

fn matches_its_hash(row: &Model) -> bool {
    let (Ok(prev), Ok(payload_hash)) = (row.prev_hash.parse(), row.payload_hash.parse()) else { return false };
    hash::entry(row, prev, payload_hash).to_string() == row.hash
}
