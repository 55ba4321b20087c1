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
use sagsgang_domain::account::Role;
use sagsgang_domain::case::{Case, CaseStage};
use sagsgang_domain::id::CaseId;
use sagsgang_domain::refusal::Refusal;
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

/// Whether the actor may know of the case at all: the secretariat, administrators of the field and directors may;
/// an author knows the own, and of others' the open ones that a director has let go; a member of a body knows what its
/// agendas bring, through the meeting.
pub fn may_see(actor: &Actor, case: &Case) -> bool {
    actor.is_secretary()
        || actor.is(Role::Director)
        || (actor.is(Role::CaseAuthor)
            && (case.author == actor.person || (case.openness.is_open() && is_let_go(&case.stage))))
}

const fn is_let_go(stage: &CaseStage) -> bool {
    matches!(stage, CaseStage::Approved { .. } | CaseStage::Concluded { .. })
}

/// The case, if the actor may know of it; what one may not know of does not exist. Of another's open case an author
/// gets what is open in it.
pub(crate) fn seen(actor: &Actor, mut case: Case) -> Result<Case> {
    if !may_see(actor, &case) {
        return Err(AppError::NotFound("case"));
    }
    let sees_all = actor.is_secretary() || actor.is(Role::Director) || case.author == actor.person;
    if !sees_all {
        case.sections.retain(|section| section.openness.is_open());
        case.annexes.retain(|annex| annex.openness.is_open());
    }
    Ok(case)
}
