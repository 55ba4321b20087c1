//! What ends a command early: one sentence that says what to do.

use sagsgang_app::error::AppError;
use sagsgang_search::SearchError;
use sagsgang_store::StoreError;

/// Why a command could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The store refused or failed; its text says what to do.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The search index failed.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// A use case refused or failed.
    #[error(transparent)]
    App(#[from] AppError),
    /// Anything else, in words that say what to do.
    #[error("{0}")]
    Said(String),
}

impl Failure {
    /// A failure in these words.
    pub fn said(words: impl Into<String>) -> Self {
        Self::Said(words.into())
    }
}

/// The result of a command.
pub type Result<T> = std::result::Result<T, Failure>;
