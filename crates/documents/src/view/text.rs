//! Rich text as a flat list of blocks and runs, safe to set.
//!
//! The tree is walked here and not in the templates: nesting, uneven tables, headings without words and jumps
//! between heading levels, all of which the typesetter refuses, do not exist after this.

use sagsgang_domain::rich_text::{Block as TreeBlock, Inline, RichText, is_safe_href, plain};
use serde::Serialize;

use super::is_blank;
use super::table::TableView;

/// Longer addresses are refused by the typesetter; their words are printed without the link.
const LONGEST_HREF: usize = 2000;

/// A paragraph that stays with the list or table it leads to is no longer than this.
const LONGEST_LEAD: usize = 400;

/// A block as the templates know it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(crate) enum Block {
    /// A paragraph; one that leads stays on the page of what follows it.
    Paragraph { runs: Vec<Run>, leads: bool },
    /// A heading at its level in the whole document.
    Heading { level: u8, text: String },
    /// A list.
    List { ordered: bool, items: Vec<Vec<Run>> },
    /// A table.
    Table(TableView),
}

/// Characters in one style.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Run {
    /// What it says; ignored at a line break.
    pub text: String,
    pub strong: bool,
    pub emphasis: bool,
    pub href: Option<String>,
    /// A line break instead of text.
    pub line_break: bool,
}

impl Run {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub fn strong(text: impl Into<String>) -> Self {
        Self { strong: true, ..Self::plain(text) }
    }
}

impl Block {
    /// A paragraph.
    pub fn paragraph(runs: Vec<Run>) -> Self {
        Self::Paragraph { runs, leads: false }
    }

    /// A paragraph that begins with words in bold.
    pub fn labelled(label: impl Into<String>, text: &str) -> Self {
        Self::paragraph(vec![Run::strong(label), Run::plain(format!(" {text}"))])
    }

    /// Characters in it, by which its height is judged.
    pub fn length(&self) -> usize {
        let entry = |runs: &Vec<Run>| 80 + characters(runs);
        match self {
            Self::Paragraph { runs, .. } => entry(runs),
            Self::Heading { text, .. } => 160 + text.chars().count(),
            Self::List { items, .. } => items.iter().map(entry).sum(),
            Self::Table(table) => table.length(),
        }
    }
}

/// The blocks of a text that stands under a heading of level `under`.
pub(crate) fn blocks(text: &RichText, under: u8) -> Vec<Block> {
    let mut out: Vec<Block> = text.blocks.iter().filter_map(|block| block_of(block, under)).collect();
    for index in 1..out.len() {
        let (before, rest) = out.split_at_mut(index);
        if let (Some(Block::Paragraph { runs, leads }), Some(Block::List { .. } | Block::Table(_))) =
            (before.last_mut(), rest.first())
        {
            *leads = characters(runs) <= LONGEST_LEAD;
        }
    }
    out
}

/// The blocks with no heading more than one level below the one before it, beginning under level `under`.
pub(crate) fn without_jumps(mut blocks: Vec<Block>, under: u8) -> Vec<Block> {
    let mut before = under;
    for block in &mut blocks {
        if let Block::Heading { level, .. } = block {
            *level = (*level).min(before + 1);
            before = *level;
        }
    }
    blocks
}

fn block_of(block: &TreeBlock, under: u8) -> Option<Block> {
    match block {
        TreeBlock::Paragraph(content) => filled(content).map(Block::paragraph),
        TreeBlock::Heading { level, content } => {
            let text = plain(content).replace('\n', " ");
            (!is_blank(&text)).then_some(Block::Heading { level: under + (*level).clamp(1, 3), text })
        }
        TreeBlock::List { ordered, items } => {
            let items: Vec<_> = items.iter().map(|item| runs(item)).collect();
            (!items.is_empty()).then_some(Block::List { ordered: *ordered, items })
        }
        TreeBlock::Table(table) => TableView::of(table).map(Block::Table),
    }
}

fn filled(content: &[Inline]) -> Option<Vec<Run>> {
    if is_blank(&plain(content)) { None } else { Some(runs(content)) }
}

/// Characters in a piece of text; a line break counts as a line of them.
pub(super) fn characters(runs: &[Run]) -> usize {
    runs.iter().map(|run| if run.line_break { 80 } else { run.text.chars().count() }).sum()
}

/// The runs of a piece of text.
pub(crate) fn runs(content: &[Inline]) -> Vec<Run> {
    let mut out = Vec::new();
    walk(content, &Run::default(), &mut out);
    out
}

fn walk(content: &[Inline], style: &Run, out: &mut Vec<Run>) {
    for inline in content {
        match inline {
            Inline::Text(text) => out.push(Run { text: text.clone(), ..style.clone() }),
            Inline::Strong(inner) => walk(inner, &Run { strong: true, ..style.clone() }, out),
            Inline::Emphasis(inner) => walk(inner, &Run { emphasis: true, ..style.clone() }, out),
            Inline::Link { href, content } => {
                let href = printed_href(href).or_else(|| style.href.clone());
                walk(content, &Run { href, ..style.clone() }, out);
            }
            Inline::Break => out.push(Run { line_break: true, ..Run::default() }),
        }
    }
}

/// An address that works from a file; one within the site does not.
fn printed_href(href: &str) -> Option<String> {
    let href = href.trim();
    (is_safe_href(href) && !href.starts_with('/') && href.len() <= LONGEST_HREF).then(|| href.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(text: &str) -> Vec<u8> {
        without_jumps(blocks(&RichText::parse(text), 2), 2)
            .iter()
            .filter_map(|block| if let Block::Heading { level, .. } = block { Some(*level) } else { None })
            .collect()
    }

    #[test]
    fn a_heading_never_skips_a_level() {
        assert_eq!(levels("### Dybt\n\n# Højt\n\n### Dybt igen"), [3, 3, 4]);
    }

    #[test]
    fn only_addresses_that_lead_out_of_the_file_are_links() {
        assert_eq!(printed_href("/udvalg/vpu"), None);
        assert_eq!(printed_href("javascript:alert(1)"), None);
        assert_eq!(printed_href("https://fjordby.example/"), Some("https://fjordby.example/".into()));
    }
}
