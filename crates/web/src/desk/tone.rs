//! How a state is to be read: the tone of its status tag.

use crate::ui::status::{Tone, status};
use maud::Markup;
use sagsgang_app::action::read::ActionRow;
use sagsgang_domain::action::{Action, ActionState};
use sagsgang_domain::case::CaseStage;
use sagsgang_domain::meeting::MeetingState;
use sagsgang_domain::openness::Openness;
use sagsgang_i18n::Lang;

/// How far a case is.
pub(super) fn case(lang: Lang, stage: &CaseStage) -> Markup {
    let tone = match stage {
        CaseStage::Draft => Tone::Neutral,
        CaseStage::Submitted { .. } | CaseStage::Approved { .. } => Tone::Active,
        CaseStage::Returned { .. } => Tone::Caution,
        CaseStage::Concluded { .. } => Tone::Good,
        CaseStage::Withdrawn { .. } => Tone::Bad,
    };
    status(tone, lang.case_stage(stage))
}

/// How far a meeting is.
pub(super) fn meeting(lang: Lang, state: &MeetingState) -> Markup {
    let tone = match state {
        MeetingState::Planned => Tone::Planned,
        MeetingState::Dispatched { .. } | MeetingState::InSession { .. } => Tone::Active,
        MeetingState::Adjourned { .. } | MeetingState::Adopted { .. } => Tone::Caution,
        MeetingState::Published { .. } => Tone::Good,
        MeetingState::Cancelled { .. } | MeetingState::Retracted { .. } => Tone::Bad,
    };
    status(tone, lang.meeting_state(state))
}

/// How far an action is, and whether it should have been done.
pub(super) fn action(lang: Lang, action: &Action, late: bool) -> Markup {
    match &action.state {
        ActionState::Open if late => status(Tone::Bad, lang.action_late()),
        state @ ActionState::Proposed => status(Tone::Planned, lang.action_state(state)),
        state @ ActionState::Open => status(Tone::Active, lang.action_state(state)),
        state @ ActionState::Done { .. } => status(Tone::Good, lang.action_state(state)),
        state @ ActionState::Dropped { .. } => status(Tone::Neutral, lang.action_state(state)),
    }
}

/// The same for a row of a list.
pub(super) fn action_row(lang: Lang, row: &ActionRow) -> Markup {
    action(lang, &row.action, row.late)
}

/// That something is closed, with its ground; nothing for what is open.
pub(super) fn closed(lang: Lang, openness: &Openness) -> Option<Markup> {
    match openness {
        Openness::Open => None,
        Openness::Closed(closure) => {
            Some(status(Tone::Closed, &lang.closed_because(&lang.closure_ground(&closure.ground))))
        }
    }
}
