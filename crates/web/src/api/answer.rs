//! How data is answered: its kind, who may read it from a page elsewhere, and what a file of it is called.

use crate::portal::paper::content_disposition;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use sagsgang_domain::case::FileRef;

/// Data that any page anywhere may read.
pub(crate) fn data(media_type: &'static str, content: impl Into<Vec<u8>>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
    ];
    (StatusCode::OK, headers, content.into()).into_response()
}

/// The same under a name of its own, for the folder it is saved in; a browser that can show it does.
pub(crate) fn named(name: &str, mut response: Response) -> Response {
    let file = FileRef { digest: String::new(), name: name.to_owned(), media_type: String::new(), size: 0 };
    response.headers_mut().insert(header::CONTENT_DISPOSITION, content_disposition(&file));
    response
}
