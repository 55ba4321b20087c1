//! All imports, the newest first.

use super::super::visit::Visit;
use super::state;
use crate::error::WebError;
use crate::ui::empty_state;
use crate::ui::layout::Page;
use crate::ui::pagination::pagination;
use crate::ui::table::{Column, Table};
use crate::url::{Place, route, with_query};
use maud::{Markup, html};
use sagsgang_app::reading::import::read::{ImportDesk, imports};

const PAGE: usize = 50;

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    let all = imports(&visit.app, &visit.actor).await?;
    Ok(page(&visit, &all))
}

fn page(visit: &Visit, all: &[ImportDesk]) -> Markup {
    let lang = visit.lang;
    let last = all.len().div_ceil(PAGE).max(1);
    let side = visit.query().text("side").parse().unwrap_or(1).clamp(1, last);
    let text = [lang.import_started(), lang.import_files_word(), lang.import_by(), lang.import_state_word()];
    let columns = text.map(Column::text).into_iter().chain([Column::number(lang.import_documents())]).collect();
    let table = Table::new(lang.import_title(), columns).hide_caption();
    let shown = all.iter().skip((side - 1) * PAGE).take(PAGE);
    let here = visit.links.of_desk(route::desk::IMPORTS, &[]);
    Page::new(&visit.frame, lang.import_title()).crumb(lang.reading_title(), visit.links.desk(Place::Readings)).desk(
        &html! {
            h1 { (lang.import_title()) }
            p { (lang.import_intro()) }
            @if all.is_empty() {
                (empty_state(lang.import_none(), None))
            } @else {
                (table.rows(shown.map(|desk| row(visit, desk))).render())
                (pagination(lang, side, last, |side| with_query(here.clone(), &[("side", &side.to_string())])))
            }
        },
    )
}

fn row(visit: &Visit, desk: &ImportDesk) -> Vec<Markup> {
    let (lang, import) = (visit.lang, &desk.import);
    let href = visit.links.of_desk(route::desk::IMPORT, &[&import.id]);
    vec![
        html! { a href=(href) { time.sg-nowrap datetime=(import.started) { (visit.moment(import.started)) } } },
        files(visit, desk),
        html! { (desk.by.as_deref().unwrap_or("–")) },
        state(lang, import.state),
        html! { (import.total()) },
    ]
}

/// The first of the files, and how many more.
pub(super) fn files(visit: &Visit, desk: &ImportDesk) -> Markup {
    let files = &desk.import.files;
    html! {
        @if let Some(first) = files.first() { span.sg-path { (first.name) } }
        @if files.len() > 1 { " " span.sg-quiet { (visit.lang.import_and_more(files.len() - 1)) } }
    }
}
