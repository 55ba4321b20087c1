//! The text of a case: stage by command.

use super::{cell, decision_table, labelled};
use crate::town::{moment, person};
use sagsgang_domain::case::{CaseCommand, CaseStage};
use sagsgang_domain::refusal::{Needed, Refusal};

fn stages() -> [CaseStage; 6] {
    let (at, by) = (moment(0), person(42));
    [
        CaseStage::Draft,
        CaseStage::Submitted { at },
        CaseStage::Returned { at, by, note: "Økonomien mangler".to_owned() },
        CaseStage::Approved { at, by },
        CaseStage::Concluded { at },
        CaseStage::Withdrawn { at, reason: "Sagen er løst".to_owned() },
    ]
}

/// A new stage does not compile until it is named here and stands in the list above.
fn danish(stage: &CaseStage) -> &'static str {
    match stage {
        CaseStage::Draft => "kladde",
        CaseStage::Submitted { .. } => "til godkendelse",
        CaseStage::Returned { .. } => "returneret",
        CaseStage::Approved { .. } => "godkendt til behandling",
        CaseStage::Concluded { .. } => "afsluttet",
        CaseStage::Withdrawn { .. } => "trukket",
    }
}

fn commands(words: &str) -> [CaseCommand; 8] {
    let by = person(42);
    [
        CaseCommand::Edit,
        CaseCommand::Submit,
        CaseCommand::Approve { by },
        CaseCommand::Return { by, note: words.to_owned() },
        CaseCommand::Supplement,
        CaseCommand::SendBack { by, note: words.to_owned() },
        CaseCommand::Conclude,
        CaseCommand::Withdraw { reason: words.to_owned() },
    ]
}

/// A new command does not compile until it is named here and stands in the list above.
fn danish_command(command: &CaseCommand) -> &'static str {
    match command {
        CaseCommand::Edit => "redigér",
        CaseCommand::Submit => "indsend",
        CaseCommand::Approve { .. } => "godkend",
        CaseCommand::Return { .. } => "returnér",
        CaseCommand::Supplement => "supplér",
        CaseCommand::SendBack { .. } => "send tilbage",
        CaseCommand::Conclude => "afslut",
        CaseCommand::Withdraw { .. } => "træk",
    }
}

#[test]
fn every_stage_against_every_command() {
    let commands = commands("Begrundelse");
    let names: Vec<String> = commands.iter().map(|c| labelled((c.name(), danish_command(c)))).collect();
    let head: Vec<&str> = std::iter::once("a case in stage").chain(names.iter().map(String::as_str)).collect();
    let rows = stages().map(|stage| {
        let before = stage.name();
        let after = commands.iter().map(|command| {
            let after = stage.clone().after(command.clone(), moment(1));
            cell(before, after.as_ref().map(CaseStage::name).map_err(Clone::clone))
        });
        std::iter::once(labelled((before, danish(&stage)))).chain(after).collect()
    });
    insta::assert_snapshot!(decision_table(&head, &rows));
}

#[test]
fn what_sends_a_case_back_or_ends_it_needs_a_reason() {
    for command in commands("  ") {
        let needs_reason =
            matches!(command, CaseCommand::Return { .. } | CaseCommand::SendBack { .. } | CaseCommand::Withdraw { .. });
        let refusals = stages().map(|stage| stage.after(command.clone(), moment(1)).err());
        assert_eq!(refusals.contains(&Some(Refusal::Missing(Needed::Reason))), needs_reason, "{}", command.name());
    }
}
