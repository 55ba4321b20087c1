//! What records name within their documents: which meetings somebody sat at, which have a matter on a road.
//!
//! A record says its words ([`Mentions`]); they are kept in the same transaction as the record, so that a page that is
//! kept under the journal's number is right. Words are small letters, figures, `-` and one `:`.

use crate::entity::day;
use crate::entity::mention::{ActiveModel, Column, Entity};
use crate::error::Result;
use crate::read::Read;
use crate::record::{self, Record};
use jiff::civil::Date;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::person::Person;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Records are passed over so many at a time when the table is made anew.
const STEP: u64 = 200;
/// A statement takes so many words.
const ROWS: usize = 500;

/// What a record names.
#[doc(hidden)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mentions {
    /// The record's day, as `20240424`; 0 where it has none.
    pub day: i32,
    /// The words.
    pub words: BTreeSet<String>,
}

/// Makes the table say what the record says now.
pub(crate) async fn keep(conn: &impl ConnectionTrait, record: Uuid, mentions: &Mentions) -> Result<()> {
    let kept = Entity::find().filter(Column::Record.eq(record)).all(conn).await?;
    let gone: Vec<&str> = kept.iter().map(|row| row.word.as_str()).filter(|w| !mentions.words.contains(*w)).collect();
    if !gone.is_empty() {
        Entity::delete_many().filter(Column::Record.eq(record)).filter(Column::Word.is_in(gone)).exec(conn).await?;
    }
    if kept.iter().any(|row| row.day != mentions.day) {
        let moved = Entity::update_many().col_expr(Column::Day, Expr::value(mentions.day));
        moved.filter(Column::Record.eq(record)).exec(conn).await?;
    }
    let is_new = |word: &&String| !kept.iter().any(|row| row.word == **word);
    let new: Vec<&String> = mentions.words.iter().filter(is_new).collect();
    for words in new.chunks(ROWS) {
        let rows = words.iter().map(|word| ActiveModel {
            word: Set((*word).clone()),
            record: Set(record),
            day: Set(mentions.day),
        });
        Entity::insert_many(rows).exec_without_returning(conn).await?;
    }
    Ok(())
}

/// Takes out what a record that is removed named.
pub(crate) async fn forget(conn: &impl ConnectionTrait, record: Uuid) -> Result<()> {
    Entity::delete_many().filter(Column::Record.eq(record)).exec(conn).await?;
    Ok(())
}

/// Makes the table anew from the records that are there.
pub(crate) async fn fill(conn: &impl ConnectionTrait) -> Result<()> {
    fill_with::<Meeting>(conn).await?;
    fill_with::<Person>(conn).await
}

async fn fill_with<R: Record>(conn: &impl ConnectionTrait) -> Result<()> {
    let mut after = Uuid::nil();
    loop {
        let records = record::page_on::<R>(conn, after, STEP).await?;
        let Some(last) = records.last() else { return Ok(()) };
        after = last.id();
        for record in &records {
            if let Some(mentions) = record.mentions() {
                keep(conn, record.id(), &mentions).await?;
            }
        }
    }
}

/// The records that name something, from the first to the last day where these are given, the newest first, at most
/// `limit`.
pub(crate) async fn of(
    from: &impl Read,
    word: &str,
    first: Option<Date>,
    last: Option<Date>,
    limit: u64,
) -> Result<Vec<Uuid>> {
    let mut query = Entity::find().select_only().column(Column::Record).filter(Column::Word.eq(word));
    if let Some(first) = first {
        query = query.filter(Column::Day.gte(day(first)));
    }
    if let Some(last) = last {
        query = query.filter(Column::Day.lte(day(last)));
    }
    let query = query.order_by_desc(Column::Day).order_by_desc(Column::Record).limit(limit);
    Ok(query.into_tuple().all(from.conn()).await?)
}

/// The first and the last day of the records that name something.
pub(crate) async fn days(from: &impl Read, word: &str) -> Result<Option<(i32, i32)>> {
    let query = Entity::find().select_only().column_as(Column::Day.min(), "first").column_as(Column::Day.max(), "last");
    let found: Option<(Option<i32>, Option<i32>)> =
        query.filter(Column::Word.eq(word)).into_tuple().one(from.conn()).await?;
    Ok(found.and_then(|(first, last)| Some((first?, last?))))
}

/// The records that name something whose word begins with `start` and holds `part`, the newest first, at most
/// `limit`.
pub(crate) async fn holding(from: &impl Read, start: &str, part: &str, limit: u64) -> Result<Vec<Uuid>> {
    let query = Entity::find()
        .select_only()
        .column(Column::Record)
        .column_as(Column::Day.max(), "day")
        .filter(Column::Word.like(format!("{start}%{part}%")))
        .group_by(Column::Record)
        .order_by_desc(Column::Day.max())
        .order_by_desc(Column::Record)
        .limit(limit);
    let found: Vec<(Uuid, i32)> = query.into_tuple().all(from.conn()).await?;
    Ok(found.into_iter().map(|(record, _)| record).collect())
}
