//! A new person.

use super::super::visit::{Visit, again, done};
use crate::error::WebError;
use crate::form::{Form, FormData, Reader};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, submit};
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::organization::register_person::{WHO, register_person};
use sagsgang_app::permission::Relation;

const LONGEST: usize = 200;

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    Ok(page(&visit, Form::new(visit.lang, &FormData::default())))
}

pub(in crate::desk) async fn send(visit: Visit, data: FormData) -> Result<Response, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let mut reader = Reader::new(visit.lang, &data);
    let (name, office) = (reader.required("name", LONGEST), reader.optional("office", LONGEST));
    let errors = match reader.done(|| Some((name?, office?))) {
        Ok((name, office)) => {
            let notice = visit.lang.person_registered(&name);
            match register_person(&visit.app, &visit.actor, name, Some(office)).await {
                Ok(_) => return Ok(done(&visit.links.desk(Place::Organization), &notice)),
                Err(error) => visit.complaint("name", error).await?,
            }
        }
        Err(errors) => errors,
    };
    Ok(again(page(&visit, Form::with_errors(visit.lang, &data, &errors))))
}

fn page(visit: &Visit, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    Page::new(&visit.frame, lang.person_new()).crumb(lang.organization(), visit.links.desk(Place::Organization)).desk(
        &html! {
            div.sg-narrow {
                h1 { (lang.person_new()) }
                (error_summary(form, &[("name", lang.name()), ("office", lang.office())]))
                form method="post" action=(visit.links.of_desk(route::desk::PERSON_NEW, &[])) {
                    (Field::new(form, "name", lang.name()).required().text())
                    (Field::new(form, "office", lang.office()).hint(lang.office_hint()).text())
                    div.sg-buttons { (submit(Weight::Primary, lang.person_register())) }
                }
            }
        },
    )
}
