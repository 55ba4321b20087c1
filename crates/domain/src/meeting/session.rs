//! What happens in the room: attendance, bias, proposals, votes, decisions, remarks.

use super::{AgendaItem, Meeting, MeetingState};
use crate::attendance::{AbsenceReason, Interval, ItemAbsence, Participant, check_intervals, quorum_without};
use crate::decision::{Decision, Remark, RemarkKind};
use crate::id::{ItemId, PersonId, ProposalId};
use crate::refusal::{Needed, Refusal, required};
use crate::rich_text::RichText;
use crate::vote::{self, Proposal, ProposalKind, Vote, VoteValue};
use jiff::civil::Time;

impl Meeting {
    /// Records when a person was in the room, or why not. Until the minutes are adopted it can be put right; once the
    /// meeting is over, whoever stayed left when it ended.
    pub fn record_attendance(
        mut self,
        person: PersonId,
        mut present: Vec<Interval>,
        reason: Option<AbsenceReason>,
    ) -> Result<Self, Refusal> {
        self.refuse_unless("record attendance", in_minutes)?;
        check_intervals(&present)?;
        if let Some(ended) = self.state.ended() {
            end_intervals(&mut present, ended)?;
        }
        let participant = self.roster.iter_mut().find(|p| p.person == person).ok_or(Refusal::NotOnRoster(person))?;
        participant.reason = if present.is_empty() { reason } else { None };
        participant.present = present;
        self.derive_absence();
        Ok(self)
    }

    /// Calls a substitute in for a member who cannot come; one who is not on the roster is put there.
    ///
    /// # Errors
    /// Refused for a member who has no seat, or who has taken part already.
    pub fn call_in(mut self, substitute: Participant, member: PersonId) -> Result<Self, Refusal> {
        self.refuse_unless("call in", |s| {
            matches!(s, MeetingState::Dispatched { .. } | MeetingState::InSession { .. })
        })?;
        let seat = self.participant(member).filter(|p| p.role.has_seat()).ok_or(Refusal::NotOnRoster(member))?;
        if seat.took_part() {
            return Err(Refusal::HasTakenPart(member));
        }
        let party = seat.party.clone();
        match self.roster.iter_mut().find(|p| p.person == substitute.person) {
            Some(known) => known.substitute_for = Some(member),
            None => self.roster.push(Participant {
                substitute_for: Some(member),
                present: Vec::new(),
                reason: None,
                party: substitute.party.clone().or(party),
                ..substitute
            }),
        }
        Ok(self)
    }

    /// Mends the words of a decision while the minutes are made ready; what it amounts to stands since the meeting
    /// was adjourned, for the cases have moved on by it.
    pub fn mend_decision(
        mut self,
        item: ItemId,
        text: RichText,
        public_text: Option<RichText>,
    ) -> Result<Self, Refusal> {
        self.refuse_unless("mend decision", |s| matches!(s, MeetingState::Adjourned { .. }))?;
        let item = self.item_mut(item)?;
        let decision = item.decision.take().ok_or(Refusal::Missing(Needed::DecisionText))?;
        let mended = Decision { text, public_text, ..decision };
        item.decision = Some(mended.checked(item.content.recommendation.clauses.len())?);
        Ok(self)
    }

    /// Excludes a member from an item, or lets them back in.
    ///
    /// # Errors
    /// Refused for a member who has voted on the item: the bias is settled before the vote (§ 14(1)).
    pub fn disqualify(mut self, item: ItemId, person: PersonId, excluded: bool) -> Result<Self, Refusal> {
        self.refuse_unless("disqualify", in_minutes)?;
        if self.participant(person).is_none() {
            return Err(Refusal::NotOnRoster(person));
        }
        let item = self.item_mut(item)?;
        if excluded && item.proposals.iter().any(|p| p.vote_of(person).is_some()) {
            return Err(Refusal::AlreadyVoted);
        }
        item.disqualified.retain(|p| *p != person);
        if excluded {
            item.disqualified.push(person);
        }
        self.derive_absence();
        Ok(self)
    }

    /// Puts a proposal before the body, not yet voted on.
    pub fn propose(mut self, item: ItemId, proposal: Proposal) -> Result<Self, Refusal> {
        self.refuse_unless("propose", in_session)?;
        required(&proposal.text, Needed::Text)?;
        if let Some(mover) = proposal.mover.filter(|mover| self.participant(*mover).is_none()) {
            return Err(Refusal::NotOnRoster(mover));
        }
        let item = self.item_mut(item)?;
        let begun = item.proposals.iter().any(|p| p.kind == ProposalKind::Main && p.votes.is_some());
        if begun && proposal.kind != ProposalKind::Main {
            return Err(Refusal::AlreadyVoted);
        }
        item.proposals.push(Proposal { votes: None, ..proposal });
        item.proposals.sort_by_key(|p| p.kind);
        Ok(self)
    }

    /// Records how each member voted on a proposal.
    ///
    /// # Errors
    /// Refused for whoever has no seat, was not there or is excluded, and when one seat votes twice: a person, or a
    /// member and the substitute who was called in for them.
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
            let member = self.participant(vote.person).and_then(|p| p.substitute_for);
            if let Some(twice) = votes.iter().find(|other| Some(other.person) == member) {
                return Err(Refusal::VotesTwice(twice.person));
            }
        }
        let item = self.item_mut(item)?;
        item.proposals = vote::record(std::mem::take(&mut item.proposals), proposal, votes)?;
        Ok(self)
    }

    /// Records what was concluded on an item, and who was not there then.
    ///
    /// # Errors
    /// Refused without words, without a quorum, before the meeting was opened, or while a proposal waits for its vote;
    /// but what is postponed, sent back or taken off needs no vote on its substance.
    pub fn record_decision(mut self, item: ItemId, decision: Decision, at: Time) -> Result<Self, Refusal> {
        self.refuse_unless("record decision", in_session)?;
        if let Some(opened) = self.state.opened().filter(|opened| at < *opened) {
            return Err(Refusal::TimeOrder { earlier: opened, later: at });
        }
        let excluded = &self.item(item).ok_or(Refusal::NoSuchItem)?.disqualified;
        quorum_without(&self.roster, excluded, at)?;
        let item = self.item_mut(item)?;
        if decision.kind.sends_on() && item.proposals.iter().any(|p| p.votes.is_none()) {
            return Err(Refusal::AmendmentFirst);
        }
        item.decision = Some(decision.checked(item.content.recommendation.clauses.len())?);
        item.decided_at = Some(at);
        self.derive_absence();
        Ok(self)
    }

    /// Records what members want to stand in the minutes. It is asked for in the meeting; the words may be put right
    /// until the minutes are adopted.
    ///
    /// # Errors
    /// A minority statement needs a vote with a minority (digest 95.1.4: who abstained cannot dissent on the merits).
    pub fn record_remark(mut self, item: ItemId, remark: Remark) -> Result<Self, Refusal> {
        self.refuse_unless("record remark", in_minutes)?;
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
        let ended = self.state.ended();
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
                    if stayed_to(p, at, ended) { None } else { p.absence(at) }
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

/// Closes what is open when the meeting has ended.
pub(super) fn end_intervals(present: &mut [Interval], ended: Time) -> Result<(), Refusal> {
    if let Some(last) = present.last_mut() {
        let to = *last.to.get_or_insert(ended);
        let later = last.from.max(to);
        if later > ended {
            return Err(Refusal::TimeOrder { earlier: later, later: ended });
        }
    }
    Ok(())
}

/// The last item is often concluded in the minute the meeting ends: whoever stayed to the end was there.
fn stayed_to(participant: &Participant, at: Time, ended: Option<Time>) -> bool {
    ended == Some(at) && participant.present.last().is_some_and(|interval| interval.to == ended)
}

/// Voted on the losing side of a vote on the item.
fn in_minority(item: &AgendaItem, person: PersonId) -> bool {
    item.proposals.iter().any(|proposal| match (proposal.result(), proposal.vote_of(person)) {
        (Some(vote::VoteResult::Adopted), Some(value)) => value == VoteValue::Against,
        (Some(vote::VoteResult::Fallen), Some(value)) => value == VoteValue::For,
        _ => false,
    })
}
