//! `sagsgang backup FILE`: one file with everything, made also while the municipality is being served.

use super::told;
use crate::args::Common;
use crate::failure::Result;
use crate::house;
use crate::output::{self, ProgressLine};
use std::path::Path;
use std::process::ExitCode;

/// Writes the backup and names what to keep elsewhere.
pub async fn run(common: &Common, file: &Path) -> Result<ExitCode> {
    let store = house::existing_store(common).await?;
    let manifest = {
        let mut line = ProgressLine::new();
        sagsgang_store::backup(&store, file, &mut told(&mut line)).await?
    };
    store.close().await?;
    output::line(&format!("The backup is {}.", file.display()));
    output::line(&format!(
        "It ends with entry {} of the journal, hash {}: keep the number and hash where nobody here can change them.",
        manifest.head.seq, manifest.head.hash
    ));
    Ok(ExitCode::SUCCESS)
}
