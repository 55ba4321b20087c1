//! Taking a case back before its end (da: *træk sag*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::CaseCommand;
use sagsgang_domain::consultation::ConsultationState;
use sagsgang_domain::id::CaseId;
use sagsgang_domain::refusal::Refusal;

/// The secretariat and the case's own author may.
pub const WHO: Permission = Permission {
    use_case: "withdraw_case",
    grants: &[(Role::Secretary, Reach::Any), (Role::CaseAuthor, Reach::OwnCase)],
    when: "before it is concluded, and not while it stands on an agenda",
};

/// Withdraws the case for a reason.
pub async fn withdraw_case(app: &App, actor: &Actor, id: CaseId, reason: String) -> Result<()> {
    let payload = serde_json::json!({ "reason": reason });
    super::change(app, actor, &WHO, id, "CaseWithdrawn", &payload, |case, now| {
        if case.course.stops().iter().any(|stop| matches!(stop.state, ConsultationState::Scheduled { .. })) {
            return Err(Refusal::StopIsFixed);
        }
        case.command(CaseCommand::Withdraw { reason }, now)
    })
    .await
}
