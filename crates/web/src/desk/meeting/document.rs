//! Agenda and minutes as PDF for those inside, closed items too.

use super::super::visit::{At, Visit};
use crate::error::WebError;
use crate::portal::file;
use axum::response::Response;
use sagsgang_app::portal::DocumentKind;
use sagsgang_domain::id::MeetingId;

pub(super) async fn agenda(visit: Visit, At(id): At<MeetingId>) -> Result<Response, WebError> {
    file::insider_document(&visit.app, &visit.actor, visit.lang, id, DocumentKind::Agenda).await
}

pub(super) async fn minutes(visit: Visit, At(id): At<MeetingId>) -> Result<Response, WebError> {
    file::insider_document(&visit.app, &visit.actor, visit.lang, id, DocumentKind::Minutes).await
}
