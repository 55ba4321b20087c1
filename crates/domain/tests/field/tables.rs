//! Every state against every command, as snapshots to be read by somebody who knows the law and no Rust.

mod action;
mod case;
mod consultation;
mod kinds;
mod meeting;
mod movement;
mod sight;

use sagsgang_domain::refusal::Refusal;

/// A cell: the state after the command, "unchanged", or "no" for a command that has no meaning there.
fn cell(before: &str, after: Result<&str, Refusal>) -> String {
    match after {
        Ok(after) if after == before => "unchanged".to_owned(),
        Ok(after) => format!("→ {after}"),
        Err(
            Refusal::CaseState { state, .. }
            | Refusal::MeetingState { state, .. }
            | Refusal::ConsultationState { state, .. }
            | Refusal::ActionState { state, .. },
        ) => {
            assert_eq!(state, before, "the refusal names the state it was asked in");
            "no".to_owned()
        }
        Err(other) => format!("no: {other}"),
    }
}

/// A table of states and commands under what its cells mean.
fn decision_table(head: &[&str], rows: &[Vec<String>]) -> String {
    let legend = "→ x: done, and the state is x · unchanged: done, the state stays · no: refused, nothing is changed";
    format!("{legend}\n\n{}", crate::table::set(head, rows))
}

fn labelled((name, danish): (&str, &str)) -> String {
    format!("{name} ({danish})")
}
