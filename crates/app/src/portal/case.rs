//! A case: where is it now and where is it going?

use super::{Bodies, FollowUp, body_links};
use crate::App;
use crate::error::{AppError, Result};
use jiff::civil::Date;
use sagsgang_domain::case::Case;
use sagsgang_domain::consultation::{Consultation, ConsultationState};
use sagsgang_domain::id::{CaseId, OrganizationId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::view::PublicCase;
use sagsgang_domain::openness::{Public, view};
use sagsgang_domain::organization::Organization;
use sagsgang_store::{record, repo};

/// A case with the bodies of its course.
#[derive(Clone, Debug)]
pub struct CasePage {
    /// What the public sees of it.
    pub case: Public<PublicCase>,
    /// The bodies its course names.
    pub bodies: Bodies,
    /// What follows from it, the first due first.
    pub actions: Vec<FollowUp>,
    /// The day it is read.
    pub today: Date,
}

/// Reads the page of the case a number names: "26-1042".
pub async fn case(app: &App, number: &str) -> Result<CasePage> {
    let found = repo::case::by_slug(app.store(), number).await?.ok_or(AppError::NotFound("case"))?;
    let case = view_of(app, &found).await?.ok_or(AppError::NotFound("case"))?;
    let actions = super::follow_up::of_case(app, case.id).await?;
    Ok(CasePage { case, bodies: body_links(app).await?, actions, today: app.today() })
}

/// How the address of a case writes its number.
pub fn case_slug(number: &str) -> String {
    repo::case::slug(number)
}

/// The public cases on their way that a body is still to deal with, those that are there now first.
pub(super) async fn before_body(app: &App, body: OrganizationId) -> Result<Vec<Public<PublicCase>>> {
    let is_ahead = |stop: &Consultation| {
        let is_behind = matches!(stop.state, ConsultationState::Held { .. } | ConsultationState::Skipped { .. });
        stop.organization == body && !is_behind
    };
    let mut waiting = Vec::new();
    for case in repo::case::in_stage(app.store(), "approved").await? {
        if case.course.stops().iter().any(is_ahead) {
            waiting.extend(view_of(app, &case).await?);
        }
    }
    let is_there = |case: &PublicCase| case.current().is_some_and(|stop| stop.organization == body);
    let is_to_come = |case: &PublicCase| case.stops.iter().any(|stop| stop.organization == body && !stop.has_let_go());
    waiting.retain(|case| is_to_come(case));
    waiting.sort_by_key(|case| !is_there(case));
    Ok(waiting)
}

pub(crate) async fn public_case(app: &App, id: CaseId) -> Result<Option<Public<PublicCase>>> {
    match record::find::<Case>(app.store(), id).await? {
        Some(case) => view_of(app, &case).await,
        None => Ok(None),
    }
}

pub(super) async fn view_of(app: &App, case: &Case) -> Result<Option<Public<PublicCase>>> {
    if !case.openness.is_open() {
        return Ok(None);
    }
    let organizations: Vec<Organization> =
        repo::organization::all(app.store()).await?.into_iter().map(|saved| saved.value).collect();
    let ids = case.course.meetings().map(|meeting| meeting.0);
    let meetings = record::get_many::<Meeting>(app.store(), ids).await?;
    let placed: Vec<(Meeting, Organization)> = meetings
        .into_iter()
        .filter_map(|saved| {
            let organization = organizations.iter().find(|o| o.id == saved.organization)?.clone();
            Some((saved.value, organization))
        })
        .collect();
    Ok(view::case(case, &placed, &organizations))
}
