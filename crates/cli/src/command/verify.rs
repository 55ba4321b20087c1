//! `sagsgang verify`: proves that nothing was changed around the program.

use super::told;
use crate::args::Common;
use crate::failure::Result;
use crate::house;
use crate::output::{self, ProgressLine};
use sagsgang_store::journal::{self, Report};
use std::process::ExitCode;

/// Goes through everything; fails when something is wrong.
pub async fn run(common: &Common) -> Result<ExitCode> {
    let store = house::existing_store(common).await?;
    let report = {
        let mut line = ProgressLine::new();
        journal::verify(&store, &mut told(&mut line)).await?
    };
    store.close().await?;
    Ok(print(&report))
}

/// Prints what was found and says how the command ends.
pub fn print(report: &Report) -> ExitCode {
    let Report { head, entries, erased, records, files, findings } = report;
    output::line(&format!(
        "{entries} entries of the journal ({erased} with erased particulars), {records} records and {files} files were read."
    ));
    output::line(&format!("The journal ends with entry {}, hash {}.", head.seq, head.hash));
    if findings.is_empty() {
        output::line("All is as the journal says.");
        return ExitCode::SUCCESS;
    }
    for finding in findings {
        output::line(&format!("WRONG: {finding}"));
    }
    output::line(&format!(
        "{} things are wrong. Keep the folder as it is, find out who could write to it, and restore a backup.",
        findings.len()
    ));
    ExitCode::FAILURE
}
