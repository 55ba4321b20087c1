//! What goes wrong, as problem details (RFC 9457) in the caller's language.

use crate::error::WebError;
use crate::form::FieldErrors;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sagsgang_domain::token::Scope;
use sagsgang_i18n::Lang;
use schemars::JsonSchema;
use serde::Serialize;

/// Why a request to the API was not answered as asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// As a page would say it.
    Web(WebError),
    /// What was sent does not do, by field (422).
    Fields(FieldErrors),
    /// It is no JSON (400).
    Malformed(String),
    /// It is of another type than the address takes (415).
    MediaType,
    /// No key was sent, or none that is good (401).
    Key,
    /// The key is not for that (403).
    Scope(Scope),
    /// It was changed since the version that `If-Match` names (412).
    Changed,
    /// It was changed since the version that was sent (409).
    Stale,
    /// It must be said which version is meant (428).
    VersionNeeded,
}

/// What went wrong: problem details as RFC 9457 has them.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Problem {
    /// An address that tells the kind of problem, and explains it.
    #[serde(rename = "type")]
    kind: String,
    /// The kind of problem in a few words.
    title: String,
    /// The HTTP status.
    status: u16,
    /// What is wrong here and what to do.
    detail: String,
    /// The address that was asked.
    instance: String,
    /// What is wrong with what was sent, by field.
    errors: Vec<FieldProblem>,
}

/// What is wrong with a field.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct FieldProblem {
    /// The field or the part of the query.
    field: String,
    /// What is wrong with it.
    message: String,
}

impl From<WebError> for Fault {
    fn from(error: WebError) -> Self {
        Self::Web(error)
    }
}

impl From<FieldErrors> for Fault {
    fn from(errors: FieldErrors) -> Self {
        Self::Fields(errors)
    }
}

impl Fault {
    const fn status(&self) -> StatusCode {
        match self {
            Self::Web(error) => error.status(),
            Self::Fields(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Malformed(_) => StatusCode::BAD_REQUEST,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Key => StatusCode::UNAUTHORIZED,
            Self::Scope(_) => StatusCode::FORBIDDEN,
            Self::Changed => StatusCode::PRECONDITION_FAILED,
            Self::Stale => StatusCode::CONFLICT,
            Self::VersionNeeded => StatusCode::PRECONDITION_REQUIRED,
        }
    }

    /// What it is called at the end of its kind's address.
    const fn name(&self) -> &'static str {
        match self {
            Self::Web(WebError::NotFound) => "not-found",
            Self::Web(WebError::Forbidden | WebError::CrossSite) => "not-allowed",
            Self::Web(WebError::Method) => "method",
            Self::Web(WebError::TooLarge) => "too-large",
            Self::Web(WebError::Unreadable) | Self::Malformed(_) => "unreadable",
            Self::Web(WebError::TooMany { .. }) => "too-many",
            Self::Web(WebError::Timeout) => "busy",
            Self::Web(WebError::Internal(_)) => "fault",
            Self::Web(WebError::SignIn) | Self::Key => "key",
            Self::Web(WebError::Refused(_)) | Self::Fields(_) => "invalid",
            Self::MediaType => "media-type",
            Self::Scope(_) => "scope",
            Self::Web(WebError::Stale { .. }) | Self::Changed | Self::Stale => "changed",
            Self::VersionNeeded => "version",
        }
    }

    fn words(&self, lang: Lang, limit: usize, reference: &str) -> (&'static str, String) {
        match self {
            Self::Web(error) => crate::error::words(error, lang, limit, reference),
            Self::Fields(_) => (lang.api_invalid_title(), lang.api_invalid().to_owned()),
            Self::Malformed(why) => (lang.error_unreadable_title(), lang.api_malformed(why)),
            Self::MediaType => (lang.api_media_type_title(), lang.api_media_type().to_owned()),
            Self::Key => (lang.api_key_title(), lang.api_key().to_owned()),
            Self::Scope(scope) => (lang.api_scope_title(), lang.api_scope(scope.name())),
            Self::Changed | Self::Stale => (lang.error_conflict_title(), lang.api_changed().to_owned()),
            Self::VersionNeeded => (lang.api_version_title(), lang.api_version().to_owned()),
        }
    }

    /// What RFC 6750 has a server say of keys.
    fn challenge(&self) -> Option<String> {
        match self {
            Self::Key => Some("Bearer realm=\"sagsgang\"".to_owned()),
            Self::Scope(scope) => {
                Some(format!("Bearer realm=\"sagsgang\", error=\"insufficient_scope\", scope=\"{}\"", scope.name()))
            }
            _ => None,
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The language a program reads: that of the address, or else the one it prefers.
pub(crate) fn language(parts: &Parts) -> Lang {
    match parts.extensions.get::<Lang>() {
        Some(Lang::En) => Lang::En,
        _ => preferred(&parts.headers),
    }
}

/// Danish, unless English is asked for before it.
fn preferred(headers: &HeaderMap) -> Lang {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let weight = |tag: &str| {
        let of = asked.split(',').map(str::trim).filter(|part| part.to_ascii_lowercase().starts_with(tag));
        let weights = of.map(|part| part.split_once("q=").map_or(1.0, |(_, q)| q.trim().parse::<f32>().unwrap_or(0.0)));
        weights.fold(0.0, f32::max)
    };
    if weight("en") > weight("da") { Lang::En } else { Lang::Da }
}

/// The answer to a request that failed. `site` is where the kinds of problem are explained.
pub(crate) fn render(fault: &Fault, parts: &Parts, site: &str, limit: usize, reference: &str) -> Response {
    let lang = language(parts);
    if let Fault::Web(WebError::Internal(cause)) = fault {
        tracing::error!(reference, cause, "a fault of ours");
    }
    let (title, detail) = fault.words(lang, limit, reference);
    let errors = match fault {
        Fault::Fields(errors) => errors.iter().map(|(field, message)| (field.to_owned(), message.to_owned())).collect(),
        _ => Vec::new(),
    };
    let problem = Problem {
        kind: format!("{site}{}", crate::url::Links::new(lang).data_of(fault.name())),
        title: title.to_owned(),
        status: fault.status().as_u16(),
        detail,
        instance: parts.uri.path().to_owned(),
        errors: errors.into_iter().map(|(field, message)| FieldProblem { field, message }).collect(),
    };
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    let mut response = (fault.status(), body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.tag()));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    if let Some(challenge) = fault.challenge().and_then(|challenge| HeaderValue::try_from(challenge).ok()) {
        headers.insert(header::WWW_AUTHENTICATE, challenge);
    }
    if let Fault::Web(WebError::TooMany { seconds }) = fault {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::preferred;
    use axum::http::{HeaderMap, HeaderValue, header};
    use sagsgang_i18n::Lang;

    #[test]
    fn a_program_is_answered_in_the_language_it_prefers() {
        let of = |asked: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(asked));
            preferred(&headers)
        };
        assert_eq!(preferred(&HeaderMap::new()), Lang::Da);
        assert_eq!(of("en-GB,en;q=0.9,da;q=0.8"), Lang::En);
        assert_eq!(of("da, en;q=0.5"), Lang::Da);
        assert_eq!(of("de"), Lang::Da);
        assert_eq!(of("en;q=nonsense"), Lang::Da);
    }
}
