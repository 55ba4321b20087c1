//! Saying which meeting a document tells of, where the reader could not.

use super::super::super::visit::{At, Visit, again, done};
use super::beside;
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, link_button, submit};
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::reading::mend::place::{PlaceReading, may_be_placed, place_reading};
use sagsgang_app::reading::read::{known, reading};
use sagsgang_domain::case::TITLE_LIMIT;
use sagsgang_domain::id::ReadingId;
use sagsgang_i18n::Lang;

pub(in crate::desk::reading) async fn show(visit: Visit, At(id): At<ReadingId>) -> Result<Markup, WebError> {
    let data = FormData::default();
    page(&visit, id, Form::new(visit.lang, &data)).await
}

pub(in crate::desk::reading) async fn send(
    visit: Visit,
    At(id): At<ReadingId>,
    data: FormData,
) -> Result<Response, WebError> {
    let errors = match read(visit.lang, id, &data) {
        Ok(command) => match place_reading(&visit.app, &visit.actor, command).await {
            Ok(()) => {
                return Ok(done(&visit.links.of_desk(route::desk::READING, &[&id]), visit.lang.reading_placed()));
            }
            Err(error) => visit.complaint("organization", error).await?,
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, id, Form::with_errors(visit.lang, &data, &errors)).await?))
}

fn read(lang: Lang, reading: ReadingId, data: &FormData) -> Result<PlaceReading, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let organization = reader.optional_choice("organization", |sent| sent.parse().ok());
    let name = reader.optional("name", TITLE_LIMIT);
    let date = reader.required_date("date");
    reader.done(|| Some(PlaceReading { reading, organization: organization?, name: name?, date: date? }))
}

async fn page(visit: &Visit, id: ReadingId, form: Form<'_>) -> Result<Markup, WebError> {
    let lang = visit.lang;
    let desk = reading(&visit.app, &visit.actor, id).await?;
    if !may_be_placed(&desk.reading) {
        return Err(WebError::NotFound);
    }
    let known = known(&visit.app, &visit.actor).await?;
    let bodies: Vec<Choice> =
        known.organizations.iter().map(|body| Choice::new(body.id.to_string(), body.name.clone())).collect();
    let back = visit.links.of_desk(route::desk::READING, &[&id]);
    let labels = [("organization", lang.value_body()), ("name", lang.name()), ("date", lang.value_date())];
    let fields = html! {
        form method="post" {
            (Field::new(form, "organization", lang.value_body()).unchosen(lang.reading_body_unknown()).select(&bodies))
            (Field::new(form, "name", lang.reading_body_name()).text())
            (Field::new(form, "date", lang.value_date()).required().date())
            div.sg-buttons.sg-save {
                (submit(Weight::Primary, lang.reading_place()))
                (link_button(Weight::Tertiary, lang.cancel(), &back))
            }
        }
    };
    let page = Page::new(&visit.frame, lang.reading_place())
        .crumb(lang.reading_title(), visit.links.desk(Place::Readings))
        .crumb(desk.reading.name.clone(), back.clone());
    Ok(page.desk(&html! {
        h1 { (lang.reading_place()) }
        p { (lang.reading_place_help()) }
        (error_summary(form, &labels))
        (beside(lang, &desk, &fields))
    }))
}
