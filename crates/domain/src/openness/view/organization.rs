//! A body as the public sees it.

use super::Public;
use crate::id::OrganizationId;
use crate::organization::{Organization, OrganizationKind};
use crate::term::Period;
use serde::Serialize;

/// A body whose papers are public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicOrganization {
    /// Names it.
    pub id: OrganizationId,
    /// What it is.
    pub kind: OrganizationKind,
    /// "Voksen- og Plejeudvalget".
    pub name: String,
    /// "VPU".
    pub abbreviation: String,
    /// "vpu": how its address names it.
    pub slug: String,
    /// What it is for.
    pub purpose: String,
    /// When it exists.
    pub period: Period,
}

/// What the public sees of a body; `None` when its papers are not public.
pub fn organization(organization: &Organization) -> Option<Public<PublicOrganization>> {
    organization.kind.is_public().then(|| {
        Public::new(PublicOrganization {
            id: organization.id,
            kind: organization.kind,
            name: organization.name.clone(),
            abbreviation: organization.abbreviation.clone(),
            slug: organization.slug.clone(),
            purpose: organization.purpose.clone(),
            period: organization.period,
        })
    })
}
