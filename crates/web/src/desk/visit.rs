//! A request by somebody of the administration: who asks, in which language, and the three ways to answer an act.

use crate::error::WebError;
use crate::flash;
use crate::form::{FieldErrors, FormData, Reader};
use crate::frame::Frame;
use crate::problem;
use crate::signed_in::Staff;
use crate::url::Links;
use axum::extract::{FromRequestParts, Path};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use maud::Markup;
use sagsgang_app::App;
use sagsgang_app::actor::Actor;
use sagsgang_app::error::AppError;
use sagsgang_i18n::Lang;
use serde::de::DeserializeOwned;

/// Who asks for a page of the desk, and how.
pub(super) struct Visit {
    pub(super) app: App,
    pub(super) actor: Actor,
    pub(super) frame: Frame,
    pub(super) lang: Lang,
    pub(super) links: Links,
}

impl FromRequestParts<App> for Visit {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, WebError> {
        let Staff(actor) = Staff::from_request_parts(parts, app).await?;
        let frame = Frame::of(parts);
        Ok(Self { app: app.clone(), actor, lang: frame.lang, links: frame.links, frame })
    }
}

impl Visit {
    /// What a person can mend, beside the field it is about; anything else is an error of the whole page.
    pub(super) async fn complaint(&self, field: &str, error: AppError) -> Result<FieldErrors, WebError> {
        problem::field(&self.app, self.lang, field, error).await
    }

    /// The query of the address.
    pub(super) fn query(&self) -> crate::form::FormData {
        let query = self.frame.path.split_once('?').map_or("", |(_, query)| query);
        crate::form::FormData::from_urlencoded(query.as_bytes())
    }

    /// The name of a day as the page's reader writes it.
    pub(super) fn day(&self, at: jiff::Timestamp) -> String {
        self.lang.date(self.app.date_of(at))
    }

    /// A moment as tables show it.
    pub(super) fn moment(&self, at: jiff::Timestamp) -> String {
        self.lang.short_date_time(self.app.local(at).datetime())
    }
}

/// The words of a form that has one field, of at most `limit` characters; whether there must be some is the domain's
/// to say.
pub(super) fn words(visit: &Visit, data: &FormData, field: &str, limit: usize) -> Result<String, FieldErrors> {
    let mut reader = Reader::new(visit.lang, data);
    let text = reader.optional(field, limit);
    reader.done(|| text)
}

/// Done: the person is sent to a page that says so.
pub(super) fn done(to: &str, notice: &str) -> Response {
    flash::redirect_with_notice(to, notice)
}

/// Not done: the page comes again with what is wrong and everything typed.
pub(super) fn again(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// What an address names; an id that is none names nothing.
pub(super) struct At<T>(pub(super) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for At<T> {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        match Path::<T>::from_request_parts(parts, state).await {
            Ok(Path(value)) => Ok(Self(value)),
            Err(_) => Err(WebError::NotFound),
        }
    }
}
