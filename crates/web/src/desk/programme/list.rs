//! The programmes.

use super::super::tone;
use super::super::visit::Visit;
use crate::error::WebError;
use crate::ui::button::{Weight, link_button};
use crate::ui::empty_state;
use crate::ui::layout::Page;
use crate::ui::list::{Row, rows};
use crate::url::route;
use maud::{Markup, html};
use sagsgang_app::programme::{open, read};
use sagsgang_domain::programme::Programme;

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    let programmes = read::programmes(&visit.app, &visit.actor).await?;
    Ok(page(&visit, &programmes))
}

fn page(visit: &Visit, programmes: &[Programme]) -> Markup {
    let lang = visit.lang;
    let new = open::WHO.may_ever(&visit.actor);
    let new = new.then(|| {
        link_button(Weight::Primary, lang.programme_new(), &visit.links.of_desk(route::desk::PROGRAMME_NEW, &[]))
    });
    Page::new(&visit.frame, lang.programmes()).desk(&html! {
        div.sg-head { h1 { (lang.programmes()) } @if let Some(new) = &new { (new) } }
        @if programmes.is_empty() { (empty_state(lang.programmes_none_yet(), None)) }
        @else { (rows(&programmes.iter().map(|programme| row(visit, programme)).collect::<Vec<_>>())) }
    })
}

fn row(visit: &Visit, programme: &Programme) -> Row {
    let lang = visit.lang;
    let measures = programme.tracks.iter().map(|track| track.measures.len()).sum();
    let last = programme.report_dates().last().copied();
    Row {
        title: programme.title.clone(),
        href: Some(visit.links.of_desk(route::desk::PROGRAMME, &[&programme.id])),
        detail: Some(html! {
            (lang.measure_count(measures))
            @if let Some(last) = last { " · " (lang.status_as_of(&lang.date(last))) } @else { " · " (lang.no_status_yet()) }
        }),
        status: tone::closed(lang, &programme.openness),
        ..Row::default()
    }
}
