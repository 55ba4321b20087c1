//! Laying the course of a case (da: *læg sagsgangen*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::{Case, CaseStage};
use sagsgang_domain::consultation::{ConsultationRole, PlannedStop};
use sagsgang_domain::id::{CaseId, ConsultationId, OrganizationId};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::refusal::Refusal;
use serde::Serialize;

/// The author may until it is submitted; the secretariat may until the last stop is behind it.
pub const WHO: Permission = Permission {
    use_case: "plan_course",
    grants: &[(Role::Secretary, Reach::Any), (Role::CaseAuthor, Reach::OwnCase)],
    when: "author: draft or returned; secretariat: until concluded",
};

/// The stops in order.
#[derive(Clone, Debug, Serialize)]
pub struct PlanCourse {
    /// Which case.
    pub case: CaseId,
    /// Where it goes. Stops that stand already are named by their id.
    pub stops: Vec<Stop>,
}

/// A stop as the form has it.
#[derive(Clone, Debug, Serialize)]
pub struct Stop {
    /// A stop that stands already.
    pub id: Option<ConsultationId>,
    /// Which body.
    pub organization: OrganizationId,
    /// What it is asked to do.
    pub role: ConsultationRole,
}

/// Lays the course anew; what is behind or on an agenda stays.
pub async fn plan_course(app: &App, actor: &Actor, command: PlanCourse) -> Result<()> {
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Case>(command.case).await?;
    WHO.check(actor, Relation::from(&kept.value))?;
    let mut case = kept.value.clone();
    let started = matches!(case.stage, CaseStage::Approved { .. });
    if !(case.is_editable() || (actor.is_secretary() && (started || matches!(case.stage, CaseStage::Submitted { .. }))))
    {
        return Err(Refusal::CaseState { state: case.stage.name(), command: "plan course" }.into());
    }
    let mut stops = Vec::new();
    for stop in &command.stops {
        let organization = change.get::<Organization>(stop.organization).await.map_err(|error| match error {
            AppError::NotFound(_) => {
                AppError::Invalid { field: "organization", problem: crate::error::Problem::Unknown }
            }
            other => other,
        })?;
        stops.push(PlannedStop {
            id: stop.id.unwrap_or_else(|| app.new_id().into()),
            organization: stop.organization,
            kind: organization.value.kind,
            role: stop.role,
        });
    }
    case.course = case.course.plan(&stops, started)?;
    change.put(kept.with(case)).await?;
    change.commit("CoursePlanned", Subject("case", command.case.0), &command).await?;
    Ok(())
}
