//! The report of an import as a table for a spreadsheet: semicolons between, as Danish ones have it.

use super::super::visit::{At, Visit};
use super::show::reason;
use crate::error::WebError;
use crate::url::route::desk as route;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use sagsgang_app::reading::import::read::{import, report};
use sagsgang_domain::id::ImportId;

/// Tells a spreadsheet that the text is UTF-8.
const MARK: &str = "\u{feff}";

pub(in crate::desk) async fn download(visit: Visit, At(id): At<ImportId>) -> Result<Response, WebError> {
    let lang = visit.lang;
    let desk = import(&visit.app, &visit.actor, id).await?;
    let mut text = MARK.to_owned();
    line(&mut text, &[lang.import_document(), lang.import_outcome_word(), lang.import_reason(), lang.import_reading()]);
    for document in report(&visit.app, &visit.actor, id).await? {
        let outcome = &document.outcome;
        let reading = outcome.reading().map(|id| visit.links.of_desk(route::READING, &[&id])).unwrap_or_default();
        line(&mut text, &[&document.name, lang.import_outcome(outcome), &reason(lang, outcome), &reading]);
    }
    let name = format!("attachment; filename=\"indlaesning-{}.csv\"", visit.app.date_of(desk.import.started));
    let headers = [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, text).into_response())
}

fn line(text: &mut String, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    text.push_str(&cells.join(";"));
    text.push_str("\r\n");
}

/// A cell as it stands, and never as a formula: a file may be called what its sender likes.
fn quoted(cell: &str) -> String {
    let plain = cell.replace(['\r', '\n'], " ");
    let is_formula = plain.starts_with(['=', '+', '-', '@', '\t']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", plain.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::{line, quoted};

    #[test]
    fn cells_are_parted_by_semicolons_and_are_never_formulas() {
        let mut text = String::new();
        line(&mut text, &["a;b.txt", "Læst", "siger \"nej\"\nog mere"]);
        assert_eq!(text, "\"a;b.txt\";\"Læst\";\"siger \"\"nej\"\" og mere\"\r\n");
        for formula in ["=1+1", "+4", "-2", "@SUM(A1)"] {
            assert_eq!(quoted(formula), format!("\"'{formula}\""));
        }
    }
}
