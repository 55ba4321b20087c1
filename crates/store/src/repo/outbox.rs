//! What is on its way out of the house. Each happening is there once for each follower, so that nobody is told twice
//! however often the journal is followed; it stays, without anything personal, after it was sent.

use crate::entity::outbox::{ActiveModel, Column, Entity, Model};
use crate::error::{Result, from_db, to_db};
use crate::read::Read;
use crate::store::Store;
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use uuid::Uuid;

/// A statement takes only so many values; this many rows stay well below on both engines.
const AT_ONCE: usize = 500;

/// How something goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As mail to a follower.
    Mail,
    /// As the mail that asks to confirm.
    Confirm,
    /// As a call to another program.
    Hook,
}

/// How far something is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutState {
    /// To be sent.
    Waiting,
    /// Sent.
    Sent,
    /// Tried in vain for days, or refused for good.
    GivenUp,
    /// Not sent: by then it was not public any more, or nobody was to be told.
    Dropped,
}

/// One happening on its way to one follower or program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Its id.
    pub id: Uuid,
    /// How it goes.
    pub way: Way,
    /// The subscription or the webhook.
    pub target: Uuid,
    /// The happening's key.
    pub happening: String,
    /// The entry of the journal it follows from; 0 where time alone made it happen.
    pub seq: u64,
    /// Since when it waits.
    pub created: Timestamp,
    /// When it is to be sent, or tried again.
    pub due: Timestamp,
    /// How often it was tried in vain.
    pub failed: u32,
    /// What is sent together, once that is settled.
    pub batch: Option<Uuid>,
    /// How far it is.
    pub state: OutState,
    /// Why it was not delivered the last time.
    pub error: String,
    /// When it was sent or given up.
    pub settled: Option<Timestamp>,
}

impl Outgoing {
    /// Something new, to be sent when it is due.
    pub fn new(id: Uuid, way: Way, target: Uuid, happening: (u64, &str), now: Timestamp, due: Timestamp) -> Self {
        Self {
            id,
            way,
            target,
            happening: happening.1.to_owned(),
            seq: happening.0,
            created: now,
            due,
            failed: 0,
            batch: None,
            state: OutState::Waiting,
            error: String::new(),
            settled: None,
        }
    }
}

/// Puts things in the outbox; what is there already stays as it is.
pub async fn add(store: &Store, outgoing: &[Outgoing]) -> Result<()> {
    for some in outgoing.chunks(AT_ONCE) {
        let rows = some.iter().map(row).collect::<Result<Vec<_>>>()?;
        let known = OnConflict::columns([Column::Target, Column::Happening]).do_nothing().to_owned();
        let _turn = store.turn().await;
        Entity::insert_many(rows).on_conflict(known).exec_without_returning(store.conn()).await?;
    }
    Ok(())
}

/// At most `limit` things that are to be sent now, those that wait longest first.
pub async fn due(from: &impl Read, now: Timestamp, limit: u64) -> Result<Vec<Outgoing>> {
    let waiting = Entity::find().filter(Column::State.eq("waiting")).filter(Column::Due.lte(now.as_microsecond()));
    let rows = waiting.order_by_asc(Column::Due).order_by_asc(Column::Id).limit(limit).all(from.conn()).await?;
    Ok(rows.into_iter().map(read).collect())
}

/// Settles what is sent together, before the first try; what another process has settled stays so.
pub async fn settle_batch(store: &Store, ids: &[Uuid], batch: Uuid) -> Result<()> {
    let _turn = store.turn().await;
    let free = Entity::update_many().filter(Column::Id.is_in(ids.to_vec())).filter(Column::Batch.is_null());
    free.col_expr(Column::Batch, Expr::value(batch)).exec(store.conn()).await?;
    Ok(())
}

/// Takes what is sent together for this process until an instant, and gives it; empty when another process was first.
/// Where this process is killed meanwhile, the same is due again then.
pub async fn take(store: &Store, batch: Uuid, now: Timestamp, until: Timestamp) -> Result<Vec<Outgoing>> {
    let _turn = store.turn().await;
    let waiting = Entity::update_many()
        .filter(Column::Batch.eq(batch))
        .filter(Column::State.eq("waiting"))
        .filter(Column::Due.lte(now.as_microsecond()));
    let taken = waiting.col_expr(Column::Due, Expr::value(until.as_microsecond())).exec(store.conn()).await?;
    if taken.rows_affected == 0 {
        return Ok(Vec::new());
    }
    let mine = Entity::find().filter(Column::Batch.eq(batch)).filter(Column::State.eq("waiting"));
    Ok(mine.order_by_asc(Column::Id).all(store.conn()).await?.into_iter().map(read).collect())
}

/// Says that things were sent, or are given up, with the reason.
pub async fn settle(store: &Store, ids: &[Uuid], state: OutState, error: &str, now: Timestamp) -> Result<()> {
    let _turn = store.turn().await;
    Entity::update_many()
        .filter(Column::Id.is_in(ids.to_vec()))
        .col_expr(Column::State, Expr::value(state_name(state)))
        .col_expr(Column::Error, Expr::value(error))
        .col_expr(Column::Settled, Expr::value(now.as_microsecond()))
        .exec(store.conn())
        .await?;
    Ok(())
}

/// Says that things could not be delivered, and when it is tried again.
pub async fn put_off(store: &Store, ids: &[Uuid], failed: u32, error: &str, due: Timestamp) -> Result<()> {
    let _turn = store.turn().await;
    Entity::update_many()
        .filter(Column::Id.is_in(ids.to_vec()))
        .col_expr(Column::Failed, Expr::value(i32::try_from(failed).unwrap_or(i32::MAX)))
        .col_expr(Column::Error, Expr::value(error))
        .col_expr(Column::Due, Expr::value(due.as_microsecond()))
        .exec(store.conn())
        .await?;
    Ok(())
}

/// The newest things for a subscription or a webhook, at most `limit`.
pub async fn of_target(from: &impl Read, target: Uuid, limit: u64) -> Result<Vec<Outgoing>> {
    let rows = Entity::find().filter(Column::Target.eq(target)).order_by_desc(Column::Created);
    let rows = rows.order_by_desc(Column::Id).limit(limit).all(from.conn()).await?;
    Ok(rows.into_iter().map(read).collect())
}

/// Removes all for a webhook that is removed.
pub async fn remove_of_target(store: &Store, target: Uuid) -> Result<()> {
    let _turn = store.turn().await;
    Entity::delete_many().filter(Column::Target.eq(target)).exec(store.conn()).await?;
    Ok(())
}

/// How many mails of the last time are in a state.
pub async fn count(from: &impl Read, way: Way, state: OutState, since: Timestamp) -> Result<u64> {
    let wanted = Entity::find().filter(Column::Kind.eq(way_name(way))).filter(Column::State.eq(state_name(state)));
    Ok(wanted.filter(Column::Created.gte(since.as_microsecond())).count(from.conn()).await?)
}

/// The newest in a state that has an error, of one way.
pub async fn last_error(from: &impl Read, way: Way, since: Timestamp) -> Result<Option<Outgoing>> {
    let failed = Entity::find().filter(Column::Kind.eq(way_name(way))).filter(Column::Error.ne(""));
    let failed = failed.filter(Column::Created.gte(since.as_microsecond())).filter(Column::State.ne("sent"));
    Ok(failed.order_by_desc(Column::Created).one(from.conn()).await?.map(read))
}

/// Forgets what was settled before an instant: by then nothing can make it happen anew.
pub async fn forget(store: &Store, before: Timestamp) -> Result<u64> {
    let _turn = store.turn().await;
    let gone = Entity::delete_many().filter(Column::Settled.lt(before.as_microsecond())).exec(store.conn()).await?;
    Ok(gone.rows_affected)
}

const fn way_name(way: Way) -> &'static str {
    match way {
        Way::Mail => "mail",
        Way::Confirm => "confirm",
        Way::Hook => "hook",
    }
}

const fn state_name(state: OutState) -> &'static str {
    match state {
        OutState::Waiting => "waiting",
        OutState::Sent => "sent",
        OutState::GivenUp => "given_up",
        OutState::Dropped => "dropped",
    }
}

fn row(outgoing: &Outgoing) -> Result<ActiveModel> {
    Ok(ActiveModel {
        id: Set(outgoing.id),
        kind: Set(way_name(outgoing.way).to_owned()),
        target: Set(outgoing.target),
        happening: Set(outgoing.happening.clone()),
        seq: Set(to_db(outgoing.seq)?),
        created: Set(outgoing.created.as_microsecond()),
        due: Set(outgoing.due.as_microsecond()),
        failed: Set(i32::try_from(outgoing.failed).unwrap_or(i32::MAX)),
        batch: Set(outgoing.batch),
        state: Set(state_name(outgoing.state).to_owned()),
        error: Set(outgoing.error.clone()),
        settled: Set(outgoing.settled.map(Timestamp::as_microsecond)),
    })
}

fn read(row: Model) -> Outgoing {
    let instant = |micros: i64| Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH);
    Outgoing {
        id: row.id,
        way: match row.kind.as_str() {
            "confirm" => Way::Confirm,
            "hook" => Way::Hook,
            _ => Way::Mail,
        },
        target: row.target,
        happening: row.happening,
        seq: from_db(row.seq),
        created: instant(row.created),
        due: instant(row.due),
        failed: u32::try_from(row.failed).unwrap_or_default(),
        batch: row.batch,
        state: match row.state.as_str() {
            "sent" => OutState::Sent,
            "given_up" => OutState::GivenUp,
            "dropped" => OutState::Dropped,
            _ => OutState::Waiting,
        },
        error: row.error,
        settled: row.settled.map(instant),
    }
}
