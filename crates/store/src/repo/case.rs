//! Cases.

use crate::entity::case::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::read::Read;
use crate::record::{self, Record, Saved};
use sagsgang_domain::case::Case;
use sagsgang_domain::id::{OrganizationId, PersonId, ReadingId};
use sea_orm::sea_query::IntoCondition;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

impl Record for Case {
    const KIND: &'static str = "case";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel {
            slug: Set(slug(&self.number)),
            stage: Set(self.stage.name().to_owned()),
            author: Set(self.author.0),
            approver: Set(self.approver.map(|person| person.0)),
            organization: Set(self.course.current().map(|stop| stop.organization.0)),
            read_from: Set(self.read_from.map(|reading| reading.0)),
            ..Default::default()
        }
    }
}

/// How an address names a case by its number: "26-1042" for "26/1042".
pub fn slug(number: &str) -> String {
    sagsgang_text::slug(number)
}

/// The case whose number an address names, "26-1042"; the number itself does as well.
pub async fn by_slug(from: &impl Read, number: &str) -> Result<Option<Saved<Case>>> {
    record::one(from, Entity::find().filter(Column::Slug.eq(slug(number)))).await
}

/// All cases, the newest first.
pub async fn all(from: &impl Read) -> Result<Vec<Saved<Case>>> {
    record::many(from, Entity::find().order_by_desc(Column::Id)).await
}

/// The cases in a stage, by its name in English, the newest first.
pub async fn in_stage(from: &impl Read, stage: &str) -> Result<Vec<Saved<Case>>> {
    where_(from, Column::Stage.eq(stage)).await
}

/// The cases a person writes.
pub async fn of_author(from: &impl Read, author: PersonId) -> Result<Vec<Saved<Case>>> {
    where_(from, Column::Author.eq(author.0)).await
}

/// The cases a person approves.
pub async fn of_approver(from: &impl Read, approver: PersonId) -> Result<Vec<Saved<Case>>> {
    where_(from, Column::Approver.eq(approver.0)).await
}

/// The cases whose first stop that is not behind them is this body.
pub async fn at_organization(from: &impl Read, organization: OrganizationId) -> Result<Vec<Saved<Case>>> {
    where_(from, Column::Organization.eq(organization.0)).await
}

/// The cases that were read from a document.
pub async fn read_from(from: &impl Read, reading: ReadingId) -> Result<Vec<Saved<Case>>> {
    where_(from, Column::ReadFrom.eq(reading.0)).await
}

async fn where_(from: &impl Read, condition: impl IntoCondition) -> Result<Vec<Saved<Case>>> {
    record::many(from, Entity::find().filter(condition.into_condition()).order_by_desc(Column::Id)).await
}
