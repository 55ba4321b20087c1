//! What may be done with an action.

use super::super::meeting::item::follow_up::owner;
use super::super::visit::{At, Visit, again, done, words};
use super::show;
use crate::error::WebError;
use crate::form::{FormData, Reader};
use crate::url::route;
use axum::response::Response;
use sagsgang_app::action;
use sagsgang_app::error::Result as Done;
use sagsgang_domain::id::ActionId;

const LONGEST_TEXT: usize = 5_000;

pub(super) async fn note(visit: Visit, At(id): At<ActionId>, data: FormData) -> Result<Response, WebError> {
    let text = match words(&visit, &data, "note", LONGEST_TEXT) {
        Ok(text) => text,
        Err(errors) => return Ok(again(show::page(&visit, id, &data, &errors).await?)),
    };
    let result = action::note::note_on_action(&visit.app, &visit.actor, id, text).await;
    after(&visit, id, result, visit.lang.status_given(), &data, "note").await
}

pub(super) async fn complete(visit: Visit, At(id): At<ActionId>, data: FormData) -> Result<Response, WebError> {
    let text = match words(&visit, &data, "result", LONGEST_TEXT) {
        Ok(text) => text,
        Err(errors) => return Ok(again(show::page(&visit, id, &data, &errors).await?)),
    };
    let result = action::complete::complete_action(&visit.app, &visit.actor, id, text).await;
    after(&visit, id, result, visit.lang.action_completed(), &data, "result").await
}

pub(super) async fn assign(visit: Visit, At(id): At<ActionId>, data: FormData) -> Result<Response, WebError> {
    let mut reader = Reader::new(visit.lang, &data);
    let (owner, due) = (owner(&mut reader), reader.optional_date("action_due"));
    match reader.done(|| Some((owner?, due?))) {
        Ok((owner, due)) => {
            let result = action::assign::assign_action(&visit.app, &visit.actor, id, owner, due).await;
            after(&visit, id, result, visit.lang.action_assigned(), &data, "action_owner").await
        }
        Err(errors) => Ok(again(show::page(&visit, id, &data, &errors).await?)),
    }
}

pub(super) async fn drop(visit: Visit, At(id): At<ActionId>, data: FormData) -> Result<Response, WebError> {
    let text = match words(&visit, &data, "drop_reason", LONGEST_TEXT) {
        Ok(text) => text,
        Err(errors) => return Ok(again(show::page(&visit, id, &data, &errors).await?)),
    };
    let result = action::drop::drop_action(&visit.app, &visit.actor, id, text).await;
    after(&visit, id, result, visit.lang.action_dropped(), &data, "drop_reason").await
}

pub(super) async fn reopen(visit: Visit, At(id): At<ActionId>) -> Result<Response, WebError> {
    let result = action::reopen::reopen_action(&visit.app, &visit.actor, id).await;
    after(&visit, id, result, visit.lang.action_reopened(), &FormData::default(), "").await
}

pub(super) async fn confirm(visit: Visit, At(id): At<ActionId>) -> Result<Response, WebError> {
    let result = action::confirm::confirm_action(&visit.app, &visit.actor, id).await;
    after(&visit, id, result, visit.lang.action_confirmed(), &FormData::default(), "").await
}

async fn after(
    visit: &Visit,
    id: ActionId,
    result: Done<()>,
    notice: &str,
    data: &FormData,
    field: &str,
) -> Result<Response, WebError> {
    match result {
        Ok(()) => Ok(done(&visit.links.of_desk(route::desk::ACTION, &[&id]), notice)),
        Err(error) => {
            let errors = visit.complaint(field, error).await?;
            Ok(again(show::page(visit, id, data, &errors).await?))
        }
    }
}
