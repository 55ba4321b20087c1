//! How hits spread, and narrowing them.

use super::field::*;
use crate::{Beside, Count, FollowUp, Index, Kind, Query};
use jiff::civil::{date, time};
use sagsgang_domain::action::{Action, ActionState, Origin, Owner};
use sagsgang_domain::attendance::{Interval, Participant};
use sagsgang_domain::decision::{DecisionKind, Remark, RemarkKind};
use sagsgang_domain::id::{ActionId, PersonId, ProposalId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view;
use sagsgang_domain::person::{MembershipRole, Party};
use sagsgang_domain::vote::{Proposal, ProposalKind, Vote, VoteValue};
use uuid::Uuid;

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn participant(number: u128, name: &str, party: &str, role: MembershipRole) -> Participant {
    Participant {
        person: person(number),
        name: name.to_owned(),
        party: Party::new(party),
        role,
        substitute_for: None,
        present: vec![Interval { from: time(15, 0, 0, 0), to: None }],
        reason: None,
    }
}

/// A vote on the first item by Anna (A) and Bo (V); a remark on the second by Bo and the director.
fn sitting() -> Meeting {
    let mut voted = item(1, "Ny skole", "");
    voted.proposals = vec![Proposal {
        id: ProposalId(Uuid::from_u128(1)),
        kind: ProposalKind::Main,
        text: "Skolen bygges".to_owned(),
        mover: None,
        votes: Some(vec![
            Vote { person: person(11), value: VoteValue::For },
            Vote { person: person(12), value: VoteValue::Against },
        ]),
    }];
    let mut remarked = item(2, "Skolemad", "");
    remarked.decision.as_mut().unwrap().kind = DecisionKind::Noted;
    remarked.remarks =
        vec![Remark { kind: RemarkKind::Remark, by: vec![person(12), person(13)], text: "For dyrt.".to_owned() }];
    let mut meeting = meeting(1, &elders(), date(2024, 4, 24), vec![voted, remarked, item(3, "Skolevej", "")]);
    meeting.roster = vec![
        participant(11, "Anna Holm", "A", MembershipRole::Chair),
        participant(12, "Bo Lind", "V", MembershipRole::Member),
        participant(13, "Dorte Direktør", "", MembershipRole::Attending),
    ];
    meeting
}

fn action(meeting: &Meeting, item: usize, state: ActionState, text: &str) -> Action {
    Action {
        id: ActionId(Uuid::from_u128(item as u128)),
        text: text.to_owned(),
        origin: Origin {
            organization: meeting.organization,
            meeting: meeting.id,
            item: meeting.items[item].id,
            case: None,
            read_from: None,
        },
        owner: Owner::Nobody,
        due: Some(date(2024, 9, 1)),
        state,
        notes: Vec::new(),
    }
}

fn index() -> Index {
    let meeting = sitting();
    let at = jiff::Timestamp::UNIX_EPOCH;
    let actions = [
        action(&meeting, 0, ActionState::Open, "Udbud af byggeriet"),
        action(&meeting, 1, ActionState::Done { at }, "Prøvesmagning"),
        action(&meeting, 2, ActionState::Proposed, "Forslag af en maskine"),
    ];
    let actions = actions.iter().filter_map(|action| view::action(action, &meeting, &elders(), None)).collect();
    let index = Index::in_memory().unwrap();
    let mut batch = index.batch().unwrap();
    let beside = Beside { actions, ..Beside::default() };
    batch.replace_meeting_with(&public(&meeting, &elders()), &elders(), &beside).unwrap();
    batch.commit(1).unwrap();
    index
}

fn found(index: &Index, query: &Query) -> Vec<String> {
    index.search(query).unwrap().hits.into_iter().map(|hit| hit.title).collect()
}

fn items() -> Query {
    Query { kind: Some(Kind::Item), ..Query::new("") }
}

#[test]
fn the_elected_who_voted_or_remarked_are_counted_with_their_lists_and_staff_are_not() {
    let facets = index().search(&items()).unwrap().facets;
    let people: Vec<(&str, u64)> = facets.people.iter().map(|p| (p.value.name.as_str(), p.count)).collect();
    assert_eq!(people, [("Bo Lind", 2), ("Anna Holm", 1)]);
    let count = |value: &str, count| Count { value: value.to_owned(), count };
    assert_eq!(facets.parties, [count("V", 2), count("A", 1)]);
}

#[test]
fn a_question_is_narrowed_to_a_person_a_list_a_decision_and_open_follow_up() {
    let index = index();
    assert_eq!(found(&index, &Query { person: Some(person(11)), ..items() }), ["Ny skole"]);
    assert_eq!(found(&index, &Query { party: Some("V".to_owned()), ..items() }).len(), 2);
    assert_eq!(found(&index, &Query { decision: Some(DecisionKind::Noted), ..items() }), ["Skolemad"]);
    assert_eq!(found(&index, &Query { follow_up: Some(FollowUp::Open), ..items() }), ["Ny skole"]);
    assert!(found(&index, &Query { person: Some(person(13)), ..items() }).is_empty());
}

#[test]
fn what_follows_is_found_itself_unless_it_is_only_proposed() {
    let index = index();
    let results = ask(&index, "udbud byggeriet");
    let hit = &results.hits[0];
    assert_eq!((hit.kind, hit.number, hit.due), (Kind::Action, Some(1), Some(date(2024, 9, 1))));
    assert_eq!(hit.follow_up, Some(FollowUp::Open));
    assert!(titles(&index, "maskine").is_empty());
    let states = index.search(&items()).unwrap().facets.follow_up;
    assert_eq!(
        states,
        [Count { value: FollowUp::Open, count: 1 }, Count { value: FollowUp::Done, count: 1 }],
        "of the items"
    );
}

#[test]
fn a_filter_leaves_its_own_counts_and_narrows_the_others() {
    let index = index();
    let all = index.search(&items()).unwrap().facets;
    let narrowed = index.search(&Query { decision: Some(DecisionKind::Noted), ..items() }).unwrap().facets;
    assert_eq!(narrowed.decisions, all.decisions);
    assert_eq!(narrowed.people.len(), 1);
}

#[test]
fn days_narrow_and_leave_the_years_to_choose_between() {
    let index = index();
    let within = |first, last| Query { days: Some((first, last)), ..items() };
    assert_eq!(found(&index, &within(date(2022, 1, 1), date(2025, 12, 31))).len(), 3);
    let results = index.search(&within(date(2018, 1, 1), date(2021, 12, 31))).unwrap();
    assert_eq!((results.total, results.facets.years), (0, vec![Count { value: 2024, count: 3 }]));
}

#[test]
fn without_words_and_filters_nothing_is_asked() {
    assert_eq!(index().search(&Query::new("")).unwrap().total, 0);
    assert_eq!(index().search(&Query { kind: Some(Kind::Item), ..Query::new("-skole") }).unwrap().total, 0);
}
