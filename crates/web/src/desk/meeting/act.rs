//! What carries a meeting on: dispatching, opening, ending, adopting, publishing, calling off, correcting.

use super::super::visit::{At, Visit, again, words};
use super::agenda::after;
use super::show;
use crate::error::WebError;
use crate::form::{FormData, Reader};
use axum::response::Response;
use sagsgang_app::meeting;
use sagsgang_domain::attendance::Participant;
use sagsgang_domain::id::MeetingId;

const LONGEST_TEXT: usize = 5_000;

pub(super) async fn dispatch(visit: Visit, At(id): At<MeetingId>) -> Result<Response, WebError> {
    let result = meeting::dispatch::dispatch_agenda(&visit.app, &visit.actor, id).await;
    let notice = result.as_ref().map_or_else(|_| String::new(), |roster| sent(&visit, roster));
    after(&visit, id, result, &notice, &FormData::default(), "").await
}

/// How many it went to, and who.
fn sent(visit: &Visit, roster: &[Participant]) -> String {
    let names: Vec<&str> = roster.iter().map(|participant| participant.name.as_str()).collect();
    visit.lang.agenda_dispatched(roster.len(), &names.join(", "))
}

pub(super) async fn open(visit: Visit, At(id): At<MeetingId>, data: FormData) -> Result<Response, WebError> {
    let mut reader = Reader::new(visit.lang, &data);
    let opened = reader.required_time("opened");
    match reader.done(|| opened) {
        Ok(opened) => {
            let result = meeting::open::open_meeting(&visit.app, &visit.actor, id, opened).await;
            after(&visit, id, result, visit.lang.meeting_opened(), &data, "opened").await
        }
        Err(errors) => Ok(again(show::page(&visit, id, &data, &errors).await?)),
    }
}

pub(super) async fn adjourn(visit: Visit, At(id): At<MeetingId>, data: FormData) -> Result<Response, WebError> {
    let mut reader = Reader::new(visit.lang, &data);
    let ended = reader.required_time("ended");
    match reader.done(|| ended) {
        Ok(ended) => {
            let result = meeting::adjourn::adjourn_meeting(&visit.app, &visit.actor, id, ended).await;
            after(&visit, id, result, visit.lang.meeting_adjourned(), &data, "ended").await
        }
        Err(errors) => Ok(again(show::page(&visit, id, &data, &errors).await?)),
    }
}

pub(super) async fn adopt(visit: Visit, At(id): At<MeetingId>) -> Result<Response, WebError> {
    let result = meeting::adopt_minutes::adopt_minutes(&visit.app, &visit.actor, id).await;
    after(&visit, id, result, visit.lang.minutes_adopted(), &FormData::default(), "").await
}

pub(super) async fn publish(visit: Visit, At(id): At<MeetingId>) -> Result<Response, WebError> {
    let result = meeting::publish_minutes::publish_minutes(&visit.app, &visit.actor, id).await;
    after(&visit, id, result, visit.lang.minutes_published(), &FormData::default(), "").await
}

pub(super) async fn cancel(visit: Visit, At(id): At<MeetingId>, data: FormData) -> Result<Response, WebError> {
    let reason = match words(&visit, &data, "cancel_reason", LONGEST_TEXT) {
        Ok(reason) => reason,
        Err(errors) => return Ok(again(show::page(&visit, id, &data, &errors).await?)),
    };
    let result = meeting::cancel::cancel_meeting(&visit.app, &visit.actor, id, reason).await;
    after(&visit, id, result, visit.lang.meeting_called_off(), &data, "cancel_reason").await
}

pub(super) async fn correct(visit: Visit, At(id): At<MeetingId>, data: FormData) -> Result<Response, WebError> {
    let mut reader = Reader::new(visit.lang, &data);
    let item = reader.optional_choice("correction_item", |value| value.parse().ok());
    let text = reader.optional("correction_text", LONGEST_TEXT);
    match reader.done(|| Some((item?, text?))) {
        Ok((item, text)) => {
            let result = meeting::correct::correct_minutes(&visit.app, &visit.actor, id, item, text).await;
            after(&visit, id, result, visit.lang.correction_added(), &data, "correction_text").await
        }
        Err(errors) => Ok(again(show::page(&visit, id, &data, &errors).await?)),
    }
}
