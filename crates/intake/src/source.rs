//! A document as text, whatever it was before: what every format becomes, and all that is read from.

use crate::draft::Warning;
use crate::span::Span;

/// The text of a document, and what its format told besides.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Source {
    /// The text, in whose bytes all spans count. A page ends with a form feed.
    pub text: String,
    /// The tables the format told of, in order. A table that only looks like one is none here.
    pub tables: Vec<Table>,
    /// What had to be assumed to read it.
    pub warnings: Vec<Warning>,
}

/// A table whose cells are known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The rows; each cell is the stretch of its text, empty for an empty cell.
    pub rows: Vec<Vec<Span>>,
}

impl Source {
    /// A text without more.
    pub fn plain(text: String, warnings: Vec<Warning>) -> Self {
        Self { text, tables: Vec::new(), warnings }
    }
}
