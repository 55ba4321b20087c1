//! Writes a tree back in the plain notation, for the form it is edited in.

use super::{Block, Inline, RichText, parse::begins_block};
use std::fmt::Write as _;

pub(super) fn write(text: &RichText) -> String {
    text.blocks.iter().map(block).collect::<Vec<_>>().join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(content) => {
            let lines = inlines(content);
            lines.lines().map(guarded).collect::<Vec<_>>().join("\n")
        }
        Block::Heading { level, content } => format!("{} {}", "#".repeat(usize::from(*level)), inlines(content)),
        Block::List { ordered, items } => {
            let mut out = Vec::new();
            for (index, item) in items.iter().enumerate() {
                let mark = if *ordered { format!("{}.", index + 1) } else { "-".to_owned() };
                out.push(format!("{mark} {}", inlines(item)));
            }
            out.join("\n")
        }
        Block::Table(table) => {
            let mut out = row(&table.head);
            let _ = write!(out, "\n|{}", " --- |".repeat(table.head.len()));
            for cells in &table.rows {
                out.push('\n');
                out.push_str(&row(cells));
            }
            out
        }
    }
}

fn row(cells: &[Vec<Inline>]) -> String {
    let mut out = String::from("|");
    for cell in cells {
        let _ = write!(out, " {} |", inlines(cell));
    }
    out
}

fn guarded(line: &str) -> String {
    if begins_block(line) { format!("\\{line}") } else { line.to_owned() }
}

fn inlines(content: &[Inline]) -> String {
    let mut out = String::new();
    for inline in content {
        match inline {
            Inline::Text(text) => {
                for c in text.chars() {
                    if matches!(c, '*' | '[' | '\\') {
                        out.push('\\');
                    }
                    out.push(c);
                }
            }
            Inline::Strong(inner) => {
                let _ = write!(out, "**{}**", inlines(inner));
            }
            Inline::Emphasis(inner) => {
                let _ = write!(out, "*{}*", inlines(inner));
            }
            Inline::Link { href, content } => {
                let _ = write!(out, "[{}]({href})", super::plain(content));
            }
            Inline::Break => out.push('\n'),
        }
    }
    out
}
