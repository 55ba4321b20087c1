//! The front page: when is the next meeting, what was just decided?

use super::paper::{decision_lines, meeting_lines};
use crate::error::WebError;
use crate::flash;
use crate::frame::Frame;
use crate::ui::layout::Page;
use crate::ui::{content_lang, empty_state, search_form};
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::portal::{self, BodyLink, FrontPage};
use sagsgang_app::setup;

/// The page, or the first start of an empty municipality.
pub(super) async fn show(State(app): State<App>, frame: Frame) -> Result<Response, WebError> {
    if frame.site.municipality.is_empty() && setup::is_needed(&app).await? {
        return Ok(flash::redirect(&frame.links.first_start()));
    }
    Ok(page(&frame, &portal::front(&app).await?).into_response())
}

fn page(frame: &Frame, front: &FrontPage) -> Markup {
    let lang = frame.lang;
    let title = lang.front_title();
    let page = Page::new(frame, title).description(lang.front_lead(&frame.site.municipality)).front();
    super::formats::front(frame, page).portal(&html! {
        div.sg-hero {
            h1 { (title) }
            (search_form(frame, "", "sg-search-front"))
        }
        div.sg-front {
            section.sg-front-next aria-labelledby="next" {
                h2 #next { (lang.next_meetings()) }
                @if front.next.is_empty() { (empty_state(lang.no_next_meetings(), None)) }
                @else { (meeting_lines(frame, &front.next, true)) }
            }
            section.sg-front-newest aria-labelledby="newest" {
                h2 #newest { (lang.newest_decisions()) }
                @if front.decisions.is_empty() { (empty_state(lang.no_decisions_yet(), None)) }
                @else { (decision_lines(frame, &front.decisions, true)) }
            }
            section.sg-front-bodies aria-labelledby="bodies" {
                h2 #bodies { (lang.bodies()) }
                @if front.bodies.is_empty() { (empty_state(lang.no_bodies(), None)) }
                @else { (bodies(frame, &front.bodies)) }
            }
        }
    })
}

fn bodies(frame: &Frame, bodies: &[BodyLink]) -> Markup {
    html! {
        ul.sg-links.nobullet-list.no-max-width lang=[content_lang(frame.lang)] {
            @for body in bodies { li { a href=(frame.links.body(&body.slug)) { (body.name) } } }
        }
    }
}
