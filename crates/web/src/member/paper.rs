//! The papers of a meeting as files: agenda and minutes with closed items, and annexes.

use crate::error::WebError;
use crate::frame::Frame;
use crate::portal::{self, file};
use crate::signed_in::SignedIn;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use sagsgang_app::App;
use sagsgang_app::meeting::member;
use sagsgang_app::portal::DocumentKind;

pub(super) async fn agenda(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    frame: Frame,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    file::insider_document(&app, &actor, frame.lang, super::meeting_id(&id)?, DocumentKind::Agenda).await
}

pub(super) async fn minutes(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    frame: Frame,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    file::insider_document(&app, &actor, frame.lang, super::meeting_id(&id)?, DocumentKind::Minutes).await
}

pub(super) async fn annex(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    headers: HeaderMap,
    Path((id, number, annex, name)): Path<(String, String, String, String)>,
) -> Result<Response, WebError> {
    let (number, annex) = (portal::number(&number)?, portal::number(&annex)?);
    let (found, content) = member::annex(&app, &actor, super::meeting_id(&id)?, number, annex).await?;
    if found.name != name {
        return Err(WebError::NotFound);
    }
    Ok(file::send(&found, content, &headers))
}
