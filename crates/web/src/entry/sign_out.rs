//! Signing out.

use super::cookie;
use super::sign_in::Sender;
use crate::error::WebError;
use crate::flash;
use crate::frame::Frame;
use crate::signed_in::{COOKIE, SignedIn};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use sagsgang_app::App;

/// Ends the sign-in. Whoever is not signed in is told the same: they are out.
pub(super) async fn send(
    State(app): State<App>,
    frame: Frame,
    sender: Sender,
    actor: Result<SignedIn, WebError>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    if let (Ok(SignedIn(actor)), Some(token)) = (actor, flash::cookie(&headers, COOKIE)) {
        sagsgang_app::session::sign_out::sign_out(&app, &actor, token).await?;
    }
    let mut response = flash::redirect_with_notice(&frame.links.front(), frame.lang.signed_out());
    cookie::take(&mut response, sender.reached);
    Ok(response)
}
