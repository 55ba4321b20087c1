//! Text as a tree: what every reader makes and every writer (page, PDF, feed) consumes.
//!
//! No foreign markup is ever stored. People write a plain notation (blank line between paragraphs, `# ` heading,
//! `- ` and `1. ` lists, `| a | b |` tables, `**strong**`, `*emphasis*`, `[text](https://…)`); [`RichText::parse`]
//! reads it and [`RichText::to_source`] writes it back. What the notation cannot hold stays visible as text.

mod inline;
mod parse;
mod source;

use serde::{Deserialize, Serialize};

/// A text of paragraphs, headings, lists and tables.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RichText {
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
}

/// One block of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading inside a section. Levels 1–3, relative to the section it stands in.
    Heading {
        /// 1 is the highest.
        level: u8,
        /// What it says.
        content: Vec<Inline>,
    },
    /// A list.
    List {
        /// Numbered from 1, or bullets.
        ordered: bool,
        /// The content of each entry.
        items: Vec<Vec<Inline>>,
    },
    /// A table with a heading row.
    Table(Table),
}

/// A table with a heading row; every row has as many cells as the heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The heading cells.
    pub head: Vec<Vec<Inline>>,
    /// The rows below.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

impl Table {
    /// Whether a column holds figures alone, which every writer aligns to the right; empty cells do not count.
    pub fn is_of_figures(&self, column: usize) -> bool {
        let cells = self.rows.iter().filter_map(|row| row.get(column)).map(|cell| plain(cell));
        let mut cells = cells.filter(|cell| !cell.trim().is_empty()).peekable();
        cells.peek().is_some() && cells.all(|cell| is_figure(&cell))
    }
}

/// "1.250.000 kr.", "12,5 %", "-300": digits with what stands between and beside them.
fn is_figure(cell: &str) -> bool {
    let cell = cell.trim().trim_end_matches("kr.").trim_end_matches('%').trim();
    cell.contains(|c: char| c.is_ascii_digit())
        && cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{A0}' | '-' | '–' | '+'))
        && cell.matches('-').count() <= 1
}

/// A run of text inside a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inline {
    /// Plain characters, without line breaks.
    Text(String),
    /// Strongly stressed.
    Strong(Vec<Inline>),
    /// Stressed.
    Emphasis(Vec<Inline>),
    /// A link to a page of this site (`/…`) or an `https`, `http` or `mailto` address; nothing else is a link.
    Link {
        /// Where it leads.
        href: String,
        /// What it says.
        content: Vec<Inline>,
    },
    /// A line break inside a paragraph.
    Break,
}

impl RichText {
    /// Reads the plain notation. Total: whatever is not notation is text.
    pub fn parse(source: &str) -> Self {
        parse::parse(source)
    }

    /// Writes the plain notation, such that [`Self::parse`] gives this text again.
    pub fn to_source(&self) -> String {
        source::write(self)
    }

    /// A text of one paragraph for each non-empty line group, with no notation read from it.
    pub fn from_plain(text: &str) -> Self {
        let blocks = text
            .split("\n\n")
            .map(|paragraph| {
                let mut content = Vec::new();
                for line in paragraph.lines().map(str::trim).filter(|line| !line.is_empty()) {
                    if !content.is_empty() {
                        content.push(Inline::Break);
                    }
                    content.push(Inline::Text(line.to_owned()));
                }
                content
            })
            .filter(|content| !content.is_empty())
            .map(Block::Paragraph)
            .collect();
        Self { blocks }
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.to_plain().trim().is_empty()
    }

    /// The words alone, a line for each paragraph, entry or row: for search, summaries and comparison.
    pub fn to_plain(&self) -> String {
        let mut lines = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Paragraph(content) | Block::Heading { content, .. } => lines.push(plain(content)),
                Block::List { items, .. } => lines.extend(items.iter().map(|item| plain(item))),
                Block::Table(table) => lines.extend(
                    std::iter::once(&table.head)
                        .chain(&table.rows)
                        .map(|row| row.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join("\t")),
                ),
            }
        }
        lines.join("\n")
    }
}

/// The words of a run.
pub fn plain(content: &[Inline]) -> String {
    let mut out = String::new();
    for inline in content {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { content: inner, .. } => {
                out.push_str(&plain(inner));
            }
            Inline::Break => out.push('\n'),
        }
    }
    out
}

/// Whether an address may be made a link: this site, the web or mail, and never a script.
pub fn is_safe_href(href: &str) -> bool {
    let lower = href.trim().to_ascii_lowercase();
    (lower.starts_with('/') && !lower.starts_with("//"))
        || ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
}

#[cfg(test)]
mod tests;
