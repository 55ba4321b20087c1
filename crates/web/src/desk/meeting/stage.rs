//! The next step of a meeting, with what is missing before it.

use super::super::visit::Visit;
use super::{checklist, deadline};
use crate::form::{Form, FormData};
use crate::ui::alert::{Tone, alert};
use crate::ui::button::{Weight, act, link_button, submit};
use crate::ui::field::Field;
use crate::url::route;
use jiff::civil::Time;
use maud::{Markup, html};
use sagsgang_app::meeting::read::MeetingDesk;
use sagsgang_domain::meeting::MeetingState;

/// What is to be done now.
pub(super) fn next(visit: &Visit, desk: &MeetingDesk, form: Form<'_>) -> Markup {
    let (lang, links, meeting) = (visit.lang, visit.links, &desk.meeting);
    let to = |route: &str| links.of_desk(route, &[&meeting.id]);
    match &meeting.state {
        MeetingState::Planned => checklist::before_dispatch(visit, desk),
        MeetingState::Dispatched { at } => html! {
            div.sg-next {
                p { (lang.dispatched_to(meeting.roster.len(), &visit.day(*at))) }
                @let (opened, start) = (form.data.text("opened"), clock(meeting.start.time()));
                @let filled = FormData::from_pairs([("opened", if opened.is_empty() { start } else { opened })]);
                form.sg-row-form method="post" action=(to(route::desk::MEETING_OPEN)) {
                    (Field::new(Form { data: &filled, ..form }, "opened", lang.opened_at()).required().time())
                    (submit(Weight::Primary, lang.meeting_open()))
                }
            }
        },
        MeetingState::InSession { opened, .. } => html! {
            div.sg-next {
                p { (lang.open_since(&lang.time(*opened))) }
                (checklist::before_adjourning(visit, desk))
                (into_the_room(visit, desk))
                form.sg-row-form method="post" action=(to(route::desk::MEETING_ADJOURN)) {
                    (Field::new(form, "ended", lang.ended_at()).required().time())
                    (submit(if checklist::all_decided(desk) { Weight::Primary } else { Weight::Secondary }, lang.meeting_adjourn()))
                }
                p.sg-quiet { (lang.adjourn_help()) }
            }
        },
        MeetingState::Adjourned { opened, ended, .. } => html! {
            div.sg-next {
                p { (lang.sat(&lang.time_span(*opened, Some(*ended)))) }
                p { (lang.adopt_help()) }
                (act(Weight::Primary, lang.minutes_adopt(), None, &to(route::desk::MEETING_ADOPT)))
            }
        },
        MeetingState::Adopted { at, .. } => html! {
            div.sg-next {
                p { (lang.adopted_on(&visit.day(*at))) " " (lang.publish_help()) }
                (act(Weight::Primary, lang.minutes_publish(), None, &to(route::desk::MEETING_PUBLISH)))
            }
        },
        MeetingState::Published { .. } | MeetingState::Cancelled { .. } | MeetingState::Retracted { .. } => {
            told(visit, desk)
        }
    }
}

/// How far it is, for those who only read.
pub(super) fn told(visit: &Visit, desk: &MeetingDesk) -> Markup {
    let lang = visit.lang;
    match &desk.meeting.state {
        MeetingState::Planned => html! {
            @if let Some(due) = &desk.deadline { div.sg-next { (deadline::whole(visit, due)) } }
        },
        MeetingState::Published { at, .. } => {
            html! { div.sg-next { p { (lang.published_on(&visit.day(*at))) } } }
        }
        MeetingState::Cancelled { at, reason, .. } => {
            alert(lang, Tone::Warning, Some(&lang.cancelled_on(&visit.day(*at))), &html! { (reason) })
        }
        MeetingState::Retracted { at, reason, .. } => {
            alert(lang, Tone::Warning, Some(&lang.retracted_on(&visit.day(*at))), &html! { (reason) })
        }
        _ => html! {},
    }
}

/// A time as the browser's own field has it.
pub(super) fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn into_the_room(visit: &Visit, desk: &MeetingDesk) -> Markup {
    let (lang, links, meeting) = (visit.lang, visit.links, &desk.meeting);
    let first = meeting.items.iter().find(|item| item.decision.is_none()).or_else(|| meeting.items.first());
    let weight = if checklist::all_decided(desk) { Weight::Secondary } else { Weight::Primary };
    html! {
        div.sg-buttons {
            @if let Some(item) = first {
                (link_button(weight, &lang.to_item(item.number), &links.of_desk(route::desk::ITEM, &[&meeting.id, &item.id])))
            }
            (link_button(Weight::Secondary, lang.attendance_record(), &links.of_desk(route::desk::MEETING_ATTENDANCE, &[&meeting.id])))
        }
    }
}

/// Calling it off, folded away.
pub(super) fn cancel(visit: &Visit, desk: &MeetingDesk, form: Form<'_>) -> Markup {
    let (lang, meeting) = (visit.lang, &desk.meeting);
    if !matches!(meeting.state, MeetingState::Planned | MeetingState::Dispatched { .. }) {
        return html! {};
    }
    html! {
        details.sg-more open[form.errors.of("cancel_reason").is_some()] {
            summary { (lang.meeting_cancel()) }
            p { (lang.cancel_help()) }
            form method="post" action=(visit.links.of_desk(route::desk::MEETING_CANCEL, &[&meeting.id])) {
                (Field::new(form, "cancel_reason", lang.reason()).required().area(2))
                (submit(Weight::Warning, lang.meeting_cancel()))
            }
        }
    }
}
