//! A case: where is it now and where is it going?

mod events;
mod lead;
mod table;
mod treatment;

use super::course::stops;
use super::paper::{follow_up, recommended, text};
use crate::error::WebError;
use crate::following::invitation;
use crate::frame::Frame;
use crate::ui::content_lang;
use crate::ui::course::course;
use crate::ui::course_map::course_map;
use crate::ui::layout::Page;
use crate::ui::status::{Tone, status};
use axum::extract::{Path, State};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::following::thing::ThingKind;
use sagsgang_app::portal::{self, BodyLink, CasePage};
use sagsgang_domain::openness::view::{PublicStop, PublicStopState};
use sagsgang_opendata::oparl;

pub(super) async fn show(State(app): State<App>, frame: Frame, Path(number): Path<String>) -> Result<Markup, WebError> {
    let page = portal::case(&app, &super::case_number(number)?).await?;
    let bodies = portal::data::organizations(&app).await?;
    let shown =
        super::formats::case(&frame, Page::new(&frame, page.case.title.clone()).named_by_people(), &page.case, &bodies);
    Ok(markup(&frame, shown, &page))
}

fn markup(frame: &Frame, shown: Page<'_>, page: &CasePage) -> Markup {
    let (lang, case) = (frame.lang, &*page.case);
    let drawn = stops(frame, case, &page.bodies, &page.actions);
    let label = lang.course_of(&case.title);
    let data = oparl::object(oparl::Kind::Paper, case.id.0);
    shown.data(data).portal(&html! {
        h1.sg-title lang=[content_lang(lang)] { (case.title) }
        p.sg-byline {
            (lang.case_number(&case.number)) " · " (lang.case_kind(case.kind)) " · "
            @if case.is_concluded { (status(Tone::Good, lang.case_is_concluded())) }
            @else { (status(Tone::Active, lang.case_is_under_way())) }
        }
        (invitation(frame, ThingKind::Case, &portal::case_slug(&case.number)))
        (lead::lead(frame, page, &drawn))
        (course_map(lang, &label, &drawn, page.today))
        div.sg-course-upright { (course(lang, &label, &drawn)) }
        (table::course_table(frame, page))
        div.sg-columns {
            section aria-labelledby="treatments" {
                h2 #treatments { (lang.treatments()) }
                (treatment::treatments(frame, page))
            }
            div {
                @if let Some(recommended) = recommended(lang, &case.newest) { (recommended) }
                section.sg-part aria-labelledby="follow-up" {
                    h2 #follow-up { (lang.follow_up()) }
                    @if page.actions.is_empty() { p.sg-quiet { (lang.no_follow_up_yet()) } }
                    @else { (follow_up(frame, &page.actions, Some(&page.bodies))) }
                }
                (events::events(frame, page))
            }
        }
        (text(lang, &case.newest, |annex, file| annex_href(frame, page, annex.number, &file.name)))
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

/// The treatments with their bodies, in the order of the course.
fn with_bodies(page: &CasePage) -> impl DoubleEndedIterator<Item = (&PublicStop, &BodyLink)> {
    page.case.treatments().filter_map(|stop| Some((stop, page.bodies.get(&stop.organization)?)))
}
