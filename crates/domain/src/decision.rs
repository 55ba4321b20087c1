//! What a body concluded: a kind *and* a text, by clause where needed.
//!
//! "Godkendt." means a recommendation in a body that recommends and a decision in the one that decides: the effect
//! follows from the stop's role ([`DecisionKind::effect`]), never from the words.

use crate::consultation::ConsultationRole;
use crate::id::PersonId;
use crate::refusal::{Needed, Refusal};
use crate::rich_text::RichText;
use serde::{Deserialize, Serialize};

/// What was concluded on an item (da: *beslutning*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// What it amounts to.
    pub kind: DecisionKind,
    /// The words in the minutes.
    pub text: RichText,
    /// The words the public gets when the item is closed; the decision itself is published as far as secrecy
    /// allows (kommunestyrelsesloven § 8; Ankestyrelsen on decisions behind closed doors).
    pub public_text: Option<RichText>,
    /// Where clauses of the recommendation went different ways.
    pub clauses: Vec<ClauseDecision>,
}

/// What was concluded on one "at" clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseDecision {
    /// The clause's number, from 1.
    pub clause: u8,
    /// What it amounts to.
    pub kind: DecisionKind,
    /// The words, where they say more than the kind.
    pub text: String,
}

/// The kinds of decision (da: *beslutningstype*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecisionKind {
    /// "Godkendt", "Tiltrådt", "Vedtaget".
    Approved,
    /// "Godkendt med den ændring, at …".
    ApprovedAmended,
    /// Some clauses approved, others not (da: *delvist godkendt*).
    PartlyApproved,
    /// "Anbefales", "Indstilles godkendt".
    Recommended,
    /// "Ikke godkendt", "Forslaget faldt".
    Rejected,
    /// "Taget til efterretning".
    Noted,
    /// "Drøftet".
    Discussed,
    /// "Udsat": the same body takes it up again.
    Postponed,
    /// "Sendt tilbage": the administration must work on it.
    Returned,
    /// "Taget af dagsordenen", "Trukket".
    Withdrawn,
    /// A choice of persons (da: *valg*).
    Elected,
    /// What was read in and could not be classed (da: *ikke klassificeret*).
    Unclassified,
}

/// What a decision does to the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// The matter is decided.
    Decides,
    /// The matter goes on with this body's recommendation.
    Recommends,
    /// The body has answered a hearing.
    Answers,
    /// The body knows.
    TakesNote,
    /// The matter was treated; what that did to it is not known, as with some minutes that were read in.
    Treated,
    /// The matter waits.
    Waits,
}

impl DecisionKind {
    /// All kinds, as lists show them.
    pub const ALL: [Self; 12] = [
        Self::Approved,
        Self::ApprovedAmended,
        Self::PartlyApproved,
        Self::Recommended,
        Self::Rejected,
        Self::Noted,
        Self::Discussed,
        Self::Postponed,
        Self::Returned,
        Self::Withdrawn,
        Self::Elected,
        Self::Unclassified,
    ];

    /// Whether the same body takes the matter up again.
    pub fn postpones(self) -> bool {
        self == Self::Postponed
    }

    /// Whether the next stop opens.
    pub fn sends_on(self) -> bool {
        !matches!(self, Self::Postponed | Self::Returned | Self::Withdrawn)
    }

    /// What it does to the case at a stop with this role.
    pub fn effect(self, role: ConsultationRole) -> Effect {
        match (self, role) {
            (Self::Postponed | Self::Returned | Self::Withdrawn, _) => Effect::Waits,
            (_, ConsultationRole::Hearing) => Effect::Answers,
            (_, ConsultationRole::TakesNote) | (Self::Noted | Self::Discussed, ConsultationRole::Recommends) => {
                Effect::TakesNote
            }
            (_, ConsultationRole::Recommends) | (Self::Recommended, _) => Effect::Recommends,
            (Self::Unclassified, ConsultationRole::Decides) => Effect::Treated,
            (_, ConsultationRole::Decides) => Effect::Decides,
        }
    }
}

impl Decision {
    /// A decision that is fit for the minutes.
    ///
    /// # Errors
    /// Refused without words, or when a clause is named that the recommendation does not have.
    pub fn checked(self, clauses: usize) -> Result<Self, Refusal> {
        if self.text.is_empty() {
            return Err(Refusal::Missing(Needed::DecisionText));
        }
        match self.clauses.iter().find(|c| c.clause == 0 || usize::from(c.clause) > clauses) {
            Some(wrong) => Err(Refusal::NoSuchClause(wrong.clause)),
            None => Ok(self),
        }
    }
}

/// Something members had recorded beside the decision (da: *bemærkning, mindretalsudtalelse*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// What it is.
    pub kind: RemarkKind,
    /// Who said it.
    pub by: Vec<PersonId>,
    /// The words.
    pub text: String,
}

/// What a remark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RemarkKind {
    /// A remark to the minutes (da: *protokolbemærkning*).
    Remark,
    /// A minority's dissent, demanded in the meeting (da: *afvigende mening*), kommunestyrelsesloven § 13(2).
    MinorityStatement,
    /// A group reserves its position; not a vote (da: *forbehold*).
    Reservation,
}

impl RemarkKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Remark, Self::MinorityStatement, Self::Reservation];
}
