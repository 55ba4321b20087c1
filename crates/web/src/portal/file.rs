//! Files: agendas and minutes as PDF, and annexes.

use super::paper::content_disposition;
use crate::error::WebError;
use crate::frame::Frame;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use sagsgang_app::App;
use sagsgang_app::actor::Actor;
use sagsgang_app::meeting::document;
use sagsgang_app::portal::{self, DocumentKind, Language};
use sagsgang_domain::case::FileRef;
use sagsgang_domain::id::MeetingId;
use sagsgang_i18n::Lang;

/// An annex may be withdrawn: what others keep of it is stale after five minutes.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=300");
/// Nothing in a file is run or loaded, whatever it holds.
const POLICY: HeaderValue = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");

pub(super) async fn agenda(
    state: State<App>,
    frame: Frame,
    Path((org, date)): Path<(String, String)>,
) -> Result<Response, WebError> {
    public_document(state, &frame, &org, &date, DocumentKind::Agenda).await
}

pub(super) async fn minutes(
    state: State<App>,
    frame: Frame,
    Path((org, date)): Path<(String, String)>,
) -> Result<Response, WebError> {
    public_document(state, &frame, &org, &date, DocumentKind::Minutes).await
}

async fn public_document(
    State(app): State<App>,
    frame: &Frame,
    org: &str,
    date: &str,
    kind: DocumentKind,
) -> Result<Response, WebError> {
    let day = super::meeting_day(date)?;
    let content = portal::pdf(&app, org, &day, kind, language(frame.lang)).await?;
    Ok(pdf(content, &paper_name(frame.lang, kind, &format!("{org}-{day}"))))
}

/// Agenda or minutes for those inside, closed items too, under a name that tells what it is: it may come to lie among
/// files that are not closed.
pub(crate) async fn insider_document(
    app: &App,
    actor: &Actor,
    lang: Lang,
    meeting: MeetingId,
    kind: DocumentKind,
) -> Result<Response, WebError> {
    let document = document::for_insider(app, actor, meeting, kind, language(lang)).await?;
    Ok(pdf(document::render(document).await?, &paper_name(lang, kind, lang.closed_file_name())))
}

/// A document is written in the language of the page it is asked from.
const fn language(lang: Lang) -> Language {
    match lang {
        Lang::Da => Language::Danish,
        Lang::En => Language::English,
    }
}

/// "dagsorden-vpu-2024-04-24.pdf".
fn paper_name(lang: Lang, kind: DocumentKind, which: &str) -> String {
    let word = match kind {
        DocumentKind::Agenda => lang.agenda(),
        DocumentKind::Minutes => lang.minutes(),
    };
    format!("{}-{which}.pdf", word.to_lowercase())
}

/// A PDF made on the spot, shown in the browser.
fn pdf(content: Vec<u8>, name: &str) -> Response {
    let file =
        FileRef { digest: String::new(), name: name.to_owned(), media_type: "application/pdf".to_owned(), size: 0 };
    (
        [
            (header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
            (header::CONTENT_DISPOSITION, content_disposition(&file)),
        ],
        content,
    )
        .into_response()
}

pub(super) async fn annex(
    State(app): State<App>,
    headers: HeaderMap,
    Path((org, date, item, annex, name)): Path<(String, String, String, String, String)>,
) -> Result<Response, WebError> {
    let (item, annex) = (super::number(&item)?, super::number(&annex)?);
    let found = portal::annex(&app, &org, &super::meeting_day(&date)?, item, annex).await?;
    // A list that was changed does not lend an old address to another file.
    if found.file.name != name {
        return Err(WebError::NotFound);
    }
    let mut response = send(&found.file, found.content, &headers);
    response.headers_mut().insert(header::CACHE_CONTROL, KEPT);
    Ok(response)
}

/// A file under its own name and kind, or that the reader has it already.
pub(crate) fn send(file: &FileRef, content: Bytes, asked: &HeaderMap) -> Response {
    let etag = HeaderValue::try_from(format!("\"{}\"", file.digest)).ok();
    let is_known = etag.is_some() && asked.get(header::IF_NONE_MATCH) == etag.as_ref();
    let content_type = content_type(&file.media_type, &content);
    let mut response = if is_known { StatusCode::NOT_MODIFIED.into_response() } else { content.into_response() };
    let headers = response.headers_mut();
    if let Some(etag) = etag {
        headers.insert(header::ETAG, etag);
    }
    headers.insert(header::CONTENT_TYPE, content_type);
    headers.insert(header::CONTENT_DISPOSITION, content_disposition(file));
    headers.insert(header::CONTENT_SECURITY_POLICY, POLICY);
    response
}

fn content_type(media_type: &str, content: &[u8]) -> HeaderValue {
    // Old text files have other alphabets, which the browser may guess.
    let is_utf8 = media_type == "text/plain" && std::str::from_utf8(content).is_ok();
    let named = if is_utf8 { "text/plain; charset=utf-8" } else { media_type };
    HeaderValue::try_from(named).unwrap_or(HeaderValue::from_static("application/octet-stream"))
}
