//! Taking an annex off a case that is still being written (da: *fjern bilag*).

use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::{Case, CaseCommand};
use sagsgang_domain::id::{AnnexId, CaseId};
use sagsgang_store::record::{self, Record as _};

/// The secretariat and the case's own author may, until it is submitted.
pub const WHO: Permission = Permission {
    use_case: "remove_annex",
    grants: &[(Role::Secretary, Reach::Any), (Role::CaseAuthor, Reach::OwnCase)],
    when: "draft or returned",
};

/// Takes the annex off; agendas that went out keep theirs.
///
/// # Errors
/// Not found when the case has no such annex.
pub async fn remove_annex(app: &App, actor: &Actor, id: CaseId, annex: AnnexId) -> Result<()> {
    let case = record::find::<Case>(app.store(), id).await?.ok_or(AppError::NotFound(Case::KIND))?;
    if WHO.allows(actor, Relation::from(&case.value)) && case.annexes.iter().all(|present| present.id != annex) {
        return Err(AppError::NotFound("annex"));
    }
    let payload = serde_json::json!({ "annex": annex });
    super::change(app, actor, &WHO, id, "AnnexRemoved", &payload, |case, now| {
        let mut case = case.command(CaseCommand::Edit, now)?;
        case.annexes.retain(|candidate| candidate.id != annex);
        Ok(case)
    })
    .await
}
