//! Laws of counting.

use crate::town::{person, proposal, proposal_id};
use proptest::collection::vec;
use proptest::prelude::*;
use sagsgang_domain::refusal::Refusal;
use sagsgang_domain::vote::{Proposal, ProposalKind, Vote, VoteResult, VoteValue, record};

fn cast() -> impl Strategy<Value = Vec<Vote>> {
    let value = prop::sample::select(VoteValue::ALL.to_vec());
    vec(value, 0..31).prop_map(|values| {
        let vote = |(number, value)| Vote { person: person(number), value };
        (1..).zip(values).map(vote).collect()
    })
}

fn voted(votes: Vec<Vote>) -> Proposal {
    Proposal { votes: Some(votes), ..proposal(1, ProposalKind::Main, 1, "Indstillingen") }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_vote_is_counted_once_and_the_majority_of_those_cast_decides(votes in cast()) {
        let proposal = voted(votes.clone());
        let [yes, no, neither] = [VoteValue::For, VoteValue::Against, VoteValue::Abstained].map(|v| proposal.count(v));
        prop_assert_eq!(yes + no + neither, votes.len());
        prop_assert_eq!(proposal.result() == Some(VoteResult::Adopted), yes > no);
        prop_assert!(votes.iter().all(|vote| proposal.vote_of(vote.person) == Some(vote.value)));
        prop_assert_eq!(proposal.vote_of(person(99)), None);
    }

    #[test]
    fn it_does_not_matter_who_is_called_first_and_one_more_for_never_fells(votes in cast()) {
        let forwards = voted(votes.clone()).result();
        prop_assert_eq!(voted(votes.iter().rev().copied().collect()).result(), forwards);
        let more = votes.into_iter().chain([Vote { person: person(98), value: VoteValue::For }]).collect();
        prop_assert!(forwards != Some(VoteResult::Adopted) || voted(more).result() == Some(VoteResult::Adopted));
    }

    #[test]
    fn proposals_are_voted_on_in_the_order_of_their_kinds(
        kinds in vec(prop::sample::select(ProposalKind::ALL.to_vec()), 1..6),
        order in vec(0..6usize, 12),
    ) {
        let put = |(number, kind)| proposal(number, kind, 1, "Forslag");
        let mut proposals: Vec<Proposal> = (1..).zip(kinds).map(put).collect();
        for next in order {
            let Some(chosen) = proposals.get(next).cloned() else { continue };
            let waits = proposals.iter().any(|p| p.kind < chosen.kind && p.votes.is_none());
            let expected = match (waits, chosen.votes.is_some()) {
                (true, _) => Some(Refusal::AmendmentFirst),
                (false, true) => Some(Refusal::AlreadyVoted),
                (false, false) => None,
            };
            let recorded = record(proposals.clone(), chosen.id, vec![Vote { person: person(1), value: VoteValue::For }]);
            prop_assert_eq!(recorded.as_ref().err(), expected.as_ref());
            proposals = recorded.unwrap_or(proposals);
        }
    }
}

#[test]
fn nobody_votes_on_what_was_not_put() {
    assert_eq!(record(Vec::new(), proposal_id(1), Vec::new()), Err(Refusal::NoSuchProposal));
}

#[test]
fn a_proposal_that_waits_for_its_vote_has_no_result() {
    assert_eq!(proposal(1, ProposalKind::Main, 1, "Indstillingen").result(), None);
}
