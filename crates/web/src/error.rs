//! What a handler answers when it does not give the page that was asked for.
//!
//! A [`WebError`] travels inside the response; [`crate::layer::error_pages`] turns it into a page in the reader's
//! language, with the frame of the site, and writes to the log what a reader is not shown.

mod page;

pub(crate) use page::{render, words};

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::fmt::Display;

/// Why a request was not answered as asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WebError {
    /// There is no such page, or it may not be known that there is (404).
    NotFound,
    /// The person's role does not allow it (403).
    Forbidden,
    /// Nobody is signed in (a redirect to the sign-in page; 401 for what cannot be asked again).
    SignIn,
    /// The address exists but not for that method (405).
    Method,
    /// Somebody else changed it meanwhile (409). Nothing the person wrote is lost.
    Stale {
        /// What the person had written: label and text.
        entered: Vec<(String, String)>,
        /// Where it can be opened again: an address without a language.
        reopen: String,
    },
    /// The rules do not allow it; the text says why and what to do (422).
    Refused(String),
    /// The body is larger than the address takes (413).
    TooLarge,
    /// The form could not be read (400).
    Unreadable,
    /// Too many attempts (429).
    TooMany {
        /// When to try again.
        seconds: u64,
    },
    /// The act did not come from a page of this site (403).
    CrossSite,
    /// The answer took too long (503).
    Timeout,
    /// A fault of ours (500). The text is for the log alone.
    Internal(String),
}

impl WebError {
    /// A fault of ours, told to the log and not to the reader.
    pub fn internal(cause: impl Display) -> Self {
        Self::Internal(cause.to_string())
    }

    /// The status it is answered with.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Stale { .. } => StatusCode::CONFLICT,
            Self::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Timeout => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What a bare status means, for the answers the router gives by itself.
    pub(crate) fn from_status(status: StatusCode) -> Option<Self> {
        Some(match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::Method,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::UNAUTHORIZED => Self::SignIn,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => Self::Timeout,
            StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::UNPROCESSABLE_ENTITY => {
                Self::Unreadable
            }
            status if status.is_server_error() => Self::Internal(format!("answered with a bare {status}")),
            _ => return None,
        })
    }
}

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
