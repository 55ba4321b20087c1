//! Bodies, people and terms on the desk.

mod found;
mod list;
mod person;
mod seat;
mod show;
mod term;

use crate::url::route::desk as route;
use axum::Router;
use axum::routing::{get, post};
use sagsgang_app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(route::ORGANIZATIONS, get(list::show))
        .route(route::ORGANIZATION_NEW, get(found::show).post(found::send))
        .route(route::PERSON_NEW, get(person::show).post(person::send))
        .route(route::TERM_NEW, get(term::show).post(term::send))
        .route(route::ORGANIZATION, get(show::show))
        .route(route::ORGANIZATION_SEAT, post(seat::give))
        .route(route::ORGANIZATION_END_SEAT, post(seat::end))
}
