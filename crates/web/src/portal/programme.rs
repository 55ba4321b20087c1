//! Programmes: how far are we, what moved since last time, what is stuck?

mod measure;
mod status;

use crate::error::WebError;
use crate::frame::Frame;
use crate::ui::layout::Page;
use crate::ui::list::{Row, rows};
use crate::ui::time_axis::TimeAxis;
use crate::ui::{content_lang, empty_state, rich_text};
use axum::extract::{Path, Query, State};
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::portal;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicMeasure, PublicProgramme};
use sagsgang_domain::rich_text::RichText;
use serde::Deserialize;
use status::Report;

/// From which day the programme is seen.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    pr: String,
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
    let report = Report::of(&programme, asked.pr.trim().parse().ok());
    Ok(markup(&frame, &programme, report))
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

fn markup(frame: &Frame, programme: &PublicProgramme, report: Report) -> Markup {
    let lang = frame.lang;
    let axis = axis(programme);
    Page::new(frame, programme.title.clone()).crumb(lang.programmes(), frame.links.programmes()).portal(&html! {
        h1 lang=[content_lang(lang)] { (programme.title) }
        @if !programme.summary.is_empty() {
            div.sg-prose.sg-lead lang=[content_lang(lang)] { (rich_text::render(&RichText::from_plain(&programme.summary), 2)) }
        }
        (status::chooser(frame, programme, report))
        (status::summary(lang, programme, report))
        @for track in &programme.tracks {
            section.sg-part {
                h2 lang=[content_lang(lang)] { (track.name) }
                (measure::table(lang, track, report, axis))
            }
        }
        @if programme.tracks.is_empty() { (empty_state(lang.no_measures(), None)) }
    })
}

/// The stretch of time of the whole programme; nothing where no measure has a period.
fn axis(programme: &PublicProgramme) -> Option<TimeAxis> {
    let measures = || programme.tracks.iter().flat_map(|track| &track.measures);
    let ends = |measure: &PublicMeasure| measure.period.map(|(from, to)| [Some(from), to]);
    let dates: Vec<Date> = measures().filter_map(ends).flatten().flatten().collect();
    if dates.is_empty() { None } else { TimeAxis::around(dates.into_iter().chain(programme.report_dates.clone())) }
}
