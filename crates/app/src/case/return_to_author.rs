//! A director sending a case back (da: *returnér sag*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::CaseCommand;
use sagsgang_domain::id::CaseId;

/// The director named on the case may, and the secretariat, which reads for completeness.
pub const WHO: Permission = Permission {
    use_case: "return_case",
    grants: &[(Role::Director, Reach::CaseToApprove), (Role::Secretary, Reach::Any)],
    when: "submitted",
};

/// Returns the case with a note on what must be mended.
pub async fn return_case(app: &App, actor: &Actor, id: CaseId, note: String) -> Result<()> {
    let by = actor.person;
    let payload = serde_json::json!({ "note": note });
    super::change(app, actor, &WHO, id, "CaseReturned", &payload, |case, now| {
        case.command(CaseCommand::Return { by, note }, now)
    })
    .await
}
