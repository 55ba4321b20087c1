//! Saying whether an item that was read in is open, where its document did not.

use super::super::openness;
use super::super::visit::{At, Visit, again, done};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, link_button, submit};
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::error::AppError;
use sagsgang_app::reading::read::{Value, reading};
use sagsgang_app::reading::state_openness::{StateOpenness, state_openness};
use sagsgang_domain::case::TITLE_LIMIT;
use sagsgang_domain::id::{ItemId, MeetingId, ReadingId};
use sagsgang_domain::refusal::Refusal;

type Place3 = At<(ReadingId, MeetingId, ItemId)>;

pub(in crate::desk) async fn show(visit: Visit, At(at): Place3) -> Result<Markup, WebError> {
    let data = FormData::default();
    page(&visit, at, Form::new(visit.lang, &data)).await
}

pub(in crate::desk) async fn send(visit: Visit, At(at): Place3, data: FormData) -> Result<Response, WebError> {
    let errors = match read(&visit, at, &data) {
        Ok(command) => match state_openness(&visit.app, &visit.actor, command).await {
            Ok(()) => {
                let back = visit.links.of_desk(route::desk::READING, &[&at.0]);
                return Ok(done(&back, visit.lang.reading_openness_stated()));
            }
            Err(error) => visit.complaint(field_of(&error), error).await?,
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, at, Form::with_errors(visit.lang, &data, &errors)).await?))
}

const fn field_of(error: &AppError) -> &'static str {
    match error {
        AppError::Refused(Refusal::NoGround) => "openness",
        AppError::Refused(Refusal::Missing(_)) => "public_title",
        _ => "",
    }
}

fn read(
    visit: &Visit,
    (reading, meeting, item): (ReadingId, MeetingId, ItemId),
    data: &FormData,
) -> Result<StateOpenness, FieldErrors> {
    let mut reader = Reader::new(visit.lang, data);
    let openness = openness::read(&mut reader);
    let public_title = reader.optional("public_title", TITLE_LIMIT);
    reader.done(|| {
        let (openness, public_title) = (openness?, Some(public_title?));
        Some(StateOpenness { reading, meeting, item, openness, public_title })
    })
}

async fn page(
    visit: &Visit,
    (id, meeting, item): (ReadingId, MeetingId, ItemId),
    form: Form<'_>,
) -> Result<Markup, WebError> {
    let lang = visit.lang;
    let desk = reading(&visit.app, &visit.actor, id).await?;
    let item = desk.became.iter().find_map(|value| match value {
        Value::Meeting(of, ..) if of.id == meeting => of.item(item),
        _ => None,
    });
    let item = item.ok_or(WebError::NotFound)?;
    let back = visit.links.of_desk(route::desk::READING, &[&id]);
    let labels = [
        ("openness", lang.who_may_read()),
        ("ground_other", lang.ground_other()),
        ("public_title", lang.public_title()),
    ];
    Ok(Page::new(&visit.frame, lang.reading_state_openness())
        .crumb(lang.reading_title(), visit.links.desk(Place::Readings))
        .crumb(desk.reading.name.clone(), back.clone())
        .desk(&html! {
            h1 { (lang.reading_state_openness()) }
            p { strong lang="da" { (item.number) ". " (item.content.title) } }
            p { (lang.reading_state_openness_help()) }
            (error_summary(form, &labels))
            form method="post" {
                (openness::fields(form))
                (Field::new(form, "public_title", lang.public_title()).hint(lang.public_title_hint()).text())
                div.sg-buttons {
                    (submit(Weight::Primary, lang.save()))
                    (link_button(Weight::Tertiary, lang.cancel(), &back))
                }
            }
        }))
}
