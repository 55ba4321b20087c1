//! Follow-up: state by command.

use super::{cell, decision_table, labelled};
use crate::town::{body_id, id, item_id, moment, person};
use sagsgang_domain::action::{Action, ActionCommand, ActionNote, ActionState, Origin, Owner};
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::refusal::{Needed, Refusal};

fn states() -> [ActionState; 4] {
    [
        ActionState::Proposed,
        ActionState::Open,
        ActionState::Done { at: moment(0) },
        ActionState::Dropped { at: moment(0), reason: "Ikke længere aktuel".to_owned() },
    ]
}

fn danish(state: &ActionState) -> &'static str {
    match state {
        ActionState::Proposed => "foreslået",
        ActionState::Open => "åben",
        ActionState::Done { .. } => "udført",
        ActionState::Dropped { .. } => "bortfaldet",
    }
}

fn commands(words: &str) -> [ActionCommand; 6] {
    let note = || ActionNote { at: moment(1), by: Some(person(42)), text: words.to_owned() };
    [
        ActionCommand::Confirm,
        ActionCommand::Assign { owner: Owner::Person(person(42)), due: None },
        ActionCommand::Note(note()),
        ActionCommand::Complete(note()),
        ActionCommand::Drop { reason: words.to_owned() },
        ActionCommand::Reopen,
    ]
}

fn danish_command(command: &ActionCommand) -> &'static str {
    match command {
        ActionCommand::Confirm => "bekræft",
        ActionCommand::Assign { .. } => "tildel",
        ActionCommand::Note(_) => "notér",
        ActionCommand::Complete(_) => "udfør",
        ActionCommand::Drop { .. } => "opgiv",
        ActionCommand::Reopen => "genåbn",
    }
}

fn action(state: ActionState) -> Action {
    Action {
        id: id(0x9001),
        text: "Administrationen fremlægger en evaluering i oktober".to_owned(),
        origin: Origin {
            organization: body_id(OrganizationKind::StandingCommittee),
            meeting: id(0x6001),
            item: item_id(1),
            case: None,
            read_from: None,
        },
        owner: Owner::Nobody,
        due: None,
        state,
        notes: Vec::new(),
    }
}

#[test]
fn every_state_against_every_command() {
    let commands = commands("Evalueringen er sendt ud");
    let names: Vec<String> = commands.iter().map(|c| labelled((c.name(), danish_command(c)))).collect();
    let head: Vec<&str> = std::iter::once("an action that is").chain(names.iter().map(String::as_str)).collect();
    let rows = states().map(|state| {
        let before = state.name();
        let label = labelled((before, danish(&state)));
        let after = commands.iter().map(|command| {
            let after = action(state.clone()).command(command.clone(), moment(1));
            cell(before, after.as_ref().map(|action| action.state.name()).map_err(Clone::clone))
        });
        std::iter::once(label).chain(after).collect()
    });
    insta::assert_snapshot!(decision_table(&head, &rows));
}

#[test]
fn it_is_not_done_or_given_up_without_words() {
    let open = || action(ActionState::Open);
    for command in commands("") {
        let expected = match command {
            ActionCommand::Note(_) | ActionCommand::Complete(_) => Some(Refusal::Missing(Needed::Text)),
            ActionCommand::Drop { .. } => Some(Refusal::Missing(Needed::Reason)),
            ActionCommand::Confirm | ActionCommand::Assign { .. } | ActionCommand::Reopen => continue,
        };
        assert_eq!(open().command(command, moment(1)).err(), expected);
    }
}

#[test]
fn it_is_late_the_day_after_its_date_and_only_while_it_is_open() {
    let due = crate::town::DAY;
    let with = |state| Action { due: Some(due), ..action(state) };
    assert!(!with(ActionState::Open).is_late(due));
    assert!(with(ActionState::Open).is_late(due.tomorrow().expect("in range")));
    assert!(!with(ActionState::Done { at: moment(0) }).is_late(due.tomorrow().expect("in range")));
    assert!(!action(ActionState::Open).is_late(due));
}
