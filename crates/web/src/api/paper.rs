//! Agenda and minutes as Akoma Ntoso.

use super::answer::{data, named};
use super::whole::Whole;
use crate::error::WebError;
use crate::frame::Frame;
use crate::portal::meeting_day;
use axum::extract::{Path, State};
use axum::response::Response;
use sagsgang_app::App;
use sagsgang_app::portal::data::sitting;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicMeeting, PublicOrganization};
use sagsgang_opendata::{Publisher, akn};

type Writer = fn(&Publisher<'_>, &Public<PublicOrganization>, &Public<PublicMeeting>) -> Option<Vec<u8>>;

pub(super) async fn agenda(
    state: State<App>,
    frame: Frame,
    path: Path<(String, String)>,
) -> Result<Response, WebError> {
    paper(state, &frame, path, "dagsorden", akn::agenda).await
}

pub(super) async fn minutes(
    state: State<App>,
    frame: Frame,
    path: Path<(String, String)>,
) -> Result<Response, WebError> {
    paper(state, &frame, path, "referat", akn::minutes).await
}

async fn paper(
    State(app): State<App>,
    frame: &Frame,
    Path((org, date)): Path<(String, String)>,
    name: &str,
    write: Writer,
) -> Result<Response, WebError> {
    let day = meeting_day(&date)?;
    let found = sitting(&app, &org, &day).await?;
    let written = write(&Whole::danish(frame).publisher(), &found.body, &found.meeting).ok_or(WebError::NotFound)?;
    Ok(named(&format!("{name}-{org}-{day}.akn.xml"), data(akn::MEDIA_TYPE, written)))
}
