//! Leaving out a body that a case was to pass (da: *udelad behandling*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::{CaseCommand, CaseStage};
use sagsgang_domain::id::{CaseId, ConsultationId};
use sagsgang_domain::refusal::Refusal;

/// The secretariat may; what stands in a course under way is a promise, so leaving it out has its reason.
pub const WHO: Permission = Permission {
    use_case: "skip_stop",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "a stop that is planned or open, while the case is on its course",
};

/// Leaves a stop out for a reason; the next opens when it was this one's turn, and the case ends when none is left.
///
/// # Errors
/// Refused without a reason, for a stop that stands on an agenda or is behind, and while the case is not approved:
/// then the course can simply be laid anew.
pub async fn skip_stop(app: &App, actor: &Actor, id: CaseId, stop: ConsultationId, reason: String) -> Result<()> {
    let payload = serde_json::json!({ "stop": stop, "reason": reason });
    super::change(app, actor, &WHO, id, "StopSkipped", &payload, |mut case, now| {
        if !matches!(case.stage, CaseStage::Approved { .. }) {
            return Err(Refusal::CaseState { state: case.stage.name(), command: "skip stop" });
        }
        case.course = case.course.skip(stop, &reason)?;
        if case.course.is_finished() { case.command(CaseCommand::Conclude, now) } else { Ok(case) }
    })
    .await
}
