//! What other programs fetch. Only public values pass here, through `opendata`.

mod answer;
mod archive;
mod calendar;
mod feed;
mod linked;
mod list;
mod oparl;
mod paper;
mod sitemap;
mod things;
mod v1;
pub(crate) mod whole;

pub(crate) use archive::name as archive_name;
pub(crate) use oparl::{is_below as is_oparl, routes as oparl_routes};
pub(crate) use v1::{call, endpoint, fault, reads, routes as v1_routes, takes_no_cookie};

use crate::error::WebError;
use crate::url::route::data;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use sagsgang_app::App;
use sagsgang_app::portal;
use sagsgang_domain::openness::view::PublicStage;
use std::sync::Arc;

/// A meeting with its items as JSON.
pub const MEETING_JSON: &str = "/udvalg/{org}/{date}/data.json";

/// The addresses of the open data.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(MEETING_JSON, get(meeting))
        .route(data::AGENDA_AKN, get(paper::agenda))
        .route(data::MINUTES_AKN, get(paper::minutes))
        .route(data::CALENDAR, get(calendar::all))
        .route(data::BODY_CALENDAR, get(calendar::of_body))
        .route(data::MEETING_CALENDAR, get(calendar::of_meeting))
        .route(data::LIST, get(list::table))
        .route(data::MEETING_LINKED, get(linked::meeting))
        .route(data::BODY_LINKED, get(linked::body))
        .route(data::CASE_LINKED, get(linked::case))
        .route(data::PROGRAMME_LINKED, get(linked::programme))
        .route(data::PERSON_LINKED, get(linked::person))
        .route(data::FEED, get(feed::all))
        .route(data::BODY_FEED, get(feed::of_body))
        .route(data::CASE_FEED, get(feed::of_case))
        .route(data::PROGRAMME_FEED, get(feed::of_programme))
        .route(data::PERSON_FEED, get(feed::of_person))
        .route(data::ROBOTS, get(sitemap::robots))
        .route(data::SITEMAP, get(sitemap::index))
        .route(data::SITEMAP_PART, get(sitemap::part))
}

/// What the page cache must not keep: what a search finds follows the index, which follows the journal a moment later;
/// the archive is kept as a file.
pub(crate) fn uncached_routes() -> Router<App> {
    Router::new()
        .route(data::SEARCH_FEED, get(feed::of_search))
        .route(data::ARCHIVE, get(archive::download))
        .route(data::ARCHIVE_SUM, get(archive::sum))
        .layer(Extension(Arc::new(archive::Kept::default())))
}

async fn meeting(State(app): State<App>, Path((org, date)): Path<(String, String)>) -> Result<Response, WebError> {
    let page = portal::meeting(&app, &org, &date).await?;
    let municipality = portal::municipality(&app).await?;
    let json = sagsgang_opendata::meeting(&municipality, &page.body.name, &page.meeting).map_err(WebError::internal)?;
    let headers =
        [(header::CONTENT_TYPE, "application/json; charset=utf-8"), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    let is_gone = matches!(page.meeting.stage, PublicStage::Retracted { .. });
    let status = if is_gone { StatusCode::GONE } else { StatusCode::OK };
    Ok((status, headers, json).into_response())
}
