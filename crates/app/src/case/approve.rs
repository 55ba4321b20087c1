//! A director letting a case go on its course (da: *godkend sag*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::CaseCommand;
use sagsgang_domain::id::CaseId;

/// The director named on the case may.
pub const WHO: Permission =
    Permission { use_case: "approve_case", grants: &[(Role::Director, Reach::CaseToApprove)], when: "submitted" };

/// Approves the case; its first stop opens.
pub async fn approve_case(app: &App, actor: &Actor, id: CaseId) -> Result<()> {
    let by = actor.person;
    super::change(app, actor, &WHO, id, "CaseApproved", &(), |case, now| {
        let mut case = case.command(CaseCommand::Approve { by }, now)?;
        case.course = case.course.start()?;
        Ok(case)
    })
    .await
}
