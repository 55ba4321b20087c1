//! Laws of the course, for any course and any order of events.

use crate::town::{DAY, body_id, id, item_id, stop_id};
use proptest::collection::vec;
use proptest::prelude::*;
use sagsgang_domain::consultation::{Consultation, ConsultationRole, ConsultationState, Course, PlannedStop};
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::id::ConsultationId;
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::refusal::Refusal;

fn wanted() -> impl Strategy<Value = Vec<PlannedStop>> {
    let kind = prop::sample::select(OrganizationKind::ALL.to_vec());
    let role = prop::sample::select(ConsultationRole::ALL.to_vec());
    vec((kind, role), 0..6).prop_map(|stops| {
        let stop =
            |(number, (kind, role))| PlannedStop { id: stop_id(number), organization: body_id(kind), kind, role };
        (1..).zip(stops).map(stop).collect()
    })
}

/// A course that may be laid: hearings and recommendations, perhaps a decision, then those who take note.
fn lawful() -> impl Strategy<Value = Course> {
    let before = prop::sample::select(vec![
        (OrganizationKind::SeniorCouncil, ConsultationRole::Hearing),
        (OrganizationKind::StandingCommittee, ConsultationRole::Recommends),
    ]);
    let after = (OrganizationKind::DirectorsBoard, ConsultationRole::TakesNote);
    (vec(before, 0..4), any::<bool>(), 0..3usize)
        .prop_map(move |(before, decides, notes)| {
            let decision = decides.then_some((OrganizationKind::Council, ConsultationRole::Decides));
            let stops = before.into_iter().chain(decision).chain(std::iter::repeat_n(after, notes));
            (1..).zip(stops).map(|(number, (kind, role))| (number, kind, role)).collect::<Vec<_>>()
        })
        .prop_filter_map("a course has a stop", |stops| (!stops.is_empty()).then(|| crate::town::course(&stops)))
}

/// The stop that is open or on an agenda; never more than one.
fn active(course: &Course) -> Vec<&ConsultationState> {
    let states = course.stops().iter().map(|stop| &stop.state);
    states.filter(|s| matches!(s, ConsultationState::Open | ConsultationState::Scheduled { .. })).collect()
}

fn apply(course: Course, number: u128, event: Event) -> Result<Course, Refusal> {
    match event {
        Event::Schedule => course.schedule(stop_id(number), id(0x6001), item_id(1), DAY),
        Event::Unschedule => course.unschedule(stop_id(number)),
        Event::Conclude(kind) => course.conclude(stop_id(number), kind),
        Event::Skip => course.skip(stop_id(number), "Ikke nødvendig"),
        Event::Start => course.start(),
    }
}

fn treated(course: Course, stop: ConsultationId, kind: DecisionKind) -> Course {
    course.schedule(stop, id(0x6001), item_id(1), DAY).and_then(|c| c.conclude(stop, kind)).expect("its turn")
}

#[derive(Clone, Copy, Debug)]
enum Event {
    Schedule,
    Unschedule,
    Conclude(DecisionKind),
    Skip,
    Start,
}

fn event() -> impl Strategy<Value = (u128, Event)> {
    let event = prop_oneof![
        3 => Just(Event::Schedule),
        1 => Just(Event::Unschedule),
        3 => prop::sample::select(DecisionKind::ALL.to_vec()).prop_map(Event::Conclude),
        1 => Just(Event::Skip),
        1 => Just(Event::Start),
    ];
    (1..8u128, event)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_course_is_laid_just_when_one_body_at_most_decides_and_only_notes_are_taken_after(wanted in wanted()) {
        let laid = Course::default().plan(&wanted, false);
        let deciding: Vec<usize> = (0..wanted.len()).filter(|i| wanted[*i].role == ConsultationRole::Decides).collect();
        let able = deciding.iter().all(|i| wanted[*i].kind.may_decide());
        let after = deciding.first().map_or(wanted.len(), |i| i + 1);
        let quiet = wanted[after..].iter().all(|stop| stop.role == ConsultationRole::TakesNote);
        prop_assert_eq!(laid.is_ok(), !wanted.is_empty() && able && deciding.len() <= 1 && quiet, "{:?}", laid);
    }

    #[test]
    fn at_most_one_stop_is_ever_open_and_everything_before_it_is_behind(course in lawful(), events in vec(event(), 0..30)) {
        let mut course = course;
        for (number, event) in events {
            let before = course.clone();
            course = apply(course, number, event).unwrap_or(before);
            prop_assert!(active(&course).len() <= 1, "{:?}", course);
            let first = course.stops().iter().position(|s| matches!(s.state, ConsultationState::Open | ConsultationState::Scheduled { .. }));
            let behind = |state: &ConsultationState| matches!(state, ConsultationState::Held { .. } | ConsultationState::Skipped { .. });
            if let Some(first) = first {
                prop_assert!(course.stops()[..first].iter().all(|stop| behind(&stop.state)), "{:?}", course);
                prop_assert_eq!(course.current().map(|stop| stop.id), Some(course.stops()[first].id));
            }
            prop_assert_eq!(course.is_finished(), course.stops().iter().all(|stop| behind(&stop.state)));
        }
    }

    #[test]
    fn what_was_held_is_never_held_otherwise(course in lawful(), events in vec(event(), 0..30)) {
        let mut course = course;
        for (number, event) in events {
            let before = course.clone();
            course = apply(course, number, event).unwrap_or_else(|_| before.clone());
            for (was, is) in before.stops().iter().zip(course.stops()) {
                prop_assert_eq!(was.id, is.id);
                let held = matches!(was.state, ConsultationState::Held { .. });
                prop_assert!(!held || was.state == is.state);
            }
        }
    }

    #[test]
    fn concluding_stop_by_stop_finishes_the_course_however_often_it_is_postponed(
        course in lawful(),
        delays in vec((0..3usize, any::<bool>()), 8),
    ) {
        let mut course = course.start().expect("a course with stops");
        let ids: Vec<_> = course.stops().iter().map(|stop| stop.id).collect();
        for (stop, (times, sent_back)) in ids.into_iter().zip(delays) {
            prop_assert!(!course.is_finished());
            for _ in 0..times {
                let kind = if sent_back { DecisionKind::Returned } else { DecisionKind::Postponed };
                course = treated(course, stop, kind);
                prop_assert_eq!(course.current().map(|stop| stop.id), Some(stop), "the same body takes it up again");
                course = course.start().expect("approved anew");
            }
            course = treated(course, stop, DecisionKind::Approved);
        }
        prop_assert!(course.is_finished());
    }

    #[test]
    fn a_course_is_kept_as_it_was(course in lawful(), events in vec(event(), 0..12)) {
        let course = events.into_iter().fold(course, |course, (number, event)| {
            apply(course.clone(), number, event).unwrap_or(course)
        });
        let kept = serde_json::to_string(&course).expect("data");
        prop_assert_eq!(serde_json::from_str::<Course>(&kept).expect("the same data"), course);
    }
}

/// A stop that was held elsewhere, as read from a document.
fn held(number: u128, kind: OrganizationKind, outcome: DecisionKind) -> Consultation {
    let state = ConsultationState::Held { meeting: id(0x6001), item: item_id(1), date: DAY, outcome };
    Consultation {
        id: stop_id(number),
        organization: body_id(kind),
        role: ConsultationRole::Recommends,
        state,
        earlier: Vec::new(),
    }
}

#[test]
fn what_was_read_of_a_stop_can_be_said_anew_and_forgotten() {
    let course = Course::default().record_held(held(1, OrganizationKind::StandingCommittee, DecisionKind::Approved));
    let council = body_id(OrganizationKind::Council);
    let later = DAY.tomorrow().expect("a day");
    let anew = course.clone().restate(stop_id(1), council, later, Some(DecisionKind::Rejected));
    assert_eq!(anew.stops()[0].organization, council);
    let ConsultationState::Held { date, outcome, item, .. } = anew.stops()[0].state else { panic!("held") };
    assert_eq!((date, outcome, item), (later, DecisionKind::Rejected, item_id(1)));
    let undecided = anew.restate(stop_id(1), council, later, None);
    assert_eq!(undecided.stops()[0].state.name(), "scheduled");
    assert_eq!(undecided.clone().restate(stop_id(9), council, DAY, None), undecided, "another stop is none of it");
    assert_eq!(course.forget(stop_id(1)), Course::default());
    let planned = crate::town::course(&crate::town::ROUTE);
    assert_eq!(planned.clone().restate(stop_id(1), council, DAY, None), planned, "what is planned was not read");
}
