//! Legislative terms.

use crate::entity::day;
use crate::entity::term::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::read::Read;
use crate::record::{self, Record, Saved};
use sagsgang_domain::term::LegislativeTerm;
use sea_orm::{EntityTrait, QueryOrder, Set};
use uuid::Uuid;

impl Record for LegislativeTerm {
    const KIND: &'static str = "term";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel { start: Set(day(self.period.start)), ..Default::default() }
    }
}

/// All terms, the newest first.
pub async fn all(from: &impl Read) -> Result<Vec<Saved<LegislativeTerm>>> {
    record::many(from, Entity::find().order_by_desc(Column::Start)).await
}
