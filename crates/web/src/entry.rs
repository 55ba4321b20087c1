//! Coming in and going out: sign-in, sign-out, and the first administrator of an empty municipality.

mod cookie;
mod first_start;
mod sign_in;
mod sign_out;

pub(crate) use sign_in::Sender;

use crate::url::route;
use axum::Router;
use axum::routing::{get, post};
use sagsgang_app::App;

/// The addresses that need nobody to be signed in.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(route::SIGN_IN, get(sign_in::show).post(sign_in::send))
        .route(route::SIGN_OUT, post(sign_out::send))
        .route(route::FIRST_START, get(first_start::show).post(first_start::send))
}
