//! Who was in the room, and when: one row for each seat.

use super::super::visit::{At, Visit, again, done};
use super::attendance_form::{self, INTERVALS};
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
                    th scope="col" { (lang.came_again()) }
                    th scope="col" { (lang.went_again()) }
                    th scope="col" { (lang.absence()) }
                } }
                tbody { @for participant in people { (row(form, participant)) } }
            }
        }
    }
}

fn row(form: Form<'_>, participant: &Participant) -> Markup {
    let lang = form.lang;
    let person = participant.person;
    let words = [[lang.came(), lang.went()], [lang.came_again(), lang.went_again()]];
    let reason = attendance_form::reason(person);
    let chosen = form.data.text(&reason);
    html! {
        tr {
            th scope="row" {
                (named(participant))
                @if participant.role != sagsgang_domain::person::MembershipRole::Member {
                    span.sg-quiet { ", " (lang.membership_role(participant.role)) }
                }
            }
            @for index in 0..INTERVALS {
                @for (part, word) in ["from", "to"].into_iter().zip(words[index]) {
                    td data-title=(word) { (time(form, &attendance_form::name(part, index, person), &participant.name, word)) }
                }
            }
            td data-title=(lang.absence()) {
                select.form-select #(reason) name=(reason) aria-label=(format!("{}: {}", participant.name, lang.absence())) {
                    option value="" { "–" }
                    @for reason in [AbsenceReason::Apology, AbsenceReason::Unexcused] {
                        @let value = attendance_form::reason_value(reason);
                        option value=(value) selected[chosen == value] { (lang.absence_reason(reason)) }
                    }
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
