//! A new case.

use super::super::people;
use super::super::visit::{Visit, again, done};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, submit};
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::case::open::{OpenCase, WHO, open_case};
use sagsgang_app::error::AppError;
use sagsgang_app::organization::read;
use sagsgang_app::permission::Relation;
use sagsgang_domain::case::{CaseKind, TITLE_LIMIT};
use sagsgang_domain::person::Person;
use sagsgang_i18n::Lang;

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let data = FormData::from_pairs([("kind", "decision"), ("author", &visit.actor.person.to_string())]);
    page(&visit, Form::new(visit.lang, &data)).await
}

pub(in crate::desk) async fn send(visit: Visit, data: FormData) -> Result<Response, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let errors = match read(visit.lang, &data) {
        Ok(command) => match open_case(&visit.app, &visit.actor, command).await {
            Ok(id) => return Ok(done(&visit.links.of_desk(route::desk::CASE_EDIT, &[&id]), visit.lang.case_opened())),
            Err(error @ AppError::Denied { .. }) => return Err(error.into()),
            Err(error) => visit.complaint("title", error).await?,
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, Form::with_errors(visit.lang, &data, &errors)).await?))
}

fn read(lang: Lang, data: &FormData) -> Result<OpenCase, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let title = reader.required("title", TITLE_LIMIT);
    let kind = reader.choice("kind", kind);
    let author = reader.optional_choice("author", |value| value.parse().ok());
    let number = reader.optional("number", 40);
    reader.done(|| {
        let number = Some(number?).filter(|number| !number.is_empty());
        Some(OpenCase { title: title?, kind: kind?, author: author?, number })
    })
}

/// What the form calls the kinds of case.
pub(in crate::desk) fn kind(value: &str) -> Option<CaseKind> {
    CaseKind::ALL.into_iter().find(|kind| kind_value(*kind) == value)
}

pub(super) const fn kind_value(kind: CaseKind) -> &'static str {
    match kind {
        CaseKind::Decision => "decision",
        CaseKind::Discussion => "discussion",
        CaseKind::Information => "information",
    }
}

/// The kinds of case as choices.
pub(in crate::desk) fn kinds(lang: Lang) -> [Choice; 3] {
    CaseKind::ALL.map(|kind| Choice::new(kind_value(kind), lang.case_kind(kind)))
}

async fn page(visit: &Visit, form: Form<'_>) -> Result<Markup, WebError> {
    let people = if visit.actor.is_secretary() { read::people(&visit.app).await? } else { Vec::new() };
    Ok(markup(visit, form, &people))
}

fn markup(visit: &Visit, form: Form<'_>, people: &[Person]) -> Markup {
    let lang = visit.lang;
    let labels = [
        ("title", lang.title()),
        ("kind", lang.case_kind_label()),
        ("author", lang.author()),
        ("number", lang.case_number_label()),
    ];
    Page::new(&visit.frame, lang.case_new()).crumb(lang.cases(), visit.links.desk(Place::Cases)).desk(&html! {
        div.sg-narrow {
            h1 { (lang.case_new()) }
            (error_summary(form, &labels))
            form method="post" data-guard action=(visit.links.of_desk(route::desk::CASE_NEW, &[])) {
                (Field::new(form, "title", lang.title()).hint(lang.case_title_hint()).required().text())
                (Field::new(form, "kind", lang.case_kind_label()).required().radios(&kinds(lang)))
                @if !people.is_empty() {
                    (Field::new(form, "author", lang.author()).select(&people::choices(people)))
                }
                (Field::new(form, "number", lang.case_number_label()).hint(lang.case_number_hint()).room_for(11).text())
                div.sg-buttons { (submit(Weight::Primary, lang.case_open_verb())) }
            }
        }
    })
}
