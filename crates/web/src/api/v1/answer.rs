//! Answers as JSON, with a mark by which a program learns that nothing has changed.

use super::fault::Fault;
use crate::error::WebError;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};

/// Something everybody may read, or that it has not changed since. Pages of other sites may read it too.
pub(crate) fn public(asked: &HeaderMap, value: &impl Serialize) -> Result<Response, Fault> {
    let mut response = tagged(asked, bytes(value)?, None);
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    Ok(response)
}

/// Something for the bearer of a key, or that it has not changed since. It is left on no machine between.
pub(crate) fn private(asked: &HeaderMap, version: Option<u64>, value: &impl Serialize) -> Result<Response, Fault> {
    let mut response = tagged(asked, bytes(value)?, version);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Something that was made, and where it is.
pub(crate) fn made(address: &str, version: Option<u64>, value: &impl Serialize) -> Result<Response, Fault> {
    let mut response = private(&HeaderMap::new(), version, value)?;
    *response.status_mut() = StatusCode::CREATED;
    if let Ok(address) = HeaderValue::try_from(address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    Ok(response)
}

/// The mark of a version of a record: what `If-Match` names.
pub(crate) fn etag_of(version: u64) -> String {
    format!("\"{version}\"")
}

fn bytes(value: &impl Serialize) -> Result<Vec<u8>, Fault> {
    serde_json::to_vec(value).map_err(|error| WebError::internal(error).into())
}

fn tagged(asked: &HeaderMap, body: Vec<u8>, version: Option<u64>) -> Response {
    let etag = version.map_or_else(
        || {
            let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(&body);
            format!("\"{hash:016x}\"")
        },
        etag_of,
    );
    let known = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // A mark that was weakened on the way, as compression does, names the same answer.
    let is_known = known.split(',').any(|mark| mark.trim().trim_start_matches("W/") == etag);
    let mut response =
        if is_known { StatusCode::NOT_MODIFIED.into_response() } else { (StatusCode::OK, body).into_response() };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    if let Ok(etag) = HeaderValue::try_from(etag) {
        headers.insert(header::ETAG, etag);
    }
    response
}
