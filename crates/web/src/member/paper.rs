//! The papers of a meeting as files: agenda and minutes with closed items, and annexes.

use crate::error::WebError;
use crate::frame::Frame;
use crate::portal::{self, file};
use crate::signed_in::SignedIn;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use sagsgang_app::App;
use sagsgang_app::actor::Actor;
use sagsgang_app::meeting::{document, member};
use sagsgang_app::portal::DocumentKind;

pub(super) async fn agenda(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    frame: Frame,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    answer(&app, &actor, &frame, &id, DocumentKind::Agenda).await
}

pub(super) async fn minutes(
    State(app): State<App>,
    SignedIn(actor): SignedIn,
    frame: Frame,
    Path(id): Path<String>,
) -> Result<Response, WebError> {
    answer(&app, &actor, &frame, &id, DocumentKind::Minutes).await
}

async fn answer(app: &App, actor: &Actor, frame: &Frame, id: &str, kind: DocumentKind) -> Result<Response, WebError> {
    let id = super::meeting_id(id)?;
    let content = document::for_insider(app, actor, id, kind, file::language(frame.lang)).await?;
    // The name tells what it is, since it may lie among files that are not closed.
    let name = file::paper_name(frame.lang, kind, frame.lang.closed_file_name());
    Ok(file::pdf(content, &name))
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
