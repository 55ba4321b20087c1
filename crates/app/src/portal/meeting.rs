//! A meeting and its items, and both as PDF.

use super::{Bodies, BodyLink, FollowUp, body_links, meeting_at, municipality, public_organization};
use crate::App;
use crate::error::{AppError, Result};
use crate::meeting::{document, journey};
use jiff::civil::Date;
use sagsgang_documents::model::{DocumentKind, Language};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view::{PublicCase, PublicItem, PublicMeeting, PublicOrganization, PublicStage};
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::organization::Organization;

/// A meeting.
#[derive(Clone, Debug)]
pub struct MeetingPage {
    /// Which body.
    pub body: BodyLink,
    /// The same with all that is public of it.
    pub organization: Public<PublicOrganization>,
    /// What the public sees of it.
    pub meeting: Public<PublicMeeting>,
}

/// An item of a meeting.
#[derive(Clone, Debug)]
pub struct ItemPage {
    /// Which body.
    pub body: BodyLink,
    /// The same with all that is public of it.
    pub organization: Public<PublicOrganization>,
    /// What the public sees of the meeting.
    pub meeting: Public<PublicMeeting>,
    /// The item's place in it.
    pub index: usize,
    /// The course of its case, when open.
    pub case: Option<Public<PublicCase>>,
    /// The bodies its course names.
    pub bodies: Bodies,
    /// What follows from it, the first due first.
    pub actions: Vec<FollowUp>,
    /// The day it is read.
    pub today: Date,
}

impl ItemPage {
    /// The item.
    pub fn item(&self) -> &PublicItem {
        &self.meeting.items[self.index]
    }
}

/// Reads a meeting's page.
pub async fn meeting(app: &App, slug: &str, day_slug: &str) -> Result<MeetingPage> {
    let (organization, _, meeting) = public(app, slug, day_slug).await?;
    let shown = view::organization(&organization).ok_or(AppError::NotFound("organization"))?;
    Ok(MeetingPage { body: (&organization).into(), organization: shown, meeting })
}

/// Reads an item's page.
pub async fn item(app: &App, slug: &str, day_slug: &str, number: u32) -> Result<ItemPage> {
    let (organization, _, meeting) = public(app, slug, day_slug).await?;
    let index = meeting.items.iter().position(|item| item.number == number).ok_or(AppError::NotFound("item"))?;
    let case = match meeting.items[index].case {
        Some(case) => super::case::public_case(app, case).await?,
        None => None,
    };
    let mut actions = super::follow_up::of_meeting(app, meeting.id).await?;
    actions.retain(|found| found.action.number == number);
    let shown = view::organization(&organization).ok_or(AppError::NotFound("organization"))?;
    Ok(ItemPage {
        body: (&organization).into(),
        organization: shown,
        meeting,
        index,
        case,
        bodies: body_links(app).await?,
        actions,
        today: app.today(),
    })
}

/// The agenda or the minutes as the public may have them.
///
/// # Errors
/// Not found before the agenda, or the minutes, are out.
pub async fn pdf(app: &App, slug: &str, day_slug: &str, kind: DocumentKind, language: Language) -> Result<Vec<u8>> {
    let (organization, meeting, view) = public(app, slug, day_slug).await?;
    let is_out = match kind {
        DocumentKind::Agenda => !view.items.is_empty(),
        DocumentKind::Minutes => matches!(view.stage, PublicStage::MinutesOut { .. }),
    };
    if !is_out {
        return Err(AppError::NotFound("document"));
    }
    let municipality = municipality(app).await?;
    let journeys = journey::journeys(app, &view, document::lang(language)).await?;
    let document = document::public(&meeting, &view, &organization, municipality, kind, language, &journeys);
    document::render(document).await
}

async fn public(app: &App, slug: &str, day_slug: &str) -> Result<(Organization, Meeting, Public<PublicMeeting>)> {
    let organization = public_organization(app, slug).await?;
    let meeting = meeting_at(app, &organization, day_slug).await?;
    let view = view::meeting(&meeting, &organization).ok_or(AppError::NotFound("meeting"))?;
    Ok((organization, meeting, view))
}
