//! Where the open items of a meeting come from and where they go, as a document prints it: the course, and what other
//! bodies concluded before. What comes after the meeting has no date yet on its papers, so that they stay as they were.

use crate::App;
use crate::error::Result;
use crate::portal::{Bodies, body_links, public_case};
use sagsgang_documents::model::{CourseRole, CourseStop, DecisionDocument, StopState};
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::openness::view::{PublicCase, PublicMeeting, PublicStop, PublicStopState};
use sagsgang_i18n::Lang;
use std::collections::BTreeMap;

/// The way of one item's case.
#[derive(Clone, Debug, Default)]
pub struct Journey {
    /// The bodies it passes.
    pub course: Vec<CourseStop>,
    /// What was concluded before, the oldest first.
    pub earlier: Vec<DecisionDocument>,
}

/// The journeys of a meeting's open items, by the item's number.
pub async fn journeys(app: &App, view: &PublicMeeting, lang: Lang) -> Result<BTreeMap<u32, Journey>> {
    let bodies = body_links(app).await?;
    let mut journeys = BTreeMap::new();
    for item in view.items.iter().filter(|item| item.closed.is_none()) {
        let Some(case) = item.case else { continue };
        if let Some(case) = public_case(app, case).await? {
            journeys.insert(item.number, journey(&case, view, &bodies, lang));
        }
    }
    Ok(journeys)
}

fn journey(case: &PublicCase, view: &PublicMeeting, bodies: &Bodies, lang: Lang) -> Journey {
    let here = view.start.date();
    let mut journey = Journey::default();
    for stop in &case.stops {
        let Some(body) = bodies.get(&stop.organization) else { continue };
        let day = day(stop).filter(|day| *day <= here);
        let is_here = stop.organization == view.organization && day == Some(here);
        let state = match day {
            _ if is_here => StopState::Current,
            Some(_) => StopState::Past,
            None => StopState::Planned,
        };
        journey.course.push(CourseStop {
            abbreviation: body.abbreviation.clone(),
            body: body.name.clone(),
            role: role(stop.role),
            date: day,
            state,
        });
        if let (StopState::Past, PublicStopState::Held { decision, .. }) = (state, &stop.state) {
            journey.earlier.push(DecisionDocument {
                body: body.name.clone(),
                date: day,
                kind: Some(lang.decision_kind(decision.kind).to_owned()),
                text: decision.text.clone(),
                ..DecisionDocument::default()
            });
        }
    }
    journey
}

fn day(stop: &PublicStop) -> Option<jiff::civil::Date> {
    match &stop.state {
        PublicStopState::Ahead => None,
        PublicStopState::OnAgenda { date, .. } | PublicStopState::Held { date, .. } => Some(*date),
    }
}

fn role(role: ConsultationRole) -> CourseRole {
    match role {
        ConsultationRole::Hearing => CourseRole::Hearing,
        ConsultationRole::Recommends => CourseRole::Recommends,
        ConsultationRole::Decides => CourseRole::Decides,
        ConsultationRole::TakesNote => CourseRole::TakesNote,
    }
}
