//! Meetings as iCalendar: of all bodies, of one, and one by itself.

use super::answer::{data, named};
use super::whole::Whole;
use crate::error::WebError;
use crate::frame::Frame;
use crate::portal::meeting_day;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use sagsgang_app::App;
use sagsgang_app::portal::data::{Sitting, body_meetings, recent_meetings, sitting};
use sagsgang_domain::openness::view::PublicStage;
use sagsgang_opendata::Addresses as _;
use sagsgang_opendata::calendar::{self, Calendar};

pub(super) async fn all(State(app): State<App>, frame: Frame) -> Result<Response, WebError> {
    let meetings = recent_meetings(&app).await?;
    let name = frame.lang.calendar_of(&frame.site.municipality);
    let page = Whole::of(&frame).front();
    Ok(written(&frame, &Named { name: &name, page: &page, file: "kalender" }, &meetings))
}

pub(super) async fn of_body(
    State(app): State<App>,
    frame: Frame,
    Path(org): Path<String>,
) -> Result<Response, WebError> {
    let found = body_meetings(&app, &org).await?;
    let page = Whole::of(&frame).body(&found.body.slug);
    let file = format!("kalender-{}", found.body.slug);
    Ok(written(&frame, &Named { name: &found.body.name, page: &page, file: &file }, &found.meetings))
}

/// One meeting; of one that was taken back it is said that it is gone, and calendars that have it drop it.
pub(super) async fn of_meeting(
    State(app): State<App>,
    frame: Frame,
    Path((org, date)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let day = meeting_day(&date)?;
    let found = sitting(&app, &org, &day).await?;
    let is_gone = matches!(found.meeting.stage, PublicStage::Retracted { .. });
    let page = Whole::of(&frame).meeting(&org, &day);
    let name = found.body.name.clone();
    let file = format!("moede-{org}-{day}");
    let mut response = written(&frame, &Named { name: &name, page: &page, file: &file }, &[found]);
    if is_gone {
        *response.status_mut() = StatusCode::GONE;
    }
    Ok(response)
}

/// How a calendar is called, and the page beside it.
struct Named<'a> {
    name: &'a str,
    page: &'a str,
    file: &'a str,
}

fn written(frame: &Frame, named_as: &Named<'_>, meetings: &[Sitting]) -> Response {
    let addresses = Whole::of(frame);
    let publisher = addresses.publisher();
    let source = addresses.page(&frame.path);
    let Named { name, page, file } = *named_as;
    let calendar = Calendar { publisher: &publisher, lang: frame.lang, name, source: &source, page };
    let text = calendar.of(meetings.iter().map(|sitting| (&sitting.body, &sitting.meeting)));
    named(&format!("{file}.ics"), data(calendar::MEDIA_TYPE, text))
}
