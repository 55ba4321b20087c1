//! Documents read in, on the desk: the list with the form to read more, and a document beside what it became.

mod became;
mod list;
mod memo;
mod show;
mod source;

use crate::url::route::desk as route;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use sagsgang_app::App;

/// As many bytes as one form may bring, of several files: three of the largest.
const LARGEST_FORM: usize = 100 * 1024 * 1024;

pub(super) fn routes() -> Router<App> {
    let list = get(list::show).post(list::send).layer(DefaultBodyLimit::max(LARGEST_FORM));
    Router::new().route(route::READINGS, list).route(route::READING, get(show::show))
}
