//! The commands, one file each.

mod backup;
mod demo;
mod doctor;
mod import;
mod intake;
mod register;
mod reindex;
mod restore;
mod serve;
mod verify;

use crate::args::{Args, Command};
use crate::failure::Result;
use crate::logging;
use crate::output::ProgressLine;
use sagsgang_store::{Part, Progress};
use std::process::ExitCode;

/// Does what was asked.
pub async fn run(args: Args) -> Result<ExitCode> {
    let Args { command, common } = args;
    logging::start(&common)?;
    match command {
        Command::Serve(serving) => serve::run(&common, serving).await,
        Command::Demo(options) => demo::run(&common, options).await,
        Command::Register => register::run(&common).await,
        Command::Verify => verify::run(&common).await,
        Command::Backup { file } => backup::run(&common, &file).await,
        Command::Restore { file, without_followers } => restore::run(&common, &file, without_followers).await,
        Command::Reindex => reindex::run(&common).await,
        Command::Doctor => doctor::run(&common).await,
        Command::Import { paths, whole_delivery } => import::run(&common, &paths, whole_delivery).await,
        Command::Intake { file, .. } => intake::run(&file),
    }
}

/// Shows how far the store is with a long task.
fn told(line: &mut ProgressLine) -> impl FnMut(Progress) + Send + '_ {
    |progress| {
        let what = match progress.part {
            Part::Journal => "Journal",
            Part::Records => "Records",
            Part::Files => "Files",
            Part::Archive => "Backup",
        };
        line.tell(what, progress.done, progress.total);
    }
}
