//! Which files are meant: those named, and those in the folders named, by name. Links are not followed.
//!
//! The files of a folder are read together, so that an export finds its annexes; a file that is named is read alone.

use bytes::Bytes;
use sagsgang_app::error::{AppError, Result};
use sagsgang_app::reading::batch::{Batch, Source};
use sagsgang_intake::{MOST_BYTES, RefusalKind};
use sagsgang_store::StoreError;
use std::fs::{self, File};
use std::io::{Read as _, Seek as _};
use std::path::{Path, PathBuf};

/// What was found below the paths.
#[derive(Debug, Default)]
pub struct Files {
    /// The files, folder by folder in order of their names.
    pub found: Vec<Found>,
    /// What was passed over, and why.
    pub skipped: Vec<(PathBuf, &'static str)>,
}

/// A file to read, or a path that could not be looked into.
#[derive(Debug)]
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// Why it cannot be read, where that is known already.
    pub unreadable: Option<String>,
    /// The path it was found below, as it was named.
    root: PathBuf,
}

impl Files {
    /// What the paths name.
    pub fn under(paths: &[PathBuf]) -> Self {
        let mut files = Self::default();
        for path in paths {
            files.add(path, path);
        }
        files
    }

    /// The files of each path that was named.
    pub fn by_root(&self) -> impl Iterator<Item = &[Found]> {
        self.found.chunk_by(|one, next| one.root == next.root)
    }

    fn add(&mut self, root: &Path, path: &Path) {
        let unreadable = match fs::symlink_metadata(path) {
            Ok(about) if about.is_symlink() => return self.skip(path, "a link is not followed"),
            Ok(about) if about.is_dir() => match self.add_folder(root, path) {
                Ok(()) => return,
                Err(error) => Some(error.to_string()),
            },
            Ok(about) if !about.is_file() => return self.skip(path, "neither a file nor a folder"),
            Ok(about) if about.len() > MOST_BYTES as u64 && !is_called_zip(path) => Some(too_large(about.len())),
            Ok(_) => None,
            Err(error) => Some(error.to_string()),
        };
        self.found.push(Found { path: path.to_owned(), unreadable, root: root.to_owned() });
    }

    fn add_folder(&mut self, root: &Path, folder: &Path) -> std::io::Result<()> {
        let mut entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
        entries.sort();
        for path in entries {
            let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            if is_hidden { self.skip(&path, "hidden; name it to read it") } else { self.add(root, &path) }
        }
        Ok(())
    }

    fn skip(&mut self, path: &Path, why: &'static str) {
        self.skipped.push((path.to_owned(), why));
    }
}

fn too_large(bytes: u64) -> String {
    RefusalKind::TooLarge { bytes: usize::try_from(bytes).unwrap_or(usize::MAX), most: MOST_BYTES }.to_string()
}

fn is_called_zip(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
}

impl Found {
    /// Its path from the folder it was found in.
    pub fn relative(&self) -> String {
        let below = self.path.strip_prefix(&self.root).ok().filter(|below| !below.as_os_str().is_empty());
        let name = || self.path.file_name().map_or(self.path.as_path(), Path::new);
        below.unwrap_or_else(name).to_string_lossy().into_owned()
    }

    /// Its documents, where it is an archive.
    pub async fn archive(&self) -> Result<Option<Batch>> {
        let mut file = File::open(&self.path).map_err(|source| self.failed(source))?;
        let mut first = Vec::new();
        file.by_ref().take(2).read_to_end(&mut first).map_err(|source| self.failed(source))?;
        file.rewind().map_err(|source| self.failed(source))?;
        if first != b"PK" && !is_called_zip(&self.path) {
            return Ok(None);
        }
        let batch = Batch::open(&self.relative(), file).await?;
        Ok((batch.is_archive() || is_called_zip(&self.path)).then_some(batch))
    }

    fn failed(&self, source: std::io::Error) -> AppError {
        AppError::Store(StoreError::Folder { path: self.path.clone(), source })
    }
}

/// Files that are read together.
pub fn batch(found: &[&Found]) -> Batch {
    let files = found.iter().enumerate().map(|(place, found)| (place, found.relative())).collect();
    Batch::new(files, OnDisk(found.iter().map(|found| found.path.clone()).collect()))
}

struct OnDisk(Vec<PathBuf>);

impl Source for OnDisk {
    fn content(&mut self, place: usize) -> Result<Bytes> {
        let path = self.0.get(place).ok_or(AppError::NotFound("file"))?;
        let failed = |source| AppError::Store(StoreError::Folder { path: path.clone(), source });
        // It may have grown, or become a link, since it was found.
        let mut content = Vec::new();
        let read = File::open(path).and_then(|file| file.take(MOST_BYTES as u64 + 1).read_to_end(&mut content));
        read.map(|_| content.into()).map_err(failed)
    }
}

#[cfg(test)]
mod tests {
    use super::{Files, OnDisk};
    use sagsgang_app::reading::batch::Source as _;
    use std::fs;

    #[test]
    fn folders_are_read_by_name_and_nothing_is_passed_over_in_silence() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("a")).unwrap();
        for name in ["b.txt", "a/2.txt", "a/1.txt", ".skjult.txt"] {
            fs::write(at(name), "tekst").unwrap();
        }
        std::os::unix::fs::symlink(folder.path(), at("a/ring")).unwrap();
        let files = Files::under(&[folder.path().to_owned(), at("mangler.txt")]);
        let found: Vec<_> = files.found.iter().map(|found| found.path.clone()).collect();
        assert_eq!(found, [at("a/1.txt"), at("a/2.txt"), at("b.txt"), at("mangler.txt")]);
        let skipped: Vec<_> = files.skipped.iter().map(|(path, _)| path.clone()).collect();
        assert_eq!(skipped, [at(".skjult.txt"), at("a/ring")]);
        let relative: Vec<_> = files.found.iter().map(super::Found::relative).collect();
        assert_eq!(relative, ["a/1.txt", "a/2.txt", "b.txt", "mangler.txt"]);
        assert_eq!(files.by_root().map(<[_]>::len).collect::<Vec<_>>(), [3, 1]);
        assert!(files.found[3].unreadable.is_some());
        assert_eq!(OnDisk(found.clone()).content(0).unwrap(), "tekst");
        assert!(OnDisk(found).content(3).is_err());
    }
}
