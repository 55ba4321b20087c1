//! Votes: as people read them under their item, and as counts in the paper's analysis.

use super::minutes::named;
use super::reference::{person_ref, result_ref, value_ref};
use super::{LANG, Sitting};
use crate::xml::{Element, element};
use sagsgang_domain::openness::view::{PublicItem, PublicVote};
use sagsgang_domain::vote::VoteValue;

/// Each vote of an item as a section.
pub(super) fn votes(item: &PublicItem, id: &str) -> Vec<Element> {
    (1..).zip(&item.votes).map(|(n, vote)| section(vote, &format!("{id}__vote_{n}"))).collect()
}

impl Sitting<'_> {
    /// The counts of every vote; nothing where nobody voted.
    pub(super) fn analysis(&self) -> Option<Element> {
        let items = self.meeting.items.iter();
        let votes = items.flat_map(|item| (1..).zip(&item.votes).map(move |(n, vote)| counted(item.number, n, vote)));
        let parliamentary = element("parliamentary").children(votes);
        (!parliamentary.is_empty()).then(|| element("analysis").with("source", "#municipality").child(parliamentary))
    }
}

fn counted(item: u32, n: u32, vote: &PublicVote) -> Element {
    let id = format!("voting_item_{item}__vote_{n}");
    let counts = VoteValue::ALL.map(|value| {
        element("count")
            .with("eId", format!("{id}__{}", value_ref(value).trim_start_matches('#')))
            .with("value", count(vote, value).to_string())
            .with("refersTo", value_ref(value))
    });
    element("voting")
        .with("eId", &id)
        .with("outcome", result_ref(vote.result))
        .with("href", format!("#item_{item}__vote_{n}"))
        .children(counts)
}

fn section(vote: &PublicVote, id: &str) -> Element {
    let mut proposal = element("p").text(&vote.text);
    if let Some(mover) = &vote.mover {
        proposal = proposal.text(if vote.text.is_empty() { "" } else { " " }).text("(").child(named(mover)).text(")");
    }
    let proposal = Some(proposal).filter(|_| !vote.text.is_empty() || vote.mover.is_some());
    let outcome = element("outcome").with("refersTo", result_ref(vote.result)).text(LANG.vote_result(vote.result));
    let [in_favour, against, abstained] = VoteValue::ALL.map(|value| count(vote, value));
    let tally = element("p").child(outcome).text(&format!(": {}", LANG.vote_tally(in_favour, against, abstained)));
    let lines = VoteValue::ALL.into_iter().filter_map(|value| line(vote, value));
    element("debateSection")
        .with("name", "vote")
        .with("eId", id)
        .child(element("heading").text(LANG.proposal_kind(vote.kind)))
        .children(proposal)
        .child(tally)
        .children(lines)
}

/// "For: Karen Lund (A), Bo Friis (V)".
fn line(vote: &PublicVote, value: VoteValue) -> Option<Element> {
    let voters = vote.votes.iter().filter(|(_, way)| *way == value);
    let line = voters.enumerate().fold(element("p"), |line, (index, (person, _))| {
        let party = person.party.as_ref().map(|party| format!(" ({party})")).unwrap_or_default();
        let before = if index == 0 { format!("{}: ", LANG.vote_value(value)) } else { ", ".to_owned() };
        let voter = element("vote").with("by", person_ref(person.id)).with("choice", value_ref(value));
        line.text(&before).child(voter.text(&format!("{}{party}", person.name)))
    });
    Some(line).filter(|line| !line.is_empty())
}

fn count(vote: &PublicVote, value: VoteValue) -> usize {
    vote.votes.iter().filter(|(_, way)| *way == value).count()
}
