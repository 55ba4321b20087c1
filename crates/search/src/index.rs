//! The index: opened from a folder, followed up to a journal number, asked by many at once, and built anew beside
//! itself while it answers.

use crate::batch::Batch;
use crate::compound::{SPLIT, Split};
use crate::entry::AnnexText;
use crate::error::SearchError;
use crate::find::{self, Engine};
use crate::folder::{self, Generation};
use crate::leaf;
use crate::live::Live;
use crate::query::Query;
use crate::results::{Hit, Results};
use crate::schema::{Nature, schema};
use crate::sight;
use crate::suggest;
use sagsgang_domain::sight::Reader;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

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

/// The full-text index of what the public may read. [`crate::Inside`] is the one behind the sign-in.
///
/// Its folder holds one generation, and for a while a second that is being built ([`Self::successor`]); a file names
/// the one that counts, so that whatever happens there is always one that is whole.
pub struct Index {
    /// Its folder; none in memory.
    root: Option<PathBuf>,
    live: RwLock<Arc<Live>>,
    /// Held by the batch that is open.
    turn: Mutex<()>,
    opening: Opening,
    split: Split,
    nature: Nature,
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
        Self::open_for(path, Nature::Public)
    }

    pub(crate) fn open_for(path: &Path, nature: Nature) -> Result<Self, SearchError> {
        let (generation, inner, opening) = folder::open(path, nature)?;
        let live = Live::new(inner, Some(generation.folder(path)), SPLIT, nature)?;
        Ok(Self::of(Some(path.to_owned()), live, opening, SPLIT))
    }

    /// An empty index that ends with the process.
    pub fn in_memory() -> Result<Self, SearchError> {
        Self::in_memory_for(Nature::Public, SPLIT)
    }

    pub(crate) fn in_memory_for(nature: Nature, split: Split) -> Result<Self, SearchError> {
        let live = Live::new(tantivy::Index::create_in_ram(schema(nature).0), None, split, nature)?;
        Ok(Self::of(None, live, Opening::Created, split))
    }

    fn of(root: Option<PathBuf>, live: Live, opening: Opening, split: Split) -> Self {
        let nature = live.nature;
        Self { root, live: RwLock::new(Arc::new(live)), turn: Mutex::new(()), opening, split, nature }
    }

    /// What was found when it was opened.
    pub fn opening(&self) -> Opening {
        self.opening
    }

    /// The journal number up to which the content has followed; 0 when nothing has been indexed. Committed together
    /// with the content, and read from the folder, so that it is right in every process.
    pub fn position(&self) -> Result<u64, SearchError> {
        self.live().position()
    }

    /// Begins a set of changes. Waits while this process has another one open. Ask for [`Self::position`] after:
    /// from here on no other process moves it.
    ///
    /// # Errors
    /// [`SearchError::Busy`] when another process writes to the folder.
    pub fn batch(&self) -> Result<Batch<'_>, SearchError> {
        let turn = self.turn();
        let live = self.live();
        live.open_writer()?;
        Ok(Batch::new(turn, live))
    }

    /// What matches a question, best first and newest first among equals. No question is an error: one without
    /// words and filters finds nothing.
    pub fn search(&self, query: &Query) -> Result<Results, SearchError> {
        self.ask(None, |engine| find::find(engine, query))
    }

    /// At most so many titles, bodies and people in which the words of an unfinished question stand.
    pub fn suggest(&self, text: &str, limit: usize) -> Result<Vec<Hit>, SearchError> {
        self.ask(None, |engine| suggest::suggest(engine, text, limit))
    }

    /// The text of the file with this digest, where it has been indexed: reading it out of the file costs more.
    pub fn text_of(&self, digest: &str) -> Result<Option<AnnexText>, SearchError> {
        self.ask_for_all(|engine| leaf::of_file(engine, digest))
    }

    /// An empty index beside this one, to be filled and then put in its place with [`Self::adopt`]. This one answers
    /// meanwhile. What an earlier one that was never adopted left is removed.
    ///
    /// # Errors
    /// [`SearchError::Busy`] when another process is building one.
    pub fn successor(&self) -> Result<Self, SearchError> {
        let Some(root) = &self.root else { return Self::in_memory_for(self.nature, self.split) };
        let generation = Generation::current(root)?.next();
        let inner = generation.create(root, self.nature)?;
        let live = Live::new(inner, Some(generation.folder(root)), self.split, self.nature)?;
        // From here on nobody else takes the folder.
        live.open_writer()?;
        Ok(Self::of(Some(root.clone()), live, Opening::Created, self.split))
    }

    /// The generation that another process has put in this one's place, where it has; to be followed up to the
    /// journal and then adopted.
    pub fn newer(&self) -> Result<Option<Self>, SearchError> {
        let Some(root) = &self.root else { return Ok(None) };
        let generation = Generation::current(root)?;
        if self.live().folder.as_deref() == Some(generation.folder(root).as_path()) {
            return Ok(None);
        }
        let inner = generation.open(root, self.nature)?;
        let live = Live::new(inner, Some(generation.folder(root)), self.split, self.nature)?;
        Ok(Some(Self::of(Some(root.clone()), live, Opening::Kept, self.split)))
    }

    /// Puts another index in this one's place, here at once and in other processes when they look for a newer one.
    /// The files of the old one are removed, unless another process writes to them: then that one removes them.
    pub fn adopt(&self, other: &Self) -> Result<(), SearchError> {
        let _turn = self.turn();
        let next = other.live();
        let before = {
            let mut live = self.live.write().unwrap_or_else(PoisonError::into_inner);
            if let (Some(root), Some(folder)) = (&self.root, &next.folder) {
                folder::make_current(root, folder)?;
            }
            std::mem::replace(&mut *live, next)
        };
        *before.writer() = None;
        match (&self.root, &before.folder) {
            (Some(root), Some(_)) => folder::remove_others(root),
            _ => Ok(()),
        }
    }

    /// Asks the engine for what a reader may see. Without a reader, nothing is found of what has an audience.
    pub(crate) fn ask<T>(
        &self,
        reader: Option<&Reader>,
        question: impl FnOnce(Engine<'_>) -> Result<T, SearchError>,
    ) -> Result<T, SearchError> {
        let live = self.live();
        let searcher = live.reader.searcher();
        let sight = live.fields.audience.map(|fields| sight::query(fields, reader));
        question(Engine { searcher: &searcher, fields: &live.fields, split: self.split, sight: sight.as_ref() })
    }

    /// Asks the engine for everything, for whoever fills the index.
    pub(crate) fn ask_for_all<T>(
        &self,
        question: impl FnOnce(Engine<'_>) -> Result<T, SearchError>,
    ) -> Result<T, SearchError> {
        let live = self.live();
        let searcher = live.reader.searcher();
        question(Engine { searcher: &searcher, fields: &live.fields, split: self.split, sight: None })
    }

    pub(crate) fn live(&self) -> Arc<Live> {
        Arc::clone(&self.live.read().unwrap_or_else(PoisonError::into_inner))
    }

    #[cfg(test)]
    pub(crate) fn reload(&self) -> Result<(), SearchError> {
        Ok(self.live().reader.reload()?)
    }

    fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
