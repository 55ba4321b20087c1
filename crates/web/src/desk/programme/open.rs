//! A new programme.

use super::super::openness;
use super::super::visit::{Visit, again, done};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, submit};
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::permission::Relation;
use sagsgang_app::programme::open::{OpenProgramme, WHO, open_programme};
use sagsgang_i18n::Lang;

const LONGEST_TITLE: usize = 300;
const LONGEST_SUMMARY: usize = 5_000;

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let data = FormData::from_pairs([("openness", "open")]);
    Ok(page(&visit, Form::new(visit.lang, &data)))
}

pub(in crate::desk) async fn send(visit: Visit, data: FormData) -> Result<Response, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let errors = match read(visit.lang, &data) {
        Ok(command) => match open_programme(&visit.app, &visit.actor, command).await {
            Ok(id) => {
                return Ok(done(&visit.links.of_desk(route::desk::PROGRAMME, &[&id]), visit.lang.programme_opened()));
            }
            Err(error) => visit.complaint("title", error).await?,
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, Form::with_errors(visit.lang, &data, &errors))))
}

fn read(lang: Lang, data: &FormData) -> Result<OpenProgramme, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let title = reader.required("title", LONGEST_TITLE);
    let summary = reader.optional("summary", LONGEST_SUMMARY);
    let openness = openness::read(&mut reader);
    reader.done(|| Some(OpenProgramme { title: title?, summary: summary?, openness: openness? }))
}

fn page(visit: &Visit, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    let labels = [("title", lang.title()), ("summary", lang.summary()), ("openness", lang.who_may_read())];
    Page::new(&visit.frame, lang.programme_new()).crumb(lang.programmes(), visit.links.desk(Place::Programmes)).desk(
        &html! {
            div.sg-narrow {
                h1 { (lang.programme_new()) }
                (error_summary(form, &labels))
                form method="post" action=(visit.links.of_desk(route::desk::PROGRAMME_NEW, &[])) {
                    (Field::new(form, "title", lang.title()).required().text())
                    (Field::new(form, "summary", lang.summary()).area(4))
                    (openness::fields(form))
                    div.sg-buttons { (submit(Weight::Primary, lang.programme_open_verb())) }
                }
            }
        },
    )
}
