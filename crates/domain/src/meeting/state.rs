//! How far a meeting is, and the commands that carry it on. Every state against every command stands in a snapshot
//! beside the tests.

use super::session::end_intervals;
use super::{AgendaItem, Meeting};
use crate::attendance::Participant;
use crate::id::{ItemId, PersonId};
use crate::openness::Openness;
use crate::refusal::{Needed, Refusal, required};
use jiff::Timestamp;
use jiff::civil::Time;
use serde::{Deserialize, Serialize};

/// How far a meeting is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum MeetingState {
    /// Its agenda is being made (da: *dagsorden under udarbejdelse*).
    Planned,
    /// The agenda is with the members and the public (da: *udsendt*).
    Dispatched {
        /// When.
        at: Timestamp,
    },
    /// The members are sitting (da: *i gang*).
    InSession {
        /// When the agenda went out.
        dispatched: Timestamp,
        /// The clock when it was opened.
        opened: Time,
    },
    /// It is over, the minutes are being made ready (da: *hævet*).
    Adjourned {
        /// When the agenda had gone out, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dispatched: Option<Timestamp>,
        /// The clock when it was opened.
        opened: Time,
        /// The clock when it ended.
        ended: Time,
    },
    /// The members have adopted the minutes (da: *referat godkendt*), kommunestyrelsesloven § 13.
    Adopted {
        /// When the agenda had gone out, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dispatched: Option<Timestamp>,
        /// The clock when it was opened.
        opened: Time,
        /// The clock when it ended.
        ended: Time,
        /// When they were adopted.
        at: Timestamp,
    },
    /// The minutes are published (da: *referat offentliggjort*).
    Published {
        /// When the agenda had gone out, where that is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dispatched: Option<Timestamp>,
        /// The clock when it was opened.
        opened: Option<Time>,
        /// The clock when it ended.
        ended: Option<Time>,
        /// When they were published.
        at: Timestamp,
    },
    /// It was not held (da: *aflyst*).
    Cancelled {
        /// When the agenda had gone out, where it had: it stays readable.
        dispatched: Option<Timestamp>,
        /// When it was called off.
        at: Timestamp,
        /// Why.
        reason: String,
    },
    /// What was read in was taken back by whoever delivered it, or by the secretariat (da: *trukket tilbage*): the
    /// public sees that it was there, and nothing of it.
    Retracted {
        /// When.
        at: Timestamp,
        /// Why; not for the public, since it may tell what was to be hidden.
        reason: String,
        /// How far it was.
        before: Box<MeetingState>,
    },
}

/// An addition to adopted minutes: what stands is never altered (da: *berigtigelse*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// When it was added.
    pub at: Timestamp,
    /// Who added it.
    pub by: PersonId,
    /// Which item it concerns.
    pub item: Option<ItemId>,
    /// The words.
    pub text: String,
}

impl MeetingState {
    /// The state's name in English, for tables and logs.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Dispatched { .. } => "dispatched",
            Self::InSession { .. } => "in session",
            Self::Adjourned { .. } => "adjourned",
            Self::Adopted { .. } => "adopted",
            Self::Published { .. } => "published",
            Self::Cancelled { .. } => "cancelled",
            Self::Retracted { .. } => "retracted",
        }
    }

    /// When the agenda went out, where it has and that is known; of an older document it is not.
    pub fn dispatched(&self) -> Option<Timestamp> {
        match self {
            Self::Planned => None,
            Self::Dispatched { at } => Some(*at),
            Self::InSession { dispatched, .. } => Some(*dispatched),
            Self::Adjourned { dispatched, .. }
            | Self::Adopted { dispatched, .. }
            | Self::Published { dispatched, .. }
            | Self::Cancelled { dispatched, .. } => *dispatched,
            Self::Retracted { before, .. } => before.dispatched(),
        }
    }

    /// The clock when it was opened.
    pub fn opened(&self) -> Option<Time> {
        match self {
            Self::InSession { opened, .. } | Self::Adjourned { opened, .. } | Self::Adopted { opened, .. } => {
                Some(*opened)
            }
            Self::Published { opened, .. } => *opened,
            _ => None,
        }
    }

    /// The clock when it ended.
    pub fn ended(&self) -> Option<Time> {
        match self {
            Self::Adjourned { ended, .. } | Self::Adopted { ended, .. } => Some(*ended),
            Self::Published { ended, .. } => *ended,
            _ => None,
        }
    }
}

impl Meeting {
    /// Sends the agenda out with the roster of that day; from here on its texts are frozen.
    ///
    /// # Errors
    /// Refused for an empty agenda, and for closed items without a ground or a public title.
    pub fn dispatch(mut self, roster: Vec<Participant>, at: Timestamp) -> Result<Self, Refusal> {
        self.refuse_unless("dispatch", |s| matches!(s, MeetingState::Planned))?;
        if self.items.is_empty() {
            return Err(Refusal::EmptyAgenda);
        }
        may_go_out(&self.items)?;
        self.roster = roster;
        self.state = MeetingState::Dispatched { at };
        Ok(self)
    }

    /// Opens the meeting at a clock time.
    pub fn open(mut self, opened: Time) -> Result<Self, Refusal> {
        let MeetingState::Dispatched { at } = self.state else {
            return Err(Refusal::MeetingState { state: self.state.name(), command: "open" });
        };
        self.state = MeetingState::InSession { dispatched: at, opened };
        Ok(self)
    }

    /// Ends the meeting; whoever was in the room leaves it.
    ///
    /// # Errors
    /// Refused while items are undecided, and for an end before the beginning, before the last decision or before
    /// somebody came.
    pub fn adjourn(mut self, ended: Time) -> Result<Self, Refusal> {
        let MeetingState::InSession { dispatched, opened } = self.state else {
            return Err(Refusal::MeetingState { state: self.state.name(), command: "adjourn" });
        };
        let undecided: Vec<u32> = self.items.iter().filter(|i| i.decision.is_none()).map(|i| i.number).collect();
        if !undecided.is_empty() {
            return Err(Refusal::UndecidedItems(undecided));
        }
        let earliest = self.items.iter().filter_map(|i| i.decided_at).fold(opened, Time::max);
        if ended < earliest {
            return Err(Refusal::TimeOrder { earlier: earliest, later: ended });
        }
        for participant in &mut self.roster {
            end_intervals(&mut participant.present, ended)?;
        }
        self.state = MeetingState::Adjourned { dispatched: Some(dispatched), opened, ended };
        Ok(self)
    }

    /// Adopts the minutes.
    pub fn adopt(mut self, at: Timestamp) -> Result<Self, Refusal> {
        let MeetingState::Adjourned { dispatched, opened, ended } = self.state else {
            return Err(Refusal::MeetingState { state: self.state.name(), command: "adopt" });
        };
        self.state = MeetingState::Adopted { dispatched, opened, ended, at };
        Ok(self)
    }

    /// Publishes the minutes.
    pub fn publish(mut self, at: Timestamp) -> Result<Self, Refusal> {
        let MeetingState::Adopted { dispatched, opened, ended, .. } = self.state else {
            return Err(Refusal::MeetingState { state: self.state.name(), command: "publish" });
        };
        self.state = MeetingState::Published { dispatched, opened: Some(opened), ended: Some(ended), at };
        Ok(self)
    }

    /// Calls the meeting off before it has begun.
    pub fn cancel(mut self, reason: &str, at: Timestamp) -> Result<Self, Refusal> {
        self.refuse_unless("cancel", |s| matches!(s, MeetingState::Planned | MeetingState::Dispatched { .. }))?;
        let dispatched = match self.state {
            MeetingState::Dispatched { at } => Some(at),
            _ => None,
        };
        self.state = MeetingState::Cancelled { dispatched, at, reason: required(reason, Needed::Reason)? };
        Ok(self)
    }

    /// Takes back a meeting that was read in.
    ///
    /// # Errors
    /// Refused for a meeting of our own, which is called off instead, and for one that is taken back already.
    pub fn retract(mut self, reason: &str, at: Timestamp) -> Result<Self, Refusal> {
        let read_in = self.read_from.is_some();
        self.refuse_unless("retract", |s| read_in && !matches!(s, MeetingState::Retracted { .. }))?;
        let reason = required(reason, Needed::Reason)?;
        self.state = MeetingState::Retracted { at, reason, before: Box::new(self.state) };
        Ok(self)
    }

    /// Takes the taking back back: it stands as it did.
    pub fn reinstate(mut self) -> Result<Self, Refusal> {
        match self.state {
            MeetingState::Retracted { before, .. } => {
                self.state = *before;
                Ok(self)
            }
            state => Err(Refusal::MeetingState { state: state.name(), command: "reinstate" }),
        }
    }

    /// Adds a correction to adopted or published minutes.
    pub fn correct(mut self, correction: Correction) -> Result<Self, Refusal> {
        self.refuse_unless("correct", |s| matches!(s, MeetingState::Adopted { .. } | MeetingState::Published { .. }))?;
        required(&correction.text, Needed::Text)?;
        if correction.item.is_some_and(|item| self.item(item).is_none()) {
            return Err(Refusal::NoSuchItem);
        }
        self.corrections.push(correction);
        Ok(self)
    }
}

/// A closed item needs its ground and the title the public may see before the public sees that it is there.
pub(super) fn may_go_out(items: &[AgendaItem]) -> Result<(), Refusal> {
    let closed = || items.iter().filter(|item| !item.content.openness.is_open());
    let titled = |item: &&AgendaItem| item.content.public_title.as_ref().is_some_and(|title| !title.trim().is_empty());
    let untitled: Vec<u32> = closed().filter(|item| !titled(item)).map(|item| item.number).collect();
    if !untitled.is_empty() {
        return Err(Refusal::NoPublicTitle(untitled));
    }
    if closed().any(|i| matches!(&i.content.openness, Openness::Closed(c) if c.ground.is_unstated())) {
        return Err(Refusal::NoGround);
    }
    Ok(())
}
