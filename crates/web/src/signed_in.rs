//! Who is signed in: the cookie's token becomes an [`Actor`], which handlers take as an argument.

use crate::api::takes_no_cookie;
use crate::error::WebError;
use crate::flash;
use crate::frame::Viewer;
use crate::url::Place;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use sagsgang_app::App;
use sagsgang_app::actor::Actor;
use sagsgang_domain::account::Role;

/// The cookie that holds the token.
pub const COOKIE: &str = "sagsgang";

/// Puts the actor and the frame's [`Viewer`] into the request, where the cookie stands for somebody.
pub async fn recognise(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let cookie = flash::cookie(request.headers(), COOKIE).filter(|_| !takes_no_cookie(request.uri().path()));
    if let Some(token) = cookie.map(ToOwned::to_owned) {
        match sagsgang_app::session::actor_of(&app, &token).await {
            Ok(Some(actor)) => {
                request.extensions_mut().insert(viewer(&actor));
                request.extensions_mut().insert(actor);
            }
            Ok(None) => {}
            Err(error) => return WebError::internal(error).into_response(),
        }
    }
    next.run(request).await
}

/// Somebody who is signed in; anybody else is sent to the sign-in page.
#[derive(Clone, Debug)]
pub struct SignedIn(pub Actor);

/// Somebody of the administration; members who are nothing else have no desk.
#[derive(Clone, Debug)]
pub struct Staff(pub Actor);

impl<S: Sync> FromRequestParts<S> for SignedIn {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        parts.extensions.get::<Actor>().cloned().map(Self).ok_or(WebError::SignIn)
    }
}

impl<S: Sync> FromRequestParts<S> for Staff {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        let SignedIn(actor) = SignedIn::from_request_parts(parts, state).await?;
        if actor.is_staff() { Ok(Self(actor)) } else { Err(WebError::Forbidden) }
    }
}

/// The first page after signing in.
pub fn home(actor: &Actor) -> Place {
    if actor.is_staff() { Place::Desk } else { Place::Member }
}

fn viewer(actor: &Actor) -> Viewer {
    let administers = actor.is(Role::Administrator);
    let secretary = actor.is_secretary();
    let writes = secretary || actor.is(Role::CaseAuthor) || actor.is(Role::Director);
    let places = [
        (Place::Desk, actor.is_staff()),
        (Place::Cases, writes),
        (Place::Meetings, secretary || actor.is(Role::Director)),
        (Place::FollowUp, writes),
        (Place::Programmes, writes),
        (Place::Readings, secretary),
        (Place::Organization, administers || secretary),
        (Place::Accounts, administers),
        (Place::Settings, administers || secretary),
        (Place::Outgoing, administers),
        (Place::Journal, administers || secretary),
        (Place::Member, !actor.seats.is_empty() || actor.is(Role::Member)),
    ];
    Viewer { name: actor.name.clone(), places: places.into_iter().filter(|(_, may)| *may).map(|(p, _)| p).collect() }
}
