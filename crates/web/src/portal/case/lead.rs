//! The two sentences a case begins with: where it is, and where it goes.

use crate::frame::Frame;
use crate::portal::paper::outcome;
use crate::ui::course::{Stop, StopState};
use crate::ui::{around, content_lang};
use maud::{Markup, html};
use sagsgang_app::portal::{BodyLink, CasePage};
use sagsgang_domain::openness::view::{PublicStop, PublicStopState};

/// Where the case is now and where it is going. `drawn` are its stops as they are drawn.
pub(super) fn lead(frame: &Frame, page: &CasePage, drawn: &[Stop]) -> Markup {
    let lang = frame.lang;
    html! {
        dl.sg-lead-facts {
            div { dt { (lang.course_now()) } dd { (now(frame, page, drawn)) } }
            div { dt { (lang.course_next()) } dd { (next(frame, page, drawn)) } }
        }
    }
}

/// The stop the case is at; of one that is at its end the last that dealt with it.
fn now(frame: &Frame, page: &CasePage, drawn: &[Stop]) -> Markup {
    let stops: Vec<_> = page.case.treatments().zip(drawn).collect();
    let here = stops.iter().find(|(_, drawn)| drawn.state == StopState::Here);
    let last = stops.iter().rfind(|(stop, _)| matches!(stop.state, PublicStopState::Held { .. }));
    let Some((stop, drawn)) = here.or(last) else { return html! {} };
    let votes = drawn.votes.map(|(in_favour, against)| frame.lang.votes_for_and_against(in_favour, against));
    html! {
        @if let Some(body) = page.bodies.get(&stop.organization) { (at(frame, page, stop, body)) }
        @if let Some(votes) = votes { span.sg-quiet { " (" (votes) ")" } }
    }
}

fn at(frame: &Frame, page: &CasePage, stop: &PublicStop, body: &BodyLink) -> Markup {
    let lang = frame.lang;
    let name = html! { span lang=[content_lang(lang)] { (body.name) } };
    match &stop.state {
        PublicStopState::Ahead => around(|slot| lang.now_waits(slot), &name),
        PublicStopState::OnAgenda { date, day_slug, number } => {
            let day = lang.date(*date);
            let is_over = *date < page.today;
            let said = |slot: &str| {
                if is_over { lang.now_minutes_pending(slot, &day) } else { lang.now_on_agenda(slot, &day) }
            };
            let sentence = around(said, &name);
            html! { a href=(frame.links.item(&body.slug, day_slug, number)) { (sentence) } }
        }
        PublicStopState::Held { date, day_slug, number, decision, .. } => html! {
            a href=(frame.links.item(&body.slug, day_slug, number)) { (around(|slot| lang.now_decided(slot, &lang.date(*date)), &name)) } ": "
            (outcome(lang, decision))
        },
    }
}

/// The stops ahead; behind the last of them, what follows from the decision.
fn next(frame: &Frame, page: &CasePage, drawn: &[Stop]) -> Markup {
    let lang = frame.lang;
    let ahead = page.case.treatments().zip(drawn).filter(|(_, drawn)| drawn.state == StopState::Ahead);
    let ahead: Vec<_> = ahead.filter_map(|(stop, _)| Some((stop, page.bodies.get(&stop.organization)?))).collect();
    let done = page.actions.iter().filter(|found| found.ended.is_some()).count();
    let late = page.actions.iter().filter(|found| found.is_late).count();
    html! {
        @for (index, (stop, body)) in ahead.iter().enumerate() {
            @if index > 0 { (lang.next_then()) }
            span lang=[content_lang(lang)] { (body.name) } " (" (lang.consultation_role(stop.role).to_lowercase()) ")"
        }
        @if !page.actions.is_empty() {
            @if !ahead.is_empty() { ". " }
            a href="#follow-up" { (lang.next_follow_up(page.actions.len(), done)) }
            @if late > 0 { ", " (lang.next_late(late)) }
            "."
        } @else if ahead.is_empty() {
            @if page.case.is_concluded { (lang.next_none()) } @else { (lang.next_end()) }
        }
    }
}
