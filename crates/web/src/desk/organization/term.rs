//! A new legislative term.

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
use sagsgang_app::organization::register_term::{WHO, register_term};
use sagsgang_app::permission::Relation;
use sagsgang_domain::term::Period;

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    Ok(page(&visit, Form::new(visit.lang, &FormData::default())))
}

pub(in crate::desk) async fn send(visit: Visit, data: FormData) -> Result<Response, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let mut reader = Reader::new(visit.lang, &data);
    let (start, end) = (reader.required_date("start"), reader.required_date("end"));
    let errors = match reader.done(|| Some(Period { start: start?, end })) {
        Ok(period) => match register_term(&visit.app, &visit.actor, period).await {
            Ok(_) => return Ok(done(&visit.links.desk(Place::Organization), visit.lang.term_registered())),
            Err(error) => visit.complaint("end", error).await?,
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, Form::with_errors(visit.lang, &data, &errors))))
}

fn page(visit: &Visit, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    Page::new(&visit.frame, lang.term_new()).crumb(lang.organization(), visit.links.desk(Place::Organization)).desk(
        &html! {
            div.sg-narrow {
                h1 { (lang.term_new()) }
                (error_summary(form, &[("start", lang.first_day()), ("end", lang.last_day())]))
                form method="post" action=(visit.links.of_desk(route::desk::TERM_NEW, &[])) {
                    (Field::new(form, "start", lang.first_day()).hint(lang.term_hint()).required().date())
                    (Field::new(form, "end", lang.last_day()).required().date())
                    div.sg-buttons { (submit(Weight::Primary, lang.term_register())) }
                }
            }
        },
    )
}
