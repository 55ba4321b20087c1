//! The language stands first in the address: `/udvalg` is Danish, `/en/udvalg` the same page in English.
//!
//! The prefix is taken off before the router sees the path, so that every route is written once.

use axum::extract::Request;
use axum::http::Uri;
use axum::http::uri::PathAndQuery;
use sagsgang_i18n::Lang;

/// Sets [`Lang`] as an extension of the request and takes the language off its path.
pub fn set(mut request: Request) -> Request {
    let lang = match without_english(request.uri()) {
        Some(uri) => {
            *request.uri_mut() = uri;
            Lang::En
        }
        None => Lang::Da,
    };
    request.extensions_mut().insert(lang);
    request
}

fn without_english(uri: &Uri) -> Option<Uri> {
    let rest = uri.path().strip_prefix("/en")?;
    if !rest.is_empty() && !rest.starts_with('/') {
        return None;
    }
    let path = if rest.is_empty() { "/" } else { rest };
    let target = match uri.query() {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(target).ok()?);
    Uri::from_parts(parts).ok()
}

#[cfg(test)]
mod tests {
    use super::without_english;
    use axum::http::Uri;

    #[test]
    fn english_is_taken_off_the_path_and_nothing_else_is() {
        let stripped = |path: &'static str| without_english(&Uri::from_static(path)).map(|uri| uri.to_string());
        assert_eq!(stripped("/en").as_deref(), Some("/"));
        assert_eq!(stripped("/en/").as_deref(), Some("/"));
        assert_eq!(stripped("/en/soeg?q=b%C3%B8rn").as_deref(), Some("/soeg?q=b%C3%B8rn"));
        assert_eq!(stripped("/en?x=1").as_deref(), Some("/?x=1"));
        assert_eq!(stripped("/energi"), None);
        assert_eq!(stripped("/udvalg/en"), None);
    }
}
