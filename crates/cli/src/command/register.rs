//! `sagsgang register`: holds the register of open data against what is public.

use crate::args::Common;
use crate::failure::Result;
use crate::house;
use crate::output::{self, ProgressLine};
use crate::world::{SystemClock, SystemEntropy};
use sagsgang_app::{App, register};
use sagsgang_search::Indexes;
use std::process::ExitCode;
use std::sync::Arc;

/// Makes everything anew; what stands right keeps its times.
pub async fn run(common: &Common) -> Result<ExitCode> {
    let store = house::existing_store(common).await?;
    // A server that runs holds the index on the disk, and nothing is searched here.
    let app = App::new(store, Indexes::in_memory()?, Arc::new(SystemClock), Arc::new(SystemEntropy));
    let reached = {
        let mut line = ProgressLine::new();
        register::rebuild(&app, &mut |done, total| line.tell("Records", done, total)).await?
    };
    app.store().close().await?;
    output::line(&format!("The register of open data says what is public as of entry {reached}."));
    Ok(ExitCode::SUCCESS)
}
