//! Follow-up on the desk: the list by deadline, and a page for each action.

mod act;
mod list;
mod show;

use crate::url::route::desk as route;
use axum::Router;
use axum::routing::{get, post};
use sagsgang_app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(route::ACTIONS, get(list::show))
        .route(route::ACTION, get(show::show))
        .route(route::ACTION_NOTE, post(act::note))
        .route(route::ACTION_COMPLETE, post(act::complete))
        .route(route::ACTION_ASSIGN, post(act::assign))
        .route(route::ACTION_DROP, post(act::drop))
        .route(route::ACTION_REOPEN, post(act::reopen))
        .route(route::ACTION_CONFIRM, post(act::confirm))
}
