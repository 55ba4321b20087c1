//! Mail in numbers, and the webhooks.

use super::super::visit::Visit;
use crate::error::WebError;
use crate::ui::alert::{self, alert};
use crate::ui::button::{Weight, link_button};
use crate::ui::empty_state;
use crate::ui::layout::Page;
use crate::ui::list::facts;
use crate::ui::status::{Tone, status};
use crate::ui::table::{Column, Table};
use crate::url::route;
use maud::{Markup, html};
use sagsgang_app::webhook::read::{Outgoings, outgoings};
use sagsgang_domain::webhook::Webhook;

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    let found = outgoings(&visit.app, &visit.actor).await?;
    Ok(page(&visit, &found))
}

fn page(visit: &Visit, found: &Outgoings) -> Markup {
    let lang = visit.lang;
    let new = link_button(Weight::Primary, lang.webhook_add(), &visit.links.of_desk(route::desk::WEBHOOK_NEW, &[]));
    Page::new(&visit.frame, lang.outgoing()).desk(&html! {
        div.sg-head { h1 { (lang.outgoing()) } (new) }
        p { (lang.outgoing_lead()) }
        section aria-labelledby="hooks" {
            h2 #hooks { (lang.webhooks()) }
            @if found.hooks.is_empty() { (empty_state(lang.webhook_none(), None)) } @else { (hooks(visit, &found.hooks)) }
        }
        section.sg-part aria-labelledby="mail" {
            h2 #mail { (lang.outgoing_mail()) }
            @if found.mail_is_set_up { (mail(visit, found)) } @else {
                (alert(lang, alert::Tone::Info, None, &html! { (lang.outgoing_mail_off()) }))
            }
        }
    })
}

fn hooks(visit: &Visit, hooks: &[Webhook]) -> Markup {
    let lang = visit.lang;
    let columns = [lang.webhook(), lang.webhook_url(), lang.status()].map(Column::text).to_vec();
    let row = |hook: &Webhook| {
        vec![
            html! { a href=(visit.links.of_desk(route::desk::WEBHOOK, &[&hook.id])) { (hook.name) } },
            html! { (hook.url) },
            state(visit, hook),
        ]
    };
    Table::new(lang.webhooks(), columns).hide_caption().rows(hooks.iter().map(row)).render()
}

/// Whether it is told, as a word, a shape and a colour.
pub(super) fn state(visit: &Visit, hook: &Webhook) -> Markup {
    let lang = visit.lang;
    if hook.is_active() {
        status(Tone::Good, lang.webhook_is_active())
    } else {
        status(Tone::Bad, lang.webhook_is_disabled())
    }
}

fn mail(visit: &Visit, found: &Outgoings) -> Markup {
    let (lang, mail) = (visit.lang, &found.mail);
    let number = |count: u64| html! { (lang.number(i64::try_from(count).unwrap_or(i64::MAX))) };
    html! {
        h3.h4 { (lang.outgoing_last_days()) }
        (facts(&[
            (lang.outgoing_sent(), number(mail.sent)),
            (lang.outgoing_waiting(), number(mail.waiting)),
            (lang.outgoing_given_up(), number(mail.given_up)),
        ]))
        @if let Some((at, why)) = &mail.last_error {
            (alert(lang, alert::Tone::Warning, None, &html! { (lang.outgoing_last_error(&visit.moment(*at), why)) }))
        }
    }
}
