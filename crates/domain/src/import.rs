//! Many documents read in one go: what was delivered, how far the reading has come, and what came of each document.
//!
//! The import itself is saved only when its state changes. What came of its documents is kept in parts beside it, each
//! written once: a record of thousands of outcomes is never rewritten for the sake of one more, and progress is told by
//! the last part alone, which holds the sums so far. Work that a kill takes away before its part was written does no
//! harm: a document that was read is known by its content.
//!
//! Not here: how a document is read, which is `app::reading`, and the reader's grounds for refusing one.

use crate::id::{AccountId, ImportId, ImportPartId, PersonId, ReadingId};
use crate::reading::{Reading, ReadingKind};
use crate::refusal::Refusal;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// An import of documents (da: *indlæsning*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// Names it.
    pub id: ImportId,
    /// Who delivered the files.
    pub by: PersonId,
    /// By which account.
    pub account: AccountId,
    /// When.
    pub started: Timestamp,
    /// What was delivered, in order.
    pub files: Vec<ImportFile>,
    /// How far it has come.
    pub state: ImportState,
}

/// A file as it was delivered: a document, or an archive of documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportFile {
    /// Its name, with its path where it came in a folder.
    pub name: String,
    /// SHA-256 of its content, hexadecimal; the content is kept under it.
    pub digest: String,
    /// Bytes.
    pub size: u64,
    /// Whether it is an archive of documents.
    pub is_archive: bool,
    /// How many documents are in it.
    pub documents: usize,
}

/// How far an import has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum ImportState {
    /// Documents wait to be read, or are being read.
    Running,
    /// Somebody stopped it; it can be taken up again.
    Stopped {
        /// When.
        at: Timestamp,
    },
    /// The database or the disk failed; it can be taken up again.
    Failed {
        /// When.
        at: Timestamp,
    },
    /// All documents have been gone through.
    Finished {
        /// When.
        at: Timestamp,
    },
}

impl ImportState {
    /// The name in English.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Stopped { .. } => "stopped",
            Self::Failed { .. } => "failed",
            Self::Finished { .. } => "finished",
        }
    }
}

impl Import {
    /// How many documents there are in all.
    pub fn total(&self) -> usize {
        self.files.iter().map(|file| file.documents).sum()
    }

    /// Stops it.
    ///
    /// # Errors
    /// Refused when it does not run.
    pub fn stop(self, at: Timestamp) -> Result<Self, Refusal> {
        self.leave_running(ImportState::Stopped { at }, "stop")
    }

    /// Says that the database or the disk failed.
    ///
    /// # Errors
    /// Refused when it does not run.
    pub fn fail(self, at: Timestamp) -> Result<Self, Refusal> {
        self.leave_running(ImportState::Failed { at }, "fail")
    }

    /// Says that all documents have been gone through.
    ///
    /// # Errors
    /// Refused when it does not run.
    pub fn finish(self, at: Timestamp) -> Result<Self, Refusal> {
        self.leave_running(ImportState::Finished { at }, "finish")
    }

    /// Takes it up again where it was left.
    ///
    /// # Errors
    /// Refused unless it was stopped or failed.
    pub fn take_up(self) -> Result<Self, Refusal> {
        match self.state {
            ImportState::Stopped { .. } | ImportState::Failed { .. } => {
                Ok(Self { state: ImportState::Running, ..self })
            }
            state => Err(Refusal::ImportState { state: state.name(), command: "take up" }),
        }
    }

    fn leave_running(self, next: ImportState, command: &'static str) -> Result<Self, Refusal> {
        match self.state {
            ImportState::Running => Ok(Self { state: next, ..self }),
            state => Err(Refusal::ImportState { state: state.name(), command }),
        }
    }
}

/// Some documents of an import and what came of each (da: *del af indlæsning*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportPart {
    /// Names it.
    pub id: ImportPartId,
    /// The import.
    pub import: ImportId,
    /// Its place among the parts, from 1. The first tells of no document: it says when the reading began.
    pub number: u32,
    /// When it was written: what this import read later and did not tell of, a kill took away.
    pub at: Timestamp,
    /// The documents, in the order they were read.
    pub documents: Vec<ImportedDocument>,
    /// The sums with this part and all before it.
    pub so_far: Counts,
}

/// A document of an import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedDocument {
    /// The place of its file among those delivered, from 0.
    pub file: usize,
    /// Its place in that file, where it is an archive; else 0.
    pub place: usize,
    /// Its name, with its path.
    pub name: String,
    /// What came of it.
    pub outcome: Outcome,
}

/// As many doubts are told with a document's outcome; its reading tells them all.
const DOUBTS_TOLD: usize = 2;

/// What came of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Outcome {
    /// It was read, and nothing is doubtful.
    Read {
        /// The reading.
        reading: ReadingId,
    },
    /// It was read, and a person should look at something, or it was not understood.
    Doubtful {
        /// The reading.
        reading: ReadingId,
        /// The first of what is to be looked at, in words.
        #[serde(default)]
        doubts: Vec<String>,
        /// How many passages nobody has understood.
        #[serde(default)]
        not_understood: usize,
    },
    /// A document with the same content was read before.
    Known {
        /// The reading of that one.
        reading: ReadingId,
    },
    /// It is the file of an annex, and is kept with the document that names it.
    Annex {
        /// The reading of the document that names it.
        reading: ReadingId,
    },
    /// It was not read.
    Refused {
        /// Why.
        reason: Reason,
    },
}

/// Why a document was not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum Reason {
    /// The reader refused it.
    Unreadable {
        /// The reader's ground as the reader writes it (JSON), to be told in anybody's language.
        ground: String,
    },
    /// The delivered file is no longer where it was kept, or is damaged.
    Lost,
    /// Something failed while it was read or saved; others were read after it.
    Failed,
}

impl Outcome {
    /// What came of a document that was read now.
    pub fn of(reading: &Reading) -> Self {
        let is_doubtful = reading.kind == ReadingKind::Unknown
            || reading.became.is_empty()
            || !reading.warnings.is_empty()
            || !reading.not_understood.is_empty();
        if !is_doubtful {
            return Self::Read { reading: reading.id };
        }
        let doubts = reading.warnings.iter().take(DOUBTS_TOLD).cloned().collect();
        Self::Doubtful { reading: reading.id, doubts, not_understood: reading.not_understood.len() }
    }

    /// The reading it led to, was known by, or belongs to.
    pub const fn reading(&self) -> Option<ReadingId> {
        match self {
            Self::Read { reading }
            | Self::Doubtful { reading, .. }
            | Self::Known { reading }
            | Self::Annex { reading } => Some(*reading),
            Self::Refused { .. } => None,
        }
    }
}

/// How many documents came to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Read without doubts.
    pub read: usize,
    /// Read with doubts.
    pub doubtful: usize,
    /// Known already.
    pub known: usize,
    /// Files of annexes.
    pub annexes: usize,
    /// Not read.
    pub refused: usize,
}

impl Counts {
    /// Counts one more.
    pub fn add(&mut self, outcome: &Outcome) {
        *match outcome {
            Outcome::Read { .. } => &mut self.read,
            Outcome::Doubtful { .. } => &mut self.doubtful,
            Outcome::Known { .. } => &mut self.known,
            Outcome::Annex { .. } => &mut self.annexes,
            Outcome::Refused { .. } => &mut self.refused,
        } += 1;
    }

    /// How many have been gone through.
    pub const fn done(self) -> usize {
        self.read + self.doubtful + self.known + self.annexes + self.refused
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn import() -> Import {
        let file = |documents| ImportFile {
            name: "a.zip".to_owned(),
            digest: String::new(),
            size: 1,
            is_archive: true,
            documents,
        };
        Import {
            id: ImportId(Uuid::nil()),
            by: PersonId(Uuid::nil()),
            account: AccountId(Uuid::nil()),
            started: Timestamp::UNIX_EPOCH,
            files: vec![file(3), file(1)],
            state: ImportState::Running,
        }
    }

    #[test]
    fn what_is_stopped_or_failed_can_be_taken_up_and_what_is_finished_cannot() {
        let at = Timestamp::UNIX_EPOCH;
        assert_eq!(import().total(), 4);
        assert_eq!(import().stop(at).and_then(Import::take_up), Ok(import()));
        assert_eq!(import().fail(at).and_then(Import::take_up), Ok(import()));
        let finished = import().finish(at).unwrap();
        let refused = |command| Refusal::ImportState { state: "finished", command };
        assert_eq!(finished.clone().take_up(), Err(refused("take up")));
        assert_eq!(finished.clone().stop(at), Err(refused("stop")));
        assert_eq!(finished.fail(at), Err(refused("fail")));
        assert_eq!(import().take_up(), Err(Refusal::ImportState { state: "running", command: "take up" }));
    }

    #[test]
    fn every_document_is_counted_once() {
        let reading = ReadingId(Uuid::nil());
        let mut counts = Counts::default();
        for outcome in [
            Outcome::Read { reading },
            Outcome::Doubtful { reading, doubts: Vec::new(), not_understood: 1 },
            Outcome::Known { reading },
            Outcome::Annex { reading },
            Outcome::Refused { reason: Reason::Lost },
            Outcome::Refused { reason: Reason::Failed },
        ] {
            counts.add(&outcome);
        }
        assert_eq!((counts.refused, counts.done()), (2, 6));
    }
}
