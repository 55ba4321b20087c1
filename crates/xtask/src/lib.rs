//! House-keeping that is no part of the product: the tidy test and the glossary.
//!
//! Start at [`tidy`], which holds the rules of the house that the compiler does not know.

pub mod glossary;
pub mod tidy;
pub mod tree;

use std::path::PathBuf;

/// Why a task could not be carried out. (A rule that is broken is a [`tidy::Finding`] instead.)
#[derive(Debug)]
pub enum Error {
    /// A file could not be read or written.
    File(PathBuf, std::io::Error),
    /// A file is not in the shape that it should be.
    Shape(PathBuf, String),
    /// `cargo metadata` failed.
    Metadata(cargo_metadata::Error),
}

impl std::fmt::Display for Error {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(path, error) => write!(to, "{}: {error}", path.display()),
            Self::Shape(path, what) => write!(to, "{}: {what}", path.display()),
            Self::Metadata(error) => write!(to, "cargo metadata: {error}"),
        }
    }
}

impl std::error::Error for Error {}
