//! Makes an archive.

use super::member::{FORMAT, MANIFEST, Manifest, Member};
use crate::digest::Digest;
use crate::entity::{self, each_record, journal as journal_table};
use crate::error::{Result, StoreError};
use crate::journal;
use crate::migration;
use crate::progress::{Part, Progress, Told};
use crate::read::{Read, Snapshot};
use crate::store::Store;
use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Value};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use tokio::sync::mpsc;

/// Rows in a member.
const PAGE: u64 = 500;

/// Writes an archive of the store as it is at this instant. The file appears whole or not at all; one that is there
/// under the name is replaced.
pub async fn backup(store: &Store, path: &Path, progress: Told<'_>) -> Result<Manifest> {
    let partial = partial(path);
    let (sender, members) = mpsc::channel(2);
    let (to, from) = (path.to_path_buf(), partial.clone());
    let writing = tokio::task::spawn_blocking(move || write(&from, &to, members));
    let sent = send_all(store, sender, progress).await;
    let written = writing.await.unwrap_or_else(|stopped| Err(io::Error::other(stopped)));
    // A writer that failed also stops the sender, and knows better why.
    written.map_err(StoreError::at(&partial))?;
    sent
}

fn partial(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".partial");
    path.with_file_name(name)
}

/// Writes members as they come. Only the manifest ends a whole archive: without it nothing takes the name.
fn write(partial: &Path, path: &Path, mut members: mpsc::Receiver<Member>) -> io::Result<()> {
    let mut archive = tar::Builder::new(BufWriter::new(File::create(partial)?));
    let mut whole = false;
    while let Some(member) = members.blocking_recv() {
        let mut header = tar::Header::new_gnu();
        header.set_size(member.bytes.len() as u64);
        header.set_mode(0o600);
        archive.append_data(&mut header, &member.name, member.bytes.as_slice())?;
        whole = member.name == MANIFEST;
    }
    let mut file = archive.into_inner()?;
    file.flush()?;
    if !whole {
        return std::fs::remove_file(partial);
    }
    file.get_ref().sync_all()?;
    std::fs::rename(partial, path)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

async fn send_all(store: &Store, sender: mpsc::Sender<Member>, progress: Told<'_>) -> Result<Manifest> {
    let snapshot = store.snapshot().await?;
    let head = journal::head(&snapshot).await?;
    let mut out = Out { sender, progress, sums: Vec::new(), rows: BTreeMap::new() };
    macro_rules! record {
        ($table:ident) => {{
            use entity::$table::{Column, Entity};
            out.pages::<Entity>(&snapshot, stringify!($table), Column::Id, |row| row.id.into()).await?;
        }};
    }
    each_record!(record);
    out.pages::<journal_table::Entity>(&snapshot, "journal", journal_table::Column::Seq, |row| row.seq.into()).await?;
    out.whole::<entity::journal_head::Entity>(&snapshot, "journal_head").await?;
    out.whole::<entity::follower::Entity>(&snapshot, "follower").await?;
    out.whole::<entity::subscription::Entity>(&snapshot, "subscription").await?;
    out.whole::<entity::follow_link::Entity>(&snapshot, "follow_link").await?;
    out.pages::<entity::outbox::Entity>(&snapshot, "outbox", entity::outbox::Column::Id, |row| row.id.into()).await?;
    out.whole::<entity::blob::Entity>(&snapshot, "blob").await?;
    out.register(&snapshot).await?;
    out.files(store, &snapshot).await?;
    let manifest = Manifest { format: FORMAT, schema: migration::KNOWN, head, rows: out.rows, members: out.sums };
    let bytes = serde_json::to_vec_pretty(&manifest).map_err(unwritable)?;
    // Where nobody receives, the writer has failed and says why.
    let _ = out.sender.send(Member { name: MANIFEST.to_owned(), bytes }).await;
    Ok(manifest)
}

fn unwritable(source: serde_json::Error) -> StoreError {
    StoreError::Unwritable { kind: "backup", source }
}

/// Where members go, and what has been sent.
struct Out<'a> {
    sender: mpsc::Sender<Member>,
    progress: Told<'a>,
    sums: Vec<super::Sum>,
    rows: BTreeMap<String, u64>,
}

impl Out<'_> {
    /// A table in pages, by a column that orders alike on both engines.
    async fn pages<E>(
        &mut self,
        from: &Snapshot,
        table: &str,
        by: E::Column,
        place: fn(&E::Model) -> Value,
    ) -> Result<()>
    where
        E: EntityTrait<Model: Serialize + Send + Sync>,
    {
        let mut after = None;
        for number in 1_u64.. {
            let mut query = E::find().order_by_asc(by).limit(PAGE);
            if let Some(after) = after.take() {
                query = query.filter(by.gt::<Value>(after));
            }
            let rows = query.all(from.conn()).await?;
            let Some(last) = rows.last() else { break };
            after = Some(place(last));
            self.rows(table, number, &rows).await?;
        }
        Ok(())
    }

    /// A small table.
    async fn whole<E>(&mut self, from: &Snapshot, table: &str) -> Result<()>
    where
        E: EntityTrait<Model: Serialize + Send + Sync>,
    {
        let rows = E::find().all(from.conn()).await?;
        self.rows(table, 1, &rows).await
    }

    /// The register: what is gone from it and when each thing changed is known from nothing else.
    async fn register(&mut self, from: &Snapshot) -> Result<()> {
        use entity::register::{Column, Entity};
        let mut after: Option<(String, uuid::Uuid)> = None;
        for number in 1_u64.. {
            let mut query = Entity::find().order_by_asc(Column::Kind).order_by_asc(Column::Id).limit(PAGE);
            if let Some((kind, id)) = after.take() {
                let same = Column::Kind.eq(kind.as_str()).and(Column::Id.gt(id));
                query = query.filter(Column::Kind.gt(kind).or(same));
            }
            let rows = query.all(from.conn()).await?;
            let Some(last) = rows.last() else { break };
            after = Some((last.kind.clone(), last.id));
            self.rows("register", number, &rows).await?;
        }
        Ok(())
    }

    async fn rows<M: Serialize>(&mut self, table: &str, number: u64, rows: &[M]) -> Result<()> {
        let mut bytes = Vec::new();
        for row in rows {
            serde_json::to_writer(&mut bytes, row).map_err(unwritable)?;
            bytes.push(b'\n');
        }
        *self.rows.entry(table.to_owned()).or_default() += rows.len() as u64;
        self.send(Member { name: format!("tables/{table}/{number:06}.jsonl"), bytes }).await
    }

    async fn files(&mut self, store: &Store, from: &Snapshot) -> Result<()> {
        let rows = entity::blob::Entity::find().all(from.conn()).await?;
        let total = rows.len() as u64;
        for (done, row) in (1..).zip(rows) {
            let digest: Digest = row.digest.parse()?;
            let bytes = store.blobs().get(digest).await?.into();
            self.send(Member { name: format!("blobs/{digest}"), bytes }).await?;
            (self.progress)(Progress { part: Part::Files, done, total });
        }
        Ok(())
    }

    async fn send(&mut self, member: Member) -> Result<()> {
        self.sums.push(member.sum());
        // Where nobody receives, the writer has failed and says why: end here.
        let gone = |_| StoreError::Database(sea_orm::DbErr::Custom("the backup's writer stopped".to_owned()));
        self.sender.send(member).await.map_err(gone)?;
        (self.progress)(Progress { part: Part::Archive, done: self.sums.len() as u64, total: 0 });
        Ok(())
    }
}
