//! Joining what looked like an item into the one before it.

use super::super::super::visit::{At, Visit, done};
use super::OfItem;
use crate::error::WebError;
use crate::url::route;
use axum::response::Response;
use sagsgang_app::reading::mend::join::join_item;

pub(in crate::desk::reading) async fn send(visit: Visit, At(at): At<OfItem>) -> Result<Response, WebError> {
    let (reading, meeting, item) = at;
    join_item(&visit.app, &visit.actor, reading, meeting, item).await?;
    Ok(done(&visit.links.of_desk(route::desk::READING, &[&reading]), visit.lang.reading_joined()))
}
