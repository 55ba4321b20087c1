//! Looking a reading through: accepting it whole, and going on to the next that waits.

use super::super::visit::{At, Visit, done};
use crate::error::WebError;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::reading::accept::accept_reading;
use sagsgang_app::reading::read::{ReadingDesk, next_to_review};
use sagsgang_domain::id::ReadingId;

pub(in crate::desk) async fn accept(visit: Visit, At(id): At<ReadingId>) -> Result<Response, WebError> {
    accept_reading(&visit.app, &visit.actor, id).await?;
    Ok(match next_to_review(&visit.app, &visit.actor).await? {
        Some(next) => done(&visit.links.of_desk(route::desk::READING, &[&next]), visit.lang.reading_accepted_next()),
        None => done(&visit.links.desk(Place::Readings), visit.lang.reading_accepted_last()),
    })
}

/// The button that accepts all of a document, by one key too.
pub(super) fn button(visit: &Visit, desk: &ReadingDesk) -> Markup {
    let lang = visit.lang;
    html! {
        @if desk.reading.reviewed.is_none() {
            form.sg-buttons.sg-acts data-all-items method="post" action=(visit.links.of_desk(route::desk::READING_ACCEPT, &[&desk.reading.id])) {
                button.button.button-primary type="submit" accesskey="g" data-key="g" { (lang.reading_accept()) }
                span.sg-quiet { (lang.reading_accept_help()) }
            }
        }
    }
}
