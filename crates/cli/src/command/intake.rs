//! `sagsgang intake --json FILE`: shows what the reader understands of a document, and keeps nothing.

use crate::failure::{Failure, Result};
use crate::output;
use std::path::Path;
use std::process::ExitCode;

/// Reads the file and prints the reading.
pub fn run(file: &Path) -> Result<ExitCode> {
    let shown = file.display();
    let bytes = std::fs::read(file)
        .map_err(|error| Failure::said(format!("{shown} cannot be read: {error}; see that it exists")))?;
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
    let reading =
        sagsgang_intake::read(&name, &bytes).map_err(|refusal| Failure::said(format!("{shown}: {refusal}")))?;
    output::line(&format!("{:#}", sagsgang_intake::to_json(&reading)));
    Ok(ExitCode::SUCCESS)
}
