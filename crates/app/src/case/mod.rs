//! What people do with a case, one file for each thing. The rules stand in `sagsgang_domain::case`.

pub mod add_annex;
pub mod approve;
pub mod edit;
pub mod open;
pub mod plan_course;
pub mod read;
pub mod remove_annex;
pub mod return_to_author;
pub mod skip_stop;
pub mod submit;
pub mod supplement;
pub mod withdraw;

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Relation};
use sagsgang_domain::case::Case;
use sagsgang_domain::id::CaseId;
use sagsgang_domain::refusal::Refusal;
use sagsgang_domain::sight;
use serde::Serialize;

/// Changes one case by a rule of the domain: the shape most use cases here have.
pub(crate) async fn change(
    app: &App,
    actor: &Actor,
    who: &Permission,
    id: CaseId,
    action: &'static str,
    payload: &impl Serialize,
    rule: impl FnOnce(Case, jiff::Timestamp) -> std::result::Result<Case, Refusal>,
) -> Result<()> {
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Case>(id).await?;
    who.check(actor, Relation::from(&kept.value))?;
    let next = rule(kept.value.clone(), change.now)?;
    change.put(kept.with(next)).await?;
    change.commit(action, Subject("case", id.0), payload).await?;
    Ok(())
}

/// Whether the actor may know of the case at all.
pub fn may_see(actor: &Actor, case: &Case) -> bool {
    let reader = actor.reader();
    sight::case(case).iter().any(|seen| seen.audience.admits(&reader))
}

/// The case as the actor may know of it; what one may not know of does not exist.
pub(crate) fn seen(actor: &Actor, case: &Case) -> Result<Case> {
    let seen = sight::seen_by(sight::case(case), &actor.reader());
    seen.map(|seen| seen.value).ok_or(AppError::NotFound("case"))
}
