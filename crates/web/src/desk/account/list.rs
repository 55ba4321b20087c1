//! The accounts.

use super::super::visit::Visit;
use super::roles;
use crate::error::WebError;
use crate::ui::button::{Weight, link_button};
use crate::ui::layout::Page;
use crate::ui::status::{Tone, status};
use crate::ui::table::{Column, Table};
use crate::url::route;
use maud::{Markup, html};
use sagsgang_app::account::read::{AccountLine, accounts};

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    let lines = accounts(&visit.app, &visit.actor).await?;
    Ok(page(&visit, &lines))
}

fn page(visit: &Visit, lines: &[AccountLine]) -> Markup {
    let lang = visit.lang;
    let columns = [lang.name(), lang.username(), lang.roles(), lang.status()].map(Column::text).to_vec();
    let table = Table::new(lang.accounts(), columns).hide_caption();
    let new = link_button(Weight::Primary, lang.account_new(), &visit.links.of_desk(route::desk::ACCOUNT_NEW, &[]));
    Page::new(&visit.frame, lang.accounts()).desk(&html! {
        div.sg-head { h1 { (lang.accounts()) } (new) }
        p { a href=(visit.links.of_desk(route::desk::TOKENS, &[])) { (lang.tokens_see()) } }
        (table.rows(lines.iter().map(|line| row(visit, line))).render())
    })
}

fn row(visit: &Visit, line: &AccountLine) -> Vec<Markup> {
    let (lang, account) = (visit.lang, &line.account);
    let (tone, word) =
        if account.active { (Tone::Good, lang.account_active()) } else { (Tone::Bad, lang.account_closed()) };
    vec![
        html! { a href=(visit.links.of_desk(route::desk::ACCOUNT, &[&account.id])) { (line.person.name) } },
        html! { (account.login) },
        html! { (roles::words(lang, &account.roles)) },
        status(tone, word),
    ]
}
