//! The course of a case (da: *sagsgang*): its ordered stops, past and planned.
//!
//! A stop is planned, then opens when the one before it is concluded, is put on an agenda, and is held. A stop
//! that is postponed opens again; one that is not needed is skipped with a reason. Who may be the deciding stop is
//! the organization's kind ([`crate::organization::OrganizationKind::may_decide`]).

use crate::decision::DecisionKind;
use crate::id::{ConsultationId, ItemId, MeetingId, OrganizationId};
use crate::organization::OrganizationKind;
use crate::refusal::{Needed, Refusal, required};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One stop of a case (da: *behandling*; OParl Consultation).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consultation {
    /// Names it.
    pub id: ConsultationId,
    /// Which body.
    pub organization: OrganizationId,
    /// What the body is asked to do.
    pub role: ConsultationRole,
    /// How far it is.
    pub state: ConsultationState,
    /// The meetings it stood at before, in order: they postponed it, sent it back, or were called off.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<MeetingId>,
}

/// What a body is asked to do with a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsultationRole {
    /// Is heard (da: *høring*).
    Hearing,
    /// Recommends to the next body (da: *indstiller, forbehandler*).
    Recommends,
    /// Decides (da: *afgør*).
    Decides,
    /// Takes note (da: *orientering*).
    TakesNote,
}

impl ConsultationRole {
    /// All roles.
    pub const ALL: [Self; 4] = [Self::Hearing, Self::Recommends, Self::Decides, Self::TakesNote];
}

/// How far a stop is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ConsultationState {
    /// Waits for the stop before it (da: *planlagt*).
    Planned,
    /// May be put on an agenda (da: *klar*).
    Open,
    /// Stands on an agenda (da: *på dagsordenen*).
    Scheduled {
        /// Which meeting.
        meeting: MeetingId,
        /// Which item of it.
        item: ItemId,
        /// When the meeting is.
        date: Date,
    },
    /// Has been treated (da: *behandlet*).
    Held {
        /// At which meeting.
        meeting: MeetingId,
        /// As which item.
        item: ItemId,
        /// When.
        date: Date,
        /// With which outcome.
        outcome: DecisionKind,
    },
    /// Was left out (da: *udgået*).
    Skipped {
        /// Why.
        reason: String,
    },
}

impl ConsultationState {
    /// The state's name in English, for tables and logs.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Open => "open",
            Self::Scheduled { .. } => "scheduled",
            Self::Held { .. } => "held",
            Self::Skipped { .. } => "skipped",
        }
    }

    fn meeting(&self) -> Option<MeetingId> {
        match self {
            Self::Scheduled { meeting, .. } | Self::Held { meeting, .. } => Some(*meeting),
            Self::Planned | Self::Open | Self::Skipped { .. } => None,
        }
    }

    fn held_on(&self) -> Option<Date> {
        match self {
            Self::Held { date, .. } => Some(*date),
            _ => None,
        }
    }

    fn is_behind(&self) -> bool {
        matches!(self, Self::Held { .. } | Self::Skipped { .. })
    }
}

impl Consultation {
    /// The meetings it stands at or has stood at, in order.
    pub fn meetings(&self) -> impl Iterator<Item = MeetingId> + '_ {
        self.earlier.iter().copied().chain(self.state.meeting())
    }

    fn is(&self, want: &PlannedStop) -> bool {
        self.id == want.id && self.organization == want.organization && self.role == want.role
    }
}

/// The ordered stops of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Course {
    stops: Vec<Consultation>,
}

/// A stop as it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedStop {
    /// Names a stop that stands already, or a new one.
    pub id: ConsultationId,
    /// Which body.
    pub organization: OrganizationId,
    /// What kind of body that is.
    pub kind: OrganizationKind,
    /// What it is asked to do.
    pub role: ConsultationRole,
}

impl Course {
    /// The stops in order.
    pub fn stops(&self) -> &[Consultation] {
        &self.stops
    }

    /// Every meeting that deals with the case or has dealt with it.
    pub fn meetings(&self) -> impl Iterator<Item = MeetingId> + '_ {
        self.stops.iter().flat_map(Consultation::meetings)
    }

    /// The first stop that is not behind us.
    pub fn current(&self) -> Option<&Consultation> {
        self.stops.iter().find(|stop| !stop.state.is_behind())
    }

    /// Whether every stop is behind us, and there was one.
    pub fn is_finished(&self) -> bool {
        !self.stops.is_empty() && self.current().is_none()
    }

    /// The stop with this id.
    pub fn stop(&self, id: ConsultationId) -> Option<&Consultation> {
        self.stops.iter().find(|stop| stop.id == id)
    }

    /// Lays the course anew. Stops that are held, skipped or on an agenda stay where they are, at the front; one that
    /// was left out further ahead stays left out.
    ///
    /// # Errors
    /// Refused when a fixed stop is missing or moved, when no stop is given, when a body that only advises is to
    /// decide, when two stops decide, or when anything but taking note comes after the decision.
    pub fn plan(self, wanted: &[PlannedStop], started: bool) -> Result<Self, Refusal> {
        if wanted.is_empty() {
            return Err(Refusal::EmptyCourse);
        }
        let fixed =
            self.stops.iter().take_while(|s| !matches!(s.state, ConsultationState::Planned | ConsultationState::Open));
        let fixed: Vec<Consultation> = fixed.cloned().collect();
        let kept = fixed.iter().zip(wanted).all(|(stop, want)| stop.is(want));
        let left_out = self.stops[fixed.len()..].iter().filter(|stop| stop.state.is_behind());
        let left_out: Vec<Consultation> = left_out.cloned().collect();
        let all_there = left_out.iter().all(|stop| wanted.iter().any(|want| stop.is(want)));
        if wanted.len() < fixed.len() || !kept || !all_there {
            return Err(Refusal::StopIsFixed);
        }
        check_roles(wanted)?;
        let ahead = wanted[fixed.len()..].iter().map(|want| Consultation {
            id: want.id,
            organization: want.organization,
            role: want.role,
            state: left_out.iter().find(|s| s.id == want.id).map_or(ConsultationState::Planned, |s| s.state.clone()),
            earlier: self.stop(want.id).map(|stop| stop.earlier.clone()).unwrap_or_default(),
        });
        let mut course = Self { stops: fixed.iter().cloned().chain(ahead).collect() };
        if started {
            course.open_next();
        }
        Ok(course)
    }

    /// Opens the first stop, when the case is approved for its course.
    pub fn start(mut self) -> Result<Self, Refusal> {
        if self.stops.is_empty() {
            return Err(Refusal::EmptyCourse);
        }
        self.open_next();
        Ok(self)
    }

    /// Puts the open stop of this body on an agenda.
    pub fn schedule(self, id: ConsultationId, meeting: MeetingId, item: ItemId, date: Date) -> Result<Self, Refusal> {
        self.change(id, "schedule", |state| match state {
            ConsultationState::Open => Some(ConsultationState::Scheduled { meeting, item, date }),
            _ => None,
        })
    }

    /// Takes a stop off its agenda again: it waits for another meeting.
    pub fn unschedule(self, id: ConsultationId) -> Result<Self, Refusal> {
        self.change(id, "unschedule", |state| match state {
            ConsultationState::Scheduled { .. } => Some(ConsultationState::Open),
            _ => None,
        })
    }

    /// Takes a stop off the agenda of a meeting that is called off: it waits for another meeting and keeps this one.
    pub fn call_off(self, id: ConsultationId) -> Result<Self, Refusal> {
        let meeting = self.stop(id).and_then(|stop| stop.state.meeting());
        let mut course = self.unschedule(id)?;
        if let Some(stop) = course.stops.iter_mut().find(|stop| stop.id == id) {
            stop.earlier.extend(meeting);
        }
        Ok(course)
    }

    /// Records the outcome of a stop. A final outcome closes it and opens the next; a postponement opens it again; one
    /// that was sent back waits until the case is approved anew ([`Self::start`]). A stop that is to be dealt with again
    /// keeps the meeting that did not conclude it.
    pub fn conclude(self, id: ConsultationId, outcome: DecisionKind) -> Result<Self, Refusal> {
        let dealt_with = self.stop(id).and_then(|stop| stop.state.meeting());
        let mut course = self.change(id, "conclude", |state| match state {
            ConsultationState::Scheduled { .. } if outcome.postpones() => Some(ConsultationState::Open),
            ConsultationState::Scheduled { .. } if outcome == DecisionKind::Returned => {
                Some(ConsultationState::Planned)
            }
            ConsultationState::Scheduled { meeting, item, date } => {
                Some(ConsultationState::Held { meeting: *meeting, item: *item, date: *date, outcome })
            }
            _ => None,
        })?;
        let again = course.stops.iter_mut().find(|stop| stop.id == id && !stop.state.is_behind());
        if let Some(again) = again {
            again.earlier.extend(dealt_with);
        }
        if outcome.sends_on() {
            course.open_next();
        }
        Ok(course)
    }

    /// Leaves out a stop that has not been held; the next one opens when it was this one's turn.
    pub fn skip(self, id: ConsultationId, reason: &str) -> Result<Self, Refusal> {
        let reason = required(reason, Needed::Reason)?;
        let was_its_turn = self.stop(id).is_some_and(|stop| stop.state == ConsultationState::Open);
        let mut course = self.change(id, "skip", |state| match state {
            ConsultationState::Planned | ConsultationState::Open => {
                Some(ConsultationState::Skipped { reason: reason.clone() })
            }
            _ => None,
        })?;
        if was_its_turn {
            course.open_next();
        }
        Ok(course)
    }

    /// Adds a stop that was held elsewhere, as read from a document: in the place of the one that was planned at that
    /// body or stood on that agenda, else in order of date among those that were held.
    pub fn record_held(mut self, mut stop: Consultation) -> Self {
        if self.stop(stop.id).is_some() {
            return self;
        }
        let behind = self.stops.iter().take_while(|s| s.state.is_behind()).count();
        let awaited = |s: &Consultation| match (&s.state, &stop.state) {
            (ConsultationState::Planned, _) => s.organization == stop.organization,
            (ConsultationState::Scheduled { item, .. }, ConsultationState::Held { item: held, .. }) => item == held,
            _ => false,
        };
        if let Some(at) = self.stops.iter().position(awaited) {
            stop.earlier = self.stops.remove(at).earlier;
        }
        let date = stop.state.held_on();
        let later = |s: &Consultation| s.state.held_on().zip(date).is_some_and(|(held, date)| held > date);
        let place = self.stops[..behind].iter().position(later).unwrap_or(behind);
        self.stops.insert(place, stop);
        self
    }

    /// Corrects what was read of a stop that was on an agenda: its document was delivered again, or a person mended it.
    pub fn restate(
        mut self,
        id: ConsultationId,
        body: OrganizationId,
        day: Date,
        outcome: Option<DecisionKind>,
    ) -> Self {
        if let Some(stop) = self.stops.iter_mut().find(|stop| stop.id == id)
            && let ConsultationState::Held { meeting, item, .. } | ConsultationState::Scheduled { meeting, item, .. } =
                stop.state
        {
            stop.organization = body;
            stop.state = match outcome {
                Some(outcome) => ConsultationState::Held { meeting, item, date: day, outcome },
                None => ConsultationState::Scheduled { meeting, item, date: day },
            };
        }
        self
    }

    /// Leaves out a stop that was read from a document which does not hold any more.
    pub fn forget(mut self, id: ConsultationId) -> Self {
        self.stops.retain(|stop| stop.id != id);
        self
    }

    fn open_next(&mut self) {
        if let Some(stop) = self.stops.iter_mut().find(|stop| !stop.state.is_behind())
            && stop.state == ConsultationState::Planned
        {
            stop.state = ConsultationState::Open;
        }
    }

    fn change(
        mut self,
        id: ConsultationId,
        command: &'static str,
        next: impl FnOnce(&ConsultationState) -> Option<ConsultationState>,
    ) -> Result<Self, Refusal> {
        let stop = self.stops.iter_mut().find(|stop| stop.id == id).ok_or(Refusal::NotExpected)?;
        let state = stop.state.name();
        stop.state = next(&stop.state).ok_or(Refusal::ConsultationState { state, command })?;
        Ok(self)
    }
}

fn check_roles(wanted: &[PlannedStop]) -> Result<(), Refusal> {
    let mut decided = false;
    for stop in wanted {
        if stop.role == ConsultationRole::Decides {
            if !stop.kind.may_decide() {
                return Err(Refusal::CannotDecide(stop.organization));
            }
            if decided {
                return Err(Refusal::TwoDecide);
            }
            decided = true;
        } else if decided && stop.role != ConsultationRole::TakesNote {
            return Err(Refusal::StopAfterDecision);
        }
    }
    Ok(())
}
