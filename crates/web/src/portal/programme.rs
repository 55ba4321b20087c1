//! Programmes: how far are we, what moved since last time, what is stuck?

mod compared;
mod measure;
mod status;

use crate::error::WebError;
use crate::following::invitation;
use crate::frame::Frame;
use crate::ui::gantt::gantt;
use crate::ui::layout::Page;
use crate::ui::list::{Row, rows};
use crate::ui::{content_lang, empty_state, rich_text};
use axum::extract::{Path, Query, State};
use compared::Compared;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::following::thing::ThingKind;
use sagsgang_app::portal;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::PublicProgramme;
use sagsgang_domain::rich_text::RichText;
use serde::Deserialize;

/// From which day the programme is seen, and against which.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    pr: String,
    #[serde(default)]
    siden: String,
}

pub(super) async fn list(State(app): State<App>, frame: Frame) -> Result<Markup, WebError> {
    Ok(all(&frame, &portal::programmes(&app).await?))
}

pub(super) async fn show(
    State(app): State<App>,
    frame: Frame,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Markup, WebError> {
    let programme = portal::programme(&app, &slug).await?;
    let day = |text: &str| text.trim().parse().ok();
    let compared = Compared::of(&programme, day(&asked.pr), day(&asked.siden));
    Ok(markup(&frame, &programme, &compared))
}

fn all(frame: &Frame, programmes: &[Public<PublicProgramme>]) -> Markup {
    let lang = frame.lang;
    let lines: Vec<Row> = programmes.iter().map(|programme| line(frame, programme)).collect();
    Page::new(frame, lang.programmes()).portal(&html! {
        h1 { (lang.programmes()) }
        p.sg-lead { (lang.programmes_lead()) }
        @if lines.is_empty() { (empty_state(lang.no_programmes(), None)) } @else { (rows(&lines)) }
    })
}

fn line(frame: &Frame, programme: &PublicProgramme) -> Row {
    let lang = frame.lang;
    let measures: usize = programme.tracks.iter().map(|track| track.measures.len()).sum();
    Row {
        lead: None,
        title: programme.title.clone(),
        title_lang: content_lang(lang),
        href: Some(frame.links.programme(&programme.slug)),
        detail: Some(html! {
            p lang=[content_lang(lang)] { (programme.summary) }
            p.sg-quiet {
                (lang.measure_count(measures))
                @if let Some(last) = programme.report_dates.last() { " · " (lang.status_as_of(&lang.date(*last))) }
            }
        }),
        status: None,
    }
}

fn markup(frame: &Frame, programme: &Public<PublicProgramme>, compared: &Compared<'_>) -> Markup {
    let lang = frame.lang;
    let drawn = gantt(lang, &measure::drawn(lang, compared), compared.later, compared.earlier);
    let shown = Page::new(frame, programme.title.clone()).named_by_people();
    let shown = shown.crumb(lang.programmes(), frame.links.programmes());
    super::formats::programme(frame, shown, programme).portal(&html! {
        h1 lang=[content_lang(lang)] { (programme.title) }
        @if !programme.summary.is_empty() {
            div.sg-prose.sg-lead lang=[content_lang(lang)] { (rich_text::render(&RichText::from_plain(&programme.summary), 2)) }
        }
        (invitation(frame, ThingKind::Programme, &programme.slug))
        (status::chooser(frame, programme, compared))
        (status::summary(lang, compared))
        figure.sg-gantt-figure {
            (drawn)
            figcaption { (lang.programme_legend()) @if compared.earlier.is_some() { " " (lang.silent_help()) } }
        }
        @for (track, lines) in &compared.tracks {
            section.sg-part {
                h2 lang=[content_lang(lang)] { (track.name) }
                (measure::table(lang, track, lines, compared))
            }
        }
        @if programme.tracks.is_empty() { (empty_state(lang.no_measures(), None)) }
    })
}
