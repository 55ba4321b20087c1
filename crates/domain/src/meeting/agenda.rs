//! The agenda: its items, and the case text each froze when it was dispatched.

use super::{Meeting, MeetingState};
use crate::attendance::ItemAbsence;
use crate::case::{Annex, Case, CaseKind, Recommendation, Section};
use crate::consultation::ConsultationRole;
use crate::decision::{Decision, Remark};
use crate::id::{CaseId, ConsultationId, ItemId, PersonId, ReadingId};
use crate::openness::Openness;
use crate::place::Place;
use crate::refusal::Refusal;
use crate::vote::Proposal;
use jiff::civil::Time;
use serde::{Deserialize, Serialize};

/// One item of an agenda (da: *dagsordenspunkt*; OParl AgendaItem).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// Names it.
    pub id: ItemId,
    /// Its number on this agenda, from 1.
    pub number: u32,
    /// Which stop of which case it is; standing items have none.
    pub subject: Option<Subject>,
    /// What the members got: the case as it was when dispatched, or as it is until then.
    pub content: ItemContent,
    /// Members excluded from it for bias, kommunestyrelsesloven § 14.
    pub disqualified: Vec<PersonId>,
    /// What was put to the vote, and how it went.
    pub proposals: Vec<Proposal>,
    /// What was concluded.
    pub decision: Option<Decision>,
    /// When it was concluded, clock time.
    pub decided_at: Option<Time>,
    /// Who was not there when it was.
    pub absent: Vec<ItemAbsence>,
    /// What members had recorded.
    pub remarks: Vec<Remark>,
    /// How it was read in, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<ItemReading>,
}

/// How an item was read in: from which documents, and what a person has said of it since (da: *indlæst punkt*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemReading {
    /// The document its text was read from.
    pub text: ReadingId,
    /// The document that told what was concluded.
    pub decision: Option<ReadingId>,
    /// The titles it was read with, once a person has mended the reading: by them another document of the meeting
    /// knows the item again, and leaves it alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mended_from: Vec<String>,
    /// Whether a person has said who may read it; no later document opens it or closes it by silence.
    #[serde(default)]
    pub openness_by_hand: bool,
}

impl ItemReading {
    /// Read now, from one document.
    pub fn from(text: ReadingId, decision: Option<ReadingId>) -> Self {
        Self { text, decision, mended_from: Vec::new(), openness_by_hand: false }
    }
}

/// Which stop of which case an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// The case.
    pub case: CaseId,
    /// The stop of its course.
    pub consultation: ConsultationId,
    /// What the body is asked to do.
    pub role: ConsultationRole,
}

/// The text of an item as its members have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemContent {
    /// The title.
    pub title: String,
    /// The title the public sees when the item is closed.
    pub public_title: Option<String>,
    /// The case's number.
    pub case_number: Option<String>,
    /// What the body is to do.
    pub kind: CaseKind,
    /// Whether the public may read it.
    pub openness: Openness,
    /// The text.
    pub sections: Vec<Section>,
    /// What is recommended.
    pub recommendation: Recommendation,
    /// The law it rests on.
    pub legal_basis: String,
    /// What is enclosed.
    pub annexes: Vec<Annex>,
    /// The places it concerns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
}

impl From<&Case> for ItemContent {
    fn from(case: &Case) -> Self {
        Self {
            title: case.title.clone(),
            public_title: case.public_title.clone(),
            case_number: Some(case.number.clone()),
            kind: case.kind,
            openness: case.openness.clone(),
            sections: case.sections.clone(),
            recommendation: case.recommendation.clone(),
            legal_basis: case.legal_basis.clone(),
            annexes: case.annexes.clone(),
            places: case.places.clone(),
        }
    }
}

impl ItemContent {
    /// A standing item with nothing but a title: "Godkendelse af dagsordenen".
    pub fn standing(title: String, kind: CaseKind) -> Self {
        Self {
            title,
            public_title: None,
            case_number: None,
            kind,
            openness: Openness::Open,
            sections: Vec::new(),
            recommendation: Recommendation::default(),
            legal_basis: String::new(),
            annexes: Vec::new(),
            places: Vec::new(),
        }
    }
}

impl AgendaItem {
    /// A new item, numbered when it is added.
    pub fn new(id: ItemId, subject: Option<Subject>, content: ItemContent) -> Self {
        Self {
            id,
            number: 0,
            subject,
            content,
            disqualified: Vec::new(),
            proposals: Vec::new(),
            decision: None,
            decided_at: None,
            absent: Vec::new(),
            remarks: Vec::new(),
            read: None,
        }
    }

    /// Whether a person has mended how it was read.
    pub fn is_mended(&self) -> bool {
        self.read.as_ref().is_some_and(|read| !read.mended_from.is_empty())
    }
}

impl Meeting {
    /// Adds an item at the end, or after a dispatch as a late one (da: *tillægsdagsorden*).
    ///
    /// # Errors
    /// Refused for a late item that is closed and lacks its ground or public title: it is public at once.
    pub fn add_item(mut self, item: AgendaItem) -> Result<Self, Refusal> {
        self.refuse_unless("add item", |s| matches!(s, MeetingState::Planned | MeetingState::Dispatched { .. }))?;
        self.items.push(item);
        self.renumber();
        if matches!(self.state, MeetingState::Dispatched { .. }) {
            super::state::may_go_out(&self.items)?;
        }
        Ok(self)
    }

    /// Takes an item off an agenda that has not been dispatched.
    pub fn remove_item(mut self, id: ItemId) -> Result<Self, Refusal> {
        self.refuse_unless("remove item", |s| matches!(s, MeetingState::Planned))?;
        let before = self.items.len();
        self.items.retain(|item| item.id != id);
        if self.items.len() == before {
            return Err(Refusal::NoSuchItem);
        }
        self.renumber();
        Ok(self)
    }

    /// Moves an item to a place, counted from 1, on an agenda that has not been dispatched.
    pub fn move_item(mut self, id: ItemId, place: usize) -> Result<Self, Refusal> {
        self.refuse_unless("move item", |s| matches!(s, MeetingState::Planned))?;
        let from = self.items.iter().position(|item| item.id == id).ok_or(Refusal::NoSuchItem)?;
        let item = self.items.remove(from);
        let to = place.saturating_sub(1).min(self.items.len());
        self.items.insert(to, item);
        self.renumber();
        Ok(self)
    }

    fn renumber(&mut self) {
        for (number, item) in (1..).zip(&mut self.items) {
            item.number = number;
        }
    }

    pub(super) fn refuse_unless(
        &self,
        command: &'static str,
        fits: impl Fn(&MeetingState) -> bool,
    ) -> Result<(), Refusal> {
        if fits(&self.state) { Ok(()) } else { Err(Refusal::MeetingState { state: self.state.name(), command }) }
    }
}
