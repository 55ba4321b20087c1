//! A case: where is it now and where is it going?

use super::course::stops;
use super::paper::{recommended, remarks, text};
use crate::error::WebError;
use crate::frame::Frame;
use crate::ui::course::course;
use crate::ui::layout::Page;
use crate::ui::status::{Tone, status};
use crate::ui::tone::of_decision;
use crate::ui::{content_lang, empty_state, rich_text};
use axum::extract::{Path, State};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::portal::{self, BodyLink, CasePage};
use sagsgang_domain::openness::view::{PublicStop, PublicStopState};

pub(super) async fn show(State(app): State<App>, frame: Frame, Path(number): Path<String>) -> Result<Markup, WebError> {
    // One case has one address, however its number is written.
    if portal::case_slug(&number) != number {
        return Err(WebError::NotFound);
    }
    Ok(markup(&frame, &portal::case(&app, &number).await?))
}

fn markup(frame: &Frame, page: &CasePage) -> Markup {
    let (lang, case) = (frame.lang, &*page.case);
    Page::new(frame, case.title.clone()).portal(&html! {
        h1.sg-title lang=[content_lang(lang)] { (case.title) }
        p.sg-byline {
            (lang.case_number(&case.number)) " · " (lang.case_kind(case.kind)) " · "
            @if case.is_concluded { (status(Tone::Good, lang.case_is_concluded())) }
            @else { (status(Tone::Active, lang.case_is_under_way())) }
        }
        (course(lang, &lang.course_of(&case.title), &stops(frame, case, &page.bodies)))
        div.sg-columns {
            section aria-labelledby="decided" {
                h2 #decided { (lang.decisions_on_the_way()) }
                (decisions(frame, page))
            }
            @if let Some(recommended) = recommended(lang, &case.newest) { div { (recommended) } }
        }
        (text(lang, &case.newest, |annex, file| annex_href(frame, page, annex.number, &file.name)))
    })
}

/// What each body concluded, the newest first.
fn decisions(frame: &Frame, page: &CasePage) -> Markup {
    let stops = page.case.stops.iter().rev().filter_map(|stop| Some((stop, page.bodies.get(&stop.organization)?)));
    let decided: Vec<Markup> = stops.filter_map(|(stop, body)| decided(frame, stop, body)).collect();
    html! {
        @if decided.is_empty() { (empty_state(frame.lang.no_decisions_on_the_way(), None)) }
        @for stop in decided { (stop) }
    }
}

fn decided(frame: &Frame, stop: &PublicStop, body: &BodyLink) -> Option<Markup> {
    let PublicStopState::Held { date, day_slug, number, decision, effect, remarks: noted } = &stop.state else {
        return None;
    };
    let lang = frame.lang;
    Some(html! {
        article.sg-decided {
            h3.h5 {
                a href=(frame.links.item(&body.slug, day_slug, number)) {
                    span lang=[content_lang(lang)] { (body.name) } ", " time datetime=(date) { (lang.date(*date)) }
                }
            }
            p {
                (status(of_decision(decision.kind), lang.decision_kind(decision.kind)))
                span.sg-quiet { " – " (lang.effect(*effect)) }
            }
            div lang=[content_lang(lang)] { (rich_text::render(&decision.text, 3)) }
            (remarks(lang, noted))
        }
    })
}

/// The newest text was shown at the last stop that has been on a public agenda; its annexes stand there.
fn annex_href(frame: &Frame, page: &CasePage, annex: usize, name: &str) -> String {
    let place = page.case.stops.iter().rev().find_map(|stop| {
        let body = page.bodies.get(&stop.organization)?;
        let (day, number) = placed(stop)?;
        Some(frame.links.annex(&body.slug, day, number, annex, name))
    });
    place.unwrap_or_else(|| frame.links.case(&page.case.number))
}

fn placed(stop: &PublicStop) -> Option<(&str, u32)> {
    match &stop.state {
        PublicStopState::Ahead => None,
        PublicStopState::OnAgenda { day_slug, number, .. } | PublicStopState::Held { day_slug, number, .. } => {
            Some((day_slug, *number))
        }
    }
}
