//! What a body has before it, and what others do because of its decisions.

use crate::frame::Frame;
use crate::portal::paper::follow_up;
use crate::ui::list::{Row, rows};
use crate::ui::{content_lang, empty_state};
use maud::{Markup, html};
use sagsgang_app::portal::BodyPage;
use sagsgang_domain::openness::view::{PublicCase, PublicStop, PublicStopState};
use sagsgang_i18n::Lang;

/// The cases it is still to deal with.
pub(super) fn cases(frame: &Frame, page: &BodyPage) -> Markup {
    let lang = frame.lang;
    let lines: Vec<Row> = page.waiting.iter().map(|case| line(frame, page, case)).collect();
    html! {
        section aria-labelledby="waiting" {
            h2 #waiting { (lang.cases_waiting()) }
            @if lines.is_empty() { (empty_state(lang.no_cases_waiting(), None)) } @else { (rows(&lines)) }
        }
    }
}

fn line(frame: &Frame, page: &BodyPage, case: &PublicCase) -> Row {
    let lang = frame.lang;
    let own = case.stops.iter().find(|stop| stop.organization == page.id && !stop.has_let_go());
    let elsewhere = case.current().filter(|stop| stop.organization != page.id);
    let elsewhere = elsewhere.and_then(|stop| page.bodies.get(&stop.organization));
    Row {
        title: case.title.clone(),
        title_lang: content_lang(lang),
        href: Some(frame.links.case(&case.number)),
        detail: own.map(|stop| {
            html! {
                p.sg-quiet {
                    (lang.consultation_role(stop.role)) ", " (when(lang, stop))
                    @if let Some(body) = elsewhere { ". " (lang.is_now_at(&body.name)) }
                }
            }
        }),
        ..Row::default()
    }
}

fn when(lang: Lang, stop: &PublicStop) -> Markup {
    match &stop.state {
        PublicStopState::Ahead => html! { (lang.date_not_set()) },
        PublicStopState::OnAgenda { date, .. } => html! { time datetime=(date) { (lang.date(*date)) } },
        PublicStopState::Held { date, decision, .. } => html! {
            (lang.decision_kind(decision.kind).to_lowercase()) " " time datetime=(date) { (lang.date(*date)) }
        },
    }
}

/// What is to be done because of its decisions.
pub(super) fn actions(frame: &Frame, page: &BodyPage) -> Markup {
    let lang = frame.lang;
    html! {
        @if !page.follow_up.is_empty() {
            section.sg-part aria-labelledby="open-follow-up" {
                h2 #open-follow-up { (lang.open_follow_up()) }
                (follow_up(frame, &page.follow_up, Some(&page.bodies)))
            }
        }
    }
}
