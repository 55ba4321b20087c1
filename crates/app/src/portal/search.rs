//! Search: is it here?

use crate::App;
use crate::error::{AppError, Result};
use crate::follower;
use jiff::civil::Date;
use sagsgang_domain::term::LegislativeTerm;
use sagsgang_search::{Count, Hit, Index, Query, Results, SearchError};
use sagsgang_store::repo;
use std::time::Duration;

/// What was asked and what was found.
#[derive(Clone, Debug)]
pub struct SearchPage {
    /// What was asked.
    pub query: Query,
    /// What was found.
    pub results: Results,
    /// How the hits spread over legislative terms, the newest first.
    pub terms: Vec<Count<LegislativeTerm>>,
    /// Whether the index is being built: there may be more.
    pub is_building: bool,
}

/// How long a question waits for what was written just before it.
const LONGEST_WAIT: Duration = Duration::from_millis(800);

/// Asks the index, away from the threads that answer requests, once it has followed the journal: what was closed just
/// now is not found any more.
pub async fn search(app: &App, query: Query) -> Result<SearchPage> {
    let is_building = !is_followed(app).await?;
    let asked = query.clone();
    let results = ask(app, move |index| index.search(&asked)).await?;
    let mut terms = Vec::new();
    for term in repo::term::all(app.store()).await? {
        let within = results.facets.years.iter().filter(|year| holds(&term, year.value));
        let count: u64 = within.map(|year| year.count).sum();
        if count > 0 {
            terms.push(Count { value: term.value, count });
        }
    }
    Ok(SearchPage { query, results, terms, is_building })
}

/// The best titles, bodies and people for a question that is still being typed.
pub async fn suggest(app: &App, text: &str, limit: usize) -> Result<Vec<Hit>> {
    is_followed(app).await?;
    let text = text.to_owned();
    ask(app, move |index| index.suggest(&text, limit)).await
}

/// The days of the legislative term that began in a year; nothing where none did.
pub async fn term_days(app: &App, start: i16) -> Result<Option<(Date, Date)>> {
    let terms = repo::term::all(app.store()).await?;
    let term = terms.iter().find(|term| term.period.start.year() == start);
    Ok(term.map(|term| (term.period.start, term.period.end.unwrap_or(Date::MAX))))
}

fn holds(term: &LegislativeTerm, year: i16) -> bool {
    let ends = term.period.end.map(Date::year);
    term.period.start.year() <= year && ends.is_none_or(|end| year <= end)
}

/// Brings the index up to the journal where that takes a moment only; tells whether it has been filled at all.
async fn is_followed(app: &App) -> Result<bool> {
    let position = app.index().position()?;
    if position == 0 || position == app.store().head().await? {
        return Ok(position != 0 || app.store().head().await? == 0);
    }
    match tokio::time::timeout(LONGEST_WAIT, follower::catch_up(app)).await {
        // Another process follows, or it takes longer: what follows the journal goes on.
        Err(_) | Ok(Ok(_) | Err(AppError::Search(SearchError::Busy))) => {}
        Ok(Err(error)) => tracing::warn!(%error, "the search index could not follow the journal before a question"),
    }
    Ok(true)
}

async fn ask<T: Send + 'static>(
    app: &App,
    question: impl FnOnce(&Index) -> std::result::Result<T, SearchError> + Send + 'static,
) -> Result<T> {
    let app = app.clone();
    let answer = tokio::task::spawn_blocking(move || question(app.index())).await;
    Ok(answer.map_err(|error| AppError::Broken(error.to_string()))??)
}
