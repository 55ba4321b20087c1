//! An action: what, who, by when, what has been said, and what one may do with it now.

use super::super::meeting::item::follow_up::LONGEST_NAME;
use super::super::visit::{At, Visit};
use super::super::{history::history, people, tone};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, act, submit};
use crate::ui::empty_state;
use crate::ui::field::Field;
use crate::ui::layout::Page;
use crate::ui::list::facts;
use crate::url::{Place, route};
use maud::{Markup, html};
use sagsgang_app::action::read::{ActionDesk, action_desk};
use sagsgang_app::meeting::may_see;
use sagsgang_domain::action::{Action, ActionNote, ActionState, Owner};
use sagsgang_domain::id::ActionId;

pub(in crate::desk) async fn show(visit: Visit, At(id): At<ActionId>) -> Result<Markup, WebError> {
    page(&visit, id, &FormData::default(), &FieldErrors::NONE).await
}

/// The page, with what was typed in one of its forms and what is wrong with it.
pub(super) async fn page(
    visit: &Visit,
    id: ActionId,
    sent: &FormData,
    errors: &FieldErrors,
) -> Result<Markup, WebError> {
    let desk = action_desk(&visit.app, &visit.actor, id).await?;
    let data = if sent.has("action_owner") { sent.clone() } else { filled(&desk.row.action, sent) };
    Ok(markup(visit, &desk, Form::with_errors(visit.lang, &data, errors)))
}

fn filled(action: &Action, sent: &FormData) -> FormData {
    let mut data = sent.clone();
    match &action.owner {
        Owner::Person(person) => data.push("action_owner", person.to_string()),
        Owner::Named(name) => data.push("action_owner_named", name.chars().take(LONGEST_NAME).collect::<String>()),
        Owner::Nobody => {}
    }
    data.push("action_due", action.due.map(|due| due.to_string()).unwrap_or_default());
    data
}

fn markup(visit: &Visit, desk: &ActionDesk, form: Form<'_>) -> Markup {
    let (lang, row) = (visit.lang, &desk.row);
    let labels = [
        ("note", lang.how_it_goes()),
        ("result", lang.what_came_of_it()),
        ("action_owner", lang.owner()),
        ("action_due", lang.deadline()),
        ("drop_reason", lang.reason()),
    ];
    Page::new(&visit.frame, row.action.text.clone()).crumb(lang.follow_up(), visit.links.desk(Place::FollowUp)).desk(
        &html! {
            (error_summary(form, &labels))
            h1 { (row.action.text) }
            p.sg-line { (tone::action_row(lang, row)) }
            @if let ActionState::Dropped { reason, .. } = &row.action.state { p { (reason) } }
            (facts(&pairs(visit, desk)))
            (acts(visit, desk, form))
            h2 { (lang.statuses()) }
            @if row.action.notes.is_empty() { (empty_state(lang.statuses_none(), None)) }
            @for note in row.action.notes.iter().rev() { (note_markup(visit, desk, note)) }
            (history(visit, &desk.history))
        },
    )
}

fn pairs<'a>(visit: &'a Visit, desk: &'a ActionDesk) -> Vec<(&'a str, Markup)> {
    let (lang, links, row) = (visit.lang, visit.links, &desk.row);
    let origin = row.action.origin;
    let item = row.meeting.item(origin.item);
    let place = html! {
        (row.organization.name) ", " (lang.date(row.meeting.start.date()))
        @if let Some(item) = item { ", " (lang.item_number(&item.number.to_string())) }
    };
    let mut pairs = vec![
        (lang.owner(), html! { (row.owner.as_deref().unwrap_or(lang.nobody_yet())) }),
        (
            lang.deadline(),
            html! { @match row.action.due { Some(due) => (lang.long_date(due)), None => (lang.no_deadline()) } },
        ),
        (
            lang.decided_by(),
            html! {
                @if may_see(&visit.actor, &row.meeting) {
                    a href=(links.of_desk(route::desk::ITEM, &[&origin.meeting, &origin.item])) {
                        (place)
                        @if let Some(item) = item { ": " (item.content.title) }
                    }
                } @else {
                    (place)
                    @if let Some(item) = item.filter(|item| item.content.openness.is_open()) { ": " (item.content.title) }
                }
            },
        ),
    ];
    if let Some(case) = desk.case {
        pairs.push((lang.case(), html! { a href=(links.of_desk(route::desk::CASE, &[&case])) { (lang.to_case()) } }));
    }
    pairs
}

fn note_markup(visit: &Visit, desk: &ActionDesk, note: &ActionNote) -> Markup {
    let by = note.by.and_then(|by| desk.people.iter().find(|person| person.id == by));
    html! {
        div.sg-note {
            p.sg-quiet { (visit.day(note.at)) @if let Some(by) = by { ", " (by.name) } }
            p { (note.text) }
        }
    }
}

fn acts(visit: &Visit, desk: &ActionDesk, form: Form<'_>) -> Markup {
    let (lang, may, id) = (visit.lang, desk.may, desk.row.action.id);
    let to = |route: &str| visit.links.of_desk(route, &[&id]);
    let wrong = |field: &str| form.errors.of(field).is_some();
    html! {
        div.sg-buttons.sg-acts {
            @if may.confirm { (act(Weight::Primary, lang.action_confirm(), None, &to(route::desk::ACTION_CONFIRM))) }
            @if may.reopen { (act(Weight::Secondary, lang.action_reopen(), None, &to(route::desk::ACTION_REOPEN))) }
        }
        @if may.note {
            form method="post" action=(to(route::desk::ACTION_NOTE)) {
                (Field::new(form, "note", lang.how_it_goes()).required().area(3))
                (submit(Weight::Primary, lang.status_give()))
            }
        }
        @if may.complete {
            details.sg-more open[wrong("result")] {
                summary { (lang.action_complete()) }
                form method="post" action=(to(route::desk::ACTION_COMPLETE)) {
                    (Field::new(form, "result", lang.what_came_of_it()).required().area(3))
                    (submit(Weight::Primary, lang.action_complete()))
                }
            }
        }
        @if may.assign {
            details.sg-more open[wrong("action_owner") || wrong("action_due")] {
                summary { (lang.action_assign()) }
                form method="post" action=(to(route::desk::ACTION_ASSIGN)) {
                    (Field::new(form, "action_owner", lang.owner()).select(&people::choices(&desk.people)))
                    (Field::new(form, "action_owner_named", lang.owner_named()).hint(lang.owner_named_hint()).room_for(27).text())
                    (Field::new(form, "action_due", lang.deadline()).date())
                    (submit(Weight::Secondary, lang.action_assign()))
                }
            }
        }
        @if may.drop {
            details.sg-more open[wrong("drop_reason")] {
                summary { (lang.action_drop()) }
                form method="post" action=(to(route::desk::ACTION_DROP)) {
                    (Field::new(form, "drop_reason", lang.reason()).required().area(2))
                    (submit(Weight::Secondary, lang.action_drop()))
                }
            }
        }
    }
}
