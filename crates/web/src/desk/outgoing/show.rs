//! A webhook: whether it is told, what was sent to it last, and what can be done with it.

use super::super::visit::{At, Visit, done};
use super::list::state;
use crate::error::WebError;
use crate::ui::alert::{self, alert};
use crate::ui::button::{Weight, act, row};
use crate::ui::empty_state;
use crate::ui::layout::Page;
use crate::ui::status::{Tone, status};
use crate::ui::table::{Column, Table};
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::webhook::enable::enable_webhook;
use sagsgang_app::webhook::read::{WebhookPage, webhook};
use sagsgang_app::webhook::remove::remove_webhook;
use sagsgang_app::webhook::send_test::test_webhook;
use sagsgang_app::webhook::{OutState, Outgoing};
use sagsgang_domain::id::WebhookId;
use sagsgang_domain::webhook::WebhookState;

pub(in crate::desk) async fn show(visit: Visit, At(id): At<WebhookId>) -> Result<Markup, WebError> {
    let found = webhook(&visit.app, &visit.actor, id).await?;
    Ok(page(&visit, &found))
}

pub(in crate::desk) async fn test(visit: Visit, At(id): At<WebhookId>) -> Result<Response, WebError> {
    test_webhook(&visit.app, &visit.actor, id).await?;
    Ok(done(&visit.links.of_desk(route::desk::WEBHOOK, &[&id]), visit.lang.webhook_tested()))
}

pub(in crate::desk) async fn enable(visit: Visit, At(id): At<WebhookId>) -> Result<Response, WebError> {
    enable_webhook(&visit.app, &visit.actor, id).await?;
    Ok(done(&visit.links.of_desk(route::desk::WEBHOOK, &[&id]), visit.lang.webhook_enabled()))
}

pub(in crate::desk) async fn remove(visit: Visit, At(id): At<WebhookId>) -> Result<Response, WebError> {
    remove_webhook(&visit.app, &visit.actor, id).await?;
    Ok(done(&visit.links.desk(Place::Outgoing), visit.lang.webhook_removed()))
}

fn page(visit: &Visit, found: &WebhookPage) -> Markup {
    let (lang, hook) = (visit.lang, &found.hook);
    let to = |route: &str| visit.links.of_desk(route, &[&hook.id]);
    let mut acts = vec![act(Weight::Secondary, lang.webhook_test(), None, &to(route::desk::WEBHOOK_TEST))];
    if !hook.is_active() {
        acts.insert(0, act(Weight::Primary, lang.webhook_enable(), None, &to(route::desk::WEBHOOK_ENABLE)));
    }
    acts.push(act(Weight::Warning, lang.webhook_remove(), None, &to(route::desk::WEBHOOK_REMOVE)));
    Page::new(&visit.frame, hook.name.clone()).crumb(lang.outgoing(), visit.links.desk(Place::Outgoing)).desk(&html! {
        div.sg-head { h1 { (hook.name) } (state(visit, hook)) }
        p { code { (hook.url) } }
        @if let WebhookState::Disabled { at, why } = &hook.state {
            (alert(lang, alert::Tone::Warning, None, &html! { (lang.webhook_disabled_text(&visit.moment(*at), why)) }))
        }
        (row(&acts))
        section.sg-part aria-labelledby="deliveries" {
            h2 #deliveries { (lang.webhook_deliveries()) }
            @if found.deliveries.is_empty() { (empty_state(lang.webhook_no_deliveries(), None)) }
            @else { (deliveries(visit, &found.deliveries)) }
        }
    })
}

fn deliveries(visit: &Visit, deliveries: &[Outgoing]) -> Markup {
    let lang = visit.lang;
    let columns = [lang.time_label(), lang.webhook_event(), lang.status()].map(Column::text).to_vec();
    let line = |out: &Outgoing| {
        vec![html! { (visit.moment(out.created)) }, html! { code { (out.happening) } }, came(visit, out)]
    };
    Table::new(lang.webhook_deliveries(), columns).hide_caption().rows(deliveries.iter().map(line)).render()
}

/// What came of one.
fn came(visit: &Visit, out: &Outgoing) -> Markup {
    let lang = visit.lang;
    let (tone, word) = match out.state {
        OutState::Sent => (Tone::Good, lang.outgoing_sent()),
        OutState::Waiting => (Tone::Neutral, lang.outgoing_waiting()),
        OutState::GivenUp => (Tone::Bad, lang.outgoing_given_up()),
        OutState::Dropped => (Tone::Neutral, lang.outgoing_dropped()),
    };
    html! {
        (status(tone, word))
        @if out.failed > 0 {
            p.sg-quiet {
                (lang.webhook_tries(out.failed))
                @if out.state == OutState::Waiting { ", " (lang.webhook_next_try(&visit.moment(out.due))) }
            }
        }
        @if !out.error.is_empty() { p.sg-quiet { (out.error) } }
    }
}
