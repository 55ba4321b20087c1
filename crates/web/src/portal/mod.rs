//! What everybody may read: the municipality's bodies, meetings, cases and programmes, and the search over them.
//!
//! Each page takes what `app::portal` gives, which is [`sagsgang_domain::openness::Public`] and nothing else. The parts
//! that the members' pages share are in [`paper`].

mod front;
pub(crate) mod paper;

use crate::url::route;
use axum::Router;
use axum::routing::get;
use sagsgang_app::App;

/// The public pages.
pub(crate) fn routes() -> Router<App> {
    Router::new().route(route::FRONT, get(front::show))
}
