//! Documents that were read in.

use crate::digest::Digest;
use crate::entity::reading::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::read::Read;
use crate::record::{self, Record, Saved};
use sagsgang_domain::reading::{Delivery, Reading};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

impl Record for Reading {
    const KIND: &'static str = "reading";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel {
            digest: Set(self.digest.clone()),
            at: Set(self.at.as_microsecond()),
            delivery: Set(self.delivery.as_ref().and_then(Delivery::meeting_key)),
            name: Set(Some(self.name.clone())),
            ..Default::default()
        }
    }
}

/// What was read from a document with this content, where it was.
pub async fn by_digest(from: &impl Read, digest: Digest) -> Result<Option<Saved<Reading>>> {
    record::one(from, Entity::find().filter(Column::Digest.eq(digest.to_string()))).await
}

/// All documents that were read in, the newest first.
pub async fn all(from: &impl Read) -> Result<Vec<Saved<Reading>>> {
    record::many(from, Entity::find().order_by_desc(Column::At).order_by_desc(Column::Id)).await
}

/// The readings of what a system delivered for a meeting, the oldest first.
pub async fn of_delivery(from: &impl Read, meeting_key: &str) -> Result<Vec<Saved<Reading>>> {
    let query = Entity::find().filter(Column::Delivery.eq(meeting_key));
    record::many(from, query.order_by_asc(Column::At).order_by_asc(Column::Id)).await
}

/// The readings of documents that came with this name, the oldest first.
pub async fn by_name(from: &impl Read, name: &str) -> Result<Vec<Saved<Reading>>> {
    let query = Entity::find().filter(Column::Name.eq(name));
    record::many(from, query.order_by_asc(Column::At).order_by_asc(Column::Id)).await
}

/// The readings that came with a delivery of a system.
pub async fn delivered(from: &impl Read) -> Result<Vec<Saved<Reading>>> {
    let query = Entity::find().filter(Column::Delivery.is_not_null());
    record::many(from, query.order_by_asc(Column::At).order_by_asc(Column::Id)).await
}
