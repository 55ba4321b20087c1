//! The cases one may see: which stage, and where each is now.

use super::super::tone;
use super::super::visit::Visit;
use super::stops;
use crate::error::WebError;
use crate::form::{Form, FormData};
use crate::ui::button::{Weight, link_button, submit};
use crate::ui::empty_state;
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::ui::pagination::pagination;
use crate::ui::table::{Column, Table};
use crate::url::{Place, route, with_query};
use maud::{Markup, html};
use sagsgang_app::case::{open, read};
use sagsgang_app::organization::read::organizations;
use sagsgang_domain::case::{Case, CaseStage};
use sagsgang_domain::organization::Organization;

const PAGE: usize = 50;
/// The stages a filter offers, in the order a case passes them.
const STAGES: [&str; 6] = ["draft", "returned", "submitted", "approved", "concluded", "withdrawn"];

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    let query = visit.query();
    let (text, stage) = (query.text("q"), query.text("stadie"));
    let cases = read::cases(&visit.app, &visit.actor).await?;
    let found: Vec<Case> = cases.into_iter().filter(|case| fits(case, &text, &stage)).collect();
    let organizations = organizations(&visit.app).await?;
    Ok(page(&visit, &query, &found, &organizations))
}

fn fits(case: &Case, text: &str, stage: &str) -> bool {
    let text = text.trim().to_lowercase();
    let says = |words: &str| words.to_lowercase().contains(&text);
    (stage.is_empty() || case.stage.name() == stage) && (says(&case.title) || says(&case.number))
}

fn page(visit: &Visit, query: &FormData, found: &[Case], organizations: &[Organization]) -> Markup {
    let lang = visit.lang;
    let last = found.len().div_ceil(PAGE).max(1);
    let current = query.text("side").parse().unwrap_or(1).clamp(1, last);
    let shown = found.iter().skip((current - 1) * PAGE).take(PAGE);
    let may_open = open::WHO.may_ever(&visit.actor);
    let new = may_open
        .then(|| link_button(Weight::Primary, lang.case_new(), &visit.links.of_desk(route::desk::CASE_NEW, &[])));
    let table = Table::new(lang.cases(), columns(visit)).hide_caption();
    let table = table.rows(shown.map(|case| row(visit, case, organizations)));
    Page::new(&visit.frame, lang.cases()).desk(&html! {
        div.sg-head { h1 { (lang.cases()) } @if let Some(new) = &new { (new) } }
        (filter(visit, query))
        @if found.is_empty() {
            (empty_state(if query.iter().next().is_some() { lang.cases_none_found() } else { lang.cases_none() }, None))
        } @else {
            p.sg-quiet { (lang.cases_count(found.len())) }
            (table.render())
            (pagination(lang, current, last, |side| address(visit, query, side)))
        }
    })
}

fn filter(visit: &Visit, query: &FormData) -> Markup {
    let lang = visit.lang;
    let form = Form::new(lang, query);
    let stages = STAGES.map(|stage| Choice::new(stage, lang.case_stage_named(stage)));
    html! {
        form.sg-filter method="get" action=(visit.links.desk(Place::Cases)) {
            (Field::new(form, "q", lang.title_or_number()).text())
            (Field::new(form, "stadie", lang.stage()).unchosen(lang.all()).select(&stages))
            (submit(Weight::Secondary, lang.filter()))
        }
    }
}

fn address(visit: &Visit, query: &FormData, side: usize) -> String {
    let (text, stage) = (query.text("q"), query.text("stadie"));
    with_query(visit.links.desk(Place::Cases), &[("q", &text), ("stadie", &stage), ("side", &side.to_string())])
}

fn columns(visit: &Visit) -> Vec<Column> {
    let lang = visit.lang;
    vec![
        Column::text(lang.title()),
        Column::text(lang.case_number_label()),
        Column::text(lang.stage()),
        Column::text(lang.where_now()),
    ]
}

fn row(visit: &Visit, case: &Case, organizations: &[Organization]) -> Vec<Markup> {
    let lang = visit.lang;
    let href = visit.links.of_desk(route::desk::CASE, &[&case.id]);
    let now =
        if matches!(case.stage, CaseStage::Approved { .. }) { stops::now(lang, case, organizations) } else { None };
    vec![
        html! {
            a href=(href) { (case.title) }
            @if let Some(closed) = tone::closed(lang, &case.openness) { br; (closed) }
        },
        html! { span.sg-nowrap { (case.number) } },
        tone::case(lang, &case.stage),
        html! { @if let Some(now) = now { (now) } @else { span.sg-quiet { "–" } } },
    ]
}
