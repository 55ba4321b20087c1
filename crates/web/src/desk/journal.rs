//! The journal: who did what, when, the newest first.

use super::visit::Visit;
use crate::error::WebError;
use crate::ui::empty_state;
use crate::ui::layout::Page;
use crate::ui::table::{Column, Table};
use crate::url::{Place, route, with_query};
use axum::Router;
use axum::routing::get;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::journal::{JournalLine, newest};

const PAGE: u64 = 100;

pub(super) fn routes() -> Router<App> {
    Router::new().route(route::desk::JOURNAL, get(show))
}

async fn show(visit: Visit) -> Result<Markup, WebError> {
    let before = visit.query().text("foer").parse().ok();
    let lines = newest(&visit.app, &visit.actor, before, PAGE).await?;
    Ok(page(&visit, &lines))
}

fn page(visit: &Visit, lines: &[JournalLine]) -> Markup {
    let lang = visit.lang;
    let columns = vec![
        Column::number(lang.entry_number()),
        Column::text(lang.time_label()),
        Column::text(lang.who()),
        Column::text(lang.what()),
        Column::text(lang.about()),
    ];
    let table = Table::new(lang.journal(), columns).hide_caption().without_row_heads();
    let earlier = lines.last().map(|line| line.entry.seq).filter(|seq| *seq > 1);
    Page::new(&visit.frame, lang.journal()).desk(&html! {
        h1 { (lang.journal()) }
        p.font-lead { (lang.journal_help()) }
        @if lines.is_empty() { (empty_state(lang.journal_none(), None)) }
        @else { (table.rows(lines.iter().map(|line| row(visit, line))).render()) }
        @if let Some(seq) = earlier {
            nav.sg-steps aria-label=(lang.pages()) {
                a href=(with_query(visit.links.desk(Place::Journal), &[("foer", &seq.to_string())])) rel="next" { (lang.earlier_entries()) " →" }
            }
        }
    })
}

fn row(visit: &Visit, line: &JournalLine) -> Vec<Markup> {
    let (lang, entry) = (visit.lang, &line.entry);
    vec![
        html! { (entry.seq) },
        html! { time.sg-nowrap datetime=(entry.at) { (visit.moment(entry.at)) } },
        html! {
            (line.name.as_deref().unwrap_or(lang.operator()))
            @if let Some(token) = &line.token { " " span.sg-quiet { (lang.token_by(token)) } }
        },
        html! { (lang.journal_action(&entry.action)) },
        subject(visit, line),
    ]
}

/// What it is about, with the way there where it has a page.
fn subject(visit: &Visit, line: &JournalLine) -> Markup {
    let (lang, entry) = (visit.lang, &line.entry);
    // Administrators read the journal and not what it is about.
    let reads = visit.actor.is_secretary();
    let page = match entry.subject_kind.as_str() {
        "case" if reads => Some(route::desk::CASE),
        "meeting" if reads => Some(route::desk::MEETING),
        "action" if reads => Some(route::desk::ACTION),
        "programme" if reads => Some(route::desk::PROGRAMME),
        "organization" => Some(route::desk::ORGANIZATION),
        _ => None,
    };
    let word = lang.subject_kind(&entry.subject_kind);
    html! {
        @match page {
            Some(page) => { a href=(visit.links.of_desk(page, &[&entry.subject_id])) { (word) } },
            None => { (word) },
        }
    }
}
