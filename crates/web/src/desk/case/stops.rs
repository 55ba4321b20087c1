//! The course of a case as its line shows it.

use super::super::visit::Visit;
use crate::ui::course::{Effect, Stop, StopState};
use crate::ui::tone::of_action;
use crate::url::route;
use sagsgang_domain::account::Role;
use sagsgang_domain::action::{Action, ActionState};
use sagsgang_domain::case::{Case, CaseStage};
use sagsgang_domain::consultation::{Consultation, ConsultationRole, ConsultationState};
use sagsgang_domain::id::{ItemId, MeetingId, OrganizationId};
use sagsgang_domain::organization::Organization;
use sagsgang_i18n::Lang;

/// The stops of a case, with what followed from each.
pub(in crate::desk) fn stops(
    visit: &Visit,
    case: &Case,
    organizations: &[Organization],
    actions: &[Action],
) -> Vec<Stop> {
    let is_started = matches!(case.stage, CaseStage::Approved { .. });
    let current = case.course.current().filter(|_| is_started).map(|stop| stop.id);
    case.course
        .stops()
        .iter()
        .map(|consultation| stop(visit, consultation, current == Some(consultation.id), organizations, actions))
        .collect()
}

fn stop(
    visit: &Visit,
    consultation: &Consultation,
    is_here: bool,
    organizations: &[Organization],
    actions: &[Action],
) -> Stop {
    let lang = visit.lang;
    let (date, outcome, place) = match &consultation.state {
        ConsultationState::Planned => (None, None, None),
        ConsultationState::Open => (None, Some(lang.consultation_state(&consultation.state).to_owned()), None),
        ConsultationState::Scheduled { meeting, item, date } => {
            (Some(*date), Some(lang.consultation_state(&consultation.state).to_owned()), Some((*meeting, *item)))
        }
        ConsultationState::Held { meeting, item, date, outcome } => {
            (Some(*date), Some(lang.decision_kind(*outcome).to_owned()), Some((*meeting, *item)))
        }
        ConsultationState::Skipped { reason } => (None, Some(lang.stop_skipped(reason)), None),
    };
    let behind = matches!(consultation.state, ConsultationState::Held { .. } | ConsultationState::Skipped { .. });
    let state = if behind {
        StopState::Behind
    } else if is_here {
        StopState::Here
    } else {
        StopState::Ahead
    };
    Stop {
        body: name(organizations, consultation.organization),
        role: lang.consultation_role(consultation.role).to_owned(),
        date,
        outcome,
        href: place.and_then(|place| item(visit, place)),
        state,
        decides: consultation.role == ConsultationRole::Decides,
        votes: None,
        effects: place.map(|place| effects(visit, place, actions)).unwrap_or_default(),
    }
}

fn item(visit: &Visit, (meeting, item): (MeetingId, ItemId)) -> Option<String> {
    let may = visit.actor.is_secretary() || visit.actor.is(Role::Director);
    may.then(|| visit.links.of_desk(route::desk::ITEM, &[&meeting, &item]))
}

fn effects(visit: &Visit, (meeting, item): (MeetingId, ItemId), actions: &[Action]) -> Vec<Effect> {
    let own = actions.iter().filter(|action| action.origin.meeting == meeting && action.origin.item == item);
    let ended = |action: &Action| match &action.state {
        ActionState::Done { at } | ActionState::Dropped { at, .. } => Some(visit.app.date_of(*at)),
        ActionState::Proposed | ActionState::Open => None,
    };
    let effect = |action: &Action| Effect {
        text: action.text.clone(),
        href: Some(visit.links.of_desk(route::desk::ACTION, &[&action.id])),
        tone: of_action(&action.state, action.is_late(visit.app.today())),
        word: visit.lang.action_state(&action.state).to_owned(),
        due: action.due,
        ended: ended(action),
    };
    own.map(effect).collect()
}

/// Where the case is now, in a few words: "VPU: på dagsorden 24.04.2024".
pub(super) fn now(lang: Lang, case: &Case, organizations: &[Organization]) -> Option<String> {
    let stop = case.course.current()?;
    let body = organizations.iter().find(|organization| organization.id == stop.organization)?;
    let state = lang.consultation_state(&stop.state);
    Some(match &stop.state {
        ConsultationState::Scheduled { date, .. } => {
            format!("{}: {state} {}", body.abbreviation, lang.short_date(*date))
        }
        _ => format!("{}: {state}", body.abbreviation),
    })
}

/// The name of a body.
pub(in crate::desk) fn name(organizations: &[Organization], id: OrganizationId) -> String {
    organizations.iter().find(|organization| organization.id == id).map(|o| o.name.clone()).unwrap_or_default()
}
