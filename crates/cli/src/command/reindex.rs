//! `sagsgang reindex`: builds the search index anew, also while the municipality is being served. The old one answers
//! until the new one is whole; a process that serves takes it up by itself.

use crate::args::Common;
use crate::failure::{Failure, Result};
use crate::house;
use crate::output::{self, ProgressLine};
use crate::world::SystemClock;
use sagsgang_app::error::AppError;
use sagsgang_app::follower;
use sagsgang_search::SearchError;
use std::process::ExitCode;
use std::sync::Arc;

/// Builds it and puts it in the old one's place.
pub async fn run(common: &Common) -> Result<ExitCode> {
    let store = house::existing_store(common).await?;
    let app = house::app(common, store, Arc::new(SystemClock)).await?;
    let built = {
        let mut line = ProgressLine::new();
        follower::rebuild(&app, &mut |done, total| line.tell("Search index", done, total)).await
    };
    app.store().close().await?;
    match built {
        Ok(reached) => {
            output::line(&format!("The search index is built anew and has followed to entry {reached}."));
            Ok(ExitCode::SUCCESS)
        }
        Err(AppError::Search(SearchError::Busy)) => {
            Err(Failure::said("another process is building the search index: wait until it is done".to_owned()))
        }
        Err(error) => Err(error.into()),
    }
}
