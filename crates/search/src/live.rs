//! One generation of the index: the engine on one folder, with its reader and its writer.

use crate::analyzer::{DANISH, Danish};
use crate::compound::Split;
use crate::error::SearchError;
use crate::folder;
use crate::schema::{Fields, Nature, schema};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard};
use tantivy::indexer::IndexWriterOptions;
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{IndexReader, IndexWriter, ReloadPolicy};

/// The engine's least budget for what is not written yet, with some air.
const WRITER_BYTES: usize = 20_000_000;

/// A generation that is open.
pub(crate) struct Live {
    pub inner: tantivy::Index,
    pub fields: Fields,
    pub nature: Nature,
    pub reader: IndexReader,
    /// Its folder; none in memory.
    pub folder: Option<PathBuf>,
    writer: Mutex<Option<IndexWriter>>,
}

impl Live {
    /// Takes up an index of this schema.
    pub fn new(
        inner: tantivy::Index,
        folder: Option<PathBuf>,
        split: Split,
        nature: Nature,
    ) -> Result<Self, SearchError> {
        let (_, fields) = schema(nature);
        inner.tokenizers().register(DANISH, TextAnalyzer::from(Danish::splitting(split)));
        let reader = inner.reader_builder().reload_policy(ReloadPolicy::OnCommitWithDelay).try_into()?;
        Ok(Self { inner, fields, nature, reader, folder, writer: Mutex::new(None) })
    }

    /// The journal number of the last commit.
    pub fn position(&self) -> Result<u64, SearchError> {
        let metas = self.inner.load_metas()?;
        Ok(metas.payload.as_deref().and_then(|payload| folder::position(self.nature, payload)).unwrap_or(0))
    }

    /// The writer, opened where it is not.
    pub fn open_writer(&self) -> Result<(), SearchError> {
        let mut writer = self.writer();
        if writer.is_none() {
            let options = IndexWriterOptions::builder()
                .memory_budget_per_thread(WRITER_BYTES)
                .num_worker_threads(1)
                .num_merge_threads(1)
                .build();
            *writer = Some(self.inner.writer_with_options(options)?);
        }
        Ok(())
    }

    /// The writer; empty before it is opened and after a failure. A panic while writing leaves a writer of unknown
    /// state: it is given up.
    pub fn writer(&self) -> MutexGuard<'_, Option<IndexWriter>> {
        self.writer.lock().unwrap_or_else(|poisoned| {
            self.writer.clear_poison();
            let mut writer = poisoned.into_inner();
            *writer = None;
            writer
        })
    }
}
