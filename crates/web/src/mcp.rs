//! Where assistants ask: the Model Context Protocol over streamable HTTP, read-only, over what is public.
//!
//! Nothing is remembered between requests, so every process can answer every one. Both ways of opening are understood:
//! that of 2026-07-28, where each request says its version ([`era`]), and that of the revisions before it, which begin
//! with `initialize`. What the tools and resources give is what the JSON API gives ([`crate::api::reads`]), with the whole
//! address of each page, so that an assistant can tell where it has it from.

mod era;
mod message;
mod resources;
mod tools;

use crate::api::call::Call;
use crate::url::route;
use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use era::Era;
use message::{Failure, Message, Request};
use sagsgang_app::App;
use serde_json::{Map, Value, json};

pub(crate) use tools::names as tools;

/// How long lists of tools and resources may be kept, in milliseconds.
const LISTS_KEPT: u64 = 3_600_000;

/// The one address.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(route::MCP, post(receive))
}

/// Answers one message.
async fn receive(call: Call, body: Bytes) -> Response {
    if !is_from_here(&call.headers, &call.addresses.site.address) {
        return message::refused(StatusCode::FORBIDDEN, None, Failure::invalid_request("the origin is not allowed"));
    }
    if !is_json(&call.headers) {
        let failure = Failure::invalid_request("send application/json");
        return message::refused(StatusCode::UNSUPPORTED_MEDIA_TYPE, None, failure);
    }
    let request = match message::read(&body) {
        Ok(Message::Request(request)) => request,
        Ok(Message::Note) => return StatusCode::ACCEPTED.into_response(),
        Err(failure) => return message::refused(StatusCode::BAD_REQUEST, None, failure),
    };
    let era = match era::of(&request, &call.headers) {
        Ok(era) => era,
        Err(failure) => return message::refused(StatusCode::BAD_REQUEST, Some(&request.id), failure),
    };
    match answer(&call, era, &request).await {
        Ok(result) => message::done(&request.id, era.finished(&request.method, result)),
        Err(failure) => message::refused(era.status(&failure), Some(&request.id), failure),
    }
}

async fn answer(call: &Call, era: Era, request: &Request) -> Result<Map<String, Value>, Failure> {
    let result = match request.method.as_str() {
        "initialize" if era == Era::Handshake => initialize(call, request)?,
        "server/discover" => discover(call),
        "ping" => json!({}),
        "tools/list" => json!({ "tools": tools::list(call.lang), "ttlMs": LISTS_KEPT, "cacheScope": "public" }),
        "tools/call" => tools::call(call, &request.params).await?,
        "resources/list" => resources::list(call).await?,
        "resources/templates/list" => resources::templates(call),
        "resources/read" => resources::read(call, era, &request.params).await?,
        _ => return Err(Failure::unknown_method(&request.method)),
    };
    match result {
        Value::Object(result) => Ok(result),
        _ => Ok(Map::new()),
    }
}

fn initialize(call: &Call, request: &Request) -> Result<Value, Failure> {
    let asked = request.params.get("protocolVersion").and_then(Value::as_str);
    let asked = asked.ok_or_else(|| Failure::invalid_params("protocolVersion is missing"))?;
    Ok(json!({
        "protocolVersion": era::negotiated(asked),
        "capabilities": capabilities(),
        "serverInfo": server(call),
        "instructions": call.lang.mcp_instructions(&call.addresses.site.municipality),
    }))
}

fn discover(call: &Call) -> Value {
    json!({
        "supportedVersions": era::supported(),
        "capabilities": capabilities(),
        "serverInfo": server(call),
        "_meta": { "io.modelcontextprotocol/serverInfo": server(call) },
        "instructions": call.lang.mcp_instructions(&call.addresses.site.municipality),
        "ttlMs": LISTS_KEPT,
        "cacheScope": "public",
    })
}

fn capabilities() -> Value {
    json!({ "tools": {}, "resources": {} })
}

fn server(call: &Call) -> Value {
    let site = &call.addresses.site;
    json!({
        "name": "sagsgang",
        "title": call.lang.mcp_title(&site.municipality),
        "version": env!("CARGO_PKG_VERSION"),
        "websiteUrl": site.address,
    })
}

/// A browser says which page asks. Only our own may: a page elsewhere could have had its name pointed at this server
/// (DNS rebinding), so the name it was reached under proves nothing. Programs say nothing.
fn is_from_here(headers: &HeaderMap, site: &str) -> bool {
    headers
        .get(header::ORIGIN)
        .is_none_or(|origin| origin.to_str().is_ok_and(|origin| origin.eq_ignore_ascii_case(site)))
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
}

#[cfg(test)]
mod tests {
    use super::is_from_here;
    use axum::http::{HeaderMap, HeaderValue, header};

    #[test]
    fn only_pages_of_this_site_may_ask() {
        let from = |origin: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ORIGIN, HeaderValue::from_static(origin));
            is_from_here(&headers, "https://sommerby.example")
        };
        assert!(is_from_here(&HeaderMap::new(), "https://sommerby.example"));
        assert!(from("https://sommerby.example"));
        for other in
            ["https://evil.example", "null", "http://sommerby.example", "https://sommerby.example.evil.example"]
        {
            assert!(!from(other), "{other}");
        }
    }
}
