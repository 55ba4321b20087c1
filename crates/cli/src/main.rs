//! The binary: reads the command line and the environment, opens the house and hands it the real clock and chance.
//!
//! It holds no rule and no page. Each command is one file in [`command`]; [`args`] says what can be asked,
//! [`house`] opens a municipality's data, [`world`] is the clock and chance of this machine, [`demo`] the demo
//! municipality.

mod args;
mod caller;
mod command;
mod demo;
mod failure;
mod house;
mod logging;
mod mail;
mod ocr;
mod output;
mod signal;
mod world;

use clap::Parser as _;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    let args = args::Args::parse();
    match command::run(args).await {
        Ok(code) => code,
        Err(failure) => {
            output::problem(&failure);
            ExitCode::FAILURE
        }
    }
}
