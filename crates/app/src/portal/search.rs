//! Search: is it here?

use crate::App;
use crate::error::{AppError, Result};
use crate::follower::{Building, followed};
use crate::portal::data::is_still_public_since;
use jiff::civil::Date;
use sagsgang_domain::term::LegislativeTerm;
use sagsgang_search::{Count, Hit, Index, Query, Results, SearchError};
use sagsgang_store::repo;

/// What was asked and what was found.
#[derive(Clone, Debug)]
pub struct SearchPage {
    /// What was asked.
    pub query: Query,
    /// What was found.
    pub results: Results,
    /// How the hits spread over legislative terms, the newest first.
    pub terms: Vec<Count<LegislativeTerm>>,
    /// How far the index is while it is being built: there may be more.
    pub building: Option<Building>,
}

/// Asks the index, away from the threads that answer requests, once it has followed the journal. What was closed just
/// now is not found any more: an index that is behind an entry that may have closed something finds nothing.
pub async fn search(app: &App, query: Query) -> Result<SearchPage> {
    let building = followed(app, &app.index_handle()).await?;
    if !holds_nothing_closed(app).await? {
        return page(app, query, Results::default(), Some(building.unwrap_or_default())).await;
    }
    let asked = query.clone();
    let results = ask(app, move |index| index.search(&asked)).await?;
    page(app, query, results, building).await
}

/// Whether all that the index holds is surely public still. In doubt it is not.
async fn holds_nothing_closed(app: &App) -> Result<bool> {
    is_still_public_since(app, app.index().position()?).await
}

/// What was found, with how it spreads over legislative terms.
pub(crate) async fn page(app: &App, query: Query, results: Results, building: Option<Building>) -> Result<SearchPage> {
    let mut terms = Vec::new();
    for term in repo::term::all(app.store()).await? {
        let within = results.facets.years.iter().filter(|year| holds(&term, year.value));
        let count: u64 = within.map(|year| year.count).sum();
        if count > 0 {
            terms.push(Count { value: term.value, count });
        }
    }
    Ok(SearchPage { query, results, terms, building })
}

/// The best titles, bodies and people for a question that is still being typed.
pub async fn suggest(app: &App, text: &str, limit: usize) -> Result<Vec<Hit>> {
    followed(app, &app.index_handle()).await?;
    if !holds_nothing_closed(app).await? {
        return Ok(Vec::new());
    }
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

async fn ask<T: Send + 'static>(
    app: &App,
    question: impl FnOnce(&Index) -> std::result::Result<T, SearchError> + Send + 'static,
) -> Result<T> {
    let app = app.clone();
    let answer = tokio::task::spawn_blocking(move || question(app.index())).await;
    Ok(answer.map_err(|error| AppError::Broken(error.to_string()))??)
}
