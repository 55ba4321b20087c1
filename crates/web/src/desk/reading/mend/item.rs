//! Mending how an item was read.

use super::super::super::visit::{At, Visit, again, done};
use super::{Mended, OfItem, item_form};
use crate::error::WebError;
use crate::form::{Form, FormData};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, link_button, submit};
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::error::AppError;
use sagsgang_app::reading::mend::item::{MendItem, mend_item};
use sagsgang_domain::refusal::{Needed, Refusal};

pub(in crate::desk::reading) async fn show(visit: Visit, At(at): At<OfItem>) -> Result<Markup, WebError> {
    let mended = Mended::find(&visit, at.0, at.1).await?;
    let data = item_form::filled(&mended.meeting, mended.item(at.2)?);
    page(&visit, at, &mended, Form::new(visit.lang, &data))
}

pub(in crate::desk::reading) async fn send(
    visit: Visit,
    At(at): At<OfItem>,
    data: FormData,
) -> Result<Response, WebError> {
    let before = Mended::find(&visit, at.0, at.1).await?;
    let errors = match item_form::read(visit.lang, &before.meeting, &data) {
        Ok(mended) => {
            let command = MendItem { reading: at.0, meeting: at.1, item: at.2, mended };
            match mend_item(&visit.app, &visit.actor, command).await {
                Ok(()) => {
                    let back = format!("{}#punkt-{}", visit.links.of_desk(route::desk::READING, &[&at.0]), at.2);
                    return Ok(done(&back, visit.lang.reading_mended()));
                }
                Err(error) => visit.complaint(field_of(&error), error).await?,
            }
        }
        Err(errors) => errors,
    };
    Ok(again(page(&visit, at, &before, Form::with_errors(visit.lang, &data, &errors))?))
}

const fn field_of(error: &AppError) -> &'static str {
    match error {
        AppError::Refused(Refusal::Missing(Needed::Title)) => "title",
        AppError::Refused(Refusal::NumberTaken(_)) => "number",
        _ => "decision_text",
    }
}

fn page(visit: &Visit, at: OfItem, mended: &Mended, form: Form<'_>) -> Result<Markup, WebError> {
    let (lang, item) = (visit.lang, mended.item(at.2)?);
    let back = visit.links.of_desk(route::desk::READING, &[&at.0]);
    let fields = html! {
        form method="post" data-guard {
            (item_form::fields(form, &mended.meeting))
            div.sg-buttons.sg-save {
                (submit(Weight::Primary, lang.save()))
                (link_button(Weight::Tertiary, lang.cancel(), &back))
            }
        }
    };
    let page = Page::new(&visit.frame, lang.reading_mend())
        .crumb(lang.reading_title(), visit.links.desk(Place::Readings))
        .crumb(mended.desk.reading.name.clone(), back.clone());
    Ok(page.desk(&html! {
        h1 { (lang.reading_mend()) }
        p { strong lang="da" { (item.number) ". " (item.content.title) } }
        p { (lang.reading_mend_help()) }
        (error_summary(form, &item_form::labels(lang)))
        (mended.beside(lang, &fields))
    }))
}
