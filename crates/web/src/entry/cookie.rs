//! The cookie of a sign-in: out of script's reach, not sent from other sites, gone with the browser's session.

use crate::layer::headers::Reached;
use crate::signed_in::COOKIE;
use axum::http::{HeaderValue, header};
use axum::response::Response;

/// Gives the browser the token.
pub(super) fn give(response: &mut Response, token: &str, reached: Reached) {
    put(response, &format!("{COOKIE}={token}; Path=/; HttpOnly; SameSite=Lax{}", secure(reached)));
}

/// Takes the token away again.
pub(super) fn take(response: &mut Response, reached: Reached) {
    put(response, &format!("{COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{}", secure(reached)));
}

const fn secure(reached: Reached) -> &'static str {
    match reached {
        Reached::ByHttps => "; Secure",
        Reached::ByHttp => "",
    }
}

fn put(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::try_from(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

#[cfg(test)]
mod tests {
    use super::give;
    use crate::layer::headers::Reached;
    use axum::http::header;
    use axum::response::IntoResponse as _;

    fn given(reached: Reached) -> String {
        let mut response = ().into_response();
        give(&mut response, "abc", reached);
        response.headers()[header::SET_COOKIE].to_str().unwrap().to_owned()
    }

    #[test]
    fn the_cookie_ends_with_the_session_and_is_out_of_reach_of_script() {
        assert_eq!(given(Reached::ByHttp), "sagsgang=abc; Path=/; HttpOnly; SameSite=Lax");
    }

    #[test]
    fn over_https_it_is_never_sent_in_the_clear() {
        assert!(given(Reached::ByHttps).ends_with("; Secure"));
    }
}
