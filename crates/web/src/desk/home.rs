//! What must I do today, what will be late this week, what is stuck with whom? One list in order of deadline.

use super::tone;
use super::visit::Visit;
use crate::error::WebError;
use crate::ui::button::{Weight, link_button, row as buttons};
use crate::ui::empty_state;
use crate::ui::layout::Page;
use crate::ui::list::{Row, rows};
use crate::ui::status::{Tone, status};
use crate::url::{Place, route};
use axum::Router;
use axum::routing::get;
use jiff::ToSpan as _;
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::desk::{Desk, Duty, DutyKind, desk};
use sagsgang_app::{case, meeting};
use sagsgang_domain::action::Owner;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::organization::Organization;
use sagsgang_i18n::Lang;

/// What is due within so many days is soon.
const SOON: i32 = 7;

pub(super) fn routes() -> Router<App> {
    Router::new().route(route::desk::DESK, get(show))
}

async fn show(visit: Visit) -> Result<Markup, WebError> {
    let desk = desk(&visit.app, &visit.actor).await?;
    Ok(page(&visit, &desk))
}

fn page(visit: &Visit, desk: &Desk) -> Markup {
    let lang = visit.lang;
    Page::new(&visit.frame, lang.desk()).desk(&html! {
        div.sg-head { h1 { (lang.desk_heading()) } (begin(visit)) }
        p.sg-quiet { (lang.desk_today(&lang.long_date(desk.today))) }
        div.sg-split.sg-split--desk {
            div {
                @if desk.duties.is_empty() { (empty_state(lang.desk_empty(), None)) } @else { (groups(visit, desk)) }
            }
            // Whoever sees no meetings here is not told that none are planned.
            @if visit.actor.is_secretary() || !desk.next.is_empty() {
                section.sg-aside {
                    h2 { (lang.next_meetings()) }
                    @if desk.next.is_empty() { (empty_state(lang.next_meetings_none(), None)) }
                    @for (meeting, body) in &desk.next { (meeting_markup(visit, meeting, body)) }
                }
            }
        }
    })
}

/// What one begins from nothing.
fn begin(visit: &Visit) -> Markup {
    let (lang, links) = (visit.lang, visit.links);
    let new_case = case::open::WHO.may_ever(&visit.actor);
    let new_meeting = meeting::plan::WHO.may_ever(&visit.actor);
    let case =
        new_case.then(|| link_button(Weight::Secondary, lang.case_new(), &links.of_desk(route::desk::CASE_NEW, &[])));
    let meeting = new_meeting
        .then(|| link_button(Weight::Secondary, lang.meeting_new(), &links.of_desk(route::desk::MEETING_NEW, &[])));
    buttons(&[case, meeting].into_iter().flatten().collect::<Vec<_>>())
}

/// What the actor does: late, this week, without a date, later. Then what others are late with.
fn groups(visit: &Visit, desk: &Desk) -> Markup {
    let (lang, today) = (visit.lang, desk.today);
    let soon = today.saturating_add(SOON.days());
    let (own, others): (Vec<&Duty>, Vec<&Duty>) = desk.duties.iter().partition(|duty| is_own(visit, duty));
    let stuck = others.iter().filter(|duty| duty.due.is_some_and(|due| due <= soon)).copied().collect::<Vec<_>>();
    let due =
        |fits: &dyn Fn(Option<Date>) -> bool| own.iter().filter(|duty| fits(duty.due)).copied().collect::<Vec<_>>();
    html! {
        @if own.is_empty() { (empty_state(lang.desk_empty(), None)) }
        (group(visit, today, lang.duties_late(), &due(&|due| due.is_some_and(|due| due < today))))
        (group(visit, today, lang.duties_soon(), &due(&|due| due.is_some_and(|due| due >= today && due <= soon))))
        (group(visit, today, lang.duties_undated(), &due(&|due| due.is_none())))
        (group(visit, today, lang.duties_later(), &due(&|due| due.is_some_and(|due| due > soon))))
        (group(visit, today, lang.duties_others(), &stuck))
        @if others.len() > stuck.len() {
            p { a href=(visit.links.desk(Place::FollowUp)) { (lang.follow_up_all(others.len())) } }
        }
    }
}

/// Follow-up somebody else does is theirs; the actor only keeps an eye on it.
fn is_own(visit: &Visit, duty: &Duty) -> bool {
    match &duty.what {
        DutyKind::Act(action) => match &action.owner {
            Owner::Person(person) => *person == visit.actor.person,
            Owner::Named(_) => false,
            Owner::Nobody => true,
        },
        _ => true,
    }
}

fn group(visit: &Visit, today: Date, word: &str, duties: &[&Duty]) -> Markup {
    html! {
        @if !duties.is_empty() {
            section.sg-duties {
                h2 { (word) " " span.sg-count { (duties.len()) } }
                (rows(&duties.iter().map(|duty| duty_row(visit, duty, today)).collect::<Vec<_>>()))
            }
        }
    }
}

fn duty_row(visit: &Visit, duty: &Duty, today: Date) -> Row {
    let lang = visit.lang;
    let (title, detail, href) = what(visit, &duty.what);
    Row {
        lead: Some(html! { @if let Some(due) = duty.due { time datetime=(due) { (lang.day_month(due)) } } }),
        title,
        href: Some(href),
        detail: Some(html! { (detail) @if let Some(owner) = &duty.owner { " · " (owner) } }),
        status: duty.due.and_then(|due| when(lang, due, today)),
        ..Row::default()
    }
}

/// How far off a date is, where that is worth saying.
fn when(lang: Lang, due: Date, today: Date) -> Option<Markup> {
    let days = today.until(due).map_or(0, |span| span.get_days());
    match days {
        ..0 => Some(status(Tone::Bad, &lang.days_late(days.unsigned_abs()))),
        0 => Some(status(Tone::Caution, lang.due_today())),
        1..=SOON => Some(status(Tone::Neutral, &lang.days_left(days.unsigned_abs()))),
        _ => None,
    }
}

fn what(visit: &Visit, kind: &DutyKind) -> (String, String, String) {
    let (lang, links) = (visit.lang, visit.links);
    let of_meeting = |word: &str, meeting: &Meeting, body: &Organization| {
        let detail = format!("{}, {}", body.name, lang.date_time(meeting.start));
        (word.to_owned(), detail, links.of_desk(route::desk::MEETING, &[&meeting.id]))
    };
    let of_case = |word: String, case: &sagsgang_domain::case::Case| {
        (case.title.clone(), word, links.of_desk(route::desk::CASE, &[&case.id]))
    };
    match kind {
        DutyKind::Dispatch(meeting, body) => of_meeting(&lang.duty_dispatch(&body.abbreviation), meeting, body),
        DutyKind::Hold(meeting, body) => of_meeting(&lang.duty_hold(&body.abbreviation), meeting, body),
        DutyKind::Adopt(meeting, body) => of_meeting(&lang.duty_adopt(&body.abbreviation), meeting, body),
        DutyKind::Publish(meeting, body) => of_meeting(&lang.duty_publish(&body.abbreviation), meeting, body),
        DutyKind::PutOnAgenda(case, body) => of_case(lang.duty_put_on_agenda(&body.name), case),
        DutyKind::Approve(case) => of_case(lang.duty_approve().to_owned(), case),
        DutyKind::Mend(case) => of_case(lang.duty_mend().to_owned(), case),
        DutyKind::Write(case) => of_case(lang.duty_write().to_owned(), case),
        DutyKind::Act(action) => {
            (action.text.clone(), lang.duty_act().to_owned(), links.of_desk(route::desk::ACTION, &[&action.id]))
        }
        DutyKind::Confirm(action) => {
            (action.text.clone(), lang.duty_confirm().to_owned(), links.of_desk(route::desk::ACTION, &[&action.id]))
        }
    }
}

fn meeting_markup(visit: &Visit, meeting: &Meeting, body: &Organization) -> Markup {
    let lang = visit.lang;
    html! {
        div.sg-next-meeting {
            a.sg-row-title href=(visit.links.of_desk(route::desk::MEETING, &[&meeting.id])) { (body.name) }
            p { time datetime=(meeting.start.date()) { (lang.date_time(meeting.start)) } }
            p.sg-quiet { (meeting.place) " · " (lang.items(meeting.items.len())) }
            p { (tone::meeting(lang, &meeting.state)) }
        }
    }
}
