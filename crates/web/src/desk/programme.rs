//! Programmes on the desk: the list, a programme on its time axis, new measures, and the status of all of them.

mod list;
mod measure;
mod open;
mod show;
mod status;

use crate::url::route::desk as route;
use axum::Router;
use axum::routing::get;
use sagsgang_app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(route::PROGRAMMES, get(list::show))
        .route(route::PROGRAMME_NEW, get(open::show).post(open::send))
        .route(route::PROGRAMME, get(show::show))
        .route(route::PROGRAMME_MEASURE, get(measure::show).post(measure::send))
        .route(route::PROGRAMME_STATUS, get(status::show).post(status::send))
}
