//! What a search index must be able to do to follow the journal.

use super::touched::Touched;
use crate::App;
use crate::error::Result;
use sagsgang_search::{AnnexText, SearchError};
use std::future::Future;
use std::result::Result as Answer;
use std::sync::Arc;

/// An index that follows the journal: what it is to hold, and how it is kept. Each is as its room has it.
pub(crate) trait Feed: Send + Sync + Sized + 'static {
    /// Changes that show together.
    type Update: Default + Send + Sync + 'static;

    /// What tells the feeds of an app apart.
    const NAME: &'static str;

    /// The journal number it has followed to.
    fn position(&self) -> Answer<u64, SearchError>;
    /// The one another process has put in its place.
    fn newer(&self) -> Answer<Option<Self>, SearchError>;
    /// An empty one beside it.
    fn successor(&self) -> Answer<Self, SearchError>;
    /// Puts another in its place.
    fn adopt(&self, other: &Self) -> Answer<(), SearchError>;
    /// The text of a file, where it has been indexed.
    fn text_of(&self, digest: &str) -> Answer<Option<AnnexText>, SearchError>;
    /// Reads what it is to hold of what was touched.
    fn load(app: &App, index: &Arc<Self>, touched: Touched) -> impl Future<Output = Result<Self::Update>> + Send;
    /// Writes it in one commit; `anew` empties it first.
    fn write(&self, update: &Self::Update, position: u64, anew: bool) -> Result<()>;
}
