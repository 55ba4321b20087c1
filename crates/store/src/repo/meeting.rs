//! Meetings.

use crate::entity::day;
use crate::entity::meeting::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::read::Read;
use crate::record::{self, Record, Saved};
use jiff::civil::Date;
use sagsgang_domain::id::{OrganizationId, ReadingId};
use sagsgang_domain::meeting::Meeting;
use sea_orm::{ColumnTrait, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, Select, Set};
use uuid::Uuid;

impl Record for Meeting {
    const KIND: &'static str = "meeting";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel {
            organization: Set(self.organization.0),
            date: Set(day(self.start.date())),
            ordinal: Set(i32::from(self.ordinal)),
            minute: Set(i32::from(self.start.hour()) * 60 + i32::from(self.start.minute())),
            state: Set(self.state.name().to_owned()),
            read_from: Set(self.read_from.map(|reading| reading.0)),
            ..Default::default()
        }
    }
}

/// The meetings of a body on a day, in order: usually none or one.
pub async fn on(from: &impl Read, organization: OrganizationId, date: Date) -> Result<Vec<Saved<Meeting>>> {
    let query = Entity::find().filter(Column::Organization.eq(organization.0)).filter(Column::Date.eq(day(date)));
    record::many(from, query.order_by_asc(Column::Ordinal)).await
}

/// One meeting of a body on a day: 1, or 2 for the second one.
pub async fn at(
    from: &impl Read,
    organization: OrganizationId,
    date: Date,
    ordinal: u8,
) -> Result<Option<Saved<Meeting>>> {
    let query = Entity::find().filter(Column::Organization.eq(organization.0)).filter(Column::Date.eq(day(date)));
    record::one(from, query.filter(Column::Ordinal.eq(i32::from(ordinal)))).await
}

/// All meetings of a body, the newest first.
pub async fn of_organization(from: &impl Read, organization: OrganizationId) -> Result<Vec<Saved<Meeting>>> {
    let query = Entity::find().filter(Column::Organization.eq(organization.0));
    record::many(from, by_time(query, Order::Desc)).await
}

/// The meetings from the first to the last day, both included, the earliest first.
pub async fn between(from: &impl Read, first: Date, last: Date) -> Result<Vec<Saved<Meeting>>> {
    let query = Entity::find().filter(Column::Date.between(day(first), day(last)));
    record::many(from, by_time(query, Order::Asc)).await
}

/// At most `limit` meetings on or after a day, the earliest first.
pub async fn upcoming(from: &impl Read, today: Date, limit: u64) -> Result<Vec<Saved<Meeting>>> {
    let query = Entity::find().filter(Column::Date.gte(day(today)));
    record::many(from, by_time(query, Order::Asc).limit(limit)).await
}

/// At most `limit` meetings on or before a day, the newest first.
pub async fn past(from: &impl Read, today: Date, limit: u64) -> Result<Vec<Saved<Meeting>>> {
    let query = Entity::find().filter(Column::Date.lte(day(today)));
    record::many(from, by_time(query, Order::Desc).limit(limit)).await
}

/// The meetings that were read from a document.
pub async fn read_from(from: &impl Read, reading: ReadingId) -> Result<Vec<Saved<Meeting>>> {
    record::many(from, by_time(Entity::find().filter(Column::ReadFrom.eq(reading.0)), Order::Asc)).await
}

fn by_time(query: Select<Entity>, order: Order) -> Select<Entity> {
    query
        .order_by(Column::Date, order.clone())
        .order_by(Column::Minute, order.clone())
        .order_by(Column::Ordinal, order.clone())
        .order_by(Column::Id, order)
}
