//! Takes a form off the wire.

use super::{FormData, Upload};
use crate::error::WebError;
use axum::extract::{FromRequest, Multipart, Request, multipart::MultipartError};
use axum::http::{StatusCode, header::CONTENT_TYPE};
use axum::response::IntoResponse as _;
use bytes::Bytes;
use percent_encoding::percent_decode;

/// No form of the house has more fields than this; whoever sends more is not using one.
const MOST_FIELDS: usize = 10_000;

impl<S: Send + Sync> FromRequest<S> for FormData {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &S) -> Result<Self, WebError> {
        let content_type = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
        let kind = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        match kind.as_str() {
            "application/x-www-form-urlencoded" => {
                let body =
                    Bytes::from_request(request, state).await.map_err(|rejection| refused(rejection.status()))?;
                if body.split(|byte| *byte == b'&').nth(MOST_FIELDS).is_some() {
                    return Err(WebError::Unreadable);
                }
                // A page of this site sends UTF-8; what is not would be kept with its letters lost.
                if String::from_utf8(percent_decode(&body).collect()).is_err() {
                    return Err(WebError::Unreadable);
                }
                Ok(Self::from_urlencoded(&body).without_control_characters())
            }
            "multipart/form-data" => {
                let parts = Multipart::from_request(request, state)
                    .await
                    .map_err(|rejection| refused(rejection.into_response().status()))?;
                multipart(parts).await.map_err(|error| match error {
                    Failure::Multipart(error) => refused(error.status()),
                    Failure::Form => WebError::Unreadable,
                })
            }
            _ => Err(WebError::Unreadable),
        }
    }
}

enum Failure {
    Multipart(MultipartError),
    Form,
}

impl From<MultipartError> for Failure {
    fn from(error: MultipartError) -> Self {
        Self::Multipart(error)
    }
}

async fn multipart(mut parts: Multipart) -> Result<FormData, Failure> {
    let mut form = FormData::default();
    for _ in 0..MOST_FIELDS {
        let Some(part) = parts.next_field().await? else { return Ok(form.without_control_characters()) };
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(last_part) {
            Some(file_name) => {
                let content_type = part.content_type().map(str::to_owned);
                let bytes = part.bytes().await?;
                // A file field that nothing was chosen in is sent as a nameless empty file.
                if !(file_name.is_empty() && bytes.is_empty()) {
                    form.push_file(Upload { field: name, file_name, content_type, bytes });
                }
            }
            None => form.push(name, String::from_utf8(part.bytes().await?.into()).map_err(|_| Failure::Form)?),
        }
    }
    Err(Failure::Form)
}

/// Some browsers send the whole path.
fn last_part(file_name: &str) -> String {
    file_name.rsplit(['/', '\\']).next().unwrap_or_default().trim().to_owned()
}

fn refused(status: StatusCode) -> WebError {
    if status == StatusCode::PAYLOAD_TOO_LARGE { WebError::TooLarge } else { WebError::Unreadable }
}
