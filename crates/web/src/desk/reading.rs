//! Documents read in, on the desk: the list with the form to read more, and a document beside what it became.

mod became;
mod list;
mod memo;
mod mend;
mod openness;
mod pages;
mod review;
mod show;
mod source;
mod standing;
mod upload;
mod values;

use super::visit::Visit;
use crate::url::route::desk as route;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_domain::id::ReadingId;

pub(super) fn routes() -> Router<App> {
    // What is sent is counted as it comes, and kept as it comes.
    let list = get(list::show).post(upload::send).layer(DefaultBodyLimit::disable());
    Router::new()
        .route(route::READINGS, list)
        .route(route::READING, get(show::show))
        .route(route::READING_PAGE, get(pages::picture))
        .route(route::READING_ACCEPT, post(review::accept))
        .route(route::READING_MEND, get(mend::item::show).post(mend::item::send))
        .route(route::READING_JOIN, post(mend::join::send))
        .route(route::READING_SPLIT, get(mend::split::show).post(mend::split::send))
        .route(route::READING_MEETING, get(mend::meeting::show).post(mend::meeting::send))
        .route(route::READING_PLACE, get(mend::place::show).post(mend::place::send))
        .route(route::READING_RETRACT, post(standing::retract))
        .route(route::READING_REINSTATE, post(standing::reinstate))
        .route(route::READING_OPENNESS, get(openness::show).post(openness::send))
}

/// The way from what was read in to its document, for those who may see it.
pub(super) fn read_from(visit: &Visit, reading: Option<ReadingId>) -> Markup {
    let may_see = sagsgang_app::reading::read::WHO.may_ever(&visit.actor);
    html! {
        @if let Some(id) = reading.filter(|_| may_see) {
            p { a href=(visit.links.of_desk(route::READING, &[&id])) { (visit.lang.reading_see_document()) } }
        }
    }
}
