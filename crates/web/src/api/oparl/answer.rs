//! What a program is answered: JSON, and OParl's own errors.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sagsgang_app::error::AppError;
use sagsgang_i18n::Lang;
use sagsgang_opendata::oparl::render;

const JSON: HeaderValue = HeaderValue::from_static("application/json; charset=utf-8");

/// Why a program does not get what it asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// There never was such a thing (404).
    NotFound,
    /// The file is public no more (410).
    Gone,
    /// A parameter cannot be read (400): its name.
    Parameter(&'static str),
    /// Only GET and HEAD are answered (405).
    Method,
    /// It has another address (301): a path.
    Elsewhere(String),
    /// A fault of ours (500).
    Internal,
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        match error {
            AppError::NotFound(_) => Self::NotFound,
            error => {
                tracing::error!(%error, "open data could not be given");
                Self::Internal
            }
        }
    }
}

impl Failure {
    const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::Parameter(_) => StatusCode::BAD_REQUEST,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Elsewhere(_) => StatusCode::MOVED_PERMANENTLY,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn message(&self, lang: Lang) -> String {
        match self {
            Self::NotFound => lang.oparl_not_found().to_owned(),
            Self::Gone => lang.oparl_gone().to_owned(),
            Self::Parameter(name) => lang.oparl_parameter(name),
            Self::Method => lang.oparl_method().to_owned(),
            Self::Elsewhere(to) => to.clone(),
            Self::Internal => lang.oparl_fault().to_owned(),
        }
    }
}

impl IntoResponse for Failure {
    /// The words are put in by [`spoken`], which knows who asks.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, JSON);
        if self == Self::Method {
            headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        if let Self::Elsewhere(to) = &self
            && let Ok(to) = HeaderValue::try_from(to)
        {
            headers.insert(header::LOCATION, to);
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Says in words what went wrong, where something did.
pub(super) fn spoken(mut response: Response, lang: Lang) -> Response {
    let Some(failure) = response.extensions_mut().remove::<Failure>() else { return response };
    *response.body_mut() = Body::from(render::error(&failure.message(lang), &format!("{failure:?}")));
    let headers = response.headers_mut();
    headers.remove(header::CONTENT_LENGTH);
    headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.tag()));
    response
}

/// The language a program asks for; Danish unless English comes first.
pub(super) fn language(headers: &HeaderMap) -> Lang {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if asked.trim_start().to_ascii_lowercase().starts_with("en") { Lang::En } else { Lang::Da }
}

/// JSON that is written already.
pub(super) fn json(text: String) -> Response {
    ([(header::CONTENT_TYPE, JSON)], text).into_response()
}
