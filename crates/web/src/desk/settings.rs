//! What holds for the whole municipality: its name, its mail, and what a case is asked for.

use super::case::edit_form::{kind_of, kind_word};
use super::visit::{Visit, again, done};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData, Reader};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, submit, submit_as};
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::Router;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::organization::read::body;
use sagsgang_app::organization::set_up_body::{SetUpBody, WHO, set_up_body};
use sagsgang_app::permission::Relation;
use sagsgang_domain::body::{Body, SectionTemplate};
use sagsgang_domain::case::SectionKind;
use sagsgang_i18n::Lang;

const LONGEST_LINE: usize = 200;
const LONGEST_HELP: usize = 2_000;
/// No template has more sections.
const LAST: usize = 40;

pub(super) fn routes() -> Router<App> {
    Router::new().route(route::desk::SETTINGS, get(show).post(send))
}

async fn show(visit: Visit) -> Result<Markup, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let data = filled(&body(&visit.app).await?);
    Ok(page(&visit, Form::new(visit.lang, &data)))
}

async fn send(visit: Visit, data: FormData) -> Result<Response, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    if data.has("more") {
        let mut longer = FormData::from_pairs(data.iter().filter(|(name, _)| *name != "more"));
        empty_row(&mut longer, indexes(&data).count());
        return Ok(page(&visit, Form::new(visit.lang, &longer)).into_response());
    }
    let errors = match read(visit.lang, &data) {
        Ok(command) => match set_up_body(&visit.app, &visit.actor, command).await {
            Ok(()) => return Ok(done(&visit.links.desk(Place::Settings), visit.lang.settings_saved())),
            Err(error) => visit.complaint("name", error).await?,
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, Form::with_errors(visit.lang, &data, &errors))))
}

fn name(part: &str, index: usize) -> String {
    format!("template_{part}_{index}")
}

fn indexes(data: &FormData) -> impl Iterator<Item = usize> {
    (0..LAST).take_while(|index| data.has(&name("heading", *index)))
}

fn filled(body: &Body) -> FormData {
    let mail = body.contact_email.clone().unwrap_or_default();
    let mut data = FormData::from_pairs([("name", body.name.clone()), ("contact_email", mail)]);
    for (index, entry) in body.section_template.iter().enumerate() {
        data.push(name("heading", index), entry.heading.clone());
        data.push(name("kind", index), kind_word(entry.kind));
        data.push(name("help", index), entry.help.clone());
        if entry.required {
            data.push(name("required", index), "1");
        }
    }
    empty_row(&mut data, body.section_template.len());
    data
}

fn empty_row(data: &mut FormData, index: usize) {
    data.push(name("heading", index), "");
    data.push(name("kind", index), "other");
    data.push(name("help", index), "");
}

/// The rows with a heading; an empty heading takes its section out.
fn read(lang: Lang, data: &FormData) -> Result<SetUpBody, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let municipality = reader.required("name", LONGEST_LINE);
    let mail = reader.optional("contact_email", LONGEST_LINE);
    let template: Vec<Option<SectionTemplate>> = indexes(data)
        .filter(|index| !data.text(&name("heading", *index)).trim().is_empty())
        .map(|index| {
            let heading = reader.required(&name("heading", index), LONGEST_LINE);
            let kind = reader.choice(&name("kind", index), kind_of);
            let help = reader.optional(&name("help", index), LONGEST_HELP);
            let required = reader.checked(&name("required", index));
            Some(SectionTemplate { kind: kind?, heading: heading?, help: help?, required })
        })
        .collect();
    reader.done(|| {
        let section_template = template.into_iter().collect::<Option<_>>()?;
        Some(SetUpBody { name: municipality?, contact_email: Some(mail?), section_template })
    })
}

fn page(visit: &Visit, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    let labels = [("name", lang.municipality_name()), ("contact_email", lang.contact_email())];
    Page::new(&visit.frame, lang.settings()).desk(&html! {
        h1 { (lang.settings()) }
        (error_summary(form, &labels))
        form method="post" data-guard action=(visit.links.desk(Place::Settings)) {
            // The first button of a form is what Enter presses.
            (Field::new(form, "name", lang.municipality_name()).required().text())
            (Field::new(form, "contact_email", lang.contact_email()).hint(lang.contact_email_hint()).email())
            p { a href=(visit.links.of_desk(route::desk::MAP, &[])) { (lang.map_of_municipality()) } }
            h2 { (lang.template_heading()) }
            p { (lang.template_help()) }
            @for index in indexes(form.data) { (row(form, index)) }
            div.sg-buttons {
                (submit(Weight::Primary, lang.settings_save()))
                (submit_as(Weight::Secondary, lang.add_row(), "more", "1"))
            }
        }
    })
}

fn row(form: Form<'_>, index: usize) -> Markup {
    let lang = form.lang;
    let kinds: Vec<Choice> =
        SectionKind::ALL.into_iter().map(|kind| Choice::new(kind_word(kind), lang.section_kind(kind))).collect();
    let [heading, kind, help, required] = ["heading", "kind", "help", "required"].map(|part| name(part, index));
    html! {
        fieldset.sg-template-row {
            legend.sr-only { (lang.section_number(index + 1)) }
            (Field::new(form, &heading, lang.heading()).text())
            (Field::new(form, &kind, lang.section_about()).required().select(&kinds))
            (Field::new(form, &help, lang.section_help()).area(2))
            (Field::new(form, &required, lang.section_required()).checkbox())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{filled, read};
    use sagsgang_domain::body::Body;
    use sagsgang_i18n::Lang;

    #[test]
    fn settings_saved_untouched_are_as_they_were() {
        let body = Body::new("Hvedsund Kommune".to_owned());
        let command = read(Lang::Da, &filled(&body)).unwrap();
        assert_eq!((command.name, command.section_template), (body.name, body.section_template));
    }
}
