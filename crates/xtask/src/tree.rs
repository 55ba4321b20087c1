//! The source tree as the tasks see it: text files with their paths, without what was built or fetched.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Error;

/// Folders that hold nothing written here.
const SKIPPED: [&str; 8] =
    ["target", "node_modules", ".git", "vendor", "fonts", "test-results", "playwright-report", "data"];

/// Endings of the files that people write.
const WRITTEN: [&str; 12] = ["rs", "md", "toml", "sh", "mjs", "js", "ts", "css", "typ", "json", "yml", "html"];

/// One text file of the tree.
pub struct Source {
    /// Path from the root of the tree, with `/` between its parts.
    pub path: String,
    /// Everything in it.
    pub text: String,
}

impl Source {
    /// The room that the file belongs to: `store` for `crates/store/src/lib.rs`.
    pub fn room(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split('/').next()
    }

    /// True for Rust sources.
    pub fn is_rust(&self) -> bool {
        std::path::Path::new(&self.path).extension().is_some_and(|ending| ending == "rs")
    }

    /// True for files that no product is built from: tests, examples and benchmarks.
    pub fn is_test(&self) -> bool {
        self.path.contains("/tests/")
            || self.path.contains("/examples/")
            || self.path.contains("/benches/")
            || self.path.ends_with("/tests.rs")
            || self.path.ends_with("/testing.rs")
    }

    /// The lines with their numbers, up to a test module at the end of the file.
    pub fn product_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let end = self.text.find("\n#[cfg(test)]\nmod tests {").unwrap_or(self.text.len());
        self.text[..end].lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

/// The root of this source tree.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap_or_else(|_| PathBuf::from("."))
}

/// Reads every text file of the tree, in order of path.
pub fn sources(root: &Path) -> Result<Vec<Source>, Error> {
    let mut found = Vec::new();
    walk(root, root, &mut found)?;
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// Reads one file.
pub fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|error| Error::File(path.to_owned(), error))
}

/// Writes one file.
pub fn write(path: &Path, text: &str) -> Result<(), Error> {
    fs::write(path, text).map_err(|error| Error::File(path.to_owned(), error))
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<Source>) -> Result<(), Error> {
    let failed = |error| Error::File(folder.to_owned(), error);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if entry.file_type().map_err(failed)?.is_dir() {
            if !SKIPPED.contains(&name.as_str()) {
                walk(root, &path, found)?;
            }
        } else if path.extension().is_some_and(|ending| WRITTEN.contains(&ending.to_string_lossy().as_ref())) {
            let short = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            found.push(Source { path: short, text: read(&path)? });
        }
    }
    Ok(())
}
