//! What happens in the room: attendance, bias, proposals, votes, decisions, remarks.

use super::{AgendaItem, Meeting, MeetingState};
use crate::attendance::{AbsenceReason, Interval, ItemAbsence, check_intervals, quorum};
use crate::decision::{Decision, Remark, RemarkKind};
use crate::id::{ItemId, PersonId, ProposalId};
use crate::refusal::{Needed, Refusal, required};
use crate::vote::{self, Proposal, ProposalKind, Vote, VoteValue};
use jiff::civil::Time;

impl Meeting {
    /// Records when a person was in the room, or why not. Until the minutes are adopted it can be put right.
    pub fn record_attendance(
        mut self,
        person: PersonId,
        present: Vec<Interval>,
        reason: Option<AbsenceReason>,
    ) -> Result<Self, Refusal> {
        self.refuse_unless("record attendance", in_minutes)?;
        check_intervals(&present)?;
        let participant = self.roster.iter_mut().find(|p| p.person == person).ok_or(Refusal::NotOnRoster(person))?;
        participant.reason = if present.is_empty() { reason } else { None };
        participant.present = present;
        self.derive_absence();
        Ok(self)
    }

    /// Excludes a member from an item, or lets them back in.
    pub fn disqualify(mut self, item: ItemId, person: PersonId, excluded: bool) -> Result<Self, Refusal> {
        self.refuse_unless("disqualify", in_minutes)?;
        if self.participant(person).is_none() {
            return Err(Refusal::NotOnRoster(person));
        }
        let item = self.item_mut(item)?;
        item.disqualified.retain(|p| *p != person);
        if excluded {
            item.disqualified.push(person);
        }
        self.derive_absence();
        Ok(self)
    }

    /// Puts a proposal before the body.
    pub fn propose(mut self, item: ItemId, proposal: Proposal) -> Result<Self, Refusal> {
        self.refuse_unless("propose", in_session)?;
        required(&proposal.text, Needed::Text)?;
        let item = self.item_mut(item)?;
        let begun = item.proposals.iter().any(|p| p.kind == ProposalKind::Main && p.votes.is_some());
        if begun && proposal.kind != ProposalKind::Main {
            return Err(Refusal::AlreadyVoted);
        }
        item.proposals.push(proposal);
        item.proposals.sort_by_key(|p| p.kind);
        Ok(self)
    }

    /// Records how each member voted on a proposal.
    pub fn record_vote(
        mut self,
        item: ItemId,
        proposal: ProposalId,
        votes: Vec<Vote>,
        at: Time,
    ) -> Result<Self, Refusal> {
        self.refuse_unless("record vote", in_session)?;
        for vote in &votes {
            self.may_vote(item, vote.person, at)?;
        }
        let item = self.item_mut(item)?;
        item.proposals = vote::record(std::mem::take(&mut item.proposals), proposal, votes)?;
        Ok(self)
    }

    /// Records what was concluded on an item, and who was not there then.
    ///
    /// # Errors
    /// Refused without words, without a quorum, or while an amendment waits for its vote.
    pub fn record_decision(mut self, item: ItemId, decision: Decision, at: Time) -> Result<Self, Refusal> {
        self.refuse_unless("record decision", in_session)?;
        quorum(&self.roster, at)?;
        let item = self.item_mut(item)?;
        if item.proposals.iter().any(|p| p.votes.is_none()) {
            return Err(Refusal::AmendmentFirst);
        }
        item.decision = Some(decision.checked(item.content.recommendation.clauses.len())?);
        item.decided_at = Some(at);
        self.derive_absence();
        Ok(self)
    }

    /// Records what members want to stand in the minutes.
    ///
    /// # Errors
    /// A minority statement needs a vote with a minority (digest 95.1.4: who abstained cannot dissent on the merits).
    pub fn record_remark(mut self, item: ItemId, remark: Remark) -> Result<Self, Refusal> {
        self.refuse_unless("record remark", in_session)?;
        required(&remark.text, Needed::Text)?;
        if remark.by.is_empty() {
            return Err(Refusal::Missing(Needed::Speakers));
        }
        for person in &remark.by {
            let participant = self.participant(*person).ok_or(Refusal::NotOnRoster(*person))?;
            if !participant.took_part() {
                return Err(Refusal::NotPresent(*person));
            }
        }
        let item = self.item_mut(item)?;
        if remark.kind == RemarkKind::MinorityStatement
            && let Some(person) = remark.by.iter().find(|person| !in_minority(item, **person))
        {
            return Err(Refusal::NoMinorityVote(*person));
        }
        item.remarks.push(remark);
        Ok(self)
    }

    /// Who may vote on an item: on the roster with a seat, in the room, and not excluded.
    fn may_vote(&self, item: ItemId, person: PersonId, at: Time) -> Result<(), Refusal> {
        let participant = self.participant(person).filter(|p| p.has_seat()).ok_or(Refusal::NotOnRoster(person))?;
        if !participant.is_present(at) {
            return Err(Refusal::NotPresent(person));
        }
        let excluded = self.item(item).is_some_and(|item| item.disqualified.contains(&person));
        if excluded { Err(Refusal::Disqualified(person)) } else { Ok(()) }
    }

    /// Absence from each decided item follows from the intervals; it is never typed.
    fn derive_absence(&mut self) {
        let roster = &self.roster;
        for item in &mut self.items {
            let Some(at) = item.decided_at else { continue };
            let excluded = &item.disqualified;
            item.absent = roster
                .iter()
                .filter(|p| p.has_seat())
                .filter_map(|p| {
                    if excluded.contains(&p.person) {
                        return Some(ItemAbsence { person: p.person, reason: Some(AbsenceReason::Disqualified) });
                    }
                    p.absence(at)
                })
                .collect();
        }
    }

    fn item_mut(&mut self, id: ItemId) -> Result<&mut AgendaItem, Refusal> {
        self.items.iter_mut().find(|item| item.id == id).ok_or(Refusal::NoSuchItem)
    }
}

fn in_session(state: &MeetingState) -> bool {
    matches!(state, MeetingState::InSession { .. })
}

fn in_minutes(state: &MeetingState) -> bool {
    matches!(state, MeetingState::InSession { .. } | MeetingState::Adjourned { .. })
}

/// Voted on the losing side of the last vote they took part in.
fn in_minority(item: &AgendaItem, person: PersonId) -> bool {
    item.proposals.iter().any(|proposal| match (proposal.result(), proposal.vote_of(person)) {
        (Some(vote::VoteResult::Adopted), Some(value)) => value == VoteValue::Against,
        (Some(vote::VoteResult::Fallen), Some(value)) => value == VoteValue::For,
        _ => false,
    })
}
