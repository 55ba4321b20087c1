//! Bodies.

use crate::entity::organization::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::read::Read;
use crate::record::{self, Record, Saved};
use sagsgang_domain::organization::Organization;
use sagsgang_text::collation_key;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

impl Record for Organization {
    const KIND: &'static str = "organization";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel {
            slug: Set(self.slug.clone()),
            rank: Set(i32::from(self.rank)),
            name_key: Set(collation_key(&self.name)),
            ..Default::default()
        }
    }
}

/// The body its address names: "vpu".
pub async fn by_slug(from: &impl Read, slug: &str) -> Result<Option<Saved<Organization>>> {
    record::one(from, Entity::find().filter(Column::Slug.eq(slug))).await
}

/// All bodies of all periods, by rank and then in Danish order of their names.
pub async fn all(from: &impl Read) -> Result<Vec<Saved<Organization>>> {
    record::many(from, Entity::find().order_by_asc(Column::Rank).order_by_asc(Column::NameKey)).await
}
