//! What a browser is told about every answer: what it may load, who may frame it, how long it may keep it.

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// No inline script or style, nothing from elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
     connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const ALWAYS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
];

/// How the site is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// By HTTPS, as the public does: browsers are told to insist on it.
    ByHttps,
    /// By HTTP, on a developer's machine or behind something that adds the header itself.
    ByHttp,
}

/// Adds the headers that a handler has not set itself, and lets handlers know how the site is [`Reached`].
pub async fn add(State(reached): State<Reached>, mut request: Request, next: Next) -> Response {
    request.extensions_mut().insert(reached);
    let keep = keep(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static(keep));
    if reached == Reached::ByHttps {
        let value = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.entry(header::STRICT_TRANSPORT_SECURITY).or_insert(value);
    }
    response
}

/// What stands behind the sign-in is not left on the machine for the next person at it.
fn keep(path: &str) -> &'static str {
    let is_private = ["/desk", "/medlem", "/log-ind", "/opstart"].iter().any(|place| path.starts_with(place));
    if is_private { "no-store" } else { "private, no-cache" }
}
