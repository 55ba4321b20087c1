//! Programmes.

use crate::entity::programme::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::read::Read;
use crate::record::{self, Record, Saved};
use sagsgang_domain::programme::Programme;
use sagsgang_text::collation_key;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

impl Record for Programme {
    const KIND: &'static str = "programme";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel { slug: Set(self.slug.clone()), title_key: Set(collation_key(&self.title)), ..Default::default() }
    }
}

/// The programme its address names.
pub async fn by_slug(from: &impl Read, slug: &str) -> Result<Option<Saved<Programme>>> {
    record::one(from, Entity::find().filter(Column::Slug.eq(slug))).await
}

/// All programmes in Danish order of their titles.
pub async fn all(from: &impl Read) -> Result<Vec<Saved<Programme>>> {
    record::many(from, Entity::find().order_by_asc(Column::TitleKey).order_by_asc(Column::Id)).await
}
