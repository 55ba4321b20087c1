//! A document that was read in: where it is kept, what it became, what was not understood.

use crate::decision::{Decision, DecisionKind};
use crate::id::{ActionId, CaseId, ItemId, MeetingId, MemoId, PersonId, ProgrammeId, ReadingId};
use crate::meeting::Meeting;
use crate::openness::Openness;
use crate::refusal::{Needed, Refusal, required};
use crate::rich_text::RichText;
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

/// How an item that was read in should have been read (da: *rettelse af læsning*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MendedItem {
    /// The title.
    pub title: String,
    /// What was concluded; none when the document tells nothing of it.
    pub decision: Option<(DecisionKind, String)>,
}

/// Mends an item that was read in. What a document says is what it says: only the reading of it is mended, so remarks,
/// absences and the public text of the decision stay.
///
/// # Errors
/// Refused for a meeting that was not read in, and without a title; the words of a decision cannot be empty.
pub fn mend_item(mut meeting: Meeting, item: ItemId, mended: &MendedItem) -> Result<Meeting, Refusal> {
    if meeting.read_from.is_none() {
        return Err(Refusal::MeetingState { state: meeting.state.name(), command: "mend reading" });
    }
    let title = required(&mended.title, Needed::Title)?;
    let item = meeting.items.iter_mut().find(|candidate| candidate.id == item).ok_or(Refusal::NoSuchItem)?;
    let decision = match &mended.decision {
        None => None,
        Some((kind, text)) => {
            let text = RichText::from_plain(&required(text, Needed::DecisionText)?);
            let before = item.decision.take();
            let public_text = before.as_ref().and_then(|decision| decision.public_text.clone());
            let clauses = before.map(|decision| decision.clauses).unwrap_or_default();
            Some(Decision { kind: *kind, text, public_text, clauses })
        }
    };
    let read = std::mem::replace(&mut item.content.title, title);
    item.mended_from.get_or_insert(read);
    item.decision = decision;
    Ok(meeting)
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
