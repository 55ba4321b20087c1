//! The map of what was decided where, with the list beside it that says everything the map does.

use super::paper::outcome;
use crate::error::WebError;
use crate::frame::Frame;
use crate::ui::layout::Page;
use crate::ui::map::{MapMark, map};
use crate::ui::status::{Tone, status};
use crate::ui::{content_lang, empty_state};
use axum::extract::{Query, State};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::portal::{self, MapAsked, MapPage, Matter};
use sagsgang_i18n::Lang;
use serde::Deserialize;

/// What is asked for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// A road, a town, a place.
    #[serde(default)]
    q: String,
    /// A body.
    #[serde(default)]
    udvalg: String,
    /// A year, or all.
    #[serde(default)]
    aar: String,
    /// Decided, or under way.
    #[serde(default)]
    status: String,
}

const ALL: &str = "alle";
const DECIDED: &str = "besluttet";
const UNDER_WAY: &str = "paa-vej";

impl Asked {
    fn of_map(&self) -> MapAsked {
        MapAsked {
            words: self.q.trim().chars().take(200).collect(),
            body: self.udvalg.trim().to_owned(),
            year: if self.aar == ALL { Some(0) } else { self.aar.trim().parse().ok() },
            decided: match self.status.as_str() {
                DECIDED => Some(true),
                UNDER_WAY => Some(false),
                _ => None,
            },
        }
    }
}

pub(super) async fn show(State(app): State<App>, frame: Frame, Query(asked): Query<Asked>) -> Result<Markup, WebError> {
    let wanted = asked.of_map();
    let page = portal::map(&app, &wanted).await?;
    Ok(markup(&frame, &page, &asked))
}

fn markup(frame: &Frame, page: &MapPage, asked: &Asked) -> Markup {
    let lang = frame.lang;
    Page::new(frame, lang.town_map()).crumb(lang.bodies(), frame.links.bodies()).portal(&html! {
        h1 { (lang.town_map()) }
        p.sg-lead { (lang.map_lead()) }
        (narrow(frame, page, asked))
        div.sg-town-grid {
            section aria-labelledby="list" {
                h2 #list { (lang.map_found(page.matters.len())) }
                @if page.matters.is_empty() { (empty_state(lang.map_nothing(), None)) }
                @else {
                    ol.sg-matters.nobullet-list.no-max-width {
                        @for (index, matter) in page.matters.iter().enumerate() { (entry(frame, index + 1, matter)) }
                    }
                }
            }
            div.sg-town-side {
                h2.sr-only #drawn { (lang.map_drawn()) }
                // On a phone the map is wider than the screen, so that its numbers can be read and hit.
                div.sg-scroll role="region" aria-labelledby="drawn" tabindex="0" {
                    (map(lang.map_drawn(), page.map.as_ref(), &marks(frame, page)))
                }
                p.sg-quiet { (lang.map_legend()) }
            }
        }
    })
}

fn narrow(frame: &Frame, page: &MapPage, asked: &Asked) -> Markup {
    let lang = frame.lang;
    let states = [("", lang.map_any()), (DECIDED, lang.map_decided()), (UNDER_WAY, lang.map_under_way())];
    html! {
        form.sg-choose method="get" action=(frame.links.map()) {
            div.sg-choice {
                label.form-label for="vej" { (lang.map_road()) }
                input.form-input #vej type="search" name="q" value=(asked.q) maxlength="200" autocomplete="off";
            }
            div.sg-choice {
                label.form-label for="udvalg" { (lang.body()) }
                select.form-select #udvalg name="udvalg" {
                    option value="" { (lang.map_all_bodies()) }
                    @for body in &page.bodies {
                        option value=(body.slug) lang=[content_lang(lang)] selected[asked.udvalg == body.slug] { (body.name) }
                    }
                }
            }
            div.sg-choice {
                label.form-label for="aar" { (lang.map_year()) }
                select.form-select #aar name="aar" {
                    option value=(ALL) selected[page.year.is_none()] { (lang.map_all_years()) }
                    @for year in &page.years {
                        // A year that nobody chose is not sent on: whoever asks for a road is shown every year of it.
                        @let shown = page.year == Some(*year);
                        @let value = if shown && asked.aar.is_empty() { String::new() } else { year.to_string() };
                        option value=(value) selected[shown] { (year) }
                    }
                }
            }
            div.sg-choice {
                label.form-label for="status" { (lang.map_state()) }
                select.form-select #status name="status" {
                    @for (value, word) in states { option value=(value) selected[asked.status == value] { (word) } }
                }
            }
            button.button.button-secondary type="submit" { (lang.show()) }
        }
    }
}

fn anchor(number: usize) -> String {
    format!("sted-{number}")
}

fn marks<'a>(frame: &Frame, page: &'a MapPage) -> Vec<MapMark<'a>> {
    let lang = frame.lang;
    let numbered = page.matters.iter().enumerate();
    let marks = numbered.flat_map(|(index, matter)| {
        matter.places.iter().filter_map(move |place| {
            // A title is in one language, and that of the matter is Danish.
            let state = if matter.decision.is_some() { Lang::Da.map_decided() } else { Lang::Da.map_under_way() };
            Some(MapMark {
                number: index + 1,
                geometry: place.geometry.as_ref()?,
                href: format!("#{}", anchor(index + 1)),
                title: format!("{}. {} – {} ({state})", index + 1, matter.title, place.line()),
                title_lang: content_lang(lang),
                is_decided: matter.decision.is_some(),
            })
        })
    });
    marks.collect()
}

fn entry(frame: &Frame, number: usize, matter: &Matter) -> Markup {
    let (lang, links) = (frame.lang, frame.links);
    let shape = if matter.decision.is_some() { "sg-matter-number--decided" } else { "sg-matter-number--ahead" };
    html! {
        li #(anchor(number)) {
            span.sg-matter-number.(shape) aria-hidden="true" { (number) }
            div {
                h3.h5 {
                    a href=(links.item(&matter.body.slug, &matter.day_slug, matter.number)) lang=[content_lang(lang)] {
                        span.sr-only { (number) ". " } (matter.title)
                    }
                }
                ul.nobullet-list lang=[content_lang(lang)] {
                    @for place in &matter.places { li { (place.line()) } }
                }
                p.sg-quiet {
                    span lang=[content_lang(lang)] { (matter.body.name) } ", "
                    time datetime=(matter.date) { (lang.date(matter.date)) }
                    @if matter.places.iter().all(|place| place.geometry.is_none()) { " · " (lang.map_not_drawn()) }
                }
                p { @match &matter.decision {
                    Some(decision) => { (outcome(lang, decision)) },
                    None => { (status(Tone::Active, lang.map_under_way())) },
                } }
            }
        }
    }
}
