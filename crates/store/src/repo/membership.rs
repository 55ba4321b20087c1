//! Seats in organizations.

use crate::entity::membership::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::read::Read;
use crate::record::{self, Record, Saved};
use sagsgang_domain::id::{OrganizationId, PersonId};
use sagsgang_domain::person::Membership;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

impl Record for Membership {
    const KIND: &'static str = "membership";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel { organization: Set(self.organization.0), person: Set(self.person.0), ..Default::default() }
    }
}

/// The seats of a body in all periods, in the order they were entered.
pub async fn of_organization(from: &impl Read, organization: OrganizationId) -> Result<Vec<Saved<Membership>>> {
    let query = Entity::find().filter(Column::Organization.eq(organization.0));
    record::many(from, query.order_by_asc(Column::Id)).await
}

/// The seats of some people in all periods, in the order they were entered.
pub async fn of_people(from: &impl Read, people: impl IntoIterator<Item = Uuid>) -> Result<Vec<Saved<Membership>>> {
    record::many(from, Entity::find().filter(Column::Person.is_in(people)).order_by_asc(Column::Id)).await
}

/// The seats of a person in all periods, in the order they were entered.
pub async fn of_person(from: &impl Read, person: PersonId) -> Result<Vec<Saved<Membership>>> {
    record::many(from, Entity::find().filter(Column::Person.eq(person.0)).order_by_asc(Column::Id)).await
}
