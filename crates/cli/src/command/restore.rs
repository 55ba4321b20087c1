//! `sagsgang restore FILE`: brings a backup back into an empty place, on either engine.

use super::told;
use crate::args::Common;
use crate::failure::Result;
use crate::output::{self, ProgressLine};
use std::path::Path;
use std::process::ExitCode;

/// Restores and verifies.
pub async fn run(common: &Common, file: &Path) -> Result<ExitCode> {
    let report = {
        let mut line = ProgressLine::new();
        sagsgang_store::restore(file, &common.location(), &mut told(&mut line)).await?
    };
    output::line(&format!("{} was restored. Everybody signs in anew.", file.display()));
    Ok(super::verify::print(&report))
}
