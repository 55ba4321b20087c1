//! What is missing before an agenda goes out, and before a meeting ends.

use super::super::visit::Visit;
use super::deadline;
use crate::ui::button::{Weight, act};
use crate::ui::status::{Tone, shape};
use crate::url::route;
use maud::{Markup, html};
use sagsgang_app::meeting::read::MeetingDesk;
use sagsgang_domain::meeting::AgendaItem;
use sagsgang_domain::openness::Openness;

/// The checklist of an agenda being made, and the button that sends it out.
pub(super) fn before_dispatch(visit: &Visit, desk: &MeetingDesk) -> Markup {
    let (lang, meeting) = (visit.lang, &desk.meeting);
    let unready: Vec<&AgendaItem> = meeting.items.iter().filter(|item| !may_go_out(item)).collect();
    let ready = !meeting.items.is_empty() && unready.is_empty();
    let closed = meeting.items.iter().filter(|item| !item.content.openness.is_open()).count();
    html! {
        section.sg-next aria-labelledby="checklist" {
            h2 #checklist { (lang.before_dispatch()) }
            ul.sg-checks.nobullet-list {
                @if let Some(due) = &desk.deadline {
                    (check(if due.latest() < visit.app.today() { Tone::Bad } else { Tone::Good }, &deadline::whole(visit, due)))
                }
                @if meeting.items.is_empty() {
                    (check(Tone::Caution, &html! { (lang.agenda_empty()) }))
                } @else {
                    (check(Tone::Good, &html! { (lang.agenda_has(meeting.items.len())) }))
                }
                @for item in &unready { (check(Tone::Caution, &lacking(visit, item))) }
                @if closed > 0 && unready.is_empty() { (check(Tone::Good, &html! { (lang.closed_items_ready(closed)) })) }
                (waiting(visit, desk))
            }
            @if ready {
                (act(Weight::Primary, lang.agenda_dispatch(), None, &visit.links.of_desk(route::desk::MEETING_DISPATCH, &[&meeting.id])))
                p.sg-quiet { (lang.dispatch_help()) }
            }
        }
    }
}

fn check(tone: Tone, text: &Markup) -> Markup {
    html! { li.sg-check { (shape(tone)) div { (text) } } }
}

fn may_go_out(item: &AgendaItem) -> bool {
    match &item.content.openness {
        Openness::Open => true,
        Openness::Closed(closure) => !closure.ground.is_unstated() && has_public_title(item),
    }
}

fn has_public_title(item: &AgendaItem) -> bool {
    item.content.public_title.as_ref().is_some_and(|title| !title.trim().is_empty())
}

/// What a closed item lacks, with the way to its case.
fn lacking(visit: &Visit, item: &AgendaItem) -> Markup {
    let lang = visit.lang;
    let ground = matches!(&item.content.openness, Openness::Closed(closure) if closure.ground.is_unstated());
    let lacks = match (ground, has_public_title(item)) {
        (true, false) => lang.lacks_ground_and_title(),
        (true, true) => lang.lacks_ground(),
        _ => lang.lacks_public_title(),
    };
    let number = item.number.to_string();
    html! {
        @match item.subject {
            Some(subject) => { a href=(visit.links.of_desk(route::desk::CASE, &[&subject.case])) { (lang.item_number(&number)) ": " (item.content.title) } },
            None => { (lang.item_number(&number)) ": " (item.content.title) },
        }
        " – " (lacks)
    }
}

/// Cases that wait for a meeting of this body, each with the button that puts it on.
pub(super) fn waiting(visit: &Visit, desk: &MeetingDesk) -> Markup {
    let (lang, meeting) = (visit.lang, &desk.meeting);
    html! {
        @if desk.waiting.is_empty() {
            (check(Tone::Good, &html! { (lang.waiting_none()) }))
        } @else {
            (check(Tone::Caution, &html! {
                (lang.waiting_cases(desk.waiting.len()))
                ul.sg-waiting.nobullet-list {
                    @for case in &desk.waiting {
                        li {
                            form.sg-inline method="post" action=(visit.links.of_desk(route::desk::MEETING_PUT, &[&meeting.id])) {
                                input type="hidden" name="case" value=(case.id);
                                button.button.button-secondary type="submit" { (lang.put_on_agenda()) span.sr-only { " – " (case.title) } }
                            }
                            span { a href=(visit.links.of_desk(route::desk::CASE, &[&case.id])) { (case.title) } span.sg-quiet { " (" (case.number) ")" } }
                        }
                    }
                }
            }))
        }
    }
}

/// Which items still lack a decision.
pub(super) fn before_adjourning(visit: &Visit, desk: &MeetingDesk) -> Markup {
    let lang = visit.lang;
    let undecided: Vec<&AgendaItem> = desk.meeting.items.iter().filter(|item| item.decision.is_none()).collect();
    let present = desk.meeting.roster.iter().filter(|participant| participant.took_part()).count();
    html! {
        ul.sg-checks.nobullet-list {
            @if present == 0 { (check(Tone::Caution, &html! { (lang.attendance_missing()) })) }
            @else { (check(Tone::Good, &html! { (lang.attendance_count(present)) })) }
            @if undecided.is_empty() { (check(Tone::Good, &html! { (lang.all_decided()) })) }
            @else { (check(Tone::Caution, &html! { (lang.undecided(undecided.len())) })) }
        }
    }
}

/// Whether every item has its decision.
pub(super) fn all_decided(desk: &MeetingDesk) -> bool {
    desk.meeting.items.iter().all(|item| item.decision.is_some())
}
