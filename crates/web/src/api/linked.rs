//! Meetings, bodies, people, cases and programmes as JSON-LD.

use super::answer::data;
use super::whole::Whole;
use crate::error::WebError;
use crate::frame::Frame;
use crate::portal::meeting_day;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use sagsgang_app::App;
use sagsgang_app::portal::data::{organization_with_members, organizations, sitting};
use sagsgang_app::portal::{self};
use sagsgang_domain::openness::view::PublicStage;
use sagsgang_opendata::linked;
use serde_json::Value;

pub(super) async fn meeting(
    State(app): State<App>,
    frame: Frame,
    Path((org, date)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let found = sitting(&app, &org, &meeting_day(&date)?).await?;
    let mut response = written(&linked::meeting(&Whole::danish(&frame).publisher(), &found.body, &found.meeting));
    if matches!(found.meeting.stage, PublicStage::Retracted { .. }) {
        *response.status_mut() = StatusCode::GONE;
    }
    Ok(response)
}

pub(super) async fn body(State(app): State<App>, frame: Frame, Path(org): Path<String>) -> Result<Response, WebError> {
    let (body, members) = organization_with_members(&app, &org).await?;
    Ok(written(&linked::organization(&Whole::danish(&frame).publisher(), &body, &members)))
}

pub(super) async fn case(
    State(app): State<App>,
    frame: Frame,
    Path(number): Path<String>,
) -> Result<Response, WebError> {
    let page = portal::case(&app, &crate::portal::case_number(number)?).await?;
    let bodies = organizations(&app).await?;
    Ok(written(&linked::case(&Whole::danish(&frame).publisher(), &page.case, &bodies)))
}

pub(super) async fn programme(
    State(app): State<App>,
    frame: Frame,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let programme = portal::programme(&app, &slug).await?;
    Ok(written(&linked::programme(&Whole::danish(&frame).publisher(), &programme)))
}

/// An elected person. Under another name the address is asked for again, as on the page.
pub(super) async fn person(
    State(app): State<App>,
    frame: Frame,
    Path(address): Path<String>,
) -> Result<Response, WebError> {
    let page = portal::person(&app, &address, None).await?;
    if page.address != address {
        return Ok(Redirect::permanent(&frame.links.person_linked(&page.address)).into_response());
    }
    let bodies = organizations(&app).await?;
    Ok(written(&linked::member(&Whole::danish(&frame).publisher(), &page.member, &page.address, &bodies)))
}

fn written(value: &Value) -> Response {
    data(linked::MEDIA_TYPE, value.to_string())
}
