//! A new body.

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
use sagsgang_app::organization::found::{FoundOrganization, WHO, found_organization};
use sagsgang_app::permission::Relation;
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::term::Period;
use sagsgang_i18n::Lang;

const LONGEST_LINE: usize = 200;
const LONGEST_PURPOSE: usize = 2_000;

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let data = FormData::from_pairs([("start", visit.app.today().to_string())]);
    Ok(page(&visit, Form::new(visit.lang, &data)))
}

pub(in crate::desk) async fn send(visit: Visit, data: FormData) -> Result<Response, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let errors = match read(visit.lang, &data) {
        Ok(command) => match found_organization(&visit.app, &visit.actor, command).await {
            Ok(id) => {
                return Ok(done(&visit.links.of_desk(route::desk::ORGANIZATION, &[&id]), visit.lang.body_founded()));
            }
            Err(error) => visit.complaint("name", error).await?,
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, Form::with_errors(visit.lang, &data, &errors))))
}

fn value(kind: OrganizationKind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(ToOwned::to_owned)).unwrap_or_default()
}

fn read(lang: Lang, data: &FormData) -> Result<FoundOrganization, FieldErrors> {
    let mut reader = Reader::new(lang, data);
    let kind = reader.choice("kind", |sent| OrganizationKind::ALL.into_iter().find(|kind| value(*kind) == sent));
    let name = reader.required("name", LONGEST_LINE);
    let abbreviation = reader.required("abbreviation", 20);
    let purpose = reader.optional("purpose", LONGEST_PURPOSE);
    let start = reader.required_date("start");
    reader.done(|| {
        Some(FoundOrganization {
            kind: kind?,
            name: name?,
            abbreviation: abbreviation?,
            purpose: purpose?,
            period: Period::from(start?),
        })
    })
}

fn page(visit: &Visit, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    let labels = [
        ("name", lang.name()),
        ("abbreviation", lang.abbreviation()),
        ("kind", lang.organization_kind_label()),
        ("start", lang.first_day()),
    ];
    let kinds: Vec<Choice> =
        OrganizationKind::ALL.into_iter().map(|kind| Choice::new(value(kind), lang.organization_kind(kind))).collect();
    Page::new(&visit.frame, lang.body_new()).crumb(lang.organization(), visit.links.desk(Place::Organization)).desk(&html! {
        div.sg-narrow {
            h1 { (lang.body_new()) }
            (error_summary(form, &labels))
            form method="post" action=(visit.links.of_desk(route::desk::ORGANIZATION_NEW, &[])) {
                (Field::new(form, "name", lang.name()).required().text())
                (Field::new(form, "abbreviation", lang.abbreviation()).hint(lang.abbreviation_hint()).required().room_for(8).text())
                (Field::new(form, "kind", lang.organization_kind_label()).required().select(&kinds))
                (Field::new(form, "purpose", lang.purpose()).area(3))
                (Field::new(form, "start", lang.first_day()).required().date())
                div.sg-buttons { (submit(Weight::Primary, lang.body_found())) }
            }
        }
    })
}
