//! Which revision of the protocol a request speaks. Since 2026-07-28 each request says so itself, in its body and in
//! its headers; before, `initialize` agreed on one, which a header then repeats.

use super::message::{Failure, Request};
use axum::http::{HeaderMap, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

/// The revisions in which each request says its version, the newest first.
const MODERN: [&str; 1] = ["2026-07-28"];
/// Those that begin with `initialize`, the newest first. Older ones ask for batches, which are not answered here.
const HANDSHAKE: [&str; 2] = ["2025-11-25", "2025-06-18"];
/// Where a request says its version.
const VERSION: &str = "io.modelcontextprotocol/protocolVersion";

/// How a request is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Era {
    /// It says its version.
    Modern,
    /// It leans on a handshake.
    Handshake,
}

/// All revisions that are understood, the newest first.
pub(super) fn supported() -> Vec<&'static str> {
    MODERN.into_iter().chain(HANDSHAKE).collect()
}

/// What `initialize` is answered with: the version asked for, or else the newest that begins that way.
pub(super) fn negotiated(asked: &str) -> &'static str {
    HANDSHAKE.into_iter().find(|version| *version == asked).unwrap_or(HANDSHAKE[0])
}

/// How the request is to be answered.
///
/// # Errors
/// A version that is none of ours, or headers that do not say what the body says.
pub(super) fn of(request: &Request, headers: &HeaderMap) -> Result<Era, Failure> {
    let said = request.params.get("_meta").and_then(|meta| meta.get(VERSION)).and_then(Value::as_str);
    let header = header(headers, "mcp-protocol-version")?;
    let version = match (said, header) {
        (Some(said), Some(header)) if said == header => said,
        (Some(_), _) => return Err(Failure::header_mismatch("MCP-Protocol-Version does not say what the body says")),
        (None, Some(header)) if MODERN.contains(&header) => {
            return Err(Failure::header_mismatch("the body does not say the version that MCP-Protocol-Version says"));
        }
        (None, Some(header)) if HANDSHAKE.contains(&header) || request.method == "initialize" => {
            return Ok(Era::Handshake);
        }
        (None, Some(header)) => header,
        // What was agreed on is not remembered, and the answers do not differ.
        (None, None) => return Ok(Era::Handshake),
    };
    if HANDSHAKE.contains(&version) {
        return Ok(Era::Handshake);
    }
    if !MODERN.contains(&version) {
        return Err(Failure::unsupported_version(version, &supported()));
    }
    agrees(headers, "mcp-method", Some(&request.method))?;
    let name = match request.method.as_str() {
        "tools/call" => Some("name"),
        "resources/read" => Some("uri"),
        _ => None,
    };
    if let Some(name) = name {
        agrees(headers, "mcp-name", request.params.get(name).and_then(Value::as_str))?;
    }
    Ok(Era::Modern)
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Result<Option<&'a str>, Failure> {
    let unreadable = |_| Failure::header_mismatch(format!("{name} cannot be read"));
    headers.get(name).map(|value| value.to_str().map_err(unreadable)).transpose()
}

/// A header must say what the body says; what is no plain ASCII stands in Base64.
fn agrees(headers: &HeaderMap, name: &str, body: Option<&str>) -> Result<(), Failure> {
    let sent = header(headers, name)?.ok_or_else(|| Failure::header_mismatch(format!("{name} is missing")))?;
    let decoded = match sent.strip_prefix("=?base64?").and_then(|rest| rest.strip_suffix("?=")) {
        Some(coded) => STANDARD.decode(coded).ok().and_then(|bytes| String::from_utf8(bytes).ok()),
        None => Some(sent.to_owned()),
    };
    if decoded.as_deref() == body {
        Ok(())
    } else {
        Err(Failure::header_mismatch(format!("{name} does not say what the body says")))
    }
}

impl Era {
    /// The status of a failure: the newer revision tells an unknown method apart on the way already.
    pub(super) const fn status(self, failure: &Failure) -> StatusCode {
        match self {
            Self::Modern if failure.code == Failure::UNKNOWN_METHOD => StatusCode::NOT_FOUND,
            _ => StatusCode::OK,
        }
    }

    /// The code of a resource that is not there.
    pub(super) const fn no_resource(self) -> i32 {
        match self {
            Self::Modern => -32602,
            Self::Handshake => -32002,
        }
    }

    /// A result with what the revision wants in every one.
    pub(super) fn finished(self, method: &str, mut result: Map<String, Value>) -> Map<String, Value> {
        match self {
            Self::Modern => {
                result.insert("resultType".to_owned(), json!("complete"));
            }
            // What only the newer revision knows is left out of the older ones' answers.
            Self::Handshake if method != "server/discover" => {
                result.remove("ttlMs");
                result.remove("cacheScope");
            }
            Self::Handshake => {}
        }
        result
    }
}

#[cfg(test)]
mod tests {
    use super::{Era, VERSION, negotiated, of};
    use crate::mcp::message::Request;
    use axum::http::{HeaderMap, HeaderName, HeaderValue};
    use serde_json::{Map, json};

    fn asked(method: &str, version: Option<&str>, headers: &[(&'static str, &'static str)]) -> Result<Era, i32> {
        let mut params = Map::new();
        params.insert("name".to_owned(), json!("get_case"));
        if let Some(version) = version {
            params.insert("_meta".to_owned(), json!({ VERSION: version }));
        }
        let headers: HeaderMap = headers
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        of(&Request { id: json!(1), method: method.to_owned(), params }, &headers).map_err(|failure| failure.code)
    }

    #[test]
    fn each_revision_is_known_by_how_it_opens() {
        let version = ("mcp-protocol-version", "2026-07-28");
        let whole = [version, ("mcp-method", "tools/call"), ("mcp-name", "get_case")];
        assert_eq!(asked("tools/call", Some("2026-07-28"), &whole), Ok(Era::Modern));
        let coded = [version, ("mcp-method", "tools/call"), ("mcp-name", "=?base64?Z2V0X2Nhc2U=?=")];
        assert_eq!(asked("tools/call", Some("2026-07-28"), &coded), Ok(Era::Modern));
        assert_eq!(asked("tools/call", None, &[("mcp-protocol-version", "2025-06-18")]), Ok(Era::Handshake));
        assert_eq!(asked("initialize", None, &[]), Ok(Era::Handshake));
    }

    #[test]
    fn headers_must_say_what_the_body_says() {
        let version = ("mcp-protocol-version", "2026-07-28");
        for headers in [
            vec![],
            vec![version],
            vec![version, ("mcp-method", "tools/list"), ("mcp-name", "get_case")],
            vec![version, ("mcp-method", "tools/call")],
            vec![version, ("mcp-method", "tools/call"), ("mcp-name", "search")],
            vec![version, ("mcp-method", "tools/call"), ("mcp-name", "=?base64?%%?=")],
            vec![("mcp-protocol-version", "2025-11-25")],
        ] {
            assert_eq!(asked("tools/call", Some("2026-07-28"), &headers), Err(-32020), "{headers:?}");
        }
        assert_eq!(asked("tools/call", None, &[version]), Err(-32020));
    }

    #[test]
    fn an_unknown_version_is_told_which_there_are() {
        assert_eq!(asked("ping", Some("1900-01-01"), &[("mcp-protocol-version", "1900-01-01")]), Err(-32022));
        assert_eq!(asked("ping", None, &[("mcp-protocol-version", "2024-11-05")]), Err(-32022));
        assert_eq!(negotiated("2025-06-18"), "2025-06-18");
        assert_eq!(negotiated("2024-11-05"), "2025-11-25");
    }
}
