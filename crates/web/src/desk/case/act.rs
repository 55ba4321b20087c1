//! What carries a case on: submitting, approving, returning, adding to it, taking it back.

use super::super::visit::{At, Visit, again, done, words};
use super::show;
use crate::error::WebError;
use crate::form::{FormData, Reader};
use crate::url::route;
use axum::response::Response;
use sagsgang_app::case;
use sagsgang_app::error::{AppError, Result as Done};
use sagsgang_domain::case::TITLE_LIMIT;
use sagsgang_domain::id::CaseId;
use sagsgang_domain::refusal::{Needed, Refusal};

const LONGEST_REASON: usize = 5_000;
const LONGEST_TEXT: usize = 200_000;

pub(in crate::desk) async fn submit(visit: Visit, At(id): At<CaseId>) -> Result<Response, WebError> {
    let result = case::submit::submit_case(&visit.app, &visit.actor, id).await;
    after(&visit, id, result, visit.lang.case_submitted(), &FormData::default(), "").await
}

pub(in crate::desk) async fn approve(visit: Visit, At(id): At<CaseId>) -> Result<Response, WebError> {
    let result = case::approve::approve_case(&visit.app, &visit.actor, id).await;
    after(&visit, id, result, visit.lang.case_approved(), &FormData::default(), "").await
}

pub(in crate::desk) async fn return_to_author(
    visit: Visit,
    At(id): At<CaseId>,
    data: FormData,
) -> Result<Response, WebError> {
    let note = match words(&visit, &data, "return_note", LONGEST_REASON) {
        Ok(note) => note,
        Err(errors) => return Ok(again(show::page(&visit, id, &data, &errors).await?)),
    };
    let result = case::return_to_author::return_case(&visit.app, &visit.actor, id, note).await;
    after(&visit, id, result, visit.lang.case_returned(), &data, "return_note").await
}

pub(in crate::desk) async fn supplement(
    visit: Visit,
    At(id): At<CaseId>,
    data: FormData,
) -> Result<Response, WebError> {
    let mut reader = Reader::new(visit.lang, &data);
    let heading = reader.optional("supplement_heading", TITLE_LIMIT);
    let text = reader.optional("supplement_text", LONGEST_TEXT);
    let (heading, text) = match reader.done(|| Some((heading?, text?))) {
        Ok(read) => read,
        Err(errors) => return Ok(again(show::page(&visit, id, &data, &errors).await?)),
    };
    let result = case::supplement::supplement_case(&visit.app, &visit.actor, id, heading, text).await;
    let field = match &result {
        Err(AppError::Refused(Refusal::Missing(Needed::Title))) => "supplement_heading",
        _ => "supplement_text",
    };
    after(&visit, id, result, visit.lang.case_supplemented(), &data, field).await
}

pub(in crate::desk) async fn withdraw(visit: Visit, At(id): At<CaseId>, data: FormData) -> Result<Response, WebError> {
    let reason = match words(&visit, &data, "withdraw_reason", LONGEST_REASON) {
        Ok(reason) => reason,
        Err(errors) => return Ok(again(show::page(&visit, id, &data, &errors).await?)),
    };
    let result = case::withdraw::withdraw_case(&visit.app, &visit.actor, id, reason).await;
    after(&visit, id, result, visit.lang.case_withdrawn(), &data, "withdraw_reason").await
}

async fn after(
    visit: &Visit,
    id: CaseId,
    result: Done<()>,
    notice: &str,
    data: &FormData,
    field: &str,
) -> Result<Response, WebError> {
    match result {
        Ok(()) => Ok(done(&visit.links.of_desk(route::desk::CASE, &[&id]), notice)),
        Err(error) => {
            let errors = visit.complaint(field, error).await?;
            Ok(again(show::page(visit, id, data, &errors).await?))
        }
    }
}
