//! A meeting: its agenda, who was there, what was concluded, and how its papers leave the house.
//!
//! The agenda freezes the case texts when it is dispatched. Items are decided while the meeting is in session; the
//! minutes are adopted, then published, and never altered after: a correction is an addition.

mod agenda;
mod session;
mod state;

pub use agenda::{AgendaItem, ItemContent, ItemReading, Subject};
pub use state::{Correction, MeetingState};

use crate::attendance::Participant;
use crate::id::{ItemId, MeetingId, OrganizationId, ReadingId};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// A meeting of a body (da: *møde*; OParl Meeting).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Names it.
    pub id: MeetingId,
    /// Which body meets.
    pub organization: OrganizationId,
    /// When it begins, Danish time.
    pub start: DateTime,
    /// Its place in the day: 1, or 2 for a second meeting of the body on that date.
    pub ordinal: u8,
    /// Where.
    pub place: String,
    /// How far it is.
    pub state: MeetingState,
    /// The agenda in order.
    pub items: Vec<AgendaItem>,
    /// The seats on that day.
    pub roster: Vec<Participant>,
    /// Additions to adopted minutes.
    pub corrections: Vec<Correction>,
    /// The document it was read from, where it was.
    pub read_from: Option<ReadingId>,
}

impl Meeting {
    /// How its address names the day: "2024-04-24", or "2024-04-24-2".
    pub fn day_slug(&self) -> String {
        let date = self.start.date();
        if self.ordinal > 1 { format!("{date}-{}", self.ordinal) } else { date.to_string() }
    }

    /// The item with this id.
    pub fn item(&self, id: ItemId) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.id == id)
    }

    /// The item with this number.
    pub fn item_by_number(&self, number: u32) -> Option<&AgendaItem> {
        self.items.iter().find(|item| item.number == number)
    }

    /// The name on the roster, with the list's letter: "Anna Holm (A)".
    pub fn participant(&self, person: crate::id::PersonId) -> Option<&Participant> {
        self.roster.iter().find(|participant| participant.person == person)
    }
}
