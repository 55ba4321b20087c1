//! Imports of many documents, on the desk: all of them, and one with its progress or its report. The form that begins
//! one stands with the readings.

mod act;
mod csv;
mod list;
mod show;

use crate::ui::status::{Tone, status};
use crate::url::route::desk as route;
use axum::Router;
use axum::routing::{get, post};
use maud::Markup;
use sagsgang_app::App;
use sagsgang_domain::import::ImportState;
use sagsgang_i18n::Lang;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(route::IMPORTS, get(list::show))
        .route(route::IMPORT, get(show::show))
        .route(route::IMPORT_CSV, get(csv::download))
        .route(route::IMPORT_STOP, post(act::stop))
        .route(route::IMPORT_TAKE_UP, post(act::take_up))
}

fn state(lang: Lang, state: ImportState) -> Markup {
    let tone = match state {
        ImportState::Running => Tone::Active,
        ImportState::Stopped { .. } => Tone::Caution,
        ImportState::Failed { .. } => Tone::Bad,
        ImportState::Finished { .. } => Tone::Good,
    };
    status(tone, lang.import_state(state))
}
