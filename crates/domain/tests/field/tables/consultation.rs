//! The stops of a course: state by command, and what each outcome does to the stop and to the next one.

use super::{cell, decision_table, labelled};
use crate::table;
use crate::town::{DAY, course, id, item_id, states, stop, stop_id};
use sagsgang_domain::consultation::{ConsultationRole, ConsultationState, Course};
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::refusal::Refusal;

const VPU: (u128, OrganizationKind, ConsultationRole) =
    (2, OrganizationKind::StandingCommittee, ConsultationRole::Recommends);
const KB: (u128, OrganizationKind, ConsultationRole) = (4, OrganizationKind::Council, ConsultationRole::Decides);
const HEARING: (u128, OrganizationKind, ConsultationRole) =
    (1, OrganizationKind::SeniorCouncil, ConsultationRole::Hearing);

fn scheduled(course: Course) -> Course {
    course.schedule(stop_id(2), id(0x6001), item_id(1), DAY).expect("an open stop")
}

/// A course whose first stop is in each state.
fn courses() -> [Course; 5] {
    let planned = || course(&[VPU, KB]);
    let open = || planned().start().expect("a course with stops");
    [
        planned(),
        open(),
        scheduled(open()),
        scheduled(open()).conclude(stop_id(2), DecisionKind::Approved).expect("a scheduled stop"),
        open().skip(stop_id(2), "Behandlet administrativt").expect("an open stop"),
    ]
}

fn danish(state: &ConsultationState) -> &'static str {
    match state {
        ConsultationState::Planned => "planlagt",
        ConsultationState::Open => "klar",
        ConsultationState::Scheduled { .. } => "på dagsordenen",
        ConsultationState::Held { .. } => "behandlet",
        ConsultationState::Skipped { .. } => "udgået",
    }
}

type Command = (&'static str, &'static str, fn(Course) -> Result<Course, Refusal>);

/// Function, what the lawyer reads, and the command on the first stop.
const COMMANDS: [Command; 11] = [
    ("start", "the case is approved", |c| c.start()),
    ("schedule", "put on an agenda", |c| c.schedule(stop_id(2), id(0x6002), item_id(2), DAY)),
    ("unschedule", "taken off its agenda", |c| c.unschedule(stop_id(2))),
    ("call_off", "its meeting called off", |c| c.call_off(stop_id(2))),
    ("conclude", "treated: Godkendt", |c| c.conclude(stop_id(2), DecisionKind::Approved)),
    ("conclude", "treated: Udsat", |c| c.conclude(stop_id(2), DecisionKind::Postponed)),
    ("conclude", "treated: Sendt tilbage", |c| c.conclude(stop_id(2), DecisionKind::Returned)),
    ("skip", "left out", |c| c.skip(stop_id(2), "Ikke nødvendig")),
    ("plan", "a hearing put before it", |c| c.plan(&[HEARING, VPU, KB].map(stop), true)),
    ("plan", "taken out of the course", |c| c.plan(&[KB].map(stop), true)),
    ("plan", "given to another body", |c| {
        c.plan(&[(2, OrganizationKind::EconomicCommittee, ConsultationRole::Recommends), KB].map(stop), true)
    }),
];

#[test]
fn every_state_against_every_command() {
    let source = include_str!("../../../src/consultation.rs");
    let mut known = table::commands_in(source);
    for of_readings in ["record_held", "restate", "forget"] {
        assert!(known.remove(of_readings), "what was read in has its own tests");
    }
    assert_eq!(
        known,
        COMMANDS.iter().map(|(function, ..)| (*function).to_owned()).collect(),
        "a command without a row"
    );
    let courses = courses();
    let label = |course: &Course| labelled((course.stops()[0].state.name(), danish(&course.stops()[0].state)));
    let labels: Vec<String> = courses.iter().map(label).collect();
    let head: Vec<&str> = std::iter::once("a stop that is").chain(labels.iter().map(String::as_str)).collect();
    let rows = COMMANDS.map(|(_, words, command)| {
        let cells = courses.iter().map(|course| {
            let after = command(course.clone());
            let state = |course: &Course| course.stop(stop_id(2)).map_or("gone", |stop| stop.state.name());
            cell(course.stops()[0].state.name(), after.as_ref().map(state).map_err(Clone::clone))
        });
        std::iter::once(words.to_owned()).chain(cells).collect()
    });
    insta::assert_snapshot!(decision_table(&head, &rows));
}

#[test]
fn what_each_outcome_does_to_the_course() {
    let head = ["outcome", "this stop becomes", "the next stop is", "after the last stop the course is"];
    let rows = DecisionKind::ALL.map(|kind| {
        let open = course(&[VPU, KB]).start().expect("a course with stops");
        let after = scheduled(open).conclude(stop_id(2), kind).expect("a scheduled stop");
        let alone = course(&[VPU]).start().expect("a course with a stop");
        let last = scheduled(alone).conclude(stop_id(2), kind).expect("a scheduled stop");
        let states = states(&after);
        let finished = if last.is_finished() { "finished" } else { "not finished" };
        vec![format!("{kind:?}"), states[0].to_owned(), states[1].to_owned(), finished.to_owned()]
    });
    insta::assert_snapshot!(table::set(&head, &rows));
}
