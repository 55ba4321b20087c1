//! Which files are meant: those named, and those in the folders named, by name. Links are not followed.

use crate::failure::{Failure, Result};
use sagsgang_intake::{MOST_BYTES, RefusalKind};
use std::fs;
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
    unreadable: Option<String>,
}

impl Files {
    /// What the paths name.
    pub fn under(paths: &[PathBuf]) -> Self {
        let mut files = Self::default();
        for path in paths {
            files.add(path);
        }
        files
    }

    fn add(&mut self, path: &Path) {
        let unreadable = match fs::symlink_metadata(path) {
            Ok(about) if about.is_symlink() => return self.skip(path, "a link is not followed"),
            Ok(about) if about.is_dir() => match self.add_folder(path) {
                Ok(()) => return,
                Err(error) => Some(error.to_string()),
            },
            Ok(about) if !about.is_file() => return self.skip(path, "neither a file nor a folder"),
            Ok(about) if about.len() > MOST_BYTES as u64 => Some(too_large(about.len())),
            Ok(_) => None,
            Err(error) => Some(error.to_string()),
        };
        self.found.push(Found { path: path.to_owned(), unreadable });
    }

    fn add_folder(&mut self, folder: &Path) -> std::io::Result<()> {
        let mut entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
        entries.sort();
        for path in entries {
            let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            if is_hidden { self.skip(&path, "hidden; name it to read it") } else { self.add(&path) }
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

impl Found {
    /// The file's content.
    pub fn content(&self) -> Result<Vec<u8>> {
        match &self.unreadable {
            Some(why) => Err(Failure::said(why.clone())),
            None => fs::read(&self.path).map_err(|error| Failure::said(error.to_string())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Files;
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
        assert_eq!(files.found[0].content().unwrap(), b"tekst");
        assert!(files.found[3].content().is_err());
    }
}
