//! The report of an import as a table for a spreadsheet: semicolons between, as Danish ones have it.

use super::super::visit::{At, Visit};
use super::show::reason;
use crate::error::WebError;
use crate::url::route::desk as route;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use sagsgang_app::reading::import::read::{import, report};
use sagsgang_domain::id::ImportId;
use sagsgang_opendata::csv::{MARK, line};

pub(in crate::desk) async fn download(visit: Visit, At(id): At<ImportId>) -> Result<Response, WebError> {
    let lang = visit.lang;
    let desk = import(&visit.app, &visit.actor, id).await?;
    let mut text = MARK.to_owned();
    let columns = [lang.import_document(), lang.import_outcome_word(), lang.import_reason(), lang.import_reading()];
    line(&mut text, columns.map(ToOwned::to_owned));
    for document in report(&visit.app, &visit.actor, id).await? {
        let outcome = &document.outcome;
        let reading = outcome.reading().map(|id| visit.links.of_desk(route::READING, &[&id])).unwrap_or_default();
        let what = lang.import_outcome(outcome).to_owned();
        line(&mut text, [document.name.clone(), what, reason(lang, outcome), reading]);
    }
    let name = format!("attachment; filename=\"indlaesning-{}.csv\"", visit.app.date_of(desk.import.started));
    let headers = [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, text).into_response())
}
