//! Following along without an account: asking to, confirming, changing and leaving.
//!
//! A page with a token in its address is its owner's alone: it is not kept, not indexed, and leads nowhere outside.

mod ask;
mod confirm;
mod leave;
mod mine;

use crate::error::WebError;
use crate::frame::Frame;
use crate::ui::layout::Page;
use crate::url::route;
use axum::Router;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::html;
use sagsgang_app::App;
use sagsgang_app::error::AppError;

pub(crate) use ask::invitation;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(route::FOLLOW, get(ask::everything).post(ask::send_everything))
        .route(route::FOLLOW_SEARCH, get(ask::search).post(ask::send_search))
        .route(route::FOLLOW_THING, get(ask::thing).post(ask::send_thing))
        .route(route::FOLLOW_SENT, get(ask::sent))
        .route(route::FOLLOW_CONFIRM, get(confirm::show).post(confirm::send))
        .route(route::FOLLOW_LEAVE, get(leave::show).post(leave::send))
        .route(route::FOLLOW_LEFT, get(leave::left))
        .route(route::FOLLOW_MINE, get(mine::show).post(mine::send))
}

/// A page that is one reader's alone.
fn private(page: impl IntoResponse) -> Response {
    let mut response = page.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    response
}

/// A link that does not work any more gets a page that says so, and what to do; other failures are what they are.
fn or_dead(frame: &Frame, error: AppError) -> Result<Response, WebError> {
    let AppError::NotFound(_) = error else { return Err(error.into()) };
    let lang = frame.lang;
    let page = Page::new(frame, lang.follow_link_dead()).portal(&html! {
        div.sg-narrow {
            h1 { (lang.follow_link_dead()) }
            p { (lang.follow_link_dead_text()) }
            p { a href=(frame.links.page(route::FOLLOW)) { (lang.follow()) } }
        }
    });
    Ok(private((StatusCode::NOT_FOUND, page)))
}
