//! A meeting: what is on, what was decided?

use super::paper::{agenda, attendance, corrections, of_stage};
use crate::error::WebError;
use crate::frame::Frame;
use crate::ui::alert::{Tone, alert};
use crate::ui::button::icon_link;
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::status::status;
use crate::ui::{content_lang, empty_state};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use sagsgang_app::App;
use sagsgang_app::portal::{self, MeetingPage};
use sagsgang_domain::openness::view::{PublicMeeting, PublicStage};
use sagsgang_i18n::Lang;
use sagsgang_opendata::oparl;

pub(super) async fn show(
    State(app): State<App>,
    frame: Frame,
    Path((org, date)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let page = portal::meeting(&app, &org, &super::meeting_day(&date)?).await?;
    let status = if let PublicStage::Retracted { .. } = page.meeting.stage { StatusCode::GONE } else { StatusCode::OK };
    Ok((status, markup(&app, &frame, &page)).into_response())
}

fn markup(app: &App, frame: &Frame, page: &MeetingPage) -> Markup {
    let (lang, meeting) = (frame.lang, &*page.meeting);
    let body = &page.body;
    let date = meeting.start.date();
    let title = format!("{}, {}", body.name, lang.date(date));
    let href = |number: u32| frame.links.item(&body.slug, &meeting.day_slug, number);
    let shown = Page::new(frame, title)
        .data(oparl::object(oparl::Kind::Meeting, page.meeting.id.0))
        .crumb(lang.bodies(), frame.links.bodies())
        .crumb_of_people(&body.name, frame.links.body(&body.slug))
        .here(lang.date(date));
    super::formats::meeting(frame, shown, page).portal(&html! {
        (head(app, frame, page))
        div.sg-side-grid {
            div {
                (corrections(lang, &meeting.corrections, |correction| lang.date(app.date_of(correction.at))))
                @if meeting.items.is_empty() { (nothing_yet(lang, &meeting.stage)) }
                @else { (agenda(lang, &meeting.items, |item| href(item.number))) }
            }
            @if !meeting.present.is_empty() || !meeting.absent.is_empty() {
                div.sg-side { (attendance(lang, meeting)) }
            }
        }
    })
}

/// "kl. 16.00–18.15, Rådhuset": as much of it as is known; an old document may say neither.
fn when_and_where(lang: Lang, meeting: &PublicMeeting) -> Markup {
    let began = meeting.opened.or_else(|| meeting.scheduled());
    let place = Some(&meeting.place).filter(|place| !place.is_empty());
    html! {
        @if began.is_some() || place.is_some() {
            p.sg-lead {
                @if let Some(began) = began { (lang.time_span(began, meeting.ended)) }
                @if began.is_some() && place.is_some() { ", " }
                @if let Some(place) = place { span lang=[content_lang(lang)] { (place) } }
            }
        }
    }
}

fn head(app: &App, frame: &Frame, page: &MeetingPage) -> Markup {
    let (lang, meeting) = (frame.lang, &*page.meeting);
    html! {
        h1 {
            span lang=[content_lang(lang)] { (page.body.name) }
            span.sg-h1-sub { time datetime=(meeting.start) { (lang.long_date(meeting.start.date())) } }
        }
        (when_and_where(lang, meeting))
        @if let PublicStage::Cancelled { reason } = &meeting.stage {
            (alert(lang, Tone::Warning, Some(lang.meeting_is_cancelled()), &html! { span lang=[content_lang(lang)] { (reason) } }))
        }
        @if let PublicStage::Retracted { at } = &meeting.stage {
            (alert(lang, Tone::Warning, Some(&lang.retracted_on(&lang.date(app.date_of(*at)))), &html! { (lang.retracted_help()) }))
        }
        div.sg-downloads {
            (status(of_stage(&meeting.stage), stage(lang, &meeting.stage)))
            @for (word, href) in papers(frame, &page.body.slug, meeting) { (icon_link(Icon::FilePdf, word, &href)) }
        }
    }
}

/// How far the meeting is, in words that stand alone.
fn stage(lang: Lang, stage: &PublicStage) -> &'static str {
    match stage {
        PublicStage::AgendaOut => lang.agenda_is_out(),
        PublicStage::MinutesOut { .. } => lang.minutes_are_out(),
        other => lang.public_stage(other),
    }
}

fn papers(frame: &Frame, slug: &str, meeting: &PublicMeeting) -> Vec<(&'static str, String)> {
    let (lang, links) = (frame.lang, frame.links);
    let mut papers = Vec::new();
    if matches!(meeting.stage, PublicStage::MinutesOut { .. }) {
        papers.push((lang.minutes_pdf(), links.minutes_pdf(slug, &meeting.day_slug)));
    }
    if !meeting.items.is_empty() {
        papers.push((lang.agenda_pdf(), links.agenda_pdf(slug, &meeting.day_slug)));
    }
    papers
}

fn nothing_yet(lang: Lang, stage: &PublicStage) -> Markup {
    match stage {
        PublicStage::Planned => empty_state(lang.agenda_not_out(), None),
        PublicStage::Cancelled { .. } | PublicStage::Retracted { .. } => html! {},
        _ => empty_state(lang.agenda_is_empty(), None),
    }
}
