//! Agenda and minutes as PDF for those inside, closed items too.

use super::super::file;
use super::super::visit::{At, Visit};
use crate::error::WebError;
use axum::response::Response;
use sagsgang_app::meeting::document;
use sagsgang_app::portal::{DocumentKind, Language};
use sagsgang_domain::id::MeetingId;
use sagsgang_i18n::Lang;

pub(super) async fn agenda(visit: Visit, At(id): At<MeetingId>) -> Result<Response, WebError> {
    answer(&visit, id, DocumentKind::Agenda, "dagsorden.pdf").await
}

pub(super) async fn minutes(visit: Visit, At(id): At<MeetingId>) -> Result<Response, WebError> {
    answer(&visit, id, DocumentKind::Minutes, "referat.pdf").await
}

async fn answer(visit: &Visit, id: MeetingId, kind: DocumentKind, name: &str) -> Result<Response, WebError> {
    let language = match visit.lang {
        Lang::Da => Language::Danish,
        Lang::En => Language::English,
    };
    let content = document::for_insider(&visit.app, &visit.actor, id, kind, language).await?;
    Ok(file::answer(name, "application/pdf", content.into()))
}
