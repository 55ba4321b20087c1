//! A stored file as an answer.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// A file under its name. What a browser shows safely by itself is shown, the rest is saved.
pub(super) fn answer(name: &str, media_type: &str, content: Bytes) -> Response {
    let way = match media_type {
        "application/pdf" | "image/png" | "image/jpeg" => "inline",
        _ => "attachment",
    };
    let disposition = format!("{way}; filename*=UTF-8''{}", utf8_percent_encode(name, NON_ALPHANUMERIC));
    let mut response = content.into_response();
    for (key, value) in [(header::CONTENT_TYPE, media_type), (header::CONTENT_DISPOSITION, &disposition)] {
        if let Ok(value) = HeaderValue::try_from(value) {
            response.headers_mut().insert(key, value);
        }
    }
    response
}

/// The kind of a file in a word, by the end of its name: "PDF".
pub(super) fn kind(name: &str) -> String {
    name.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_uppercase())
}

#[cfg(test)]
mod tests {
    use super::answer;
    use axum::http::header;
    use bytes::Bytes;

    #[test]
    fn a_name_cannot_break_out_of_its_header() {
        let response = answer("a\"\r\nSet-Cookie: x=1.html", "text/html", Bytes::new());
        let value = response.headers()[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert!(value.starts_with("attachment; filename*=UTF-8''a%22%0D%0ASet"));
        assert!(response.headers().get(header::SET_COOKIE).is_none());
    }
}
