//! What other programs fetch. Only public values pass here, through `opendata`.

mod oparl;
mod v1;

pub(crate) use oparl::routes as oparl_routes;
pub(crate) use v1::{call, endpoint, fault, reads, routes as v1_routes, takes_no_cookie};

use crate::error::WebError;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use sagsgang_app::App;
use sagsgang_app::portal;
use sagsgang_domain::openness::view::PublicStage;

/// A meeting with its items as JSON.
pub const MEETING_JSON: &str = "/udvalg/{org}/{date}/data.json";

/// The addresses of the open data.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(MEETING_JSON, get(meeting))
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
