//! The pages of an elected member: what must I read before the next meeting?
//!
//! They show closed items too. What a member gets is decided in `app::meeting::read`; here it is only set out, with the
//! same parts as the public pages.

mod home;
mod item;
mod meeting;
mod paper;
mod search;

use crate::error::WebError;
use crate::frame::Frame;
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::Router;
use axum::routing::get;
use sagsgang_app::App;
use sagsgang_domain::id::MeetingId;

/// The members' pages.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route(route::MEMBER, get(home::show))
        .route(route::MEMBER_SEARCH, get(search::show))
        .route(route::MEMBER_SUGGEST, get(search::suggest))
        .route(route::MEMBER_MEETING, get(meeting::show))
        .route(route::MEMBER_AGENDA_PDF, get(paper::agenda))
        .route(route::MEMBER_MINUTES_PDF, get(paper::minutes))
        .route(route::MEMBER_ITEM, get(item::show))
        .route(route::MEMBER_ANNEX, get(paper::annex))
}

/// A page below the member's own, which is not named twice where it is the root already.
fn page(frame: &Frame, title: String) -> Page<'_> {
    let page = Page::new(frame, title);
    let is_root = frame.viewer.as_ref().is_some_and(|viewer| viewer.places.first() == Some(&Place::Member));
    if is_root { page } else { page.crumb(frame.lang.for_members(), frame.links.desk(Place::Member)) }
}

fn meeting_id(text: &str) -> Result<MeetingId, WebError> {
    text.parse().map_err(|_| WebError::NotFound)
}
