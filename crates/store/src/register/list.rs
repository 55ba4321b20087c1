//! Lists out of the register, in the order of ids, a page at a time.
//!
//! A page is found from the id before it, so the ten-thousandth costs what the first does. Ids are looked up in an index
//! that holds all a list is chosen by; only the rows of the page itself are then read.

use crate::entity::register::{Column, Entity};
use crate::error::Result;
use crate::read::Read;
use jiff::Timestamp;
use sea_orm::{ColumnTrait, EntityTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

/// Which objects are listed. All times are included in what they bound.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Of which kind.
    pub kind: &'static str,
    /// Of which body alone.
    pub organization: Option<Uuid>,
    /// Also those that are gone.
    pub with_deleted: bool,
    /// Not created before.
    pub created_since: Option<Timestamp>,
    /// Not created after.
    pub created_until: Option<Timestamp>,
    /// Not changed before.
    pub modified_since: Option<Timestamp>,
    /// Not changed after.
    pub modified_until: Option<Timestamp>,
}

/// Where in the list a page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cursor {
    /// After so many objects; slow where they are many.
    Skip(u64),
    /// After this id.
    After(Uuid),
    /// Before this id: the last that are.
    Before(Uuid),
    /// The last of all.
    Last,
}

/// At most `limit` ids at a place in a list, in order.
pub async fn ids(from: &impl Read, filter: &Filter, at: Cursor, limit: u64) -> Result<Vec<Uuid>> {
    let query = chosen(filter).select_only().column(Column::Id).limit(limit);
    let (query, backwards) = match at {
        Cursor::Skip(rows) => (query.offset(rows), false),
        Cursor::After(id) => (query.filter(Column::Id.gt(id)), false),
        Cursor::Before(id) => (query.filter(Column::Id.lt(id)), true),
        Cursor::Last => (query, true),
    };
    let order = if backwards { Order::Desc } else { Order::Asc };
    let mut ids: Vec<Uuid> = query.order_by(Column::Id, order).into_tuple().all(from.conn()).await?;
    if backwards {
        ids.reverse();
    }
    Ok(ids)
}

/// How many objects a list has in all.
pub async fn count(from: &impl Read, filter: &Filter) -> Result<u64> {
    Ok(chosen(filter).select_only().column(Column::Id).into_tuple::<Uuid>().count(from.conn()).await?)
}

fn chosen(filter: &Filter) -> Select<Entity> {
    let mut query = Entity::find().filter(Column::Kind.eq(filter.kind));
    if let Some(organization) = filter.organization {
        query = query.filter(Column::Organization.eq(organization));
    }
    if !filter.with_deleted {
        query = query.filter(Column::Deleted.eq(false));
    }
    // Times are kept in whole seconds: of an instant between two, the later one is the first not before it.
    let since = |time: Timestamp| if time.subsec_nanosecond() > 0 { time.as_second() + 1 } else { time.as_second() };
    let bounds = [
        filter.created_since.map(|time| Column::Created.gte(since(time))),
        filter.created_until.map(|time| Column::Created.lte(time.as_second())),
        filter.modified_since.map(|time| Column::Modified.gte(since(time))),
        filter.modified_until.map(|time| Column::Modified.lte(time.as_second())),
    ];
    bounds.into_iter().flatten().fold(query, QueryFilter::filter)
}
