//! A meeting: how far it is, what is missing before the next step, its agenda, its people, its papers.

use super::super::reading::read_from;
use super::super::visit::{At, Visit};
use super::super::{history::history, tone};
use super::{agenda, stage};
use crate::error::WebError;
use crate::form::{FieldErrors, Form, FormData};
use crate::ui::alert::error_summary;
use crate::ui::attendance::{Attendee, board};
use crate::ui::button::{Weight, icon_link, submit};
use crate::ui::field::{Choice, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::list::{Row, rows};
use crate::url::{MeetingDay, Place, route};
use maud::{Markup, html};
use sagsgang_app::meeting::read::{MeetingDesk, meeting_desk};
use sagsgang_domain::attendance::Participant;
use sagsgang_domain::id::MeetingId;
use sagsgang_domain::meeting::{Correction, Meeting, MeetingState};
use sagsgang_domain::person::MembershipRole;

pub(in crate::desk) async fn show(visit: Visit, At(id): At<MeetingId>) -> Result<Markup, WebError> {
    page(&visit, id, &FormData::default(), &FieldErrors::NONE).await
}

/// The page, with what was typed in one of its forms and what is wrong with it.
pub(super) async fn page(
    visit: &Visit,
    id: MeetingId,
    data: &FormData,
    errors: &FieldErrors,
) -> Result<Markup, WebError> {
    let desk = meeting_desk(&visit.app, &visit.actor, id).await?;
    Ok(markup(visit, &desk, Form::with_errors(visit.lang, data, errors)))
}

/// "Voksen- og Plejeudvalget, 24. april 2024".
pub(super) fn title(visit: &Visit, desk: &MeetingDesk) -> String {
    format!("{}, {}", desk.organization.name, visit.lang.date(desk.meeting.start.date()))
}

fn markup(visit: &Visit, desk: &MeetingDesk, form: Form<'_>) -> Markup {
    let (lang, meeting) = (visit.lang, &desk.meeting);
    let labels = [
        ("opened", lang.opened_at()),
        ("ended", lang.ended_at()),
        ("cancel_reason", lang.reason()),
        ("standing_title", lang.title()),
        ("correction_text", lang.text()),
    ];
    Page::new(&visit.frame, title(visit, desk)).crumb(lang.meetings(), visit.links.desk(Place::Meetings)).desk(&html! {
        (error_summary(form, &labels))
        h1 { (desk.organization.name) }
        p.sg-line {
            (tone::meeting(lang, &meeting.state)) " "
            span { (lang.date_time(meeting.start)) @if !meeting.place.is_empty() { ", " (meeting.place) } }
        }
        (papers(visit, desk))
        (read_from(visit, meeting.read_from))
        @if desk.may_lead { (stage::next(visit, desk, form)) } @else { (stage::told(visit, desk)) }
        (agenda::agenda(visit, desk, form))
        (people(visit, desk))
        (follow_up(visit, desk))
        (corrections(visit, desk, form))
        @if desk.may_lead { (stage::cancel(visit, desk, form)) }
        (history(visit, &desk.history))
    })
}

fn papers(visit: &Visit, desk: &MeetingDesk) -> Markup {
    let (lang, links, meeting) = (visit.lang, visit.links, &desk.meeting);
    let has_minutes = meeting.items.iter().any(|item| item.decision.is_some());
    let day = public_day(meeting);
    html! {
        p.sg-papers {
            @if !meeting.items.is_empty() { (icon_link(Icon::FilePdf, lang.agenda_pdf(), &links.of_desk(route::desk::MEETING_AGENDA_PDF, &[&meeting.id]))) }
            @if has_minutes { (icon_link(Icon::FilePdf, lang.minutes_pdf(), &links.of_desk(route::desk::MEETING_MINUTES_PDF, &[&meeting.id]))) }
            @if !matches!(meeting.state, MeetingState::Planned) && desk.organization.kind.is_public() {
                (icon_link(Icon::Link, lang.public_page(), &links.meeting(&desk.organization.slug, day)))
            }
        }
    }
}

fn public_day(meeting: &Meeting) -> MeetingDay {
    MeetingDay::nth(meeting.start.date(), meeting.ordinal)
}

fn people(visit: &Visit, desk: &MeetingDesk) -> Markup {
    let (lang, meeting) = (visit.lang, &desk.meeting);
    if meeting.roster.is_empty() {
        return html! {};
    }
    let sat = meeting.roster.iter().any(Participant::took_part);
    let in_minutes = matches!(meeting.state, MeetingState::InSession { .. } | MeetingState::Adjourned { .. });
    html! {
        h2 { (lang.attendance()) }
        @if desk.may_lead && in_minutes {
            p { a href=(visit.links.of_desk(route::desk::MEETING_ATTENDANCE, &[&meeting.id])) { (lang.attendance_record()) } }
        }
        @if sat {
            (board(lang, &meeting.roster.iter().filter(|p| p.role.has_seat() || p.took_part()).map(|p| attendee(visit, desk, p)).collect::<Vec<_>>()))
        } @else {
            ul.sg-roster.nobullet-list {
                @for participant in &meeting.roster { li { (named(participant)) span.sg-quiet { ", " (lang.membership_role(participant.role)) } } }
            }
        }
    }
}

/// "Anna Holm (A)".
pub(super) fn named(participant: &Participant) -> String {
    match &participant.party {
        Some(party) => format!("{} ({})", participant.name, party.as_str()),
        None => participant.name.clone(),
    }
}

/// A person of the roster as the board shows one.
pub(super) fn attendee(visit: &Visit, desk: &MeetingDesk, participant: &Participant) -> Attendee {
    let lang = visit.lang;
    let opened = desk.meeting.state.opened();
    let ended = desk.meeting.state.ended();
    let mut notes = Vec::new();
    for interval in &participant.present {
        if opened.is_some_and(|opened| interval.from > opened) {
            notes.push(lang.arrived_at(&lang.time(interval.from)));
        }
        if let Some(to) = interval.to.filter(|to| Some(*to) != ended) {
            notes.push(lang.left_at(&lang.time(to)));
        }
    }
    notes.extend(participant.reason.map(|reason| lang.absence_reason(reason).to_owned()));
    let stands_for = participant.substitute_for.and_then(|person| desk.meeting.participant(person));
    notes.extend(stands_for.map(|absent| lang.substitute_for(&absent.name)));
    Attendee {
        name: participant.name.clone(),
        href: None,
        party: participant.party.as_ref().map(|party| party.as_str().to_owned()),
        role: (participant.role != MembershipRole::Member).then(|| lang.membership_role(participant.role).to_owned()),
        is_present: participant.took_part(),
        notes,
    }
}

fn follow_up(visit: &Visit, desk: &MeetingDesk) -> Markup {
    let lang = visit.lang;
    let today = visit.app.today();
    let list: Vec<Row> = desk
        .actions
        .iter()
        .map(|action| Row {
            lead: action.due.map(|due| html! { (lang.short_date(due)) }),
            title: action.text.clone(),
            href: Some(visit.links.of_desk(route::desk::ACTION, &[&action.id])),
            status: Some(tone::action(lang, action, action.is_late(today))),
            ..Row::default()
        })
        .collect();
    html! { @if !list.is_empty() { h2 { (lang.follow_up()) } (rows(&list)) } }
}

fn corrections(visit: &Visit, desk: &MeetingDesk, form: Form<'_>) -> Markup {
    let (lang, meeting) = (visit.lang, &desk.meeting);
    let may = desk.may_lead && matches!(meeting.state, MeetingState::Adopted { .. } | MeetingState::Published { .. });
    let items: Vec<Choice> = meeting
        .items
        .iter()
        .map(|item| Choice::new(item.id.to_string(), format!("{}. {}", item.number, item.content.title)))
        .collect();
    html! {
        @if !meeting.corrections.is_empty() {
            h2 { (lang.corrections()) }
            @for correction in &meeting.corrections { (correction_markup(visit, desk, correction)) }
        }
        @if may {
            details.sg-more open[form.errors.of("correction_text").is_some()] {
                summary { (lang.correction_add()) }
                p { (lang.correction_help()) }
                form method="post" action=(visit.links.of_desk(route::desk::MEETING_CORRECT, &[&meeting.id])) {
                    (Field::new(form, "correction_item", lang.item()).select(&items))
                    (Field::new(form, "correction_text", lang.text()).required().area(4))
                    (submit(Weight::Secondary, lang.correction_add()))
                }
            }
        }
    }
}

fn correction_markup(visit: &Visit, desk: &MeetingDesk, correction: &Correction) -> Markup {
    let lang = visit.lang;
    let item = correction.item.and_then(|item| desk.meeting.item(item));
    let by = desk.people.iter().find(|person| person.id == correction.by);
    html! {
        div.sg-note {
            p.sg-quiet {
                (visit.day(correction.at)) @if let Some(by) = by { ", " (by.name) }
                @if let Some(item) = item { " – " (lang.item_number(&item.number.to_string())) }
            }
            p { (correction.text) }
        }
    }
}
