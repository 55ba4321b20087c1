//! The agenda of a meeting: its items in order, and what may be done with the order.

use super::super::case::open::{kind, kinds};
use super::super::tone;
use super::super::visit::{At, Visit, again, done};
use super::show;
use crate::error::WebError;
use crate::form::{Form, FormData, Reader};
use crate::ui::button::{Weight, act, submit};
use crate::ui::empty_state;
use crate::ui::field::Field;
use crate::ui::status::status;
use crate::ui::tone::of_decision;
use crate::url::route;
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::error::Result as Done;
use sagsgang_app::meeting;
use sagsgang_app::meeting::read::MeetingDesk;
use sagsgang_domain::case::TITLE_LIMIT;
use sagsgang_domain::id::{ItemId, MeetingId};
use sagsgang_domain::meeting::{AgendaItem, MeetingState};

pub(super) async fn put(visit: Visit, At(id): At<MeetingId>, data: FormData) -> Result<Response, WebError> {
    let case = data.text("case").parse().map_err(|_| WebError::Unreadable)?;
    let result = meeting::put_on_agenda::put_on_agenda(&visit.app, &visit.actor, id, case).await;
    after(&visit, id, result, visit.lang.case_put_on_agenda(), &data, "").await
}

pub(super) async fn add(visit: Visit, At(id): At<MeetingId>, data: FormData) -> Result<Response, WebError> {
    let mut reader = Reader::new(visit.lang, &data);
    let (title, kind) = (reader.required("standing_title", TITLE_LIMIT), reader.choice("standing_kind", kind));
    match reader.done(|| Some((title?, kind?))) {
        Ok((title, kind)) => {
            let result = meeting::add_standing_item::add_standing_item(&visit.app, &visit.actor, id, title, kind).await;
            after(&visit, id, result, visit.lang.item_added(), &data, "standing_title").await
        }
        Err(errors) => Ok(again(show::page(&visit, id, &data, &errors).await?)),
    }
}

pub(super) async fn shift(
    visit: Visit,
    At((id, item)): At<(MeetingId, ItemId)>,
    data: FormData,
) -> Result<Response, WebError> {
    let place = data.text("place").parse().map_err(|_| WebError::Unreadable)?;
    let result = meeting::move_item::move_item(&visit.app, &visit.actor, id, item, place).await;
    after(&visit, id, result, visit.lang.item_moved(), &data, "").await
}

pub(super) async fn remove(visit: Visit, At((id, item)): At<(MeetingId, ItemId)>) -> Result<Response, WebError> {
    let result = meeting::remove_item::remove_item(&visit.app, &visit.actor, id, item).await;
    after(&visit, id, result, visit.lang.item_removed(), &FormData::default(), "").await
}

/// Back to the meeting: with what happened, or with what is wrong.
pub(super) async fn after<T>(
    visit: &Visit,
    id: MeetingId,
    result: Done<T>,
    notice: &str,
    data: &FormData,
    field: &str,
) -> Result<Response, WebError> {
    match result {
        Ok(_) => Ok(done(&visit.links.of_desk(route::desk::MEETING, &[&id]), notice)),
        Err(error) => {
            let errors = visit.complaint(field, error).await?;
            Ok(again(show::page(visit, id, data, &errors).await?))
        }
    }
}

/// The agenda on the meeting's page.
pub(super) fn agenda(visit: &Visit, desk: &MeetingDesk, form: Form<'_>) -> Markup {
    let (lang, meeting) = (visit.lang, &desk.meeting);
    let is_open = matches!(meeting.state, MeetingState::Planned | MeetingState::Dispatched { .. });
    let is_late = matches!(meeting.state, MeetingState::Dispatched { .. });
    html! {
        h2 { (lang.agenda()) }
        @if meeting.items.is_empty() {
            (empty_state(lang.agenda_none(), None))
        } @else {
            ol.sg-agenda.no-max-width role="list" { @for item in &meeting.items { (item_markup(visit, desk, item)) } }
        }
        @if desk.may_lead && is_late && !desk.waiting.is_empty() {
            p.sg-quiet { (lang.late_items()) }
            ul.sg-checks.nobullet-list { (super::checklist::waiting(visit, desk)) }
        }
        @if desk.may_lead && is_open { (standing_form(visit, desk, form)) }
    }
}

fn item_markup(visit: &Visit, desk: &MeetingDesk, item: &AgendaItem) -> Markup {
    let (lang, meeting) = (visit.lang, &desk.meeting);
    let href = visit.links.of_desk(route::desk::ITEM, &[&meeting.id, &item.id]);
    html! {
        li {
            span.sg-row-lead { (item.number) "." }
            div {
                a.sg-row-title href=(href) { (item.content.title) }
                div.sg-row-detail.sg-quiet {
                    @if let Some(number) = &item.content.case_number { (lang.case_number(number)) " · " }
                    (lang.case_kind(item.content.kind))
                    @if let Some(subject) = item.subject { " · " (lang.consultation_role(subject.role)) }
                    @if !item.content.annexes.is_empty() { " · " (lang.annex_count(item.content.annexes.len())) }
                }
                @if let Some(closed) = tone::closed(lang, &item.content.openness) {
                    (closed)
                    @if let Some(title) = &item.content.public_title { span.sg-quiet { " " (lang.shown_publicly_as(title)) } }
                }
                @if let Some(decision) = &item.decision {
                    p.sg-outcome { (status(of_decision(decision.kind), lang.decision_kind(decision.kind))) " " (decision.text.to_plain()) }
                }
            }
            @if desk.may_lead && matches!(meeting.state, MeetingState::Planned) { (order(visit, desk, item)) }
        }
    }
}

/// Up, down and off.
fn order(visit: &Visit, desk: &MeetingDesk, item: &AgendaItem) -> Markup {
    let (lang, meeting) = (visit.lang, &desk.meeting);
    let to = |route: &str| visit.links.of_desk(route, &[&meeting.id, &item.id]);
    let is_last = usize::try_from(item.number).is_ok_and(|number| number == meeting.items.len());
    let step = |word: &str, place: u32| {
        html! {
            form.sg-inline method="post" action=(to(route::desk::ITEM_MOVE)) {
                input type="hidden" name="place" value=(place);
                button.button.button-tertiary type="submit" { (word) span.sr-only { " – " (item.content.title) } }
            }
        }
    };
    html! {
        div.sg-order {
            @if item.number > 1 { (step(lang.move_up(), item.number - 1)) }
            @if !is_last { (step(lang.move_down(), item.number + 1)) }
            (act(Weight::Tertiary, lang.take_off(), Some(&item.content.title), &to(route::desk::ITEM_REMOVE)))
        }
    }
}

fn standing_form(visit: &Visit, desk: &MeetingDesk, form: Form<'_>) -> Markup {
    let lang = visit.lang;
    let chosen = form.data.text("standing_kind");
    let kind = if chosen.is_empty() { "decision".to_owned() } else { chosen };
    let filled = FormData::from_pairs([("standing_title", form.data.text("standing_title")), ("standing_kind", kind)]);
    let form = Form { data: &filled, ..form };
    html! {
        details.sg-more open[!form.errors.is_empty() && form.errors.of("standing_title").is_some()] {
            summary { (lang.standing_item_add()) }
            form method="post" action=(visit.links.of_desk(route::desk::MEETING_ADD, &[&desk.meeting.id])) {
                (Field::new(form, "standing_title", lang.title()).hint(lang.standing_item_hint()).required().text())
                (Field::new(form, "standing_kind", lang.case_kind_label()).required().radios(&kinds(lang)))
                (submit(Weight::Secondary, lang.standing_item_add()))
            }
        }
    }
}
