//! Bodies, people and seats as staff see them.

use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::body::Body;
use sagsgang_domain::id::OrganizationId;
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::{Membership, Person};
use sagsgang_domain::term::LegislativeTerm;
use sagsgang_store::{record, repo};

/// Administrators and the secretariat may.
pub const WHO: Permission = Permission {
    use_case: "see_organizations",
    grants: &[(Role::Administrator, Reach::Any), (Role::Secretary, Reach::Any)],
    when: "always",
};

/// A body with its seats.
#[derive(Clone, Debug)]
pub struct OrganizationDesk {
    /// The body.
    pub organization: Organization,
    /// Its seats in all periods, by role and name.
    pub seats: Vec<(Membership, Person)>,
    /// Everybody, to choose from.
    pub people: Vec<Person>,
}

/// The bodies of all periods, by rank.
pub async fn organizations(app: &App) -> Result<Vec<Organization>> {
    Ok(repo::organization::all(app.store()).await?.into_iter().map(|saved| saved.value).collect())
}

/// Everybody, in Danish order of their names.
pub async fn people(app: &App) -> Result<Vec<Person>> {
    Ok(repo::person::all(app.store()).await?.into_iter().map(|saved| saved.value).collect())
}

/// The terms, the newest first.
pub async fn terms(app: &App) -> Result<Vec<LegislativeTerm>> {
    Ok(repo::term::all(app.store()).await?.into_iter().map(|saved| saved.value).collect())
}

/// The municipality.
pub async fn body(app: &App) -> Result<Body> {
    Ok(repo::body::get(app.store()).await?.value)
}

/// Reads a body's page on the desk.
pub async fn organization_desk(app: &App, actor: &Actor, id: OrganizationId) -> Result<OrganizationDesk> {
    WHO.check(actor, Relation::default())?;
    let found = record::find::<Organization>(app.store(), id).await?.ok_or(AppError::NotFound("organization"))?;
    let people = people(app).await?;
    let memberships = repo::membership::of_organization(app.store(), id).await?;
    let mut seats: Vec<(Membership, Person)> = memberships
        .into_iter()
        .filter_map(|seat| {
            let person = people.iter().find(|person| person.id == seat.person)?.clone();
            Some((seat.value, person))
        })
        .collect();
    seats.sort_by_cached_key(|(seat, person)| (seat.role, sagsgang_text::collation_key(&person.name)));
    Ok(OrganizationDesk { organization: found.value, seats, people })
}

/// A person by id.
pub async fn person(app: &App, id: sagsgang_domain::id::PersonId) -> Result<Option<Person>> {
    Ok(record::find::<Person>(app.store(), id).await?.map(|saved| saved.value))
}
