//! The course of a case as stops on a line.

use crate::frame::Frame;
use crate::ui::course::{Stop, StopState};
use sagsgang_app::portal::Bodies;
use sagsgang_domain::decision::Effect;
use sagsgang_domain::openness::view::{PublicCase, PublicStop, PublicStopState};

/// The stops, with names and addresses.
pub(super) fn stops(frame: &Frame, case: &PublicCase, bodies: &Bodies) -> Vec<Stop> {
    let states = states(case);
    case.stops.iter().zip(states).map(|(stop, state)| shown(frame, stop, state, bodies)).collect()
}

fn shown(frame: &Frame, stop: &PublicStop, state: StopState, bodies: &Bodies) -> Stop {
    let lang = frame.lang;
    let body = bodies.get(&stop.organization);
    let place = match &stop.state {
        PublicStopState::Ahead => None,
        PublicStopState::OnAgenda { date, day_slug, number } | PublicStopState::Held { date, day_slug, number, .. } => {
            Some((*date, day_slug, *number))
        }
    };
    let href = place.zip(body).map(|((_, day, number), body)| frame.links.item(&body.slug, day, number));
    let outcome = match &stop.state {
        PublicStopState::Held { decision, .. } => Some(lang.decision_kind(decision.kind).to_owned()),
        PublicStopState::OnAgenda { .. } => Some(lang.on_agenda().to_owned()),
        PublicStopState::Ahead => None,
    };
    Stop {
        body: body.map(|body| body.name.clone()).unwrap_or_default(),
        role: lang.consultation_role(stop.role).to_owned(),
        date: place.map(|(date, ..)| date),
        outcome,
        href,
        state,
        effects: Vec::new(),
    }
}

/// Where each stop is seen from now: the case is at the first stop that has not let it go.
fn states(case: &PublicCase) -> Vec<StopState> {
    let mut is_here = !case.is_concluded;
    let state = |stop: &PublicStop| match &stop.state {
        PublicStopState::Held { effect, .. } if *effect != Effect::Waits => StopState::Behind,
        PublicStopState::Held { .. } if case.is_concluded => StopState::Behind,
        _ if std::mem::take(&mut is_here) => StopState::Here,
        PublicStopState::Held { .. } => StopState::Behind,
        _ => StopState::Ahead,
    };
    case.stops.iter().map(state).collect()
}
