//! The index's folder: which generation counts, whether it can be trusted, and emptying it when not.
//!
//! A generation is a folder of its own, `g1`, `g2` and so on; the file `current` names the one that counts. Whatever
//! changes a generation holds the engine's writer lock in it, so that two processes never do it at once.

use crate::error::SearchError;
use crate::index::Opening;
use crate::schema::{Nature, VERSION, schema};
use std::path::{Path, PathBuf};
use std::{fs, io};
use tantivy::Index;
use tantivy::directory::error::LockError;
use tantivy::directory::{Directory, INDEX_WRITER_LOCK, MmapDirectory};

/// Names the generation that counts.
const CURRENT: &str = "current";

/// What is kept beside each commit: whom it is for, the version of the content and the journal number it follows up to.
pub(crate) fn payload(nature: Nature, position: u64) -> String {
    format!("{}{position}", before_position(nature))
}

fn before_position(nature: Nature) -> String {
    match nature {
        Nature::Public => format!("version {VERSION} position "),
        Nature::Inside => format!("inside version {VERSION} position "),
    }
}

/// The journal number in a commit of this version.
pub(crate) fn position(nature: Nature, payload: &str) -> Option<u64> {
    payload.strip_prefix(&before_position(nature))?.parse().ok()
}

/// One generation of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Generation(u64);

impl Generation {
    /// The one that counts; the first where none is named.
    pub fn current(root: &Path) -> Result<Self, SearchError> {
        match fs::read_to_string(root.join(CURRENT)) {
            Ok(name) => Ok(Self::named(name.trim()).unwrap_or(Self(1))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self(1)),
            Err(source) => Err(SearchError::Folder { path: root.to_owned(), source }),
        }
    }

    /// The one after it.
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }

    /// Where it is.
    pub fn folder(self, root: &Path) -> PathBuf {
        root.join(format!("g{}", self.0))
    }

    fn named(name: &str) -> Option<Self> {
        name.strip_prefix('g')?.parse().ok().map(Self)
    }

    /// Opens it as it is.
    pub fn open(self, root: &Path, nature: Nature) -> Result<Index, SearchError> {
        beside_a_writer(directory(&self.folder(root))?, nature)
    }

    /// Makes it anew and empty.
    pub fn create(self, root: &Path, nature: Nature) -> Result<Index, SearchError> {
        let path = self.folder(root);
        let failed = |source: io::Error| SearchError::Folder { path: path.clone(), source };
        fs::create_dir_all(&path).map_err(failed)?;
        let lock = match directory(&path)?.acquire_lock(&INDEX_WRITER_LOCK) {
            Ok(lock) => lock,
            Err(LockError::LockBusy) => return Err(SearchError::Busy),
            Err(LockError::IoError(source)) => return Err(failed(io::Error::other(source.to_string()))),
        };
        empty(&path).map_err(failed)?;
        let index = create(&path, nature)?;
        drop(lock);
        Ok(index)
    }
}

/// Opens the generation that counts, or makes an empty one.
pub(crate) fn open(root: &Path, nature: Nature) -> Result<(Generation, Index, Opening), SearchError> {
    let failed = |source: io::Error| SearchError::Folder { path: root.to_owned(), source };
    fs::create_dir_all(root).map_err(failed)?;
    // Until version 2 the files stood in the folder itself.
    let is_old = fs::exists(root.join("meta.json")).map_err(failed)?;
    if is_old {
        empty(root).map_err(failed)?;
    }
    let generation = Generation::current(root)?;
    let path = generation.folder(root);
    fs::create_dir_all(&path).map_err(failed)?;
    let directory = directory(&path)?;
    let lock = match directory.acquire_lock(&INDEX_WRITER_LOCK) {
        Ok(lock) => lock,
        Err(LockError::LockBusy) => return Ok((generation, beside_a_writer(directory, nature)?, Opening::Kept)),
        Err(LockError::IoError(source)) => {
            return Err(failed(io::Error::new(source.kind(), source.to_string())));
        }
    };
    let (index, opening) = if fs::exists(path.join("meta.json")).map_err(failed)? {
        if let Some(index) = sound(directory, nature) {
            (index, Opening::Kept)
        } else {
            empty(&path).map_err(failed)?;
            (create(&path, nature)?, Opening::Rebuilt)
        }
    } else {
        (create(&path, nature)?, if is_old { Opening::Rebuilt } else { Opening::Created })
    };
    drop(lock);
    Ok((generation, index, opening))
}

/// Names the generation in a folder as the one that counts, in one step.
pub(crate) fn make_current(root: &Path, folder: &Path) -> Result<(), SearchError> {
    let failed = |source: io::Error| SearchError::Folder { path: root.to_owned(), source };
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let beside = root.join(format!("{CURRENT}.new"));
    let file = fs::File::create(&beside).map_err(failed)?;
    io::Write::write_all(&mut &file, name.as_bytes()).map_err(failed)?;
    file.sync_all().map_err(failed)?;
    fs::rename(&beside, root.join(CURRENT)).map_err(failed)
}

/// Removes the generations that do not count and that nobody writes to.
pub(crate) fn remove_others(root: &Path) -> Result<(), SearchError> {
    let failed = |source: io::Error| SearchError::Folder { path: root.to_owned(), source };
    let current = Generation::current(root)?;
    for entry in fs::read_dir(root).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let Some(generation) = Generation::named(&entry.file_name().to_string_lossy()) else { continue };
        // A later one is being built.
        if generation.0 >= current.0 {
            continue;
        }
        let path = entry.path();
        if let Ok(lock) = directory(&path)?.acquire_lock(&INDEX_WRITER_LOCK) {
            drop(lock);
            fs::remove_dir_all(&path).map_err(failed)?;
        }
    }
    Ok(())
}

fn directory(path: &Path) -> Result<MmapDirectory, SearchError> {
    MmapDirectory::open(path)
        .map_err(|error| SearchError::Folder { path: path.to_owned(), source: io::Error::other(error.to_string()) })
}

fn create(path: &Path, nature: Nature) -> Result<Index, SearchError> {
    let (schema, _) = schema(nature);
    Ok(Index::create(directory(path)?, schema, tantivy::IndexSettings::default())?)
}

/// Another process changes the files meanwhile, so their checksums cannot be gone through; it did so itself.
fn beside_a_writer(directory: MmapDirectory, nature: Nature) -> Result<Index, SearchError> {
    Index::open(directory).ok().filter(|index| is_current(index, nature)).ok_or(SearchError::BusyAndUnreadable)
}

/// The index in the folder when every byte of it is as it was written, by this version.
fn sound(directory: MmapDirectory, nature: Nature) -> Option<Index> {
    let index = Index::open(directory).ok().filter(|index| is_current(index, nature))?;
    let is_whole = index.validate_checksum().is_ok_and(|damaged| damaged.is_empty());
    (is_whole && index.reader().is_ok()).then_some(index)
}

fn is_current(index: &Index, nature: Nature) -> bool {
    let Ok(metas) = index.load_metas() else { return false };
    let is_known = match &metas.payload {
        Some(payload) => position(nature, payload).is_some(),
        None => metas.segments.is_empty(),
    };
    is_known && metas.schema == schema(nature).0
}

/// Removes the engine's files and no others, in case the folder is not the index's own after all. The writer lock's
/// file stays: it may be held.
fn empty(path: &Path) -> io::Result<()> {
    for file in fs::read_dir(path)? {
        let file = file?;
        let name = file.file_name();
        let name = name.to_string_lossy();
        let stem = name.split('.').next().unwrap_or_default();
        let is_segment = stem.len() == 32 && stem.bytes().all(|b| b.is_ascii_hexdigit());
        if is_segment || name == "meta.json" || name == ".managed.json" {
            fs::remove_file(file.path())?;
        }
    }
    Ok(())
}
