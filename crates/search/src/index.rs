//! The index: opened from a folder, followed up to a journal number, asked by many at once.

use crate::analyzer::{DANISH, Danish};
use crate::batch::Batch;
use crate::error::SearchError;
use crate::find;
use crate::folder;
use crate::query::Query;
use crate::results::Results;
use crate::schema::{Fields, schema};
use std::path::Path;
use std::sync::{Mutex, MutexGuard};
use tantivy::indexer::IndexWriterOptions;
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{IndexReader, IndexWriter, ReloadPolicy};

/// The engine's least budget for what is not written yet, with some air.
const WRITER_BYTES: usize = 20_000_000;

/// What was found in the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// An index that can be used as it is.
    Kept,
    /// Nothing: the index is new and empty, at journal number 0.
    Created,
    /// A damaged index or one of another version: it is empty now, at journal number 0.
    Rebuilt,
}

/// The full-text index of what the public may read.
pub struct Index {
    inner: tantivy::Index,
    fields: Fields,
    reader: IndexReader,
    writer: Mutex<Option<IndexWriter>>,
    opening: Opening,
}

impl Index {
    /// Opens the index in a folder that is its own, and makes both where they are missing. A damaged index or one of
    /// another version is emptied ([`Self::opening`] says so). While another process writes to the folder, this one
    /// can search and sees what the other commits.
    ///
    /// # Errors
    /// [`SearchError::Folder`] when the folder cannot be used, [`SearchError::BusyAndUnreadable`] when the index
    /// ought to be emptied while another process writes to it.
    pub fn open(path: &Path) -> Result<Self, SearchError> {
        let (inner, opening) = folder::open(path)?;
        Self::new(inner, opening)
    }

    /// An empty index that ends with the process.
    pub fn in_memory() -> Result<Self, SearchError> {
        Self::new(tantivy::Index::create_in_ram(schema().0), Opening::Created)
    }

    fn new(inner: tantivy::Index, opening: Opening) -> Result<Self, SearchError> {
        let (_, fields) = schema();
        inner.tokenizers().register(DANISH, TextAnalyzer::from(Danish));
        let reader = inner.reader_builder().reload_policy(ReloadPolicy::OnCommitWithDelay).try_into()?;
        Ok(Self { inner, fields, reader, writer: Mutex::new(None), opening })
    }

    /// What was found when it was opened.
    pub fn opening(&self) -> Opening {
        self.opening
    }

    /// The journal number up to which the content has followed; 0 when nothing has been indexed. Committed together
    /// with the content, and read from the folder, so that it is right in every process.
    pub fn position(&self) -> Result<u64, SearchError> {
        let metas = self.inner.load_metas()?;
        Ok(metas.payload.as_deref().and_then(folder::position).unwrap_or(0))
    }

    /// Begins a set of changes. Waits while this process has another one open. Ask for [`Self::position`] after:
    /// from here on no other process moves it.
    ///
    /// # Errors
    /// [`SearchError::Busy`] when another process writes to the folder.
    pub fn batch(&self) -> Result<Batch<'_>, SearchError> {
        let mut writer = self.lock();
        if writer.is_none() {
            let options = IndexWriterOptions::builder()
                .memory_budget_per_thread(WRITER_BYTES)
                .num_worker_threads(1)
                .num_merge_threads(1)
                .build();
            *writer = Some(self.inner.writer_with_options(options)?);
        }
        Ok(Batch::new(self, writer))
    }

    /// What matches a question, best first and newest first among equals. No question is an error: one without
    /// words finds nothing.
    pub fn search(&self, query: &Query) -> Result<Results, SearchError> {
        find::find(&self.reader.searcher(), &self.fields, query)
    }

    pub(crate) fn fields(&self) -> &Fields {
        &self.fields
    }

    pub(crate) fn reload(&self) -> Result<(), SearchError> {
        Ok(self.reader.reload()?)
    }

    /// A panic while writing leaves a writer of unknown state: it is given up.
    fn lock(&self) -> MutexGuard<'_, Option<IndexWriter>> {
        self.writer.lock().unwrap_or_else(|poisoned| {
            self.writer.clear_poison();
            let mut writer = poisoned.into_inner();
            *writer = None;
            writer
        })
    }
}
