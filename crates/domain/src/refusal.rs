//! Why a rule said no. One enum for the whole field, so that the desk can answer every refusal in the user's
//! language by exhaustive match; each variant holds the facts the answer needs.

use crate::id::{OrganizationId, PersonId};
use jiff::civil::{Date, Time};

/// A rule's refusal: nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The command has no meaning in the present state of the case.
    #[error("a case in state {state} does not take the command {command}")]
    CaseState {
        /// The state's name in English.
        state: &'static str,
        /// The command's name in English.
        command: &'static str,
    },
    /// The command has no meaning in the present state of the meeting.
    #[error("a meeting in state {state} does not take the command {command}")]
    MeetingState {
        /// The state's name in English.
        state: &'static str,
        /// The command's name in English.
        command: &'static str,
    },
    /// The command has no meaning in the present state of the consultation.
    #[error("a consultation in state {state} does not take the command {command}")]
    ConsultationState {
        /// The state's name in English.
        state: &'static str,
        /// The command's name in English.
        command: &'static str,
    },
    /// The command has no meaning in the present state of the follow-up action.
    #[error("an action in state {state} does not take the command {command}")]
    ActionState {
        /// The state's name in English.
        state: &'static str,
        /// The command's name in English.
        command: &'static str,
    },
    /// The command has no meaning in the present state of the import.
    #[error("an import that is {state} does not take the command {command}")]
    ImportState {
        /// The state's name in English.
        state: &'static str,
        /// The command's name in English.
        command: &'static str,
    },
    /// A key would be good for longer than keys are.
    #[error("it would last longer than until {latest}")]
    LastsTooLong {
        /// The last day it could be given.
        latest: Date,
    },
    /// A text that must be there is empty.
    #[error("{0} is missing")]
    Missing(Needed),
    /// The course has no stop.
    #[error("the course has no stop")]
    EmptyCourse,
    /// A stop that is held or on an agenda would be removed or moved.
    #[error("a stop that is held or on an agenda cannot be changed")]
    StopIsFixed,
    /// A body that only advises was given the decision.
    #[error("organization {0} cannot decide a case")]
    CannotDecide(OrganizationId),
    /// Something stands after the deciding stop other than taking note.
    #[error("the deciding stop must be the last but for those that take note")]
    StopAfterDecision,
    /// More than one stop decides.
    #[error("only one stop can decide")]
    TwoDecide,
    /// The case waits for another body first.
    #[error("another stop of the course comes first")]
    NotItsTurn,
    /// The case has no stop at this body, or it is already on an agenda.
    #[error("the case waits for no meeting of this body")]
    NotExpected,
    /// No such item on this agenda.
    #[error("no such item")]
    NoSuchItem,
    /// Another item has the number, or it is 0.
    #[error("number {0} is not free")]
    NumberTaken(u32),
    /// There is nothing before it that it could be joined with or cut from.
    #[error("nothing stands before it")]
    NothingBefore,
    /// Two names were given to one person.
    #[error("{0} would sit twice")]
    SeatedTwice(String),
    /// No such clause in the recommendation.
    #[error("the recommendation has no clause {0}")]
    NoSuchClause(u8),
    /// No such proposal in this item.
    #[error("no such proposal")]
    NoSuchProposal,
    /// No such measure in this programme.
    #[error("no such measure")]
    NoSuchMeasure,
    /// Not on the meeting's roster.
    #[error("person {0} is not on the roster of this meeting")]
    NotOnRoster(PersonId),
    /// The person was not in the room.
    #[error("person {0} was not present")]
    NotPresent(PersonId),
    /// The member has been in the room, so nobody can be called in for them.
    #[error("person {0} has taken part in the meeting")]
    HasTakenPart(PersonId),
    /// The person was excluded from the item for bias.
    #[error("person {0} did not take part in this item")]
    Disqualified(PersonId),
    /// Fewer than half of the members are present, kommunestyrelsesloven § 11(2).
    #[error("{present} of {seats} present is no quorum")]
    NoQuorum {
        /// Members in the room.
        present: usize,
        /// Members in all.
        seats: usize,
    },
    /// An amendment has not been voted on yet; it comes before the main proposal.
    #[error("an amendment must be voted on first")]
    AmendmentFirst,
    /// The same person is named twice in a vote.
    #[error("person {0} votes twice")]
    VotesTwice(PersonId),
    /// The proposal has already been voted on.
    #[error("the proposal has been voted on")]
    AlreadyVoted,
    /// A member who abstained or was absent cannot give a minority statement on the merits.
    #[error("person {0} did not vote with a minority")]
    NoMinorityVote(PersonId),
    /// Items remain without decision.
    #[error("items without decision: {0:?}")]
    UndecidedItems(Vec<u32>),
    /// An agenda without items cannot be dispatched.
    #[error("the agenda is empty")]
    EmptyAgenda,
    /// A closed item lacks the title the public may see.
    #[error("closed items without public title: {0:?}")]
    NoPublicTitle(Vec<u32>),
    /// A closed matter lacks its ground.
    #[error("a closed matter needs its ground")]
    NoGround,
    /// The case is not approved by its director.
    #[error("cases not approved: {0:?}")]
    NotApproved(Vec<String>),
    /// A clock time before the one it must follow.
    #[error("{later} is before {earlier}")]
    TimeOrder {
        /// What must come first.
        earlier: Time,
        /// What was given.
        later: Time,
    },
    /// A date before the one it must follow.
    #[error("{later} is before {earlier}")]
    DateOrder {
        /// What must come first.
        earlier: Date,
        /// What was given.
        later: Date,
    },
    /// A place of the case cannot be right.
    #[error("place {number}: {problem}")]
    Place {
        /// Which of the case's places, from 1.
        number: usize,
        /// What is wrong with it.
        problem: crate::place::PlaceProblem,
    },
    /// A value is longer than it may be.
    #[error("{needed} is longer than {limit} characters")]
    TooLong {
        /// Which value.
        needed: Needed,
        /// Characters allowed.
        limit: usize,
    },
}

/// What a rule needed and did not get.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Needed {
    /// The title.
    Title,
    /// The title the public may see.
    PublicTitle,
    /// The case number.
    Number,
    /// The name.
    Name,
    /// A required section of the case text.
    Section,
    /// The recommendation.
    Recommendation,
    /// The decision's text.
    DecisionText,
    /// The ground of closing.
    Ground,
    /// The reason.
    Reason,
    /// The text.
    Text,
    /// The owner.
    Owner,
    /// The place.
    Place,
    /// The director who approves.
    Approver,
    /// The names of those who said it.
    Speakers,
    /// What a key may be used for.
    Scope,
}

impl std::fmt::Display for Needed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

/// The text, trimmed; a refusal that names what is missing when nothing is left.
pub fn required(text: &str, needed: Needed) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() { Err(Refusal::Missing(needed)) } else { Ok(text.to_owned()) }
}
