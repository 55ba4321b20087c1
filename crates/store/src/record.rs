//! Records: the aggregates of the domain, saved whole. One helper for all kinds; `repo` adds how each is looked up.
//!
//! The document is the JSON of the domain's own type. Beside it stand the id, a version that a save must name, and the
//! few columns it is looked up by, which are made from the document at each save and so cannot differ from it.

use crate::digest::Digest;
use crate::error::{Result, StoreError, from_db};
use crate::journal::Touched;
use crate::mention::{self, Mentions};
use crate::read::Read;
use crate::write::Write;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::ops::Deref;
use uuid::Uuid;

/// A value of the domain that is kept whole in a table of its own.
pub trait Record: Serialize + DeserializeOwned + Send + Sync {
    /// What the journal and messages call it: "meeting". One word of lower-case letters.
    const KIND: &'static str;
    /// Its table.
    #[doc(hidden)]
    type Table: Table;

    /// Its id.
    fn id(&self) -> Uuid;

    /// The columns it is looked up by.
    #[doc(hidden)]
    fn keys(&self) -> <Self::Table as EntityTrait>::ActiveModel;

    /// What it names within, where it is looked up by that.
    #[doc(hidden)]
    fn mentions(&self) -> Option<Mentions> {
        None
    }
}

/// A table of records.
#[doc(hidden)]
pub trait Table: EntityTrait<Model: Into<Row> + Send + Sync, ActiveModel: Send> {
    /// The column `id`.
    const ID: Self::Column;
    /// The column `version`.
    const VERSION: Self::Column;
    /// The column `doc`.
    const DOC: Self::Column;
}

/// What all tables of records have.
#[doc(hidden)]
#[derive(Debug)]
pub struct Row {
    pub id: Uuid,
    pub version: i64,
    pub doc: String,
}

/// A record as it was read, with the version a save must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved<T> {
    /// The value. Change it and hand it to [`Write::save`].
    pub value: T,
    version: i64,
}

impl<T> Saved<T> {
    /// How often it has been saved.
    pub fn version(&self) -> u64 {
        from_db(self.version)
    }

    /// Another value of the same record: what a transition that consumes the old one returned.
    pub fn with(self, value: T) -> Self {
        Self { value, version: self.version }
    }
}

impl<T> Deref for Saved<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// The record with this id.
pub async fn get<R: Record>(from: &impl Read, id: impl Into<Uuid>) -> Result<Saved<R>> {
    let id = id.into();
    find(from, id).await?.ok_or(StoreError::Missing { kind: R::KIND, key: id.to_string() })
}

/// The record with this id, where there is one.
pub async fn find<R: Record>(from: &impl Read, id: impl Into<Uuid>) -> Result<Option<Saved<R>>> {
    one(from, R::Table::find().filter(R::Table::ID.eq(id.into()))).await
}

/// The records with these ids, in the order of their ids; those that are not there are left out.
pub async fn get_many<R: Record>(from: &impl Read, ids: impl IntoIterator<Item = Uuid>) -> Result<Vec<Saved<R>>> {
    many(from, R::Table::find().filter(R::Table::ID.is_in(ids)).order_by_asc(R::Table::ID)).await
}

/// All records of a kind, in the order of their ids, which is that of their making.
pub async fn all<R: Record>(from: &impl Read) -> Result<Vec<Saved<R>>> {
    many(from, R::Table::find().order_by_asc(R::Table::ID)).await
}

/// At most `limit` records after an id: for work that passes over all of a large kind.
pub async fn page<R: Record>(from: &impl Read, after: Option<Uuid>, limit: u64) -> Result<Vec<Saved<R>>> {
    let after = after.unwrap_or(Uuid::nil());
    many(from, R::Table::find().filter(R::Table::ID.gt(after)).order_by_asc(R::Table::ID).limit(limit)).await
}

/// At most `limit` records after an id, while a database is brought to its shape.
pub(crate) async fn page_on<R: Record>(conn: &impl ConnectionTrait, after: Uuid, limit: u64) -> Result<Vec<R>> {
    let query = R::Table::find().filter(R::Table::ID.gt(after)).order_by_asc(R::Table::ID).limit(limit);
    query.all(conn).await?.into_iter().map(|row| read(row).map(|saved| saved.value)).collect()
}

/// How many records of a kind there are.
pub async fn count<R: Record>(from: &impl Read) -> Result<u64> {
    Ok(R::Table::find().select_only().column(R::Table::ID).into_tuple::<Uuid>().count(from.conn()).await?)
}

/// The record a query finds.
pub(crate) async fn one<R: Record>(from: &impl Read, query: Select<R::Table>) -> Result<Option<Saved<R>>> {
    query.one(from.conn()).await?.map(read).transpose()
}

/// The records a query finds.
pub(crate) async fn many<R: Record>(from: &impl Read, query: Select<R::Table>) -> Result<Vec<Saved<R>>> {
    query.all(from.conn()).await?.into_iter().map(read).collect()
}

fn read<R: Record>(row: impl Into<Row>) -> Result<Saved<R>> {
    let row = row.into();
    let value = serde_json::from_str(&row.doc).map_err(|source| StoreError::Unreadable {
        kind: R::KIND,
        id: row.id,
        source,
    })?;
    Ok(Saved { value, version: row.version })
}

fn row<R: Record>(value: &R, version: i64) -> Result<(<R::Table as EntityTrait>::ActiveModel, Touched)> {
    let doc = serde_json::to_string(value).map_err(|source| StoreError::Unwritable { kind: R::KIND, source })?;
    let touched = Touched { kind: R::KIND, id: value.id(), version, plain: Digest::of(doc.as_bytes()) };
    let mut row = value.keys();
    row.set(R::Table::ID, value.id().into());
    row.set(R::Table::VERSION, version.into());
    row.set(R::Table::DOC, doc.into());
    Ok((row, touched))
}

impl Write {
    /// Adds a new record.
    pub async fn insert<R: Record>(&mut self, value: &R) -> Result<()> {
        let (row, touched) = row(value, 1)?;
        let added = R::Table::insert(row).exec_without_returning(self.tx()).await;
        added.map_err(|error| StoreError::of_write(R::KIND, error))?;
        if let Some(mentions) = value.mentions() {
            mention::keep(self.tx(), touched.id, &mentions).await?;
        }
        self.touched.push(touched);
        Ok(())
    }

    /// Saves a record that was read before; refuses where it was saved by someone else since. The record in hand
    /// then has the new version, so it can be saved again in the same write.
    pub async fn save<R: Record>(&mut self, record: &mut Saved<R>) -> Result<()> {
        let (row, touched) = row(&record.value, record.version + 1)?;
        let saved = R::Table::update_many()
            .set(row)
            .filter(R::Table::ID.eq(touched.id))
            .filter(R::Table::VERSION.eq(record.version))
            .exec(self.tx())
            .await
            .map_err(|error| StoreError::of_write(R::KIND, error))?;
        if saved.rows_affected == 0 {
            return Err(self.gone_or_stale::<R>(touched.id).await);
        }
        if let Some(mentions) = record.value.mentions() {
            mention::keep(self.tx(), touched.id, &mentions).await?;
        }
        record.version += 1;
        self.touched.push(touched);
        Ok(())
    }

    /// Removes a record that was read before; refuses where it was saved by someone else since.
    pub async fn remove<R: Record>(&mut self, record: &Saved<R>) -> Result<()> {
        let id = record.value.id();
        let removed = R::Table::delete_many()
            .filter(R::Table::ID.eq(id))
            .filter(R::Table::VERSION.eq(record.version))
            .exec(self.tx())
            .await
            .map_err(|error| StoreError::of_write(R::KIND, error))?;
        if removed.rows_affected == 0 {
            return Err(self.gone_or_stale::<R>(id).await);
        }
        if record.value.mentions().is_some() {
            mention::forget(self.tx(), id).await?;
        }
        self.touched.push(Touched { kind: R::KIND, id, version: 0, plain: Digest::ZERO });
        Ok(())
    }

    async fn gone_or_stale<R: Record>(&self, id: Uuid) -> StoreError {
        match find::<R>(self, id).await {
            Ok(None) => StoreError::Missing { kind: R::KIND, key: id.to_string() },
            Ok(Some(_)) | Err(_) => StoreError::Stale { kind: R::KIND, id },
        }
    }
}
