//! Founding a body (da: *opret udvalg*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Problem, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::OrganizationId;
use sagsgang_domain::organization::{Organization, OrganizationKind};
use sagsgang_domain::refusal::{Needed, required};
use sagsgang_domain::term::Period;
use serde::Serialize;

/// Administrators and the secretariat may.
pub const WHO: Permission = Permission {
    use_case: "found_organization",
    grants: &[(Role::Administrator, Reach::Any), (Role::Secretary, Reach::Any)],
    when: "always",
};

/// What a body needs.
#[derive(Clone, Debug, Serialize)]
pub struct FoundOrganization {
    /// What it is.
    pub kind: OrganizationKind,
    /// "Voksen- og Plejeudvalget".
    pub name: String,
    /// "VPU".
    pub abbreviation: String,
    /// What it is for.
    pub purpose: String,
    /// When it exists.
    pub period: Period,
}

/// Founds the body; its address is made from its abbreviation.
pub async fn found_organization(app: &App, actor: &Actor, command: FoundOrganization) -> Result<OrganizationId> {
    WHO.check(actor, Relation::default())?;
    let name = required(&command.name, Needed::Name)?;
    let abbreviation = required(&command.abbreviation, Needed::Name)?;
    let mut change = app.begin(actor).await?;
    let slug = sagsgang_text::slug(&abbreviation);
    if slug.is_empty() {
        return Err(AppError::Invalid { field: "abbreviation", problem: Problem::Unreadable });
    }
    if sagsgang_store::repo::organization::by_slug(&change.write, &slug).await?.is_some() {
        return Err(AppError::Invalid { field: "abbreviation", problem: Problem::Taken });
    }
    let organization = Organization {
        id: app.new_id().into(),
        kind: command.kind,
        name,
        abbreviation,
        slug,
        purpose: command.purpose.trim().to_owned(),
        period: command.period,
        saturday_counts: false,
        rank: command.kind.rank(),
    };
    change.add(&organization).await?;
    change.commit("OrganizationFounded", Subject("organization", organization.id.0), &command).await?;
    Ok(organization.id)
}
