//! Who follows what by mail, and the links they were sent. No entries in the journal: who follows is a citizen's own
//! matter, an address must be gone when its owner leaves, and a visitor's click must not make every page stale.

use crate::digest::Digest;
use crate::entity::follow_link as link;
use crate::entity::outbox;
use crate::entity::subscription::{ActiveModel, Column, Entity, Model};
use crate::error::{Result, StoreError};
use crate::read::Read;
use crate::store::Store;
use jiff::Timestamp;
use sagsgang_domain::following::{Followed, Language, Pace, Subscription, SubscriptionState, address_key};
use sagsgang_domain::id::SubscriptionId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Set, TransactionTrait};
use uuid::Uuid;

const KIND: &str = "subscription";

/// What a link in a mail leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowLink {
    /// SHA-256 of the token in it; the token itself is never kept.
    pub token_hash: Digest,
    /// Whose it is, as [`address_key`] writes the address.
    pub address_key: String,
    /// The subscriptions the mail was about.
    pub subscriptions: Vec<SubscriptionId>,
    /// Until when it works.
    pub expires: Timestamp,
}

/// The subscription with this id.
pub async fn find(from: &impl Read, id: SubscriptionId) -> Result<Option<Subscription>> {
    Entity::find_by_id(id.0).one(from.conn()).await?.map(read).transpose()
}

/// The subscriptions with these ids.
pub async fn get_many(from: &impl Read, ids: &[SubscriptionId]) -> Result<Vec<Subscription>> {
    let ids = ids.iter().map(|id| id.0);
    all(from, Condition::all().add(Column::Id.is_in(ids))).await
}

/// What an address follows and is asked to confirm.
pub async fn of_address(from: &impl Read, address: &str) -> Result<Vec<Subscription>> {
    all(from, Condition::all().add(Column::AddressKey.eq(address_key(address)))).await
}

/// The confirmed followers of any of these, and those of all searches.
pub async fn following(from: &impl Read, followed: &[Followed]) -> Result<Vec<Subscription>> {
    let written = followed.iter().map(written).collect::<Result<Vec<_>>>()?;
    let any = Condition::any().add(Column::Followed.is_in(written)).add(Column::Kind.eq("search"));
    all(from, Condition::all().add(Column::Since.is_not_null()).add(any)).await
}

/// Whether anybody follows anything.
pub async fn is_any(from: &impl Read) -> Result<bool> {
    Ok(Entity::find().filter(Column::Since.is_not_null()).one(from.conn()).await?.is_some())
}

/// Everything that anybody follows or was asked to confirm.
pub async fn everybody(from: &impl Read) -> Result<Vec<Subscription>> {
    all(from, Condition::all()).await
}

/// Keeps a subscription, in the place of the same address' to the same.
pub async fn put(store: &Store, subscription: &Subscription) -> Result<()> {
    let _turn = store.turn().await;
    let row = row(subscription)?;
    let columns = [Column::Address, Column::Language, Column::Pace, Column::Since, Column::Expires];
    let same = OnConflict::columns([Column::AddressKey, Column::Followed]).update_columns(columns).to_owned();
    Entity::insert(row).on_conflict(same).exec_without_returning(store.conn()).await?;
    Ok(())
}

/// Erases subscriptions with what was on its way to them, and the address' links when none is left.
pub async fn erase(store: &Store, ids: &[SubscriptionId]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let _turn = store.turn().await;
    let tx = store.db().begin().await?;
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let gone = Entity::find().filter(Column::Id.is_in(ids.clone())).all(&tx).await?;
    outbox::Entity::delete_many().filter(outbox::Column::Target.is_in(ids.clone())).exec(&tx).await?;
    Entity::delete_many().filter(Column::Id.is_in(ids)).exec(&tx).await?;
    for row in gone {
        let left = Entity::find().filter(Column::AddressKey.eq(row.address_key.clone())).one(&tx).await?;
        if left.is_none() {
            link::Entity::delete_many().filter(link::Column::AddressKey.eq(row.address_key)).exec(&tx).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// Erases what was not confirmed in time and links that do not work any more; gives how many addresses went.
pub async fn erase_expired(store: &Store, now: Timestamp) -> Result<usize> {
    let late = Condition::all().add(Column::Expires.lte(now.as_microsecond()));
    let late: Vec<SubscriptionId> = all(store, late).await?.into_iter().map(|subscription| subscription.id).collect();
    erase(store, &late).await?;
    let _turn = store.turn().await;
    link::Entity::delete_many().filter(link::Column::Expires.lte(now.as_microsecond())).exec(store.conn()).await?;
    Ok(late.len())
}

/// Keeps a link.
pub async fn put_link(store: &Store, kept: &FollowLink) -> Result<()> {
    let _turn = store.turn().await;
    let ids: Vec<String> = kept.subscriptions.iter().map(ToString::to_string).collect();
    let row = link::ActiveModel {
        token_hash: Set(kept.token_hash.to_string()),
        address_key: Set(kept.address_key.clone()),
        subscriptions: Set(ids.join(" ")),
        expires: Set(kept.expires.as_microsecond()),
    };
    link::Entity::insert(row).exec_without_returning(store.conn()).await?;
    Ok(())
}

/// The link of a token, where it still works.
pub async fn link(from: &impl Read, token_hash: Digest, now: Timestamp) -> Result<Option<FollowLink>> {
    let row = link::Entity::find_by_id(token_hash.to_string())
        .filter(link::Column::Expires.gt(now.as_microsecond()))
        .one(from.conn())
        .await?;
    Ok(row.map(|row| FollowLink {
        token_hash,
        address_key: row.address_key,
        subscriptions: row.subscriptions.split(' ').filter_map(|id| id.parse().ok()).collect(),
        expires: Timestamp::from_microsecond(row.expires).unwrap_or(Timestamp::UNIX_EPOCH),
    }))
}

async fn all(from: &impl Read, wanted: Condition) -> Result<Vec<Subscription>> {
    let rows = Entity::find().filter(wanted).order_by_asc(Column::Id).all(from.conn()).await?;
    rows.into_iter().map(read).collect()
}

fn written(followed: &Followed) -> Result<String> {
    serde_json::to_string(followed).map_err(|source| StoreError::Unwritable { kind: KIND, source })
}

fn row(subscription: &Subscription) -> Result<ActiveModel> {
    let kind = if matches!(subscription.followed, Followed::Search(_)) { "search" } else { "thing" };
    let (since, expires) = match subscription.state {
        SubscriptionState::Pending { expires } => (None, Some(expires.as_microsecond())),
        SubscriptionState::Confirmed { since } => (Some(since.as_microsecond()), None),
    };
    Ok(ActiveModel {
        id: Set(subscription.id.0),
        address: Set(subscription.address.clone()),
        address_key: Set(address_key(&subscription.address)),
        kind: Set(kind.to_owned()),
        followed: Set(written(&subscription.followed)?),
        language: Set(subscription.language.tag().to_owned()),
        pace: Set(subscription.pace.name().to_owned()),
        since: Set(since),
        expires: Set(expires),
    })
}

fn read(row: Model) -> Result<Subscription> {
    let instant = |micros: i64| Timestamp::from_microsecond(micros).unwrap_or(Timestamp::UNIX_EPOCH);
    let unreadable = |source| StoreError::Unreadable { kind: KIND, id: row.id, source };
    Ok(Subscription {
        id: row.id.into(),
        followed: serde_json::from_str(&row.followed).map_err(unreadable)?,
        language: Language::of_tag(&row.language),
        pace: Pace::named(&row.pace).unwrap_or_default(),
        state: match (row.since, row.expires) {
            (Some(since), _) => SubscriptionState::Confirmed { since: instant(since) },
            (None, expires) => SubscriptionState::Pending { expires: instant(expires.unwrap_or_default()) },
        },
        address: row.address,
    })
}
