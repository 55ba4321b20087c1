//! Beginning an import (da: *begynd indlæsning*).

use super::super::batch::Batch;
use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Problem, Result};
use crate::permission::{Permission, Reach, Relation};
use bytes::Bytes;
use sagsgang_domain::account::Role;
use sagsgang_domain::id::ImportId;
use sagsgang_domain::import::{Import, ImportFile, ImportState};
use sagsgang_store::{Incoming, StoreError, StoredBlob};
use serde::Serialize;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "begin_import", grants: &[(Role::Secretary, Reach::Any)], when: "always" };

/// At most so many bytes are delivered in one go.
pub const MOST_DELIVERED: u64 = 500_000_000;
/// At most so many files are delivered in one go; an archive is one.
pub const MOST_FILES: usize = 10_000;

/// A file that was delivered and is kept.
#[derive(Clone, Debug)]
pub struct Delivered {
    /// Its name, with its path where it came in a folder.
    pub name: String,
    blob: StoredBlob,
    is_archive: bool,
    documents: usize,
}

/// A file on its way from a browser, kept as it comes.
pub struct Delivery {
    app: App,
    name: String,
    incoming: Incoming,
}

impl Delivery {
    /// Begins to take in a file.
    ///
    /// # Errors
    /// Denied to whoever may not begin an import, before anything is kept.
    pub fn begin(app: &App, actor: &Actor, name: &str) -> Result<Self> {
        WHO.check(actor, Relation::default())?;
        let incoming = app.store().blobs().begin(app.new_id(), MOST_DELIVERED);
        let name = name.chars().filter(|c| !c.is_control()).collect();
        Ok(Self { app: app.clone(), name, incoming })
    }

    /// Takes in the next piece.
    ///
    /// # Errors
    /// [`AppError::Invalid`] when the file grows over [`MOST_DELIVERED`].
    pub async fn write(&mut self, piece: &Bytes) -> Result<()> {
        self.incoming.write(piece).await.map_err(|error| match error {
            StoreError::BlobTooLarge { limit, .. } => {
                AppError::Invalid { field: "files", problem: Problem::TooLarge(limit) }
            }
            other => other.into(),
        })
    }

    /// Keeps it, and looks how many documents are in it.
    pub async fn finish(self) -> Result<Delivered> {
        let blob = self.incoming.finish().await?;
        let from = self.app.store().blobs().open_file(blob.digest).await?;
        let batch = Batch::open(&self.name, from).await?;
        // One that is damaged is refused as the archive it is called.
        let is_archive = batch.is_archive() || self.name.to_lowercase().ends_with(".zip");
        Ok(Delivered { name: self.name, blob, is_archive, documents: batch.len() })
    }
}

impl Delivered {
    /// Bytes.
    pub fn size(&self) -> u64 {
        self.blob.size
    }

    /// The content, where it is one document that is read in one go.
    pub async fn document(&self, app: &App) -> Result<Option<Bytes>> {
        if self.is_archive || self.blob.size > sagsgang_intake::MOST_BYTES as u64 {
            return Ok(None);
        }
        Ok(Some(app.store().blobs().get(self.blob.digest).await?))
    }
}

/// What the journal tells of it.
#[derive(Serialize)]
struct Begun<'a> {
    files: usize,
    documents: usize,
    first: &'a str,
}

/// Begins to read what was delivered; the reading goes on after this returns.
///
/// # Errors
/// [`AppError::Invalid`] when nothing was delivered.
pub async fn begin_import(app: &App, actor: &Actor, delivered: Vec<Delivered>) -> Result<ImportId> {
    WHO.check(actor, Relation::default())?;
    let Some(first) = delivered.first() else {
        return Err(AppError::Invalid { field: "files", problem: Problem::Missing });
    };
    let first = first.name.clone();
    let mut change = app.begin(actor).await?;
    for file in &delivered {
        change.write.name_blob(file.blob).await?;
    }
    let files = delivered.into_iter().map(|file| ImportFile {
        name: file.name,
        digest: file.blob.digest.to_string(),
        size: file.blob.size,
        is_archive: file.is_archive,
        documents: file.documents,
    });
    let import = Import {
        id: app.new_id().into(),
        by: actor.person,
        account: actor.account,
        started: change.now,
        files: files.collect(),
        state: ImportState::Running,
    };
    change.add(&import).await?;
    let begun = Begun { files: import.files.len(), documents: import.total(), first: &first };
    change.commit("ImportBegun", Subject("import", import.id.0), &begun).await?;
    app.wake_imports();
    Ok(import.id)
}
