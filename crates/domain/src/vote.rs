//! Proposals and votes. Amendments come before the main proposal; a tie falls.
//!
//! Minutes must show how each member voted (Ministry's digest 89.1.3), so votes are kept by person and only shown by
//! group.

use crate::id::{PersonId, ProposalId};
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Something put to the vote (da: *forslag*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Names it.
    pub id: ProposalId,
    /// What it is.
    pub kind: ProposalKind,
    /// The words.
    pub text: String,
    /// Who moved it.
    pub mover: Option<PersonId>,
    /// How each voted, once they have.
    pub votes: Option<Vec<Vote>>,
}

/// What kind of proposal it is; the order here is the order of voting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProposalKind {
    /// On procedure: postpone, close, take off (da: *procedureforslag*).
    Procedure,
    /// An amendment to an amendment (da: *underændringsforslag*).
    SubAmendment,
    /// An amendment (da: *ændringsforslag*).
    Amendment,
    /// The recommendation itself (da: *indstillingen*).
    Main,
}

impl ProposalKind {
    /// All kinds in the order they are voted on.
    pub const ALL: [Self; 4] = [Self::Procedure, Self::SubAmendment, Self::Amendment, Self::Main];
}

/// One person's vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// Who.
    pub person: PersonId,
    /// How.
    pub value: VoteValue,
}

/// How one voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteValue {
    /// For (da: *for*).
    For,
    /// Against (da: *imod*).
    Against,
    /// Neither (da: *undlod at stemme*).
    Abstained,
}

impl VoteValue {
    /// All values.
    pub const ALL: [Self; 3] = [Self::For, Self::Against, Self::Abstained];
}

/// Adopted or fallen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteResult {
    /// More for than against.
    Adopted,
    /// Not more for than against: a tie falls.
    Fallen,
}

impl Proposal {
    /// Number of votes with this value.
    pub fn count(&self, value: VoteValue) -> usize {
        self.votes.iter().flatten().filter(|vote| vote.value == value).count()
    }

    /// The result, once voted on: majority of the votes cast (kommunestyrelsesloven § 11(3)).
    pub fn result(&self) -> Option<VoteResult> {
        self.votes.as_ref().map(|_| {
            if self.count(VoteValue::For) > self.count(VoteValue::Against) {
                VoteResult::Adopted
            } else {
                VoteResult::Fallen
            }
        })
    }

    /// How this person voted.
    pub fn vote_of(&self, person: PersonId) -> Option<VoteValue> {
        self.votes.iter().flatten().find(|vote| vote.person == person).map(|vote| vote.value)
    }
}

/// Records the votes on one proposal of an item.
///
/// # Errors
/// Refused when the proposal is unknown or voted on, when one of a kind that comes first has not been, or when a
/// person votes twice. Who may vote at all is the meeting's to say.
pub fn record(mut proposals: Vec<Proposal>, id: ProposalId, votes: Vec<Vote>) -> Result<Vec<Proposal>, Refusal> {
    let kind = proposals.iter().find(|p| p.id == id).ok_or(Refusal::NoSuchProposal)?.kind;
    if proposals.iter().any(|p| p.kind < kind && p.votes.is_none()) {
        return Err(Refusal::AmendmentFirst);
    }
    let mut seen = BTreeSet::new();
    if let Some(twice) = votes.iter().find(|vote| !seen.insert(vote.person)) {
        return Err(Refusal::VotesTwice(twice.person));
    }
    for proposal in &mut proposals {
        if proposal.id == id {
            if proposal.votes.is_some() {
                return Err(Refusal::AlreadyVoted);
            }
            proposal.votes = Some(votes);
            break;
        }
    }
    Ok(proposals)
}
