//! What leaves the house: how mail to followers fares, and the webhooks. Administrators' alone.

mod add;
mod list;
mod show;

use crate::url::route::desk as route;
use axum::Router;
use axum::routing::{get, post};
use sagsgang_app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(route::OUTGOING, get(list::show))
        .route(route::WEBHOOK_NEW, get(add::show).post(add::send))
        .route(route::WEBHOOK, get(show::show))
        .route(route::WEBHOOK_TEST, post(show::test))
        .route(route::WEBHOOK_ENABLE, post(show::enable))
        .route(route::WEBHOOK_REMOVE, post(show::remove))
}
