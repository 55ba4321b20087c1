//! The index's folder: what stands in it, whether it can be trusted, and emptying it when not.
//!
//! Whatever changes the folder holds the engine's writer lock, so that two processes never do it at once.

use crate::error::SearchError;
use crate::index::Opening;
use crate::schema::{VERSION, schema};
use std::path::Path;
use std::{fs, io};
use tantivy::Index;
use tantivy::directory::error::LockError;
use tantivy::directory::{Directory, INDEX_WRITER_LOCK, MmapDirectory};

/// What is kept beside each commit: the version of the content and the journal number it follows up to.
pub(crate) fn payload(position: u64) -> String {
    format!("version {VERSION} position {position}")
}

/// The journal number in a commit of this version.
pub(crate) fn position(payload: &str) -> Option<u64> {
    payload.strip_prefix(&format!("version {VERSION} position "))?.parse().ok()
}

/// Opens the index in the folder, or makes an empty one.
pub(crate) fn open(path: &Path) -> Result<(Index, Opening), SearchError> {
    let failed = |source: io::Error| SearchError::Folder { path: path.to_owned(), source };
    fs::create_dir_all(path).map_err(failed)?;
    let directory = directory(path)?;
    let lock = match directory.acquire_lock(&INDEX_WRITER_LOCK) {
        Ok(lock) => lock,
        Err(LockError::LockBusy) => return Ok((beside_a_writer(directory)?, Opening::Kept)),
        Err(LockError::IoError(source)) => {
            return Err(failed(io::Error::new(source.kind(), source.to_string())));
        }
    };
    let opened = if fs::exists(path.join("meta.json")).map_err(failed)? {
        if let Some(index) = sound(directory) {
            (index, Opening::Kept)
        } else {
            empty(path).map_err(failed)?;
            (create(path)?, Opening::Rebuilt)
        }
    } else {
        (create(path)?, Opening::Created)
    };
    drop(lock);
    Ok(opened)
}

fn directory(path: &Path) -> Result<MmapDirectory, SearchError> {
    MmapDirectory::open(path)
        .map_err(|error| SearchError::Folder { path: path.to_owned(), source: io::Error::other(error.to_string()) })
}

fn create(path: &Path) -> Result<Index, SearchError> {
    let (schema, _) = schema();
    Ok(Index::create(directory(path)?, schema, tantivy::IndexSettings::default())?)
}

/// Another process changes the files meanwhile, so their checksums cannot be gone through; it did so itself.
fn beside_a_writer(directory: MmapDirectory) -> Result<Index, SearchError> {
    Index::open(directory).ok().filter(is_current).ok_or(SearchError::BusyAndUnreadable)
}

/// The index in the folder when every byte of it is as it was written, by this version.
fn sound(directory: MmapDirectory) -> Option<Index> {
    let index = Index::open(directory).ok().filter(is_current)?;
    let is_whole = index.validate_checksum().is_ok_and(|damaged| damaged.is_empty());
    (is_whole && index.reader().is_ok()).then_some(index)
}

fn is_current(index: &Index) -> bool {
    let Ok(metas) = index.load_metas() else { return false };
    let is_known = match &metas.payload {
        Some(payload) => position(payload).is_some(),
        None => metas.segments.is_empty(),
    };
    is_known && metas.schema == schema().0
}

/// Removes the engine's files and no others, in case the folder is not the index's own after all. The writer lock's
/// file stays: it is held.
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
