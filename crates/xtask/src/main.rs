//! The command line of the house-keeping: `cargo run -p xtask -- tidy`.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::{glossary, tidy, tree};

/// House-keeping for those who build Sagsgang.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Checks the rules of the house that the compiler does not know.
    Tidy,
    /// Shows the glossary that the domain's doc comments give.
    Glossary {
        /// Writes it to docs/glossary.md instead.
        #[arg(long)]
        write: bool,
    },
}

fn main() -> ExitCode {
    match run(&Arguments::parse().task) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: &Task) -> Result<ExitCode, xtask::Error> {
    let root = tree::root();
    match task {
        Task::Tidy => {
            let findings = tidy::check(&root)?;
            for finding in &findings {
                println!("{finding}");
            }
            if findings.is_empty() {
                println!("tidy: nothing to report");
                return Ok(ExitCode::SUCCESS);
            }
            Ok(ExitCode::FAILURE)
        }
        Task::Glossary { write } => {
            let page = glossary::page(&glossary::terms(&root)?);
            if *write {
                tree::write(&root.join(glossary::PATH), &page)?;
            } else {
                print!("{page}");
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}
