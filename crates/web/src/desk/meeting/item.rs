//! The meeting room: one item at a time, what is proposed beside what is recorded.
//!
//! Every act of the room is a form on the same page and leads back to it, so that nobody loses the thread while
//! listening.

mod bias;
mod decision;
mod decision_form;
pub(in crate::desk) mod follow_up;
mod paper;
mod proposal;
mod remark;
mod show;
mod vote;

use super::super::visit::{Visit, again, done};
use crate::error::WebError;
use crate::form::FormData;
use crate::url::route::desk as route;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use sagsgang_app::App;
use sagsgang_app::error::Result as Done;
use sagsgang_domain::id::{ItemId, MeetingId};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(route::ITEM, get(show::show))
        .route(route::ITEM_DECISION, post(decision::send))
        .route(route::ITEM_PROPOSAL, post(proposal::send))
        .route(route::ITEM_VOTE, post(vote::send))
        .route(route::ITEM_REMARK, post(remark::send))
        .route(route::ITEM_BIAS, post(bias::send))
        .route(route::ITEM_FOLLOW_UP, post(follow_up::send))
        .route(route::ITEM_ANNEX_FILE, get(paper::file))
}

/// Which item of which meeting.
type Place = (MeetingId, ItemId);

/// Back to the item: with what happened, or with what is wrong.
async fn after<T>(
    visit: &Visit,
    place: Place,
    result: Done<T>,
    notice: &str,
    data: &FormData,
    field: &str,
) -> Result<Response, WebError> {
    match result {
        Ok(_) => Ok(done(&visit.links.of_desk(route::ITEM, &[&place.0, &place.1]), notice)),
        Err(error) => {
            let errors = visit.complaint(field, error).await?;
            Ok(again(show::page(visit, place, data, &errors).await?))
        }
    }
}
