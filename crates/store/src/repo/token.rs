//! Keys with which programs act for accounts. Making and revoking are writes; being used is not, and leaves no entry.

use crate::entity::token::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::read::Read;
use crate::record::{self, Record, Saved};
use crate::store::Store;
use jiff::Timestamp;
use sagsgang_domain::id::TokenId;
use sagsgang_domain::token::Token;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use std::collections::BTreeMap;
use uuid::Uuid;

impl Record for Token {
    const KIND: &'static str = "token";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel { handle: Set(self.handle.clone()), account: Set(self.account.0), ..Default::default() }
    }
}

/// The token whose handle this is.
pub async fn by_handle(from: &impl Read, handle: &str) -> Result<Option<Saved<Token>>> {
    record::one(from, Entity::find().filter(Column::Handle.eq(handle))).await
}

/// When each token was last used; those that never were are left out.
pub async fn last_used(from: &impl Read) -> Result<BTreeMap<TokenId, Timestamp>> {
    let query = Entity::find().select_only().column(Column::Id).column(Column::LastUsed);
    let used = query.filter(Column::LastUsed.is_not_null()).into_tuple::<(Uuid, i64)>().all(from.conn()).await?;
    Ok(used.into_iter().filter_map(|(id, at)| Some((id.into(), Timestamp::from_microsecond(at).ok()?))).collect())
}

/// Says that a token was just used, unless that was said after `since`. No entry: nothing of the municipality's
/// changes.
pub async fn touch(store: &Store, id: TokenId, now: Timestamp, since: Timestamp) -> Result<()> {
    let last = Entity::find_by_id(id.0).select_only().column(Column::LastUsed).into_tuple::<Option<i64>>();
    if last.one(store.conn()).await?.flatten().is_some_and(|last| last > since.as_microsecond()) {
        return Ok(());
    }
    let _turn = store.turn().await;
    Entity::update_many()
        .col_expr(Column::LastUsed, Expr::value(now.as_microsecond()))
        .filter(Column::Id.eq(id.0))
        .exec(store.conn())
        .await?;
    Ok(())
}
