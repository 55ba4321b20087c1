//! Accounts on the desk: who may sign in, and what each may do. Administrators' alone.

mod list;
mod open;
mod roles;
mod show;

use crate::url::route::desk as route;
use axum::Router;
use axum::routing::{get, post};
use sagsgang_app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(route::ACCOUNTS, get(list::show))
        .route(route::ACCOUNT_NEW, get(open::show).post(open::send))
        .route(route::ACCOUNT, get(show::show).post(show::send))
        .route(route::ACCOUNT_PASSWORD, post(show::password))
}
