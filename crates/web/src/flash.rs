//! Post/Redirect/Get: after an act the person is sent to a page, which says once what happened.
//!
//! What happened travels in a short-lived cookie. It is not signed: it is only ever shown, as text, to whoever sent it.

use crate::frame::Frame;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

const COOKIE: &str = "besked";
/// Browsers drop cookies over 4 kB; a notice is a sentence.
const LONGEST: usize = 500;

/// Sends the person to an address of this site (303).
pub fn redirect(to: &str) -> Response {
    match HeaderValue::try_from(to) {
        Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
        Err(_) => crate::error::WebError::internal("a redirect leads to what is not an address").into_response(),
    }
}

/// Sends the person to an address of this site (303), where `notice` is said once.
pub fn redirect_with_notice(to: &str, notice: &str) -> Response {
    let mut response = redirect(to);
    let notice: String = notice.chars().take(LONGEST).collect();
    let value = utf8_percent_encode(&notice, NON_ALPHANUMERIC);
    append_cookie(&mut response, &format!("{COOKIE}={value}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax"));
    response
}

/// The notice a request brings.
pub(crate) fn read(headers: &HeaderMap) -> Option<String> {
    let value = cookie(headers, COOKIE)?;
    let text = percent_decode_str(value).decode_utf8().ok()?;
    (!text.is_empty()).then(|| text.into_owned())
}

/// Takes the notice away once a page has shown it.
pub(crate) fn clear(frame: &Frame, response: &mut Response) {
    let is_page =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if frame.notice.is_some() && is_page {
        append_cookie(response, &format!("{COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"));
    }
}

/// The value of a cookie in a request.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

fn append_cookie(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::try_from(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

#[cfg(test)]
mod tests {
    use super::{cookie, read, redirect_with_notice};
    use axum::http::{HeaderMap, HeaderValue, StatusCode, header};

    #[test]
    fn what_was_said_before_the_redirect_is_read_after_it() {
        let response = redirect_with_notice("/desk", "Udsendt til 7 medlemmer; tak \"alle\" 👍");
        assert_eq!(response.status(), StatusCode::SEE_OTHER);
        let set = response.headers()[header::SET_COOKIE].to_str().unwrap();
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_str(set.split(';').next().unwrap()).unwrap());
        assert_eq!(read(&headers).as_deref(), Some("Udsendt til 7 medlemmer; tak \"alle\" 👍"));
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("a=1; session=abc=; b=2"));
        assert_eq!(cookie(&headers, "session"), Some("abc="));
        assert_eq!(cookie(&headers, "sess"), None);
    }

    #[test]
    fn a_damaged_notice_is_no_notice() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("besked=%FF%FE"));
        assert_eq!(read(&headers), None);
    }
}
