//! The municipality itself: one record, whose id is always the same.

use crate::entity::body::{ActiveModel, Entity};
use crate::error::{Result, StoreError};
use crate::read::Read;
use crate::record::{self, Record, Saved};
use sagsgang_domain::body::Body;
use uuid::Uuid;

/// The id of the one municipality of a database.
pub const BODY: Uuid = Uuid::from_u128(1);

impl Record for Body {
    const KIND: &'static str = "body";
    type Table = Entity;

    fn id(&self) -> Uuid {
        BODY
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel::default()
    }
}

/// The municipality; `None` before it is founded.
pub async fn find(from: &impl Read) -> Result<Option<Saved<Body>>> {
    record::find(from, BODY).await
}

/// The municipality, which must have been founded.
pub async fn get(from: &impl Read) -> Result<Saved<Body>> {
    find(from).await?.ok_or(StoreError::Missing { kind: Body::KIND, key: "of this database".to_owned() })
}
