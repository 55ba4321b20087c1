//! The rules of the house that the compiler does not know, each in a file of its own.

use std::fmt;
use std::path::Path;

use crate::{Error, tree};

mod arrows;
mod dependencies;
mod size;
mod terms;
mod words;

/// A rule that is broken, where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file, with its line where there is one.
    pub place: String,
    /// What is wrong and how it is put right.
    pub message: String,
}

impl Finding {
    fn new(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { place: place.into(), message: message.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}: {}", self.place, self.message)
    }
}

/// Checks every rule on the tree that stands at `root`.
pub fn check(root: &Path) -> Result<Vec<Finding>, Error> {
    let sources = tree::sources(root)?;
    let packages = cargo_metadata::MetadataCommand::new()
        .manifest_path(root.join("Cargo.toml"))
        .no_deps()
        .exec()
        .map_err(Error::Metadata)?
        .packages;
    let mut findings = arrows::check(&packages);
    findings.extend(words::check(&sources));
    findings.extend(size::check(&sources));
    findings.extend(dependencies::check(root, &packages)?);
    findings.extend(terms::check(root)?);
    Ok(findings)
}
