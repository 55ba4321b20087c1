//! Something of each kind that is really there, so that whoever reads about the data can look at it at once.

use super::{BodyLink, person_address, public_organizations};
use crate::App;
use crate::error::Result;
use sagsgang_domain::id::MeetingId;
use sagsgang_domain::openness::view::{self, PublicStage};
use sagsgang_store::repo;

/// What there is to show; each is missing in a municipality that has none yet.
#[derive(Clone, Debug, Default)]
pub struct Examples {
    /// A body.
    pub body: Option<BodyLink>,
    /// A meeting whose minutes are out.
    pub meeting: Option<MeetingExample>,
    /// The short name of a programme.
    pub programme: Option<String>,
    /// Somebody who was at the meeting, by the name in the address of the page.
    pub person: Option<String>,
}

/// A meeting whose minutes are out.
#[derive(Clone, Debug)]
pub struct MeetingExample {
    /// Names it.
    pub id: MeetingId,
    /// Which body met.
    pub body: BodyLink,
    /// How its address names the day.
    pub day: String,
    /// The number of an open item with a case.
    pub item: u32,
    /// The number of that case.
    pub case: String,
}

/// How many meetings are looked at.
const LOOKED_AT: u64 = 30;

/// Reads examples: of the newest meeting that has them.
pub async fn examples(app: &App) -> Result<Examples> {
    let organizations = public_organizations(app).await?;
    let past = repo::meeting::past(app.store(), app.today(), LOOKED_AT).await?;
    let meeting = past.iter().find_map(|meeting| {
        let organization = organizations.iter().find(|organization| organization.id == meeting.organization)?;
        let view = view::meeting(meeting, organization)?;
        let is_out = matches!(view.stage, PublicStage::MinutesOut { .. });
        let item = view.items.iter().find(|item| is_out && item.closed.is_none() && item.case_number.is_some())?;
        let case = item.case_number.clone()?;
        let person = view.present.iter().find(|person| person.has_page);
        let person = person.map(|person| person_address(person.id, &person.name));
        let (body, day) = (organization.into(), view.day_slug.clone());
        Some((MeetingExample { id: view.id, body, day, item: item.number, case }, person))
    });
    let (meeting, person) = meeting.unzip();
    let programmes = super::programmes(app).await?;
    Ok(Examples {
        body: meeting.as_ref().map(|meeting| meeting.body.clone()).or(organizations.first().map(Into::into)),
        meeting,
        person: person.flatten(),
        programme: programmes.first().map(|programme| programme.slug.clone()),
    })
}
