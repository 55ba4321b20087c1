//! Whether a document holds: taking it back, and letting it hold again.

use super::super::visit::{At, Visit, again, done, words};
use super::show;
use crate::error::WebError;
use crate::form::{Form, FormData};
use crate::ui::button::{Weight, act, submit};
use crate::ui::field::Field;
use crate::ui::status::{Tone, status};
use crate::url::route;
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::reading::read::reading;
use sagsgang_app::reading::reinstate::reinstate_reading;
use sagsgang_app::reading::retract::retract_reading;
use sagsgang_domain::case::TITLE_LIMIT;
use sagsgang_domain::id::ReadingId;
use sagsgang_domain::reading::Standing;

const FIELD: &str = "retract_reason";

pub(super) async fn retract(visit: Visit, At(id): At<ReadingId>, data: FormData) -> Result<Response, WebError> {
    let errors = match words(&visit, &data, FIELD, TITLE_LIMIT) {
        Ok(reason) => match retract_reading(&visit.app, &visit.actor, id, reason).await {
            Ok(()) => {
                let here = visit.links.of_desk(route::desk::READING, &[&id]);
                return Ok(done(&here, visit.lang.reading_retracted()));
            }
            Err(error) => visit.complaint(FIELD, error).await?,
        },
        Err(errors) => errors,
    };
    let desk = reading(&visit.app, &visit.actor, id).await?;
    Ok(again(show::page(&visit, &desk, Form::with_errors(visit.lang, &data, &errors))))
}

pub(super) async fn reinstate(visit: Visit, At(id): At<ReadingId>) -> Result<Response, WebError> {
    reinstate_reading(&visit.app, &visit.actor, id).await?;
    Ok(done(&visit.links.of_desk(route::desk::READING, &[&id]), visit.lang.reading_reinstated()))
}

/// How a document stands, in a word; with the way to the one that supersedes it.
pub(super) fn told(visit: &Visit, standing: &Standing) -> Markup {
    let lang = visit.lang;
    match standing {
        Standing::Current => status(Tone::Good, lang.reading_current()),
        Standing::Superseded { by } => html! {
            (status(Tone::Neutral, lang.reading_superseded())) " "
            a href=(visit.links.of_desk(route::desk::READING, &[by])) { (lang.reading_see_document()) }
        },
        Standing::Retracted { at, reason } => html! {
            (status(Tone::Bad, &lang.reading_retracted_on(&visit.day(*at)))) " " span lang="da" { (reason) }
        },
    }
}

/// The form that takes a document back, folded away, or the button that lets it hold again.
pub(super) fn form(visit: &Visit, form: Form<'_>, id: &ReadingId, standing: &Standing) -> Markup {
    let (lang, links) = (visit.lang, visit.links);
    match standing {
        Standing::Superseded { .. } => html! {},
        Standing::Retracted { .. } => act(
            Weight::Secondary,
            lang.reading_reinstate(),
            None,
            &links.of_desk(route::desk::READING_REINSTATE, &[id]),
        ),
        Standing::Current => html! {
            details.sg-more open[form.errors.of(FIELD).is_some()] {
                summary { (lang.reading_retract()) }
                p { (lang.reading_retract_help()) }
                form method="post" action=(links.of_desk(route::desk::READING_RETRACT, &[id])) {
                    (Field::new(form, FIELD, lang.reason()).required().area(2))
                    (submit(Weight::Warning, lang.reading_retract()))
                }
            }
        },
    }
}
