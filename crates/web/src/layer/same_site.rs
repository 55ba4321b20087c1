//! An act must come from a page of this site (defence against cross-site request forgery).
//!
//! The browser says where a request comes from: in `Sec-Fetch-Site`, or, where it does not know that header, in
//! `Origin`. An act that says neither is refused. Cookies are `SameSite=Lax` besides. Where no cookie counts there is
//! nothing to misuse, and programs say neither: those addresses are let through.
//!
//! One act comes from elsewhere by law of the matter: a mail program leaves for its reader with one click (RFC 8058). It
//! brings no cookie, and what it may do is said by the token in its address alone.

use crate::api::takes_no_cookie;
use crate::error::WebError;
use crate::url::route;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// Refuses acts that come from elsewhere.
pub async fn require(request: Request, next: Next) -> Response {
    let is_safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let is_known = takes_no_cookie(request.uri().path()) || is_one_click(request.uri());
    if is_safe || is_known || is_same_site(request.headers(), request.uri()) {
        next.run(request).await
    } else {
        WebError::CrossSite.into_response()
    }
}

fn is_one_click(uri: &Uri) -> bool {
    let place = route::FOLLOW_LEAVE.trim_end_matches("{token}");
    uri.path().strip_prefix(place).is_some_and(|token| !token.is_empty() && !token.contains('/'))
}

fn is_same_site(headers: &HeaderMap, uri: &Uri) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    let Some(origin) = headers.get(header::ORIGIN).and_then(|value| value.to_str().ok()) else { return false };
    let host = uri.authority().map(axum::http::uri::Authority::as_str);
    let Some(host) = host.or_else(|| headers.get(header::HOST)?.to_str().ok()) else { return false };
    let origin = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    origin.is_some_and(|origin| origin.eq_ignore_ascii_case(host))
}

#[cfg(test)]
mod tests {
    use super::{is_one_click, is_same_site};
    use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri};

    fn allowed(headers: &[(&'static str, &'static str)]) -> bool {
        let headers: HeaderMap = headers
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        is_same_site(&headers, &Uri::from_static("/desk/sager"))
    }

    #[test]
    fn an_act_from_this_site_is_let_through() {
        assert!(allowed(&[("sec-fetch-site", "same-origin")]));
        assert!(allowed(&[("sec-fetch-site", "none")]));
        assert!(allowed(&[("origin", "https://sag.fjordby.example"), ("host", "sag.fjordby.example")]));
        assert!(allowed(&[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")]));
    }

    #[test]
    fn an_act_from_elsewhere_is_refused() {
        assert!(!allowed(&[("sec-fetch-site", "cross-site")]));
        assert!(!allowed(&[("sec-fetch-site", "same-site")]));
        assert!(!allowed(&[("origin", "https://evil.example"), ("host", "sag.fjordby.example")]));
        assert!(!allowed(&[("origin", "https://sag.fjordby.example:444"), ("host", "sag.fjordby.example")]));
        assert!(!allowed(&[("origin", "null"), ("host", "sag.fjordby.example")]));
        assert!(!allowed(&[("host", "sag.fjordby.example")]));
    }

    #[test]
    fn only_leaving_by_a_token_may_come_from_a_mail_program() {
        assert!(is_one_click(&Uri::from_static("/foelg/afmeld/0a1b")));
        for other in ["/foelg/afmeld/", "/foelg/afmeld/0a/1b", "/foelg/mit/0a1b", "/desk/sager", "/foelg"] {
            assert!(!is_one_click(&Uri::from_static(other)), "{other}");
        }
    }

    #[test]
    fn what_the_browser_knows_weighs_more_than_the_origin() {
        let same = ("origin", "https://sag.fjordby.example");
        assert!(!allowed(&[("sec-fetch-site", "cross-site"), same, ("host", "sag.fjordby.example")]));
    }
}
