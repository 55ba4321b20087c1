//! The desk's search: cases in every stage, meetings, decisions, follow-up and programmes, of what the actor may see.

use crate::error::WebError;
use crate::frame::Frame;
use crate::portal::search::suggest::{SHOWN, Typed, options};
use crate::portal::search::{Asked, page};
use crate::signed_in::Staff;
use crate::url::{SearchAt, route};
use axum::Router;
use axum::extract::{Query, State};
use axum::routing::get;
use maud::Markup;
use sagsgang_app::inside::{self, Side};
use sagsgang_app::{App, portal};

pub(super) fn routes() -> Router<App> {
    Router::new().route(route::desk::SEARCH, get(show)).route(route::desk::SUGGEST, get(suggest))
}

async fn show(
    State(app): State<App>,
    Staff(actor): Staff,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<Markup, WebError> {
    let asked = Asked { at: SearchAt::Desk, ..asked };
    if asked.is_empty() {
        return Ok(page(&frame, &asked, None));
    }
    let days = match asked.term() {
        Some(start) => portal::term_days(&app, start).await?,
        None => None,
    };
    let found = inside::search(&app, &actor, Side::Desk, asked.query(days)).await?;
    let bodies = inside::body_links(&app, &actor).await?;
    Ok(page(&frame, &asked, Some((&found, &bodies))))
}

async fn suggest(
    State(app): State<App>,
    Staff(actor): Staff,
    frame: Frame,
    Query(typed): Query<Typed>,
) -> Result<Markup, WebError> {
    let found = inside::suggest(&app, &actor, Side::Desk, &typed.q, SHOWN).await?;
    Ok(options(&frame, SearchAt::Desk, &found))
}
