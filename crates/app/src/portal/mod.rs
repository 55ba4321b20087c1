//! What the public reads. Everything here goes out as [`Public`] values, made by the domain alone.

mod annex;
mod body;
mod case;
mod completeness;
pub mod data;
mod examples;
mod follow_up;
mod front;
pub mod lists;
mod map;
mod meeting;
mod person;
mod programme;
mod search;

pub use annex::{AnnexFile, annex};
pub use body::{Asked as AskedOfBody, BodyPage, MemberLine, bodies, body};
pub(crate) use case::public_case;
pub use case::{CasePage, case, case_slug};
pub use completeness::{Asked as AskedPeriod, CompletenessPage, completeness, term_slug};
pub use examples::{Examples, MeetingExample, examples};
pub use follow_up::FollowUp;
pub use front::{DecisionLine, FrontPage, front};
pub use map::{MapAsked, MapPage, Matter, map};
pub use meeting::{ItemPage, MeetingPage, item, meeting, pdf};
pub use person::{
    AbsenceLine, MemberEntry, PersonPage, RemarkLine, Scene, SeatLine, VoteLine, people, person, person_address,
};
pub use programme::{programme, programmes};
pub use sagsgang_documents::model::{DocumentKind, Language};
pub use sagsgang_search::{
    Count, Facets, FollowUp as FollowUpState, Hit, HitAnnex, HitBody, Kind, Named, Query, Results, SnippetPart,
    decision_from_name, decision_name,
};
pub(crate) use search::page as search_page;
pub use search::{SearchPage, search, suggest, term_days};

use crate::App;
use crate::error::{AppError, Result};
use jiff::civil::{Date, DateTime};
use sagsgang_domain::id::OrganizationId;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view::{PublicMeeting, PublicStage};
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::organization::{Organization, OrganizationKind};
use sagsgang_store::repo;
use std::collections::BTreeMap;

/// How a page names a body and leads to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyLink {
    /// "Voksen- og Plejeudvalget".
    pub name: String,
    /// "VPU".
    pub abbreviation: String,
    /// "vpu".
    pub slug: String,
    /// What it is.
    pub kind: OrganizationKind,
}

impl From<&Organization> for BodyLink {
    fn from(organization: &Organization) -> Self {
        Self {
            name: organization.name.clone(),
            abbreviation: organization.abbreviation.clone(),
            slug: organization.slug.clone(),
            kind: organization.kind,
        }
    }
}

/// The bodies whose papers are public, by id, for pages that name several.
pub type Bodies = BTreeMap<OrganizationId, BodyLink>;

/// A meeting as a line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingLine {
    /// Which body.
    pub body: BodyLink,
    /// When.
    pub start: DateTime,
    /// How its address names the day.
    pub day_slug: String,
    /// Where.
    pub place: String,
    /// How far it is.
    pub stage: PublicStage,
    /// How many items its agenda has, once it is out.
    pub items: usize,
    /// How many of them have a public decision, once the minutes are out.
    pub decided: usize,
}

/// The municipality's name, which stands on every page.
pub async fn municipality(app: &App) -> Result<String> {
    Ok(repo::body::find(app.store()).await?.map(|body| body.value.name).unwrap_or_default())
}

/// Where the public writes to the municipality, where it says so.
pub async fn contact(app: &App) -> Result<Option<String>> {
    Ok(repo::body::find(app.store()).await?.and_then(|body| body.value.contact_email))
}

async fn public_organizations(app: &App) -> Result<Vec<Organization>> {
    let all = repo::organization::all(app.store()).await?;
    Ok(all.into_iter().map(|saved| saved.value).filter(|organization| organization.kind.is_public()).collect())
}

/// Every public body, those of the past too, to name them.
pub async fn body_links(app: &App) -> Result<Bodies> {
    Ok(public_organizations(app).await?.iter().map(|organization| (organization.id, organization.into())).collect())
}

async fn public_organization(app: &App, slug: &str) -> Result<Organization> {
    let found = repo::organization::by_slug(app.store(), slug).await?;
    found.map(|saved| saved.value).filter(|o| o.kind.is_public()).ok_or(AppError::NotFound("organization"))
}

/// The meeting its address names: "2024-04-24", or "2024-04-24-2" for the second of that day.
async fn meeting_at(app: &App, organization: &Organization, day_slug: &str) -> Result<Meeting> {
    let (date, ordinal) = day(day_slug).ok_or(AppError::NotFound("meeting"))?;
    let on_day = repo::meeting::on(app.store(), organization.id, date).await?;
    let found = on_day.into_iter().find(|meeting| meeting.ordinal == ordinal);
    found.map(|saved| saved.value).ok_or(AppError::NotFound("meeting"))
}

/// The meeting that the slugs of its body and its day name; only of bodies whose papers are public.
pub(crate) async fn meeting_named(app: &App, slug: &str, day_slug: &str) -> Result<Meeting> {
    let organization = public_organization(app, slug).await?;
    meeting_at(app, &organization, day_slug).await
}

fn day(day_slug: &str) -> Option<(Date, u8)> {
    let date = day_slug.get(..10)?.parse().ok()?;
    let ordinal = match day_slug.get(10..)? {
        "" => 1,
        rest => rest.strip_prefix('-')?.parse().ok().filter(|ordinal| *ordinal > 1)?,
    };
    Some((date, ordinal))
}

fn line(organization: &Organization, view: &Public<PublicMeeting>) -> MeetingLine {
    MeetingLine {
        body: organization.into(),
        start: view.start,
        day_slug: view.day_slug.clone(),
        place: view.place.clone(),
        stage: view.stage.clone(),
        items: view.items.len(),
        decided: view.items.iter().filter(|item| item.decision.is_some()).count(),
    }
}

/// The public views of meetings, each with its body; those of other bodies are left out, and those that were taken
/// back: only their own address tells of them.
fn views<'a>(
    meetings: &[Meeting],
    organizations: &'a [Organization],
) -> Vec<(&'a Organization, Public<PublicMeeting>)> {
    let view = |meeting: &Meeting| {
        let organization = organizations.iter().find(|o| o.id == meeting.organization)?;
        Some((organization, view::meeting(meeting, organization)?))
    };
    let stands =
        |(_, view): &(&Organization, Public<PublicMeeting>)| !matches!(view.stage, PublicStage::Retracted { .. });
    meetings.iter().filter_map(view).filter(stands).collect()
}

/// The decisions of a meeting whose minutes are out; standing items are left out.
fn decisions(organization: &Organization, view: &PublicMeeting) -> Vec<DecisionLine> {
    let decided = view.items.iter().filter(|item| item.role.is_some() || item.closed.is_some());
    let lines = decided.filter_map(|item| {
        Some(DecisionLine {
            body: organization.into(),
            date: view.start.date(),
            day_slug: view.day_slug.clone(),
            number: item.number,
            title: item.title.clone(),
            case: item.case,
            decision: item.decision.clone()?,
        })
    });
    lines.collect()
}
