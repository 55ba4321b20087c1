//! A member's search: the papers of the bodies the member sits in, closed items too.

use crate::error::WebError;
use crate::frame::Frame;
use crate::portal::search::suggest::{SHOWN, Typed, options};
use crate::portal::search::{Asked, page};
use crate::signed_in::SignedIn;
use crate::url::SearchAt;
use axum::extract::{Query, State};
use maud::Markup;
use sagsgang_app::inside::{self, Side};
use sagsgang_app::{App, portal};

pub(super) async fn show(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    frame: Frame,
    Query(asked): Query<Asked>,
) -> Result<Markup, WebError> {
    let asked = Asked { at: SearchAt::Member, ..asked };
    if asked.is_empty() {
        return Ok(page(&frame, &asked, None));
    }
    let days = match asked.term() {
        Some(start) => portal::term_days(&app, start).await?,
        None => None,
    };
    let found = inside::search(&app, &actor, Side::Member, asked.query(days)).await?;
    let bodies = inside::body_links(&app, &actor).await?;
    Ok(page(&frame, &asked, Some((&found, &bodies))))
}

pub(super) async fn suggest(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    frame: Frame,
    Query(typed): Query<Typed>,
) -> Result<Markup, WebError> {
    let found = inside::suggest(&app, &actor, Side::Member, &typed.q, SHOWN).await?;
    Ok(options(&frame, SearchAt::Member, &found))
}
