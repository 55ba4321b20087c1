//! How an outcome and a mark are to be read at a glance: the same on the portal and on the desk.

use crate::ui::status::Tone;
use sagsgang_domain::action::ActionState;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::programme::StatusMark;

/// How an outcome is to be read. A "no" is an outcome like any other, so nothing here is called an error.
pub const fn of_decision(kind: DecisionKind) -> Tone {
    match kind {
        DecisionKind::Approved | DecisionKind::ApprovedAmended | DecisionKind::Recommended | DecisionKind::Elected => {
            Tone::Good
        }
        DecisionKind::PartlyApproved => Tone::Active,
        DecisionKind::Rejected => Tone::Bad,
        DecisionKind::Postponed | DecisionKind::Returned => Tone::Caution,
        DecisionKind::Noted | DecisionKind::Discussed | DecisionKind::Withdrawn | DecisionKind::Unclassified => {
            Tone::Neutral
        }
    }
}

/// How far a measure is.
pub const fn of_mark(mark: StatusMark) -> Tone {
    match mark {
        StatusMark::NotStarted | StatusMark::Planning => Tone::Planned,
        StatusMark::Underway => Tone::Active,
        StatusMark::Delayed => Tone::Caution,
        StatusMark::Done => Tone::Good,
        StatusMark::Dropped => Tone::Bad,
        StatusMark::Unstated => Tone::Neutral,
    }
}

/// How far a follow-up is; `late` when it should have been done.
pub const fn of_action(state: &ActionState, late: bool) -> Tone {
    match state {
        ActionState::Done { .. } => Tone::Good,
        ActionState::Dropped { .. } => Tone::Neutral,
        ActionState::Proposed => Tone::Planned,
        ActionState::Open if late => Tone::Caution,
        ActionState::Open => Tone::Active,
    }
}
