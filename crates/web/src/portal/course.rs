//! The course of a case as stops on a line.

use super::paper::{action_tone, action_word, settled};
use crate::frame::Frame;
use crate::ui::course::{self, Stop, StopState};
use sagsgang_app::portal::{Bodies, FollowUp};
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::openness::view::{PublicCase, PublicStop, PublicStopState, PublicVote};
use sagsgang_domain::vote::VoteValue;

/// The treatments, with names and addresses, and what follows from each.
pub(super) fn stops(frame: &Frame, case: &PublicCase, bodies: &Bodies, actions: &[FollowUp]) -> Vec<Stop> {
    let states = states(case);
    let stops = case.treatments().zip(states);
    stops
        .map(|(stop, state)| Stop { effects: effects(frame, stop, actions), ..shown(frame, stop, state, bodies) })
        .collect()
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
        // A meeting that postponed the case did not decide it.
        decides: stop.role == ConsultationRole::Decides && (state != StopState::Behind || stop.has_let_go()),
        votes: stop.paper.as_ref().and_then(|paper| settled(&paper.votes)).map(cast),
        effects: Vec::new(),
    }
}

fn cast(vote: &PublicVote) -> (usize, usize) {
    let count = |value| vote.votes.iter().filter(|(_, cast)| *cast == value).count();
    (count(VoteValue::For), count(VoteValue::Against))
}

fn effects(frame: &Frame, stop: &PublicStop, actions: &[FollowUp]) -> Vec<course::Effect> {
    let Some(paper) = &stop.paper else { return Vec::new() };
    let own = actions
        .iter()
        .filter(|found| found.action.organization == stop.organization && is_of(found, stop, paper.number));
    let effect = |found: &FollowUp| course::Effect {
        text: found.action.text.clone(),
        href: Some(format!("#{}", found.action.id)),
        tone: action_tone(found),
        word: action_word(frame.lang, found).to_owned(),
        due: found.action.due,
        ended: found.ended,
    };
    own.map(effect).collect()
}

fn is_of(found: &FollowUp, stop: &PublicStop, number: u32) -> bool {
    let day = match &stop.state {
        PublicStopState::Ahead => return false,
        PublicStopState::OnAgenda { day_slug, .. } | PublicStopState::Held { day_slug, .. } => day_slug,
    };
    found.action.number == number && found.action.day_slug == *day
}

/// Where each stop is seen from now.
fn states(case: &PublicCase) -> Vec<StopState> {
    // A treatment that kept the case has the id of its stop: it is behind, where the stop itself is here.
    let here = case.current();
    let state = |stop: &PublicStop| match &stop.state {
        _ if here.is_some_and(|here| std::ptr::eq(here, stop)) => StopState::Here,
        PublicStopState::Held { .. } => StopState::Behind,
        PublicStopState::OnAgenda { .. } | PublicStopState::Ahead => StopState::Ahead,
    };
    case.treatments().map(state).collect()
}
