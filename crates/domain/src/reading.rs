//! A document that was read in: where it is kept, what it became, what was not understood.

use crate::id::{ActionId, CaseId, MeetingId, MemoId, ProgrammeId, ReadingId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A document that was read in (da: *indlæst dokument*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Names it.
    pub id: ReadingId,
    /// The name it came with.
    pub name: String,
    /// SHA-256 of its content, hexadecimal; the content is kept under it.
    pub digest: String,
    /// When.
    pub at: Timestamp,
    /// What it was taken for.
    pub kind: ReadingKind,
    /// What it became.
    pub became: Vec<Became>,
    /// Passages nobody has understood, as they stood.
    pub not_understood: Vec<String>,
    /// What is doubtful, in words.
    pub warnings: Vec<String>,
}

/// What a document was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadingKind {
    /// Minutes of a meeting.
    Minutes,
    /// A programme with its status.
    Programme,
    /// A memo on the secretariat.
    Memo,
    /// None of these: kept, and shown as not understood.
    Unknown,
}

/// Something a document became.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "id")]
pub enum Became {
    /// A meeting.
    Meeting(MeetingId),
    /// A case.
    Case(CaseId),
    /// A follow-up action.
    Action(ActionId),
    /// A programme.
    Programme(ProgrammeId),
    /// A memo.
    Memo(MemoId),
}
