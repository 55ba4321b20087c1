//! What each body concluded and on which papers, the newest first.

use super::with_bodies;
use crate::frame::Frame;
use crate::portal::paper::{absences, annex_list, ballots, recommended, remarks};
use crate::ui::status::status;
use crate::ui::tone::of_decision;
use crate::ui::{content_lang, empty_state, rich_text};
use maud::{Markup, html};
use sagsgang_app::portal::{BodyLink, CasePage};
use sagsgang_domain::decision::Effect;
use sagsgang_domain::openness::view::{PublicDecision, PublicItem, PublicStop, PublicStopState};

pub(super) fn treatments(frame: &Frame, page: &CasePage) -> Markup {
    let treated: Vec<Markup> =
        with_bodies(page).rev().filter_map(|(stop, body)| treatment(frame, page, stop, body)).collect();
    html! {
        @if treated.is_empty() { (empty_state(frame.lang.no_decisions_on_the_way(), None)) }
        @for stop in treated { (stop) }
    }
}

fn treatment(frame: &Frame, page: &CasePage, stop: &PublicStop, body: &BodyLink) -> Option<Markup> {
    let PublicStopState::Held { date, day_slug, number, decision, effect, remarks: recorded } = &stop.state else {
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
            (concluded(frame, decision, *effect))
            @if let Some(paper) = &stop.paper { (ballots(lang, &paper.votes)) }
            (remarks(lang, recorded))
            @if let Some(paper) = &stop.paper {
                (absences(lang, &paper.absent))
                (papers(frame, page, paper, (&body.slug, day_slug)))
            }
        }
    })
}

fn concluded(frame: &Frame, decision: &PublicDecision, effect: Effect) -> Markup {
    let lang = frame.lang;
    html! {
        p {
            (status(of_decision(decision.kind), lang.decision_kind(decision.kind)))
            span.sg-quiet { " – " (lang.effect(effect)) }
        }
        div lang=[content_lang(lang)] { (rich_text::render(&decision.text, 3)) }
    }
}

/// What the body had before it, where it is not what the newest text has: another recommendation, other annexes.
fn papers(frame: &Frame, page: &CasePage, paper: &PublicItem, (slug, day): (&str, &str)) -> Markup {
    let (lang, newest) = (frame.lang, &page.case.newest);
    let recommendation = recommended(lang, paper).filter(|_| paper.recommendation != newest.recommendation);
    let has_annexes = !paper.annexes.is_empty() || paper.closed_annexes > 0;
    let is_other = paper.annexes.iter().map(|annex| annex.id).ne(newest.annexes.iter().map(|annex| annex.id));
    html! {
        @if let Some(recommendation) = recommendation {
            details.sg-details { summary { (lang.recommendation_then()) } (recommendation) }
        }
        @if has_annexes && is_other {
            details.sg-details {
                summary { (lang.papers_here()) }
                (annex_list(lang, paper, |annex, file| frame.links.annex(slug, day, paper.number, annex.number, &file.name)))
            }
        }
    }
}
