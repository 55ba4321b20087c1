//! Search: is it here?

use crate::App;
use crate::error::{AppError, Result};
use sagsgang_search::{Query, Results};

/// What was asked and what was found.
#[derive(Clone, Debug)]
pub struct SearchPage {
    /// What was asked.
    pub query: Query,
    /// What was found.
    pub results: Results,
}

/// Asks the index, away from the threads that answer requests.
pub async fn search(app: &App, query: Query) -> Result<SearchPage> {
    let asked = query.clone();
    let app = app.clone();
    let results = tokio::task::spawn_blocking(move || app.index().search(&asked)).await;
    let results = results.map_err(|error| AppError::Broken(error.to_string()))??;
    Ok(SearchPage { query, results })
}
