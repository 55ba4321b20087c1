//! A document that was read in: where it is kept, what it became, what was not understood.

use crate::id::{ActionId, CaseId, ItemId, MeetingId, MemoId, ProgrammeId, ReadingId};
use crate::meeting::Meeting;
use crate::openness::Openness;
use crate::refusal::{Needed, Refusal, required};
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

/// Says of an item that was read in whether the public may read it, which its document did not: it is open, or closed
/// on a ground under a title for the public. Its annexes keep their own openness.
///
/// # Errors
/// Refused for a meeting that was not read in, for an item that is open (what is published stays so), and for closing
/// without a ground or without a title for the public.
pub fn state_openness(
    mut meeting: Meeting,
    item: ItemId,
    openness: Openness,
    public_title: Option<&str>,
) -> Result<Meeting, Refusal> {
    let not_now = Refusal::MeetingState { state: meeting.state.name(), command: "state openness" };
    let was_read = meeting.read_from.is_some();
    let item = meeting.items.iter_mut().find(|candidate| candidate.id == item).ok_or(Refusal::NoSuchItem)?;
    if !was_read || item.content.openness.is_open() {
        return Err(not_now);
    }
    item.content.public_title = match &openness {
        Openness::Open => None,
        Openness::Closed(closure) if closure.ground.is_unstated() => return Err(Refusal::NoGround),
        Openness::Closed(_) => Some(required(public_title.unwrap_or_default(), Needed::PublicTitle)?),
    };
    item.content.openness = openness;
    Ok(meeting)
}
