//! The pages of an elected member: what must I read before the next meeting?

use axum::Router;
use sagsgang_app::App;

/// The members' pages.
pub(crate) fn routes() -> Router<App> {
    Router::new()
}
