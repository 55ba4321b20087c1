//! The key a request brings along, and whom it stands for.

use super::fault::Fault;
use crate::error::WebError;
use crate::sender;
use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use sagsgang_app::App;
use sagsgang_app::actor::Actor;
use sagsgang_app::token::recognise::{Bearer, bearer};
use sagsgang_domain::token::Scope;

/// The bearer of a good key; every other request is refused.
#[derive(Clone, Debug)]
pub(crate) struct Key(pub(crate) Bearer);

impl Key {
    /// Who acts, where the key is for that.
    pub(crate) fn within(&self, scope: Scope) -> Result<&Actor, Fault> {
        self.0.within(scope).ok_or(Fault::Scope(scope))
    }
}

impl FromRequestParts<App> for Key {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let sent = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let key =
            sent.and_then(|value| value.split_once(' ')).filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        let Some((_, key)) = key else { return Err(Fault::Key) };
        let found = bearer(app, key.trim(), &sender::address(parts)).await.map_err(WebError::from)?;
        found.map(Self).ok_or(Fault::Key)
    }
}
