//! The secretariat's memos about its own work.

use crate::id::{MemoId, ReadingId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A memo on the secretariat: whom it serves, what it works on, what is to be discussed (da: *notat, oplæg*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memo {
    /// Names it.
    pub id: MemoId,
    /// The title.
    pub title: String,
    /// For whom it was written, "Direktionen".
    pub forum: Option<String>,
    /// The date written on it.
    pub date: Option<Date>,
    /// The bodies the secretariat serves, as written.
    pub bodies_served: Vec<String>,
    /// Work that never ends.
    pub standing_tasks: Vec<String>,
    /// Work with an end, each with its parts.
    pub tasks: Vec<Task>,
    /// Who works there, by kind.
    pub staffing: Vec<Staffing>,
    /// What is to be discussed.
    pub discussion_points: Vec<String>,
    /// What is doubtful about it, in words.
    pub warnings: Vec<String>,
    /// The document it was read from, where it was.
    pub read_from: Option<ReadingId>,
}

/// A task with its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// What.
    pub text: String,
    /// Its parts.
    pub parts: Vec<String>,
}

/// So many of a kind of staff: academics (da: *AC*), clerks (da: *HK*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staffing {
    /// How many.
    pub count: u32,
    /// Of which kind, as written.
    pub kind: String,
}
