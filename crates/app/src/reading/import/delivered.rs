//! The delivered files as batches: an archive is one, and all that came loose or in a folder is one.

use super::super::batch::{Batch, Source};
use crate::App;
use crate::error::{AppError, Result};
use bytes::Bytes;
use sagsgang_domain::import::Import;
use sagsgang_store::{Blobs, Digest};
use std::collections::HashSet;
use tokio::runtime::Handle;

/// Where a document is: the place of its file among those delivered, and its place in that file.
pub(super) type Place = (usize, usize);

/// Files of an import that are read together.
pub(super) enum Together {
    /// An archive, at its place among the files.
    Archive(usize),
    /// The others, at theirs.
    Loose(Vec<usize>),
}

impl Together {
    /// Everything an import brought, in the order in which it is read.
    pub(super) fn of(import: &Import) -> Vec<Self> {
        let is_archive = |at: &usize| import.files[*at].is_archive;
        let (archives, loose): (Vec<_>, Vec<_>) = (0..import.files.len()).partition(is_archive);
        let loose = (!loose.is_empty()).then_some(Self::Loose(loose));
        loose.into_iter().chain(archives.into_iter().map(Self::Archive)).collect()
    }

    /// Opens them, without the documents that were told of before.
    ///
    /// # Errors
    /// When an archive is no longer there, or is damaged.
    pub(super) async fn open(&self, app: &App, import: &Import, told: &HashSet<Place>) -> Result<Batch> {
        let blobs = app.store().blobs();
        match self {
            Self::Archive(at) => {
                let file = &import.files[*at];
                let from = blobs.open_file(file.digest.parse()?).await?;
                let mut batch = Batch::open(&file.name, from).await?;
                batch.skip(&told.iter().filter(|(file, _)| file == at).map(|(_, place)| *place).collect());
                Ok(batch)
            }
            Self::Loose(places) => {
                let files = places.iter().map(|at| (*at, import.files[*at].name.clone())).collect();
                let digests = import.files.iter().map(|file| file.digest.parse());
                let digests = digests.collect::<sagsgang_store::Result<_>>()?;
                let mut batch = Batch::new(files, Kept { digests, blobs: blobs.clone(), on: Handle::current() });
                batch.skip(&told.iter().map(|(file, _)| *file).collect());
                Ok(batch)
            }
        }
    }

    /// The place of a document by its place in the batch.
    pub(super) fn place(&self, in_batch: usize) -> Place {
        match self {
            Self::Archive(at) => (*at, in_batch),
            Self::Loose(_) => (in_batch, 0),
        }
    }
}

/// Files as they are kept.
struct Kept {
    digests: Vec<Digest>,
    blobs: Blobs,
    on: Handle,
}

impl Source for Kept {
    fn content(&mut self, place: usize) -> Result<Bytes> {
        let digest = *self.digests.get(place).ok_or(AppError::NotFound("file"))?;
        Ok(self.on.block_on(self.blobs.get(digest))?)
    }
}
