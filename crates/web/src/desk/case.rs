//! Cases on the desk: list, the case itself, its text, course and annexes.

mod act;
mod annex;
mod course;
mod edit;
pub(super) mod edit_form;
mod list;
pub(super) mod open;
mod places;
mod show;
pub(super) mod stops;

use crate::site::largest_upload;
use crate::url::route::desk as route;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use sagsgang_app::App;

pub(super) fn routes() -> Router<App> {
    let annexes = get(annex::show).post(annex::add).layer(DefaultBodyLimit::max(largest_upload()));
    Router::new()
        .route(route::CASES, get(list::show))
        .route(route::CASE_NEW, get(open::show).post(open::send))
        .route(route::CASE, get(show::show))
        .route(route::CASE_EDIT, get(edit::show).post(edit::send))
        .route(route::CASE_COURSE, get(course::show).post(course::send))
        .route(route::CASE_SKIP, post(course::skip))
        .route(route::CASE_ANNEXES, annexes)
        .route(route::CASE_ANNEX_REMOVE, post(annex::remove))
        .route(route::CASE_ANNEX_FILE, get(annex::file))
        .route(route::CASE_SUBMIT, post(act::submit))
        .route(route::CASE_APPROVE, post(act::approve))
        .route(route::CASE_RETURN, post(act::return_to_author))
        .route(route::CASE_SUPPLEMENT, post(act::supplement))
        .route(route::CASE_WITHDRAW, post(act::withdraw))
}
