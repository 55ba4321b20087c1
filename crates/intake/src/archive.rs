//! An archive of documents (.zip): its files one by one, so that one that cannot be read does not stop the others.
//!
//! Nothing is written anywhere: a path is only a name here, and one that leads out of the archive is refused with its
//! file. What an archive says of its own sizes is not believed; what comes out is counted.

use crate::decode::MOST_BYTES;
use crate::format::package;
use crate::refusal::{Refusal, RefusalKind};
use std::io::{Read, Seek, SeekFrom};
use zip::ZipArchive;

/// At most so many files are read from one archive.
pub const MOST_FILES: usize = 50_000;
/// At most so many bytes come out of one archive, all its files together.
const MOST_UNPACKED: usize = 4 * 1024 * 1024 * 1024;

/// An opened archive (da: *arkivfil*). It is read where it lies, so that a large one need not be held in memory.
pub struct Archive<R> {
    archive: ZipArchive<R>,
    unpacked: usize,
}

/// A file that was opened.
pub enum Opened<R> {
    /// An archive.
    Archive(Archive<R>),
    /// No archive; a Word or Excel document is none, though it is packed alike.
    Document(R),
}

/// A file of an archive.
#[derive(Debug, PartialEq, Eq)]
pub struct Packed {
    /// Its path in the archive, as written there.
    pub path: String,
    /// What it holds, or why it could not be taken out.
    pub content: Result<Vec<u8>, Refusal>,
}

impl<R: Read + Seek> Archive<R> {
    /// Opens a file that may be an archive.
    ///
    /// # Errors
    /// Refused when it is damaged or holds too many files.
    pub fn open(name: &str, mut from: R) -> Result<Opened<R>, Refusal> {
        let is_named = name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("zip"));
        if !begins_like_one(&mut from).map_err(|_| RefusalKind::Broken)? {
            return if is_named { Err(RefusalKind::Broken.into()) } else { Ok(Opened::Document(from)) };
        }
        let archive = ZipArchive::new(from).map_err(|error| package::refused(&error))?;
        let names: Vec<_> = archive.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect();
        if crate::format::is_document(&names) {
            return Ok(Opened::Document(archive.into_inner()));
        }
        if archive.len() > MOST_FILES {
            return Err(RefusalKind::TooMany { most: MOST_FILES }.into());
        }
        Ok(Opened::Archive(Self { archive, unpacked: 0 }))
    }

    /// How many entries it has, folders among them.
    pub fn len(&self) -> usize {
        self.archive.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.archive.len() == 0
    }

    /// The path of an entry as written; `None` for a folder, and for what an operating system keeps beside the files.
    pub fn path(&self, at: usize) -> Option<String> {
        let path = match self.archive.name_for_index(at) {
            Some(Ok(name)) => name.into_owned(),
            Some(Err(_)) => format!("#{}", at + 1),
            None => return None,
        };
        (!path.ends_with('/') && !is_litter(&path)).then_some(path)
    }

    /// Takes out one file; `None` where [`Self::path`] is.
    pub fn take(&mut self, at: usize) -> Option<Packed> {
        let path = self.path(at)?;
        Some(Packed { content: self.content(at, &path), path })
    }

    fn content(&mut self, at: usize, path: &str) -> Result<Vec<u8>, Refusal> {
        let left = MOST_UNPACKED.saturating_sub(self.unpacked).min(MOST_BYTES);
        let file = self.archive.by_index(at).map_err(|error| package::refused(&error))?;
        if file.enclosed_name().is_none() || file.is_symlink() {
            return Err(RefusalKind::UnsafePath { path: path.to_owned() }.into());
        }
        let mut bytes = Vec::new();
        file.take(left as u64 + 1).read_to_end(&mut bytes).map_err(|_| RefusalKind::Broken)?;
        self.unpacked = self.unpacked.saturating_add(bytes.len());
        if bytes.len() > left {
            return Err(RefusalKind::Unpacked { most: left }.into());
        }
        Ok(bytes)
    }
}

fn begins_like_one(from: &mut (impl Read + Seek)) -> std::io::Result<bool> {
    let mut first = Vec::new();
    from.by_ref().take(4).read_to_end(&mut first)?;
    from.seek(SeekFrom::Start(0))?;
    Ok(first == b"PK\x03\x04" || first == b"PK\x05\x06")
}

/// Whether a path is of what macOS and Windows put beside the files of a folder.
pub fn is_litter(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    path.starts_with("__MACOSX/") || matches!(name, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}
