//! Sending a case to its director (da: *send til godkendelse*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::{Case, CaseCommand};
use sagsgang_domain::id::CaseId;

/// The secretariat and the case's own author may.
pub const WHO: Permission = Permission {
    use_case: "submit_case",
    grants: &[(Role::Secretary, Reach::Any), (Role::CaseAuthor, Reach::OwnCase)],
    when: "draft or returned, and nothing is missing",
};

/// Sends the case to its director.
///
/// # Errors
/// [`AppError::Incomplete`] names what is missing.
pub async fn submit_case(app: &App, actor: &Actor, id: CaseId) -> Result<()> {
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Case>(id).await?;
    WHO.check(actor, Relation::from(&kept.value))?;
    let body = sagsgang_store::repo::body::get(&change.write).await?;
    let missing = kept.value.clone().missing(&body.section_template);
    let next = kept.value.clone().command(CaseCommand::Submit, change.now)?;
    if !missing.is_empty() {
        return Err(AppError::Incomplete(missing));
    }
    change.put(kept.with(next)).await?;
    change.commit("CaseSubmitted", Subject("case", id.0), &()).await?;
    Ok(())
}
