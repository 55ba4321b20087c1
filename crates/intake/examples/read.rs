//! Prints what is read from one file, in the shape of the hand-made readings: `cargo run --example read -- FILE`;
//! with `--text` after it, the text that was read from.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "an example speaks to its terminal"
)]

use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("name a file");
        return ExitCode::FAILURE;
    };
    let read = std::fs::read(&path).map_err(|error| error.to_string());
    match read.and_then(|bytes| sagsgang_intake::read(&path, &bytes).map_err(|refusal| refusal.to_string())) {
        Ok(reading) => {
            match std::env::args().nth(2).as_deref() {
                Some("--text") => println!("{}", reading.text),
                _ => println!("{:#}", sagsgang_intake::to_json(&reading)),
            }
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{path}: {why}");
            ExitCode::FAILURE
        }
    }
}
