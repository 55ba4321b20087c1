//! What can go wrong, and what to do about it. No question a person asks is ever an error.

use std::io;
use std::path::PathBuf;
use tantivy::TantivyError;

/// Why the index could not be opened, written or read.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The folder cannot be made, read or written.
    #[error("the search folder {} cannot be used: {source}. Check that it exists and may be written", path.display())]
    Folder {
        /// Which folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Another process writes to the index.
    #[error("another process writes to the search index. Searching works; stop the other process to write here")]
    Busy,
    /// Another process writes to the index, and this version cannot read what it holds.
    #[error(
        "the search index is damaged or of another version, and another process writes to it. Stop that process and \
         start again; the index is then built anew"
    )]
    BusyAndUnreadable,
    /// A write to the index failed before, in the same batch.
    #[error("an earlier write to the search index failed. Begin a new batch from the number the index has reached")]
    Interrupted,
    /// The search engine failed.
    #[error("the search index failed: {0}. If it happens again, remove the search folder; it is built anew")]
    Engine(Box<TantivyError>),
    /// An entry could not be written to or read from the index.
    #[error("an entry of the search index cannot be read: {0}. Remove the search folder; it is built anew")]
    Entry(#[from] serde_json::Error),
}

impl From<TantivyError> for SearchError {
    fn from(error: TantivyError) -> Self {
        match error {
            TantivyError::LockFailure(..) => Self::Busy,
            other => Self::Engine(Box::new(other)),
        }
    }
}
