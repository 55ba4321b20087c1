//! What a document is made of before it is text: paragraphs, entries of lists, tables, ends of pages.
//!
//! The formats that know their paragraphs (Word, Excel, HTML) are read to these; [`super::lay`] writes them out.

use crate::refusal::{Refusal, RefusalKind};

/// A part of a document, in the order it is read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Block {
    /// A paragraph or a heading; a line feed in it is a line break that its writer made.
    Paragraph(String),
    /// An entry of a list, with its marker. Entries stand right below each other.
    Entry(String),
    /// A table.
    Table(Grid),
    /// A page ends.
    PageBreak,
}

/// A table: rows of cells.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Grid {
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Cell {
    /// What stands in it.
    pub blocks: Vec<Block>,
    /// How many columns it covers.
    pub columns: usize,
    /// It goes on with the cell above it, and holds nothing of its own.
    pub merged_up: bool,
}

/// No table of a meeting has a cell that covers more columns.
const MOST_COLUMNS: usize = 64;
/// A paragraph or cell is one. Ten thousand pages have fewer.
const MOST_BLOCKS: usize = 500_000;

impl Cell {
    /// A cell that covers `columns` columns, as far as that is sensible.
    pub fn new(blocks: Vec<Block>, columns: usize) -> Self {
        Self { blocks, columns: columns.clamp(1, MOST_COLUMNS), merged_up: false }
    }

    /// The cell's text where it is at most one line.
    pub fn line(&self) -> Option<&str> {
        match self.blocks.as_slice() {
            [] => Some(""),
            [Block::Paragraph(text) | Block::Entry(text)] if !text.contains('\n') => Some(text),
            _ => None,
        }
    }
}

/// Counts what a document is made of, so that a small file cannot become a large tree.
#[derive(Default)]
pub struct Count(usize);

impl Count {
    /// So many more; a cell counts once for each column it covers.
    pub fn add(&mut self, more: usize) -> Result<(), Refusal> {
        self.0 = self.0.saturating_add(more);
        if self.0 > MOST_BLOCKS { Err(RefusalKind::TooMany { most: MOST_BLOCKS }.into()) } else { Ok(()) }
    }
}

/// A paragraph of raw text: characters that only a page needs go, lines are trimmed; `None` when nothing is written.
pub fn paragraph(raw: &str) -> Option<String> {
    let text = clean(raw);
    let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    let text = lines.join("\n");
    let text = text.trim_matches('\n');
    (!text.is_empty()).then(|| text.to_owned())
}

/// Spaces that do not break become spaces, hyphens that do not break hyphens; what is not seen goes.
fn clean(raw: &str) -> String {
    let seen = |c: char| match c {
        '\u{a0}' | '\u{202f}' | '\u{2007}' => Some(' '),
        '\u{2011}' => Some('-'),
        '\u{ad}' | '\u{200b}' | '\u{feff}' | '\u{200e}' | '\u{200f}' => None,
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        c if c.is_control() && c != '\n' && c != '\t' => None,
        c => Some(c),
    };
    raw.chars().filter_map(seen).collect()
}
