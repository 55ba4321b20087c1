//! However open and closed are mixed, in whatever state the meeting is: nothing closed leaves, and what is open does.

use super::marks::{Closed, Planted, marked, marked_case};
use crate::town::{body, clock, id, moment};
use proptest::collection::vec;
use proptest::prelude::*;
use sagsgang_domain::meeting::{Meeting, MeetingState};
use sagsgang_domain::openness::{Openness, view};
use sagsgang_domain::organization::{Organization, OrganizationKind};

fn closed() -> impl Strategy<Value = Closed> {
    any::<(bool, bool, bool)>().prop_map(|(item, section, annex)| Closed { item, section, annex })
}

fn states() -> [MeetingState; 9] {
    let (opened, ended) = (clock(16, 0), clock(17, 0));
    [
        MeetingState::Planned,
        MeetingState::Dispatched { at: moment(0) },
        MeetingState::InSession { dispatched: moment(0), opened },
        MeetingState::Adjourned { dispatched: None, opened, ended },
        MeetingState::Adopted { dispatched: None, opened, ended, at: moment(9) },
        MeetingState::Published { dispatched: None, opened: Some(opened), ended: Some(ended), at: moment(10) },
        MeetingState::Cancelled { dispatched: None, at: moment(0), reason: "For få sager".to_owned() },
        MeetingState::Cancelled { dispatched: Some(moment(0)), at: moment(1), reason: "Snestorm".to_owned() },
        MeetingState::Retracted {
            at: moment(20),
            reason: "planted-reason".to_owned(),
            before: Box::new(MeetingState::Published {
                dispatched: None,
                opened: Some(opened),
                ended: Some(ended),
                at: moment(10),
            }),
        },
    ]
}

/// A new state does not compile until it is said here what is out in it: the agenda, the minutes.
fn out(state: &MeetingState) -> (bool, bool) {
    match state {
        MeetingState::Planned | MeetingState::Cancelled { dispatched: None, .. } | MeetingState::Retracted { .. } => {
            (false, false)
        }
        MeetingState::Cancelled { dispatched: Some(_), .. }
        | MeetingState::Dispatched { .. }
        | MeetingState::InSession { .. }
        | MeetingState::Adjourned { .. }
        | MeetingState::Adopted { .. } => (true, false),
        MeetingState::Published { .. } => (true, true),
    }
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("views are data")
}

/// Everything the public can ask for about a meeting: itself, its cases, its files.
fn everything_public(meeting: &Meeting, organization: &Organization) -> String {
    let mut all = json(&view::meeting(meeting, organization));
    let held = [(meeting.clone(), organization.clone())];
    for item in &meeting.items {
        let case = marked_case(item.number);
        all += &json(&view::case(&case, &held, &OrganizationKind::ALL.map(body)));
        for annex in &item.content.annexes {
            all += &json(&view::annex_file(meeting, organization, annex.id));
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_closed_leaves_and_what_is_open_does(items in vec(closed(), 1..4), state in prop::sample::select(states().to_vec())) {
        let meeting = marked(&items, state);
        let (agenda, minutes) = out(&meeting.state);
        let seen = everything_public(&meeting, &body(OrganizationKind::StandingCommittee));
        prop_assert!(!seen.contains("planted-reason"), "why it was taken back is out");
        for (n, what) in (1..).zip(&items) {
            let planted = Planted::of(n, *what);
            for word in &planted.never {
                prop_assert!(!seen.contains(word.as_str()), "{} is out", word);
            }
            for word in &planted.with_agenda {
                prop_assert_eq!(seen.contains(word.as_str()), agenda, "{}", word);
            }
            for word in &planted.with_minutes {
                prop_assert_eq!(seen.contains(word.as_str()), minutes, "{}", word);
            }
            prop_assert!(!seen.contains(&format!("planted-{n}-case-title")), "the case's own text is out");
        }
    }

    #[test]
    fn whoever_may_see_closed_matters_sees_them_in_the_same_shape(items in vec(closed(), 1..4), state in prop::sample::select(states().to_vec())) {
        let meeting = marked(&items, state);
        let seen = json(&view::insider(&meeting));
        for (n, _) in (1..).zip(&items) {
            let planted = Planted::of(n, Closed::default());
            for word in planted.with_agenda.iter().chain(&planted.with_minutes) {
                prop_assert!(seen.contains(word.as_str()), "{} is missing", word);
            }
        }
    }

    #[test]
    fn nothing_leaves_a_body_whose_papers_are_not_public(
        items in vec(closed(), 1..4),
        state in prop::sample::select(states().to_vec()),
        kind in prop::sample::select(OrganizationKind::ALL.to_vec()),
    ) {
        let organization = body(kind);
        let meeting = Meeting { organization: organization.id, ..marked(&items, state) };
        let seen = everything_public(&meeting, &organization);
        prop_assert!(kind.is_public() || !seen.contains("planted"), "{}", seen);
        prop_assert_eq!(view::meeting(&meeting, &organization).is_some(), kind.is_public());
    }

    #[test]
    fn nothing_leaves_when_the_meeting_is_passed_off_as_another_bodys(items in vec(closed(), 1..4)) {
        let meeting = Meeting { organization: id(0x1fff), ..marked(&items, states()[5].clone()) };
        let seen = everything_public(&meeting, &body(OrganizationKind::Council));
        prop_assert!(!seen.contains("planted"), "{}", seen);
    }

    #[test]
    fn a_case_that_is_closed_now_is_shown_nowhere_as_a_case(items in vec(closed(), 1..4)) {
        let organization = body(OrganizationKind::StandingCommittee);
        let held = [(marked(&items, states()[5].clone()), organization)];
        for n in 1..=3 {
            let mut case = marked_case(n);
            case.openness = Openness::default();
            prop_assert!(view::case(&case, &held, &OrganizationKind::ALL.map(body)).is_none());
        }
    }
}

#[test]
fn every_state_of_a_meeting_is_tried() {
    let names: std::collections::BTreeSet<&str> = states().iter().map(MeetingState::name).collect();
    assert_eq!(names.len(), 8);
}
