//! The secretariat's memos.

use crate::entity::day;
use crate::entity::memo::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::read::Read;
use crate::record::{self, Record, Saved};
use sagsgang_domain::memo::Memo;
use sea_orm::sea_query::NullOrdering;
use sea_orm::{EntityTrait, Order, QueryOrder, Set};
use uuid::Uuid;

impl Record for Memo {
    const KIND: &'static str = "memo";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel { date: Set(self.date.map(day)), ..Default::default() }
    }
}

/// All memos, the newest first, those without a date last.
pub async fn all(from: &impl Read) -> Result<Vec<Saved<Memo>>> {
    let query = Entity::find().order_by_with_nulls(Column::Date, Order::Desc, NullOrdering::Last);
    record::many(from, query.order_by_desc(Column::Id)).await
}
