//! Taking an annex off a case that is still being written (da: *fjern bilag*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::CaseCommand;
use sagsgang_domain::id::{AnnexId, CaseId};

/// The secretariat and the case's own author may, until it is submitted.
pub const WHO: Permission = Permission {
    use_case: "remove_annex",
    grants: &[(Role::Secretary, Reach::Any), (Role::CaseAuthor, Reach::OwnCase)],
    when: "draft or returned",
};

/// Takes the annex off; agendas that went out keep theirs.
pub async fn remove_annex(app: &App, actor: &Actor, id: CaseId, annex: AnnexId) -> Result<()> {
    let payload = serde_json::json!({ "annex": annex });
    super::change(app, actor, &WHO, id, "AnnexRemoved", &payload, |case, now| {
        let mut case = case.command(CaseCommand::Edit, now)?;
        case.annexes.retain(|candidate| candidate.id != annex);
        Ok(case)
    })
    .await
}
