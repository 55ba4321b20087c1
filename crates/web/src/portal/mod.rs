//! What everybody may read: the municipality's bodies, meetings, cases and programmes, and the search over them.
//!
//! Each page takes what `app::portal` gives, which is [`sagsgang_domain::openness::Public`] and nothing else. The parts
//! that the members' pages share are in [`paper`].

mod accessibility;
mod body;
mod case;
mod completeness;
mod course;
mod data;
pub(crate) mod file;
mod formats;
mod front;
mod item;
mod map;
mod meeting;
pub(crate) mod paper;
mod person;
mod programme;
pub(crate) mod search;

pub(crate) use search::address as hit_address;

use crate::error::WebError;
use crate::url::{MeetingDay, route};
use axum::Router;
use axum::routing::get;
use sagsgang_app::App;

/// The public pages.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(route::FRONT, get(front::show))
        .route(route::BODIES, get(body::list))
        .route(route::BODY, get(body::show))
        .route(route::MEETING, get(meeting::show))
        .route(route::AGENDA_PDF, get(file::agenda))
        .route(route::MINUTES_PDF, get(file::minutes))
        .route(route::ITEM, get(item::show))
        .route(route::ANNEX, get(file::annex))
        .route(route::CASE, get(case::show))
        .route(route::COMPLETENESS, get(completeness::show))
        .route(route::MAP, get(map::show))
        .route(route::ACCESSIBILITY, get(accessibility::show))
        .route(route::PEOPLE, get(person::list))
        .route(route::PERSON, get(person::show))
        .route(route::PROGRAMMES, get(programme::list))
        .route(route::PROGRAMME, get(programme::show))
        .route(route::DATA, get(data::show))
}

/// The search.
pub(crate) fn search_routes() -> Router<App> {
    Router::new().route(route::SEARCH, get(search::show)).route(route::SUGGEST, get(search::suggest::show))
}

/// A day as an address writes it; another way of writing it is no address.
pub(crate) fn meeting_day(text: &str) -> Result<String, WebError> {
    text.parse::<MeetingDay>().map(|day| day.to_string()).map_err(|_| WebError::NotFound)
}

/// A case's number as an address writes it: one case has one address, however its number is written.
pub(crate) fn case_number(number: String) -> Result<String, WebError> {
    if sagsgang_app::portal::case_slug(&number) == number { Ok(number) } else { Err(WebError::NotFound) }
}

/// A number as an address writes it.
pub(crate) fn number<N: std::str::FromStr + ToString>(text: &str) -> Result<N, WebError> {
    text.parse::<N>().ok().filter(|number| number.to_string() == text).ok_or(WebError::NotFound)
}

#[cfg(test)]
mod tests;
