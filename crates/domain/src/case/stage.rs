//! How far the text of a case is: a table of every stage against every command, see the snapshot beside the tests.

use super::Case;
use crate::id::PersonId;
use crate::refusal::{Needed, Refusal, required};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// How far the text of a case is (da: *sagens stadie*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum CaseStage {
    /// The author writes (da: *kladde*).
    Draft,
    /// Waits for the director (da: *til godkendelse*).
    Submitted {
        /// When.
        at: Timestamp,
    },
    /// The director sent it back (da: *returneret*).
    Returned {
        /// When.
        at: Timestamp,
        /// Who.
        by: PersonId,
        /// What must be mended.
        note: String,
    },
    /// On its course through the bodies (da: *godkendt til behandling*).
    Approved {
        /// When.
        at: Timestamp,
        /// Who.
        by: PersonId,
    },
    /// The course is at its end (da: *afsluttet*).
    Concluded {
        /// When.
        at: Timestamp,
    },
    /// Taken back before its end (da: *trukket*).
    Withdrawn {
        /// When.
        at: Timestamp,
        /// Why.
        reason: String,
    },
}

/// What can be done with the text of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseCommand {
    /// Change text, annexes, route (da: *redigér*).
    Edit,
    /// Send to the director (da: *indsend*).
    Submit,
    /// Let it go on its course (da: *godkend*).
    Approve {
        /// Who.
        by: PersonId,
    },
    /// Send back to the author (da: *returnér*).
    Return {
        /// Who.
        by: PersonId,
        /// What must be mended.
        note: String,
    },
    /// Add a supplement without touching what stands (da: *supplér*).
    Supplement,
    /// The last stop is behind it (da: *afslut*).
    Conclude,
    /// Take it back (da: *træk*).
    Withdraw {
        /// Why.
        reason: String,
    },
    /// A body sent it back to be worked on (da: *send tilbage*).
    SendBack {
        /// Why.
        note: String,
        /// The body's secretary.
        by: PersonId,
    },
}

impl CaseCommand {
    /// The command's name in English, for tables and logs.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Submit => "submit",
            Self::Approve { .. } => "approve",
            Self::Return { .. } => "return",
            Self::Supplement => "supplement",
            Self::Conclude => "conclude",
            Self::Withdraw { .. } => "withdraw",
            Self::SendBack { .. } => "send back",
        }
    }
}

impl CaseStage {
    /// The stage's name in English, for tables and logs.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted { .. } => "submitted",
            Self::Returned { .. } => "returned",
            Self::Approved { .. } => "approved",
            Self::Concluded { .. } => "concluded",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    /// The stage after a command.
    ///
    /// # Errors
    /// Refused when the command has no meaning here, or lacks its note or reason.
    pub fn after(self, command: CaseCommand, at: Timestamp) -> Result<Self, Refusal> {
        let refused = Refusal::CaseState { state: self.name(), command: command.name() };
        match (self, command) {
            (stage @ (Self::Draft | Self::Returned { .. }), CaseCommand::Edit)
            | (stage @ Self::Approved { .. }, CaseCommand::Supplement) => Ok(stage),
            (Self::Draft | Self::Returned { .. }, CaseCommand::Submit) => Ok(Self::Submitted { at }),
            (Self::Submitted { .. }, CaseCommand::Approve { by }) => Ok(Self::Approved { at, by }),
            (Self::Submitted { .. }, CaseCommand::Return { by, note })
            | (Self::Approved { .. }, CaseCommand::SendBack { by, note }) => {
                Ok(Self::Returned { at, by, note: required(&note, Needed::Reason)? })
            }
            (Self::Approved { .. }, CaseCommand::Conclude) => Ok(Self::Concluded { at }),
            (
                Self::Draft | Self::Submitted { .. } | Self::Returned { .. } | Self::Approved { .. },
                CaseCommand::Withdraw { reason },
            ) => Ok(Self::Withdrawn { at, reason: required(&reason, Needed::Reason)? }),
            _ => Err(refused),
        }
    }
}

impl Case {
    /// The case after a command; nothing but the stage changes.
    pub fn command(mut self, command: CaseCommand, at: Timestamp) -> Result<Self, Refusal> {
        self.stage = self.stage.after(command, at)?;
        Ok(self)
    }

    /// Whether the text may be changed now.
    pub fn is_editable(&self) -> bool {
        matches!(self.stage, CaseStage::Draft | CaseStage::Returned { .. })
    }
}
