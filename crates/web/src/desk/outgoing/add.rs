//! A new webhook. Its secret is shown on the answer to the form and nowhere else.

use super::super::visit::{Visit, again};
use crate::error::WebError;
use crate::form::{Form, FormData, Reader};
use crate::ui::alert::{Tone, alert, error_summary};
use crate::ui::button::{Weight, link_button, submit};
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use sagsgang_app::permission::Relation;
use sagsgang_app::webhook::add::{AddWebhook, WHO, add_webhook};
use sagsgang_domain::id::WebhookId;

const LONGEST_NAME: usize = 200;
const LONGEST_URL: usize = 1000;

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    Ok(page(&visit, Form::new(visit.lang, &FormData::default())))
}

pub(in crate::desk) async fn send(visit: Visit, data: FormData) -> Result<Response, WebError> {
    WHO.check(&visit.actor, Relation::default())?;
    let mut reader = Reader::new(visit.lang, &data);
    let (name, url) = (reader.required("name", LONGEST_NAME), reader.required("url", LONGEST_URL));
    let errors = match reader.done(|| Some(AddWebhook { name: name?, url: url? })) {
        Ok(command) => match add_webhook(&visit.app, &visit.actor, command).await {
            Ok((id, secret)) => return Ok(secret_page(&visit, id, &secret).into_response()),
            Err(error) => visit.complaint("url", error).await?,
        },
        Err(errors) => errors,
    };
    Ok(again(page(&visit, Form::with_errors(visit.lang, &data, &errors))))
}

fn page(visit: &Visit, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    Page::new(&visit.frame, lang.webhook_add()).crumb(lang.outgoing(), visit.links.desk(Place::Outgoing)).desk(&html! {
        div.sg-narrow {
            h1 { (lang.webhook_add()) }
            p { (lang.webhook_help()) }
            (error_summary(form, &[("name", lang.webhook_name()), ("url", lang.webhook_url())]))
            form method="post" action=(visit.links.of_desk(route::desk::WEBHOOK_NEW, &[])) {
                (Field::new(form, "name", lang.webhook_name()).required().text())
                (Field::new(form, "url", lang.webhook_url()).hint(lang.webhook_url_hint()).required().autocomplete("off").text())
                div.sg-buttons { (submit(Weight::Primary, lang.webhook_add())) }
            }
        }
    })
}

fn secret_page(visit: &Visit, id: WebhookId, secret: &str) -> Markup {
    let lang = visit.lang;
    let on = link_button(Weight::Primary, lang.webhook(), &visit.links.of_desk(route::desk::WEBHOOK, &[&id]));
    Page::new(&visit.frame, lang.webhook_secret()).crumb(lang.outgoing(), visit.links.desk(Place::Outgoing)).desk(
        &html! {
            div.sg-narrow {
                h1 { (lang.webhook_secret()) }
                (alert(lang, Tone::Warning, None, &html! { (lang.webhook_secret_once()) }))
                p { code #secret { (secret) } }
                p { (lang.webhook_secret_use()) }
                div.sg-buttons { (on) }
            }
        },
    )
}
