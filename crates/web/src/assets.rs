//! The files beside the pages (stylesheets, fonts, icons, script), embedded in the binary.
//!
//! Their addresses carry a hash of all of them, so that a browser keeps them for good and fetches them anew when any
//! of them has changed. Links between them are relative and need no rewriting.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use rust_embed::{EmbeddedFile, RustEmbed};
use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Files;

/// The route under which the files stand.
pub(crate) const ROUTE: &str = "/assets/{version}/{*path}";

/// Changes when any file changes. Each file's own hash is folded in by position, which is enough to tell two builds
/// apart.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut fold = [0_u8; 8];
    for (index, path) in Files::iter().enumerate() {
        let hash = Files::get(&path).map(|file| file.metadata.sha256_hash()).unwrap_or_default();
        for (place, byte) in hash.iter().enumerate() {
            let cell = &mut fold[place % 8];
            *cell = cell.rotate_left(1) ^ byte.wrapping_add(u8::try_from(index % 251).unwrap_or_default());
        }
    }
    fold.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
});

/// The address of a file, such as `sagsgang.css`.
pub fn address(path: &str) -> String {
    format!("/assets/{}/{path}", *VERSION)
}

/// Serves a file. Under the current version it may be kept for good, under another it must be asked about again.
pub(crate) async fn serve(Path((version, path)): Path<(String, String)>, headers: HeaderMap) -> Response {
    let Some(file) = Files::get(&path) else { return StatusCode::NOT_FOUND.into_response() };
    let etag = etag(&file);
    let keep = if version == *VERSION { "public, max-age=31536000, immutable" } else { "no-cache" };
    let common = [
        (header::ETAG, etag.clone()),
        (header::CACHE_CONTROL, HeaderValue::from_static(keep)),
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type(&path))),
    ];
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| *known == etag) {
        return (StatusCode::NOT_MODIFIED, common).into_response();
    }
    let body = match file.data {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => Bytes::from(bytes),
    };
    (common, body).into_response()
}

fn etag(file: &EmbeddedFile) -> HeaderValue {
    let hash = file.metadata.sha256_hash();
    let short = hash.iter().take(12).fold(String::from("W/\""), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    HeaderValue::try_from(short + "\"").unwrap_or(HeaderValue::from_static("W/\"\""))
}

/// Only the kinds of file that are embedded; anything else is sent as a download.
fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
