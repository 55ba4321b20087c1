//! Brings an archive back.

use super::check;
use super::member::{Manifest, Member};
use crate::entity::{self, each_record, journal_head};
use crate::error::{Result, StoreError};
use crate::journal::{self, Finding, Report};
use crate::location::Location;
use crate::progress::{Part, Progress, Told};
use crate::store::Store;
use sea_orm::{DatabaseTransaction, EntityTrait, IntoActiveModel, PaginatorTrait, TransactionTrait};
use serde::de::DeserializeOwned;
use std::path::Path;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

/// Brings an archive back into an empty folder and an empty database, of either engine, and verifies it. Nothing is
/// touched where the archive is damaged or the place is not empty.
pub async fn restore(path: &Path, location: &Location, progress: Told<'_>) -> Result<Report> {
    let archive = path.to_path_buf();
    let manifest = spawn_blocking(move || check::check(&archive)).await.map_err(|stopped| refuse(path, stopped))??;
    refuse_full_folder(location)?;
    let store = Store::open(location).await?;
    refuse_full_database(&store).await?;
    let loaded = load(&store, path, &manifest, progress).await;
    if let Err(error) = loaded {
        store.close().await?;
        return Err(error);
    }
    store.settle().await?;
    let mut report = journal::verify(&store, progress).await?;
    if report.head != manifest.head {
        report.findings.push(Finding::HeadDiffers { seq: report.head.seq });
    }
    store.close().await?;
    Ok(report)
}

fn refuse(path: &Path, why: impl std::fmt::Display) -> StoreError {
    StoreError::Archive { path: path.to_path_buf(), why: why.to_string() }
}

fn refuse_full_folder(location: &Location) -> Result<()> {
    let folder = &location.data;
    if !folder.exists() {
        return Ok(());
    }
    let mut inside = std::fs::read_dir(folder).map_err(StoreError::at(folder))?;
    if inside.next().is_some() { Err(StoreError::NotEmpty(format!("the folder {}", folder.display()))) } else { Ok(()) }
}

async fn refuse_full_database(store: &Store) -> Result<()> {
    let mut rows = store.head().await?;
    macro_rules! count {
        ($table:ident) => {
            rows += entity::$table::Entity::find().count(store.db()).await?;
        };
    }
    each_record!(count);
    if rows > 0 { Err(StoreError::NotEmpty("the database".to_owned())) } else { Ok(()) }
}

async fn load(store: &Store, path: &Path, manifest: &Manifest, progress: Told<'_>) -> Result<()> {
    let (sender, mut members) = mpsc::channel(2);
    let archive = path.to_path_buf();
    let reading = spawn_blocking(move || check::send(&archive, &sender));
    let total = manifest.members.len() as u64;
    let _turn = store.turn().await;
    let tx = store.db().begin().await?;
    journal_head::Entity::delete_many().exec(&tx).await?;
    let mut done = 0;
    while let Some(member) = members.recv().await {
        // The file may have been changed since it was checked.
        if manifest.members.get(usize::try_from(done).unwrap_or(usize::MAX)) != Some(&member.sum()) {
            return Err(refuse(path, format!("{} was changed while it was read", member.name)));
        }
        load_member(store, &tx, path, member).await?;
        done += 1;
        progress(Progress { part: Part::Archive, done, total });
    }
    reading.await.map_err(|stopped| refuse(path, stopped))??;
    crate::mention::fill(&tx).await?;
    if done != total {
        return Err(refuse(path, "it was cut short while it was read"));
    }
    Ok(tx.commit().await?)
}

async fn load_member(store: &Store, tx: &DatabaseTransaction, path: &Path, member: Member) -> Result<()> {
    if member.file().is_some() {
        store.blobs().put(member.bytes.into(), u64::MAX).await?;
        return Ok(());
    }
    macro_rules! load {
        ($table:ident) => {
            if member.table() == Some(stringify!($table)) {
                return insert::<entity::$table::Entity>(tx, path, &member).await;
            }
        };
    }
    each_record!(load);
    load!(journal);
    load!(journal_head);
    load!(follower);
    load!(subscription);
    load!(follow_link);
    load!(outbox);
    load!(blob);
    load!(register);
    Err(refuse(path, format!("this program knows no place for {} in it", member.name)))
}

async fn insert<E>(tx: &DatabaseTransaction, path: &Path, member: &Member) -> Result<()>
where
    E: EntityTrait<Model: DeserializeOwned + IntoActiveModel<E::ActiveModel>, ActiveModel: Send>,
{
    let lines = serde_json::Deserializer::from_slice(&member.bytes).into_iter::<E::Model>();
    let rows = lines.map(|row| row.map(IntoActiveModel::into_active_model)).collect::<std::result::Result<Vec<_>, _>>();
    let rows = rows.map_err(|error| refuse(path, format!("{} cannot be read ({error})", member.name)))?;
    if !rows.is_empty() {
        E::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}
