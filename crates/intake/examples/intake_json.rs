//! Prints the reading of one file as JSON: `cargo run --example intake_json -- FILE`.

use std::process::ExitCode;

#[allow(clippy::disallowed_methods, clippy::print_stdout, clippy::print_stderr)]
fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: intake_json FILE");
        return ExitCode::from(2);
    };
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    match sagsgang_intake::read(&path, &bytes) {
        Ok(reading) => {
            println!("{:#}", sagsgang_intake::to_json(&reading));
            ExitCode::SUCCESS
        }
        Err(refusal) => {
            eprintln!("{path}: {refusal}");
            ExitCode::FAILURE
        }
    }
}
