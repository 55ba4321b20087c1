//! A document that was read in: where it is kept, what it became, what was not understood.
//!
//! A document is never altered; a later one of the same paper supersedes it, and it can be taken back. How a reading
//! of it is mended by a person stands in [`mend_item`] and its neighbours.

mod mend;

pub use mend::{
    MendedItem, MendedMeeting, MendedRemark, MendedSection, Piece, Seat, Split, join_item, mend_item, mend_meeting,
    split_item, state_openness,
};

use crate::id::{ActionId, CaseId, MeetingId, MemoId, PersonId, ProgrammeId, ReadingId};
use jiff::Timestamp;
use jiff::civil::DateTime;
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
    /// SHA-256 of the text that was recognized on its pages, hexadecimal, where they are pictures; kept likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recognized: Option<String>,
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
    /// Its identity in the system that delivered it, where one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<Delivery>,
    /// Whether it still holds.
    #[serde(default)]
    pub standing: Standing,
    /// Who has looked it through; none while it waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<Reviewed>,
}

/// That a person has held a reading against its document (da: *gennemset*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reviewed {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: PersonId,
}

impl Reading {
    /// Accepts what was read; accepted again, the first time stands.
    #[must_use]
    pub fn accept(mut self, by: PersonId, at: Timestamp) -> Self {
        self.reviewed = self.reviewed.or(Some(Reviewed { at, by }));
        self
    }
}

/// What a document is in the system that delivered it: two of the same identity are two editions of one paper
/// (da: *aflevering*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// Which system: `acadre`.
    pub system: String,
    /// The system's id of the meeting, where it has one.
    pub meeting: Option<String>,
    /// The system's id of the agenda, where it has one.
    pub agenda: Option<String>,
    /// Agenda or minutes, as the system calls them: `minutes`.
    pub paper: String,
    /// When it was produced, by the clock of the system.
    pub produced: Option<DateTime>,
}

impl Delivery {
    /// The meeting it is about, to be looked up: `acadre/4711`.
    pub fn meeting_key(&self) -> Option<String> {
        self.meeting.as_ref().map(|meeting| format!("{}/{meeting}", self.system))
    }

    /// Whether both are editions of one paper. What has no ids is told apart by its meeting, which the caller knows.
    pub fn is_same_paper(&self, other: &Self) -> bool {
        (&self.system, &self.meeting, &self.agenda, &self.paper)
            == (&other.system, &other.meeting, &other.agenda, &other.paper)
    }

    /// Whether it was produced before the other; unknown where either does not say, and then it was not.
    pub fn is_older_than(&self, other: &Self) -> bool {
        self.produced.zip(other.produced).is_some_and(|(own, other)| own < other)
    }
}

/// Whether a document still holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "standing", rename_all = "snake_case")]
pub enum Standing {
    /// It does (da: *gældende*).
    #[default]
    Current,
    /// A newer edition of the same paper was read (da: *afløst*).
    Superseded {
        /// The newer one.
        by: ReadingId,
    },
    /// It was taken back (da: *trukket tilbage*).
    Retracted {
        /// When.
        at: Timestamp,
        /// Why.
        reason: String,
    },
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
