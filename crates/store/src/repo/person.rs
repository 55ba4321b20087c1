//! People.

use crate::entity::person::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::read::Read;
use crate::record::{self, Record, Saved};
use sagsgang_domain::person::Person;
use sagsgang_text::{collation_key, slug};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

impl Record for Person {
    const KIND: &'static str = "person";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel { slug: Set(slug(&self.name)), name_key: Set(collation_key(&self.name)), ..Default::default() }
    }
}

/// The people of this name, however it is cased and spaced: "Anna  holm" and "anna-holm" find Anna Holm.
pub async fn by_name(from: &impl Read, name: &str) -> Result<Vec<Saved<Person>>> {
    record::many(from, Entity::find().filter(Column::Slug.eq(slug(name))).order_by_asc(Column::Id)).await
}

/// All people in Danish order of their names.
pub async fn all(from: &impl Read) -> Result<Vec<Saved<Person>>> {
    record::many(from, Entity::find().order_by_asc(Column::NameKey).order_by_asc(Column::Id)).await
}
