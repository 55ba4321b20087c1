//! The desk: the pages of the administration, from a new case to published minutes.
//!
//! A folder for each noun, a file for each page. A page is shown by `show` and takes what is sent to it in the file
//! that shows it, or beside it. What came of an act is said on the page one is sent to; what could not be done is said
//! on the page itself, with everything typed ([`visit`]). Who may do what is decided in `app`.

mod account;
mod action;
mod case;
mod history;
mod home;
mod import;
mod journal;
mod map;
mod meeting;
mod openness;
mod organization;
mod outgoing;
mod password;
mod people;
mod programme;
mod reading;
mod search;
mod settings;
mod token;
mod tone;
mod visit;

use axum::Router;
use sagsgang_app::App;

/// The addresses of the desk.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .merge(home::routes())
        .merge(search::routes())
        .merge(case::routes())
        .merge(meeting::routes())
        .merge(action::routes())
        .merge(programme::routes())
        .merge(reading::routes())
        .merge(import::routes())
        .merge(account::routes())
        .merge(organization::routes())
        .merge(settings::routes())
        .merge(map::routes())
        .merge(outgoing::routes())
        .merge(journal::routes())
        .merge(password::routes())
        .merge(token::routes())
}
