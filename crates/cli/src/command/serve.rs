//! `sagsgang serve`: serves the municipality in the data folder.

use crate::args::{Common, Serving};
use crate::failure::Result;
use crate::house;
use crate::world::SystemClock;
use std::process::ExitCode;
use std::sync::Arc;

/// Serves until asked to stop.
pub async fn run(common: &Common, serving: Serving) -> Result<ExitCode> {
    let app = house::app(common, house::store(common).await?, Arc::new(SystemClock)).await?;
    house::serve(common, serving, app).await?;
    Ok(ExitCode::SUCCESS)
}
