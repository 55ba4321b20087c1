//! How far a meeting is, as the public reads it.

use crate::ui::status::Tone;
use sagsgang_domain::openness::view::PublicStage;

/// How far a meeting is.
pub(crate) const fn of_stage(stage: &PublicStage) -> Tone {
    match stage {
        PublicStage::Planned => Tone::Planned,
        PublicStage::AgendaOut => Tone::Active,
        PublicStage::MinutesPending => Tone::Neutral,
        PublicStage::MinutesOut { .. } => Tone::Good,
        PublicStage::Cancelled { .. } | PublicStage::Retracted { .. } => Tone::Bad,
    }
}
