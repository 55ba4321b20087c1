//! Turns what went wrong into a page: a [`WebError`] from a handler, or a bare status from the router.

use crate::api::fault::{self, Fault};
use crate::api::takes_no_cookie;
use crate::error::{self, WebError};
use crate::flash;
use crate::frame::Frame;
use crate::layer::observe::RequestId;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// Renders error pages, and takes away a notice that was shown. `limit` is the largest body taken, in bytes.
pub async fn render(State(limit): State<usize>, request: Request, next: Next) -> Response {
    if request.uri().path().starts_with("/assets/") {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    if takes_no_cookie(parts.uri.path()) {
        return to_program(parts, body, limit, next).await;
    }
    let (frame, method) = (Frame::of(&parts), parts.method.clone());
    let reference = parts.extensions.get::<RequestId>().map_or_else(|| "-".into(), |id| id.0.clone());
    let mut response = next.run(Request::from_parts(parts, body)).await;
    match error_of(&response) {
        None => {
            flash::clear(&frame, &mut response);
            response
        }
        Some(error) => answer(&error, &frame, &method, limit, &reference, response.headers()),
    }
}

/// Programs are not given pages, but problem details.
async fn to_program(parts: Parts, body: Body, limit: usize, next: Next) -> Response {
    let reference = parts.extensions.get::<RequestId>().map_or_else(|| "-".into(), |id| id.0.clone());
    let site = Frame::of(&parts).site;
    let asked = parts.clone();
    let response = next.run(Request::from_parts(parts, body)).await;
    let fault = response.extensions().get::<Fault>().cloned().or_else(|| error_of(&response).map(Fault::from));
    match fault {
        None => response,
        Some(fault) => {
            let mut told = fault::render(&fault, &asked, &site.address, limit, &reference);
            if let Some(allow) = response.headers().get(header::ALLOW) {
                told.headers_mut().insert(header::ALLOW, allow.clone());
            }
            told
        }
    }
}

fn error_of(response: &Response) -> Option<WebError> {
    if let Some(error) = response.extensions().get::<WebError>() {
        return Some(error.clone());
    }
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_bare = kind.is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    is_bare.then(|| WebError::from_status(response.status())).flatten()
}

fn answer(
    error: &WebError,
    frame: &Frame,
    method: &Method,
    limit: usize,
    reference: &str,
    was: &HeaderMap,
) -> Response {
    let is_get = matches!(*method, Method::GET | Method::HEAD);
    match error {
        WebError::Internal(cause) => tracing::error!(reference, cause, "a fault of ours"),
        WebError::SignIn if is_get => return flash::redirect(&frame.links.sign_in_and_return(&frame.path)),
        WebError::NotFound if is_get => {
            if let Some(to) = without_last_slash(frame) {
                return (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, to)]).into_response();
            }
        }
        _ => {}
    }
    let mut response = error::render(error, frame, limit, reference);
    if let WebError::TooMany { seconds } = error {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
    if let Some(allow) = was.get(header::ALLOW) {
        response.headers_mut().insert(header::ALLOW, allow.clone());
    }
    response
}

/// People end an address with a slash now and then.
fn without_last_slash(frame: &Frame) -> Option<String> {
    let (path, query) = match frame.path.split_once('?') {
        Some((path, query)) => (path, format!("?{query}")),
        None => (frame.path.as_str(), String::new()),
    };
    let shorter = path.strip_suffix('/').filter(|shorter| !shorter.is_empty() && !shorter.ends_with('/'))?;
    crate::url::local(shorter).map(|shorter| frame.links.page(&format!("{shorter}{query}")))
}
