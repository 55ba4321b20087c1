//! Followers of the journal: mail, search index and the like read entries in order and keep their own place, so that
//! each effect happens once it must, also after a kill. A follower must be idempotent: after a kill it sees the last
//! entry again.

use crate::entity::follower::{ActiveModel, Column, Entity};
use crate::error::{Result, from_db, to_db};
use crate::read::Read;
use crate::store::Store;
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, Set};

/// How far the follower has come; 0 where it never was.
pub async fn position(from: &impl Read, name: &str) -> Result<u64> {
    let row = Entity::find_by_id(name.to_owned()).one(from.conn()).await?;
    Ok(row.map_or(0, |row| from_db(row.position)))
}

/// Says that the effects of all entries up to this one are done; back to 0 to begin anew.
pub async fn set_position(store: &Store, name: &str, position: u64) -> Result<()> {
    let row = ActiveModel { name: Set(name.to_owned()), position: Set(to_db(position)?) };
    let moved = OnConflict::column(Column::Name).update_column(Column::Position).to_owned();
    let _turn = store.turn().await;
    Entity::insert(row).on_conflict(moved).exec_without_returning(store.conn()).await?;
    Ok(())
}
