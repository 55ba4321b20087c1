//! What happens in the room: proposals, votes, bias, quorum.

use crate::town::{
    ANNA, BO, CARLA, DAN, EVA, FINN, between, case, clock, decision, dispatched, from, in_session, item_id, person,
    proposal, proposal_id, treats, votes,
};
use sagsgang_domain::attendance::AbsenceReason;
use sagsgang_domain::decision::{ClauseDecision, DecisionKind, Remark, RemarkKind};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::refusal::Refusal;
use sagsgang_domain::vote::ProposalKind::{Amendment, Main, Procedure};
use sagsgang_domain::vote::VoteResult::{Adopted, Fallen};
use sagsgang_domain::vote::VoteValue::{Abstained, Against, For};
use sagsgang_domain::vote::{Vote, VoteResult};

fn sitting() -> Meeting {
    in_session(vec![treats(1, &case(), 2)])
}

fn vote(meeting: Meeting, number: u128, cast: Vec<Vote>) -> Result<Meeting, Refusal> {
    meeting.record_vote(item_id(1), proposal_id(number), cast, clock(16, 20))
}

fn result(meeting: &Meeting, number: u128) -> Option<VoteResult> {
    let item = meeting.item(item_id(1)).expect("the item");
    item.proposals.iter().find(|p| p.id == proposal_id(number)).expect("the proposal").result()
}

/// Two for the amendment, three against; then the recommendation, all but one.
fn after_both_votes() -> Meeting {
    sitting()
        .propose(item_id(1), proposal(1, Main, ANNA, "Indstillingen"))
        .and_then(|m| m.propose(item_id(1), proposal(2, Amendment, BO, "at standarden evalueres efter et år")))
        .and_then(|m| vote(m, 2, votes(&[(ANNA, Against), (BO, For), (CARLA, Against), (DAN, For), (EVA, Against)])))
        .and_then(|m| vote(m, 1, votes(&[(ANNA, For), (BO, Against), (CARLA, For), (DAN, Abstained), (EVA, For)])))
        .expect("in good order")
}

#[test]
fn the_amendment_is_voted_on_first_and_the_recommendation_after() {
    let meeting = sitting()
        .propose(item_id(1), proposal(1, Main, ANNA, "Indstillingen"))
        .and_then(|m| m.propose(item_id(1), proposal(2, Amendment, BO, "at standarden evalueres efter et år")))
        .expect("in session");
    let order: Vec<_> = meeting.item(item_id(1)).expect("the item").proposals.iter().map(|p| p.kind).collect();
    assert_eq!(order, [Amendment, Main], "whoever spoke first");
    assert_eq!(vote(meeting, 1, votes(&[(ANNA, For)])).err(), Some(Refusal::AmendmentFirst));

    let meeting = after_both_votes();
    assert_eq!((result(&meeting, 2), result(&meeting, 1)), (Some(Fallen), Some(Adopted)));
    let meeting = meeting
        .record_decision(item_id(1), decision(DecisionKind::Approved, "Godkendt."), clock(16, 30))
        .expect("everything is voted on");
    assert!(meeting.item(item_id(1)).expect("the item").absent.is_empty());
    let late = proposal(3, Amendment, DAN, "at standarden gælder fra 2027");
    assert_eq!(meeting.propose(item_id(1), late).err(), Some(Refusal::AlreadyVoted), "the vote has begun");
}

#[test]
fn a_tie_falls_and_who_abstains_counts_for_neither_side() {
    let meeting = sitting().propose(item_id(1), proposal(1, Main, ANNA, "Indstillingen")).expect("in session");
    let tied = vote(meeting, 1, votes(&[(ANNA, For), (BO, Against), (CARLA, For), (DAN, Against), (EVA, Abstained)]));
    assert_eq!(result(&tied.expect("lawful votes"), 1), Some(Fallen));
}

#[test]
fn a_proposal_is_put_without_votes_whatever_it_brings() {
    let mut stuffed = proposal(1, Main, ANNA, "Indstillingen");
    stuffed.votes = Some(votes(&[(FINN, For)]));
    let meeting = sitting().propose(item_id(1), stuffed).expect("in session");
    assert_eq!(result(&meeting, 1), None);
}

#[test]
fn when_the_body_votes_to_postpone_the_rest_needs_no_vote() {
    let meeting = sitting()
        .propose(item_id(1), proposal(1, Main, ANNA, "Indstillingen"))
        .and_then(|m| m.propose(item_id(1), proposal(2, Procedure, BO, "at sagen udsættes")))
        .and_then(|m| vote(m, 2, votes(&[(ANNA, For), (BO, For), (CARLA, For)])))
        .expect("in good order");
    let undecided =
        meeting.clone().record_decision(item_id(1), decision(DecisionKind::Approved, "Godkendt."), clock(16, 30));
    assert_eq!(undecided.err(), Some(Refusal::AmendmentFirst));
    assert!(meeting.record_decision(item_id(1), decision(DecisionKind::Postponed, "Udsat."), clock(16, 30)).is_ok());
}

#[test]
fn an_excluded_member_does_not_vote_and_stands_as_such_in_the_minutes() {
    let meeting = sitting()
        .disqualify(item_id(1), person(CARLA), true)
        .and_then(|m| m.propose(item_id(1), proposal(1, Main, ANNA, "Indstillingen")))
        .expect("in session");
    let with_carla = vote(meeting.clone(), 1, votes(&[(ANNA, For), (CARLA, For)]));
    assert_eq!(with_carla.err(), Some(Refusal::Disqualified(person(CARLA))));
    let meeting = vote(meeting, 1, votes(&[(ANNA, For), (BO, For), (DAN, For), (EVA, For)]))
        .and_then(|m| m.record_decision(item_id(1), decision(DecisionKind::Approved, "Godkendt."), clock(16, 30)))
        .expect("four of five vote");
    let absent = &meeting.item(item_id(1)).expect("the item").absent;
    assert_eq!(absent.len(), 1);
    assert_eq!((absent[0].person, absent[0].reason), (person(CARLA), Some(AbsenceReason::Disqualified)));
    let back = meeting.disqualify(item_id(1), person(CARLA), false).expect("the body finds no bias after all");
    assert!(back.item(item_id(1)).expect("the item").absent.is_empty());
}

#[test]
fn fewer_than_half_decide_nothing() {
    let gone = |meeting: Meeting, number| {
        meeting.record_attendance(person(number), between(clock(16, 0), clock(16, 10)), None).expect("on the roster")
    };
    let approve = |meeting: Meeting, minute| {
        meeting.record_decision(item_id(1), decision(DecisionKind::Approved, "Godkendt."), clock(16, minute))
    };
    let three = [BO, DAN].into_iter().fold(sitting(), gone);
    assert!(approve(three.clone(), 30).is_ok(), "three of five");
    let biased = three.clone().disqualify(item_id(1), person(CARLA), true).expect("in session");
    assert_eq!(
        approve(biased, 30).err(),
        Some(Refusal::NoQuorum { present: 2, seats: 5 }),
        "who is excluded leaves the room"
    );
    let two = gone(three, CARLA);
    assert_eq!(approve(two.clone(), 30).err(), Some(Refusal::NoQuorum { present: 2, seats: 5 }));
    assert!(approve(two, 5).is_ok(), "they were there then");
}

#[test]
fn a_body_without_anybody_decides_nothing() {
    let mut empty = sitting();
    empty.roster.clear();
    let decided = empty.record_decision(item_id(1), decision(DecisionKind::Approved, "Godkendt."), clock(16, 30));
    assert_eq!(decided.err(), Some(Refusal::NoQuorum { present: 0, seats: 0 }));
}

#[test]
fn a_substitute_votes_when_called_in_for_a_member() {
    let mut meeting = dispatched(vec![treats(1, &case(), 2)]);
    let finn = meeting.roster.iter_mut().find(|p| p.person == person(FINN)).expect("the substitute");
    finn.substitute_for = Some(person(EVA));
    let there = |m: Meeting, number| m.record_attendance(person(number), from(16, 0), None).expect("on the roster");
    let meeting = [ANNA, BO, FINN]
        .into_iter()
        .fold(meeting.open(clock(16, 0)).expect("dispatched"), there)
        .record_attendance(person(EVA), Vec::new(), Some(AbsenceReason::Apology))
        .and_then(|m| m.propose(item_id(1), proposal(1, Main, ANNA, "Indstillingen")))
        .and_then(|m| vote(m, 1, votes(&[(ANNA, For), (BO, Against), (FINN, For)])))
        .and_then(|m| m.record_decision(item_id(1), decision(DecisionKind::Approved, "Godkendt."), clock(16, 30)))
        .expect("three of five, the substitute among them");
    assert_eq!(result(&meeting, 1), Some(Adopted));
    let absent = &meeting.item(item_id(1)).expect("the item").absent;
    let eva = absent.iter().find(|a| a.person == person(EVA)).expect("the member is away");
    assert_eq!(eva.reason, Some(AbsenceReason::Apology));
    assert!(absent.iter().all(|a| a.person != person(FINN)), "the substitute was there");
}

#[test]
fn a_seat_has_one_vote_when_member_and_substitute_are_both_there() {
    let mut meeting = sitting();
    let finn = meeting.roster.iter_mut().find(|p| p.person == person(FINN)).expect("the substitute");
    finn.substitute_for = Some(person(EVA));
    let meeting = meeting
        .record_attendance(person(FINN), from(16, 0), None)
        .and_then(|m| m.propose(item_id(1), proposal(1, Main, ANNA, "Indstillingen")))
        .expect("in session");
    let both = vote(meeting.clone(), 1, votes(&[(ANNA, For), (EVA, For), (FINN, For)]));
    assert_eq!(both.err(), Some(Refusal::VotesTwice(person(EVA))));
    assert!(vote(meeting, 1, votes(&[(ANNA, For), (FINN, For)])).is_ok());
}

#[test]
fn only_who_voted_with_a_minority_may_dissent() {
    let statement = |by| Remark {
        kind: RemarkKind::MinorityStatement,
        by: vec![person(by)],
        text: "Venstre finder, at standarden bør evalueres.".to_owned(),
    };
    let dissent = |by| after_both_votes().record_remark(item_id(1), statement(by));
    assert!(dissent(BO).is_ok(), "against the recommendation");
    assert!(dissent(DAN).is_ok(), "for the amendment that fell");
    assert_eq!(dissent(ANNA).err(), Some(Refusal::NoMinorityVote(person(ANNA))));
    let abstained = sitting()
        .propose(item_id(1), proposal(1, Main, ANNA, "Indstillingen"))
        .and_then(|m| vote(m, 1, votes(&[(ANNA, For), (BO, For), (DAN, Abstained)])))
        .and_then(|m| m.record_remark(item_id(1), statement(DAN)));
    assert_eq!(abstained.err(), Some(Refusal::NoMinorityVote(person(DAN))), "who abstained has no view on the merits");
}

#[test]
fn two_members_remark_and_a_group_reserves_its_position() {
    let say = |kind, by: &[u128]| Remark {
        kind,
        by: by.iter().map(|number| person(*number)).collect(),
        text: "bemærker, at der bør følges op på ventetiden.".to_owned(),
    };
    let meeting = sitting()
        .record_remark(item_id(1), say(RemarkKind::Remark, &[ANNA, CARLA]))
        .and_then(|m| m.record_remark(item_id(1), say(RemarkKind::Reservation, &[BO, DAN])))
        .expect("in session");
    assert_eq!(meeting.item(item_id(1)).expect("the item").remarks.len(), 2);
    let nobody = meeting.record_remark(item_id(1), say(RemarkKind::Remark, &[]));
    assert_eq!(nobody.err(), Some(Refusal::Missing(sagsgang_domain::refusal::Needed::Speakers)));
}

#[test]
fn clauses_may_go_different_ways_but_must_be_there() {
    let clause = |clause, kind| ClauseDecision { clause, kind, text: String::new() };
    let mut partly = decision(DecisionKind::PartlyApproved, "Pkt. 1 godkendt, pkt. 2 ikke.");
    partly.clauses = vec![clause(1, DecisionKind::Approved), clause(2, DecisionKind::Rejected)];
    assert!(sitting().record_decision(item_id(1), partly.clone(), clock(16, 30)).is_ok());
    for wrong in [0, 3] {
        partly.clauses[1].clause = wrong;
        let refused = sitting().record_decision(item_id(1), partly.clone(), clock(16, 30)).err();
        assert_eq!(refused, Some(Refusal::NoSuchClause(wrong)));
    }
}
