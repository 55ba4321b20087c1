//! JSON-RPC 2.0, as far as the protocol uses it: one message in, one message out.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::{Map, Value, json};

/// A message that was read.
pub(super) enum Message {
    /// It wants an answer.
    Request(Request),
    /// It wants none.
    Note,
}

/// A request.
pub(super) struct Request {
    /// What its answer is known by: words or a number.
    pub(super) id: Value,
    /// What is asked.
    pub(super) method: String,
    /// With what; empty where nothing is said.
    pub(super) params: Map<String, Value>,
}

/// Why a request was not answered as asked.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Failure {
    pub(super) code: i32,
    message: String,
    data: Option<Value>,
}

impl Failure {
    /// There is no such method.
    pub(super) const UNKNOWN_METHOD: i32 = -32601;
    /// The headers do not say what the message says.
    const HEADER_MISMATCH: i32 = -32020;
    /// The version is none of ours.
    const UNSUPPORTED_VERSION: i32 = -32022;

    fn new(code: i32, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), data: None }
    }

    fn parse(message: impl Into<String>) -> Self {
        Self::new(-32700, message)
    }

    /// It is no message of the protocol.
    pub(super) fn invalid_request(message: impl Into<String>) -> Self {
        Self::new(-32600, message)
    }

    /// What is asked with does not do.
    pub(super) fn invalid_params(message: impl Into<String>) -> Self {
        Self::new(-32602, message)
    }

    /// There is no such method.
    pub(super) fn unknown_method(method: &str) -> Self {
        Self::new(Self::UNKNOWN_METHOD, format!("no such method: {method}"))
    }

    /// The headers do not say what the message says.
    pub(super) fn header_mismatch(message: impl Into<String>) -> Self {
        Self::new(Self::HEADER_MISMATCH, message)
    }

    /// The version is none of ours.
    pub(super) fn unsupported_version(asked: &str, supported: &[&str]) -> Self {
        let data = json!({ "supported": supported, "requested": asked });
        Self { data: Some(data), ..Self::new(Self::UNSUPPORTED_VERSION, "unsupported protocol version") }
    }

    /// There is no such resource; the code differs between the revisions.
    pub(super) fn no_resource(code: i32, uri: &str) -> Self {
        Self { data: Some(json!({ "uri": uri })), ..Self::new(code, "no such resource") }
    }

    /// A fault of ours, told to the log alone.
    pub(super) fn internal(cause: impl std::fmt::Display) -> Self {
        tracing::error!(%cause, "an assistant could not be answered");
        Self::new(-32603, "internal error")
    }
}

/// Reads a message.
pub(super) fn read(body: &[u8]) -> Result<Message, Failure> {
    let value: Value = serde_json::from_slice(body).map_err(|error| Failure::parse(error.to_string()))?;
    let Value::Object(mut message) = value else {
        return Err(Failure::invalid_request("one message at a time, an object"));
    };
    if message.get("jsonrpc") != Some(&json!("2.0")) {
        return Err(Failure::invalid_request("jsonrpc must be \"2.0\""));
    }
    let Some(Value::String(method)) = message.remove("method") else {
        // An answer to something we would have asked; we ask nothing.
        let is_answer = message.contains_key("result") || message.contains_key("error");
        return if is_answer { Ok(Message::Note) } else { Err(Failure::invalid_request("method is missing")) };
    };
    let params = match message.remove("params") {
        None => Map::new(),
        Some(Value::Object(params)) => params,
        Some(_) => return Err(Failure::invalid_request("params must be an object")),
    };
    match message.remove("id") {
        None => Ok(Message::Note),
        Some(id @ (Value::String(_) | Value::Number(_))) => Ok(Message::Request(Request { id, method, params })),
        Some(_) => Err(Failure::invalid_request("id must be words or a number")),
    }
}

/// The answer to a request.
pub(super) fn done(id: &Value, result: Map<String, Value>) -> Response {
    sent(StatusCode::OK, &json!({ "jsonrpc": "2.0", "id": id, "result": Value::Object(result) }))
}

/// Why there is none.
pub(super) fn refused(status: StatusCode, id: Option<&Value>, failure: Failure) -> Response {
    let mut error = json!({ "code": failure.code, "message": failure.message });
    if let Some(data) = failure.data {
        error["data"] = data;
    }
    let mut message = json!({ "jsonrpc": "2.0", "error": error });
    message["id"] = id.cloned().unwrap_or(Value::Null);
    sent(status, &message)
}

fn sent(status: StatusCode, message: &Value) -> Response {
    let mut response = (status, message.to_string()).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

#[cfg(test)]
mod tests {
    use super::{Message, read};

    fn code(sent: &str) -> Option<i32> {
        read(sent.as_bytes()).err().map(|failure| failure.code)
    }

    #[test]
    fn only_a_message_is_a_message() {
        for (sent, expected) in [
            ("", Some(-32700)),
            ("{", Some(-32700)),
            ("[]", Some(-32600)),
            ("7", Some(-32600)),
            (r#"{"id":1,"method":"ping"}"#, Some(-32600)),
            (r#"{"jsonrpc":"2.0","id":1}"#, Some(-32600)),
            (r#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, Some(-32600)),
            (r#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}"#, Some(-32600)),
            (r#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#, None),
            (r#"{"jsonrpc":"2.0","id":"a","method":"ping","params":{}}"#, None),
        ] {
            assert_eq!(code(sent), expected, "{sent}");
        }
    }

    #[test]
    fn what_has_no_id_wants_no_answer() {
        for sent in
            [r#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, r#"{"jsonrpc":"2.0","id":4,"result":{}}"#]
        {
            assert!(matches!(read(sent.as_bytes()), Ok(Message::Note)), "{sent}");
        }
    }
}
