//! What happened, as the public may know: one value for each thing worth telling those who follow along.
//!
//! A happening follows from the public views, so it says nothing they do not show: of a closed item its public title
//! and its public decision. The same matter gives the same [`Happening::key`] whenever it is asked, so that nobody is
//! told twice. The sentence that tells it stands in `i18n`.

mod action;
mod case;
mod meeting;
mod programme;

pub use action::of_action;
pub use case::of_case;
pub use meeting::of_meeting;
pub use programme::of_programme;

use super::view::PublicPerson;
use crate::consultation::ConsultationRole;
use crate::decision::{DecisionKind, Effect, RemarkKind};
use crate::following::Followed;
use crate::id::{ActionId, CaseId, ItemId, MeasureId, MeetingId, OrganizationId, PersonId, ProgrammeId};
use crate::programme::StatusMark;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::Serialize;
use uuid::Uuid;

/// One public event (da: *hændelse*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Happening {
    /// Names it, the same whenever it is asked for: "decided/0196…".
    pub key: String,
    /// When it happened; of what was read from older documents, the time they tell of.
    pub at: Timestamp,
    /// What happened.
    pub event: Event,
    /// The body, where it happened in one.
    pub body: Option<HappeningBody>,
    /// The meeting.
    pub meeting: Option<HappeningMeeting>,
    /// The item of the meeting.
    pub item: Option<HappeningItem>,
    /// The case, where it has one that is open.
    pub case: Option<HappeningCase>,
    /// The programme.
    pub programme: Option<HappeningProgramme>,
    /// The elected people it names: who voted, had something recorded, took part.
    pub people: Vec<PersonId>,
}

/// The body in which something happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HappeningBody {
    /// Names it.
    pub id: OrganizationId,
    /// "Kommunalbestyrelsen".
    pub name: String,
    /// How its address names it.
    pub slug: String,
}

/// The meeting at which something happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HappeningMeeting {
    /// Names it.
    pub id: MeetingId,
    /// When, Danish time.
    pub start: DateTime,
    /// How its address names the day.
    pub day_slug: String,
}

/// The item at which something happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HappeningItem {
    /// Names it.
    pub id: ItemId,
    /// Its number on the agenda.
    pub number: u32,
    /// The title, or the public title of a closed one.
    pub title: String,
}

/// The open case of which something happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HappeningCase {
    /// Names it.
    pub id: CaseId,
    /// Its number: "26/1042".
    pub number: String,
}

/// The programme of which something happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HappeningProgramme {
    /// Names it.
    pub id: ProgrammeId,
    /// The title.
    pub title: String,
    /// How its address names it.
    pub slug: String,
}

/// What happened (da: *hvad der skete*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A meeting was planned.
    MeetingPlanned,
    /// A meeting is not held.
    MeetingCancelled {
        /// Why.
        reason: String,
    },
    /// The agenda went out.
    AgendaPublished {
        /// How many items it has.
        items: usize,
    },
    /// The minutes went out.
    MinutesPublished {
        /// How many decisions they hold, those on standing items aside.
        decisions: usize,
    },
    /// Something was concluded.
    Decided {
        /// What it amounts to.
        kind: DecisionKind,
        /// What it does to the case, where that is known.
        effect: Option<Effect>,
        /// How the vote on it went, where there was one.
        tally: Option<Tally>,
    },
    /// Members had something recorded beside the decision.
    Remarked {
        /// What it is.
        kind: RemarkKind,
        /// Who.
        by: Vec<PublicPerson>,
    },
    /// Something was added to the minutes.
    Corrected {
        /// The words.
        text: String,
    },
    /// A case stands on an agenda.
    PutOnAgenda {
        /// What the body is asked to do with it.
        role: Option<ConsultationRole>,
    },
    /// A case stood on the agenda of a meeting that is called off.
    CalledOff,
    /// A case goes on to its next body.
    SentOn {
        /// The next body's name.
        to: String,
    },
    /// A case is at the end of its course.
    Concluded,
    /// It was said how far a measure is.
    StatusStated {
        /// Which measure.
        measure: MeasureId,
        /// Its title.
        title: String,
        /// As of this day.
        as_of: Date,
        /// How far it is.
        mark: StatusMark,
        /// How far it was said to be before, where that was said.
        before: Option<StatusMark>,
    },
    /// Something is to be done because of a decision.
    FollowUpRaised(FollowUp),
    /// It should have been done by now.
    FollowUpLate(FollowUp),
    /// It is done.
    FollowUpDone(FollowUp),
}

/// What is to be done, as a happening tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FollowUp {
    /// Names it.
    pub action: ActionId,
    /// What is to be done.
    pub text: String,
    /// By when.
    pub due: Option<Date>,
}

/// How a vote went, in numbers (da: *stemmetal*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// For.
    pub in_favour: usize,
    /// Against.
    pub against: usize,
    /// Neither.
    pub abstained: usize,
}

impl Event {
    /// Its name for other programs: "minutes_published".
    pub fn name(&self) -> &'static str {
        match self {
            Self::MeetingPlanned => "meeting_planned",
            Self::MeetingCancelled { .. } => "meeting_cancelled",
            Self::AgendaPublished { .. } => "agenda_published",
            Self::MinutesPublished { .. } => "minutes_published",
            Self::Decided { .. } => "decided",
            Self::Remarked { .. } => "remarked",
            Self::Corrected { .. } => "corrected",
            Self::PutOnAgenda { .. } => "put_on_agenda",
            Self::CalledOff => "called_off",
            Self::SentOn { .. } => "sent_on",
            Self::Concluded => "concluded",
            Self::StatusStated { .. } => "status_stated",
            Self::FollowUpRaised(_) => "follow_up_raised",
            Self::FollowUpLate(_) => "follow_up_late",
            Self::FollowUpDone(_) => "follow_up_done",
        }
    }

    /// Whether it concerns one case alone: who follows a body is told of the agenda as a whole, not of each of its cases.
    fn is_of_case_alone(&self) -> bool {
        matches!(self, Self::PutOnAgenda { .. } | Self::CalledOff | Self::SentOn { .. } | Self::Concluded)
    }
}

impl Happening {
    /// Whether one who follows something is told of it. What a search finds only the index can say: never, here.
    pub fn concerns(&self, followed: &Followed) -> bool {
        match followed {
            Followed::Everything => !self.event.is_of_case_alone(),
            Followed::Body(id) => !self.event.is_of_case_alone() && self.body.as_ref().is_some_and(|b| b.id == *id),
            Followed::Case(id) => self.case.as_ref().is_some_and(|case| case.id == *id),
            Followed::Programme(id) => self.programme.as_ref().is_some_and(|programme| programme.id == *id),
            Followed::Person(id) => self.people.contains(id),
            Followed::Search(_) => false,
        }
    }
}

/// When a record was made, as its id tells; ids are made by the clock of the house (UUID version 7).
fn made(id: Uuid) -> Option<Timestamp> {
    let (seconds, nanoseconds) = id.get_timestamp()?.to_unix();
    Timestamp::new(i64::try_from(seconds).ok()?, i32::try_from(nanoseconds).ok()?).ok()
}

/// A time on Danish clocks as an instant.
fn instant(at: DateTime, zone: &TimeZone) -> Timestamp {
    zone.to_ambiguous_timestamp(at).compatible().unwrap_or(Timestamp::UNIX_EPOCH)
}
