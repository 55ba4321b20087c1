//! Follow-up: what somebody is to do because of a decision.

use crate::id::{ActionId, CaseId, ItemId, MeetingId, OrganizationId, PersonId, ReadingId};
use crate::refusal::{Needed, Refusal, required};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Something to be done because of a decision (da: *opfølgning*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Names it.
    pub id: ActionId,
    /// What is to be done.
    pub text: String,
    /// Where it was decided.
    pub origin: Origin,
    /// Who does it.
    pub owner: Owner,
    /// By when.
    pub due: Option<Date>,
    /// How far it is.
    pub state: ActionState,
    /// What has been said of it, oldest first.
    pub notes: Vec<ActionNote>,
}

/// Where an action comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The body that decided.
    pub organization: OrganizationId,
    /// The meeting.
    pub meeting: MeetingId,
    /// The item.
    pub item: ItemId,
    /// The case, where the item has one.
    pub case: Option<CaseId>,
    /// The document it was read from, where it was.
    pub read_from: Option<ReadingId>,
}

/// Who does it: somebody we know, or an office named in the minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// A person we know.
    Person(PersonId),
    /// An office or name as written.
    Named(String),
    /// Nobody yet.
    Nobody,
}

/// How far an action is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ActionState {
    /// Read from a document and not yet confirmed by a person (da: *foreslået*).
    Proposed,
    /// To be done (da: *åben*).
    Open,
    /// Done (da: *udført*).
    Done {
        /// When.
        at: Timestamp,
    },
    /// Given up (da: *bortfaldet*).
    Dropped {
        /// When.
        at: Timestamp,
        /// Why.
        reason: String,
    },
}

/// Something said of an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionNote {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: Option<PersonId>,
    /// The words.
    pub text: String,
}

/// What can be done with an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionCommand {
    /// Make a proposed one binding.
    Confirm,
    /// Give it an owner and a date.
    Assign {
        /// Who.
        owner: Owner,
        /// By when.
        due: Option<Date>,
    },
    /// Say how it goes.
    Note(ActionNote),
    /// It is done.
    Complete(ActionNote),
    /// It is given up.
    Drop {
        /// Why.
        reason: String,
    },
    /// It was not done after all.
    Reopen,
}

impl ActionCommand {
    /// The command's name in English, for tables and logs.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Assign { .. } => "assign",
            Self::Note(_) => "note",
            Self::Complete(_) => "complete",
            Self::Drop { .. } => "drop",
            Self::Reopen => "reopen",
        }
    }
}

impl ActionState {
    /// The state's name in English, for tables and logs.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Open => "open",
            Self::Done { .. } => "done",
            Self::Dropped { .. } => "dropped",
        }
    }
}

impl Action {
    /// The action after a command.
    ///
    /// # Errors
    /// Refused when the command has no meaning in this state, or lacks its words.
    pub fn command(mut self, command: ActionCommand, at: Timestamp) -> Result<Self, Refusal> {
        use ActionState::{Done, Dropped, Open, Proposed};
        let refused = Refusal::ActionState { state: self.state.name(), command: command.name() };
        match (&self.state, command) {
            (Proposed, ActionCommand::Confirm) | (Done { .. } | Dropped { .. }, ActionCommand::Reopen) => {
                self.state = Open;
            }
            (Proposed | Open, ActionCommand::Assign { owner, due }) => {
                self.owner = owner;
                self.due = due;
                self.state = Open;
            }
            (Open | Done { .. }, ActionCommand::Note(note)) => self.notes.push(checked(note)?),
            (Open, ActionCommand::Complete(note)) => {
                self.notes.push(checked(note)?);
                self.state = Done { at };
            }
            (Proposed | Open, ActionCommand::Drop { reason }) => {
                self.state = Dropped { at, reason: required(&reason, Needed::Reason)? };
            }
            _ => return Err(refused),
        }
        Ok(self)
    }

    /// Whether it should have been done by a day.
    pub fn is_late(&self, today: Date) -> bool {
        matches!(self.state, ActionState::Open) && self.due.is_some_and(|due| due < today)
    }
}

fn checked(note: ActionNote) -> Result<ActionNote, Refusal> {
    required(&note.text, Needed::Text)?;
    Ok(note)
}
