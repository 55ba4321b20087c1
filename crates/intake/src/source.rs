//! A document as text, whatever it was before: what every format becomes, and all that is read from.

use crate::draft::Warning;
use crate::places::Places;
use crate::span::Span;

/// The text of a document, and what its format told besides.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Source {
    /// The text, in whose bytes all spans count. A page ends with a form feed.
    pub text: String,
    /// The tables the format told of, in order. A table that only looks like one is none here.
    pub tables: Vec<Table>,
    /// What stands outside the running text, in order.
    pub asides: Vec<Aside>,
    /// Where on its pages the text stood, where the format has pages.
    pub places: Places,
    /// A line ends where its writer ended it, not where the page was narrow: no two lines are to be joined.
    pub firm: bool,
    /// What had to be assumed to read it.
    pub warnings: Vec<Warning>,
}

/// A stretch outside the running text: the format tells it, and it must not end up in the paragraph beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aside {
    /// What it is.
    pub kind: AsideKind,
    /// Where it stands.
    pub span: Span,
}

/// What stands outside the running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsideKind {
    /// The head of the pages, given once: it may name the body and the day. So does the name of a sheet.
    Head,
    /// The foot of the pages, given once.
    Foot,
    /// A footnote or endnote.
    Note,
}

/// A table whose cells are known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// The rows; each cell is the stretch of its text, empty for an empty cell. The stretch of a merged cell stands in
    /// every row and column that it covers.
    pub rows: Vec<Vec<Span>>,
}

impl Source {
    /// A text without more.
    pub fn plain(text: String, warnings: Vec<Warning>) -> Self {
        Self { text, warnings, ..Self::default() }
    }
}
