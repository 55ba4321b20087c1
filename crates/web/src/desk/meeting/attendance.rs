//! Who was in the room, and when: one row for each seat.

use super::super::visit::{At, Visit, again, done};
use super::attendance_form;
use super::show::{named, title};
use crate::error::WebError;
use crate::form::{Form, FormData};
use crate::ui::alert::error_summary;
use crate::ui::button::{Weight, link_button, submit};
use crate::ui::layout::Page;
use crate::url::{Place, route};
use axum::response::Response;
use maud::{Markup, html};
use sagsgang_app::meeting::read::{MeetingDesk, meeting_desk};
use sagsgang_app::meeting::record_attendance::record_attendance;
use sagsgang_domain::attendance::{AbsenceReason, Participant};
use sagsgang_domain::id::MeetingId;

pub(in crate::desk) async fn show(visit: Visit, At(id): At<MeetingId>) -> Result<Markup, WebError> {
    let desk = recordable(&visit, id).await?;
    let data = attendance_form::filled(&desk.meeting);
    Ok(page(&visit, &desk, Form::new(visit.lang, &data)))
}

pub(in crate::desk) async fn send(visit: Visit, At(id): At<MeetingId>, data: FormData) -> Result<Response, WebError> {
    let desk = recordable(&visit, id).await?;
    let errors = match attendance_form::read(visit.lang, &desk.meeting.roster, &data) {
        Ok(people) => {
            let present = people.iter().filter(|one| !one.present.is_empty()).count();
            match record_attendance(&visit.app, &visit.actor, id, people).await {
                Ok(()) => {
                    let notice = visit.lang.attendance_recorded(present);
                    return Ok(done(&visit.links.of_desk(route::desk::MEETING, &[&id]), &notice));
                }
                Err(error) => visit.complaint("", error).await?,
            }
        }
        Err(errors) => errors,
    };
    Ok(again(page(&visit, &desk, Form::with_errors(visit.lang, &data, &errors))))
}

async fn recordable(visit: &Visit, id: MeetingId) -> Result<MeetingDesk, WebError> {
    let desk = meeting_desk(&visit.app, &visit.actor, id).await?;
    if !desk.may_lead {
        return Err(WebError::Forbidden);
    }
    if desk.meeting.state.opened().is_none() {
        return Err(WebError::Refused(visit.lang.attendance_not_now().to_owned()));
    }
    Ok(desk)
}

fn page(visit: &Visit, desk: &MeetingDesk, form: Form<'_>) -> Markup {
    let (lang, meeting) = (visit.lang, &desk.meeting);
    let here = visit.links.of_desk(route::desk::MEETING, &[&meeting.id]);
    let (seats, substitutes): (Vec<_>, Vec<_>) = meeting.roster.iter().partition(|p| p.role.has_seat());
    Page::new(&visit.frame, lang.attendance())
        .crumb(lang.meetings(), visit.links.desk(Place::Meetings))
        .crumb(title(visit, desk), here.clone())
        .desk(&html! {
            h1 { (lang.attendance()) }
            p.font-lead { (lang.attendance_help()) }
            (error_summary(form, &[]))
            form method="post" data-guard action=(visit.links.of_desk(route::desk::MEETING_ATTENDANCE, &[&meeting.id])) {
                (table(form, lang.members(), &seats))
                @if !substitutes.is_empty() { (table(form, lang.substitutes(), &substitutes)) }
                div.sg-buttons {
                    (submit(Weight::Primary, lang.attendance_save()))
                    (link_button(Weight::Tertiary, lang.cancel(), &here))
                }
            }
        })
}

fn table(form: Form<'_>, caption: &str, people: &[&Participant]) -> Markup {
    let lang = form.lang;
    html! {
        div.sg-scroll {
            table.table.sg-table.sg-attendance {
                caption { (caption) }
                thead { tr {
                    th scope="col" { (lang.name()) }
                    th scope="col" { (lang.came()) }
                    th scope="col" { (lang.went()) }
                    th scope="col" { (lang.absence()) }
                    th scope="col" { (lang.came_again()) }
                } }
                tbody { @for participant in people { (row(form, participant)) } }
            }
        }
    }
}

fn row(form: Form<'_>, participant: &Participant) -> Markup {
    let lang = form.lang;
    let at = |part, index| attendance_form::name(part, index, participant.person);
    html! {
        tr {
            th scope="row" {
                (named(participant))
                @if participant.role != sagsgang_domain::person::MembershipRole::Member {
                    span.sg-quiet { ", " (lang.membership_role(participant.role)) }
                }
            }
            td data-title=(lang.came()) { (time(form, &at("from", 0), &participant.name, lang.came())) }
            td data-title=(lang.went()) { (time(form, &at("to", 0), &participant.name, lang.went())) }
            td data-title=(lang.absence()) { (reason(form, participant)) }
            td { (again_fields(form, participant)) }
        }
    }
}

fn reason(form: Form<'_>, participant: &Participant) -> Markup {
    let lang = form.lang;
    let field = attendance_form::reason(participant.person);
    let chosen = form.data.text(&field);
    html! {
        select.form-select #(field) name=(field) aria-label=(format!("{}: {}", participant.name, lang.absence())) {
            option value="" { "–" }
            @for reason in [AbsenceReason::Apology, AbsenceReason::Unexcused] {
                @let value = attendance_form::reason_value(reason);
                option value=(value) selected[chosen == value] { (lang.absence_reason(reason)) }
            }
        }
    }
}

/// The second stay. Few come twice, so it is folded out of the way of the keyboard until it is used.
fn again_fields(form: Form<'_>, participant: &Participant) -> Markup {
    let lang = form.lang;
    let fields = ["from", "to"].map(|part| attendance_form::name(part, 1, participant.person));
    let is_used = fields.iter().any(|field| !form.data.text(field).is_empty() || form.errors.of(field).is_some());
    html! {
        details.sg-more open[is_used] {
            summary { (lang.came_again()) span.sr-only { " – " (participant.name) } }
            div.sg-again {
                @for (field, word) in fields.iter().zip([lang.came_again(), lang.went_again()]) {
                    div { span.sg-quiet aria-hidden="true" { (word) } (time(form, field, &participant.name, word)) }
                }
            }
        }
    }
}

fn time(form: Form<'_>, name: &str, who: &str, word: &str) -> Markup {
    let error = form.errors.of(name);
    let error_id = error.map(|_| format!("{name}-error"));
    html! {
        @if let (Some(error), Some(id)) = (error, &error_id) { span.form-error-message #(id) { (error) } }
        input.form-input #(name) type="time" name=(name) value=(form.data.text(name)) aria-label=(format!("{who}: {word}"))
            aria-invalid=[error.map(|_| "true")] aria-describedby=[error_id.as_deref()];
    }
}
