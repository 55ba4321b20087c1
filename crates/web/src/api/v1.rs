//! The municipality's own JSON API, version 1: what everybody may read, and with a key what its account may.
//!
//! [`endpoint`] describes each address as a value, beside the handler that serves it; [`openapi`] writes the description
//! down, and a request is read by it ([`call`]). What everybody may read is made of [`sagsgang_domain::openness::Public`]
//! values by `opendata::api`; what is read and written with a key goes through the same use cases as a person's acts,
//! within the scopes of the key ([`key`]). What goes wrong is told as problem details ([`fault`]).
//!
//! No cookie counts here (see [`takes_no_cookie`]), so no page of another site can act with one.

mod answer;
pub(crate) mod call;
mod desk;
pub(crate) mod endpoint;
pub(crate) mod fault;
mod key;
mod openapi;
mod public;
pub(crate) mod reads;

use crate::url::route::api as route;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use sagsgang_app::App;

/// Whether a path is answered to programs, which send no cookies: a cookie that comes along counts for nothing, and
/// so a request need not come from a page of this site.
pub(crate) fn takes_no_cookie(path: &str) -> bool {
    path.starts_with("/api/") || path == crate::url::route::MCP
}

/// The addresses of the API.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(route::INDEX, get(public::index))
        .route(route::OPENAPI, get(openapi::show))
        .route(route::BODIES, get(public::bodies))
        .route(route::BODY, get(public::body))
        .route(route::BODY_MEETINGS, get(public::body_meetings))
        .route(route::MEETING, get(public::meeting))
        .route(route::ITEM, get(public::item))
        .route(route::MEETINGS, get(public::meetings))
        .route(route::MEMBERS, get(public::members))
        .route(route::MEMBER, get(public::member))
        .route(route::CASES, get(public::cases))
        .route(route::CASE, get(public::case))
        .route(route::PROGRAMMES, get(public::programmes))
        .route(route::PROGRAMME, get(public::programme))
        .route(route::FOLLOW_UP, get(public::follow_up))
        .route(route::DECISIONS, get(public::decisions))
        .route(route::SEARCH, get(public::search))
        .merge(with_key())
}

/// Those that ask for a key.
fn with_key() -> Router<App> {
    let file = DefaultBodyLimit::max(crate::site::largest_upload());
    Router::new()
        .route(route::KEY, get(desk::key))
        .route(route::DESK_CASES, get(desk::case::list).post(desk::case::open))
        .route(route::DESK_CASE, get(desk::case::show).put(desk::case::edit))
        .route(route::DESK_FOLLOW_UP, get(desk::action::list))
        .route(route::DESK_ACTION, get(desk::action::show))
        .route(route::DESK_ACTION_NOTES, post(desk::action::note))
        .route(route::DESK_ACTION_COMPLETION, post(desk::action::complete))
        .route(route::DESK_PROGRAMMES, get(desk::programme::list))
        .route(route::DESK_PROGRAMME, get(desk::programme::show))
        .route(route::DESK_STATUS, post(desk::programme::state))
        .route(route::DESK_DOCUMENTS, post(desk::document::hand_in).layer(file))
}
