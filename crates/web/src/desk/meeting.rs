//! Meetings on the desk: list, the meeting as a checklist, who was there, and the meeting room.

mod act;
mod agenda;
mod attendance;
mod attendance_form;
mod checklist;
mod deadline;
mod document;
pub(super) mod item;
mod list;
mod plan;
mod show;
mod stage;

use crate::url::route::desk as route;
use axum::Router;
use axum::routing::{get, post};
use sagsgang_app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(route::MEETINGS, get(list::show))
        .route(route::MEETING_NEW, get(plan::show).post(plan::send))
        .route(route::MEETING, get(show::show))
        .route(route::MEETING_PUT, post(agenda::put))
        .route(route::MEETING_ADD, post(agenda::add))
        .route(route::ITEM_MOVE, post(agenda::shift))
        .route(route::ITEM_REMOVE, post(agenda::remove))
        .route(route::MEETING_DISPATCH, post(act::dispatch))
        .route(route::MEETING_OPEN, post(act::open))
        .route(route::MEETING_ADJOURN, post(act::adjourn))
        .route(route::MEETING_ADOPT, post(act::adopt))
        .route(route::MEETING_PUBLISH, post(act::publish))
        .route(route::MEETING_CANCEL, post(act::cancel))
        .route(route::MEETING_CORRECT, post(act::correct))
        .route(route::MEETING_ATTENDANCE, get(attendance::show).post(attendance::send))
        .route(route::MEETING_AGENDA_PDF, get(document::agenda))
        .route(route::MEETING_MINUTES_PDF, get(document::minutes))
        .merge(item::routes())
}
