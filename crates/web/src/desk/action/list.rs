//! Follow-up by deadline, the late first.

use super::super::tone;
use super::super::visit::Visit;
use crate::error::WebError;
use crate::form::{Form, FormData};
use crate::ui::button::{Weight, submit};
use crate::ui::empty_state;
use crate::ui::field::{Choice, Field};
use crate::ui::layout::Page;
use crate::ui::table::{Column, Table};
use crate::url::{Place, route};
use maud::{Markup, html};
use sagsgang_app::action::read::{ActionRow, actions};
use sagsgang_app::meeting::may_see;
use sagsgang_domain::action::{ActionState, Owner};
use sagsgang_i18n::Lang;

const FILTERS: [&str; 5] = ["aabne", "sene", "mine", "lukkede", "alle"];

pub(in crate::desk) async fn show(visit: Visit) -> Result<Markup, WebError> {
    let query = visit.query();
    let mut rows = actions(&visit.app, &visit.actor).await?;
    rows.retain(|row| fits(&visit, row, &query));
    rows.sort_by_key(|row| (row.action.due.is_none(), row.action.due));
    Ok(page(&visit, &query, &rows))
}

fn fits(visit: &Visit, row: &ActionRow, query: &FormData) -> bool {
    let text = query.text("q").trim().to_lowercase();
    let says = |words: &str| words.to_lowercase().contains(&text);
    let is_open = matches!(row.action.state, ActionState::Open | ActionState::Proposed);
    let shown = match query.text("vis").as_str() {
        "alle" => true,
        "sene" => row.late,
        "mine" => is_open && row.action.owner == Owner::Person(visit.actor.person),
        "lukkede" => !is_open,
        _ => is_open,
    };
    shown && (says(&row.action.text) || says(row.owner.as_deref().unwrap_or_default()) || says(&row.organization.name))
}

fn filter_word(lang: Lang, filter: &str) -> &'static str {
    match filter {
        "sene" => lang.actions_late(),
        "mine" => lang.actions_mine(),
        "lukkede" => lang.actions_closed(),
        "alle" => lang.actions_all(),
        _ => lang.actions_open(),
    }
}

fn page(visit: &Visit, query: &FormData, rows: &[ActionRow]) -> Markup {
    let lang = visit.lang;
    let columns =
        [lang.deadline(), lang.action_what(), lang.owner(), lang.decided_by(), lang.status()].map(Column::text);
    let table = Table::new(lang.follow_up(), columns.to_vec()).hide_caption().without_row_heads();
    Page::new(&visit.frame, lang.follow_up()).desk(&html! {
        h1 { (lang.follow_up()) }
        (filter(visit, query))
        @if rows.is_empty() {
            (empty_state(lang.actions_none(), None))
        } @else {
            p.sg-quiet { (lang.actions_count(rows.len())) }
            (table.rows(rows.iter().map(|row| row_of(visit, row))).render())
        }
    })
}

fn filter(visit: &Visit, query: &FormData) -> Markup {
    let lang = visit.lang;
    let choices = FILTERS.map(|filter| Choice::new(filter, filter_word(lang, filter)));
    let shown = query.text("vis");
    let shown = if shown.is_empty() { FILTERS[0].to_owned() } else { shown };
    let filled = FormData::from_pairs([("q", query.text("q")), ("vis", shown)]);
    let form = Form::new(lang, &filled);
    html! {
        form.sg-filter method="get" action=(visit.links.desk(Place::FollowUp)) {
            (Field::new(form, "q", lang.action_search()).text())
            (Field::new(form, "vis", lang.show()).required().select(&choices))
            (submit(Weight::Secondary, lang.filter()))
        }
    }
}

fn row_of(visit: &Visit, row: &ActionRow) -> Vec<Markup> {
    let (lang, links) = (visit.lang, visit.links);
    let origin = row.action.origin;
    let date = lang.short_date(row.meeting.start.date());
    vec![
        html! { span.sg-nowrap { @match row.action.due { Some(due) => (lang.short_date(due)), None => "–" } } },
        html! { a href=(links.of_desk(route::desk::ACTION, &[&row.action.id])) { (row.action.text) } },
        html! { (row.owner.as_deref().unwrap_or(lang.nobody_yet())) },
        html! {
            @if may_see(&visit.actor, &row.meeting) {
                a href=(links.of_desk(route::desk::ITEM, &[&origin.meeting, &origin.item])) { (row.organization.abbreviation) " " (date) }
            } @else { (row.organization.abbreviation) " " (date) }
        },
        tone::action_row(lang, row),
    ]
}
