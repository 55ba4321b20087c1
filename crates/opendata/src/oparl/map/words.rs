//! OParl's own closed lists of words, which are German.

use sagsgang_domain::openness::view::PublicStage;
use sagsgang_domain::organization::OrganizationKind;

/// `organizationType`. What is Danish of it stands in `classification`.
pub(super) fn organization_type(kind: OrganizationKind) -> &'static str {
    match kind {
        OrganizationKind::DialogueForum => "Sonstiges",
        OrganizationKind::DirectorsBoard | OrganizationKind::ManagersForum => "Verwaltungsbereich",
        _ => "Gremium",
    }
}

/// `meetingState`. Whether a meeting is called off is told by `cancelled`.
pub(super) fn meeting_state(stage: &PublicStage) -> &'static str {
    match stage {
        PublicStage::Planned | PublicStage::Cancelled { .. } | PublicStage::Retracted { .. } => "terminiert",
        PublicStage::AgendaOut => "eingeladen",
        PublicStage::MinutesPending | PublicStage::MinutesOut { .. } => "durchgeführt",
    }
}
