//! Writes a tree back in the plain notation, for the form it is edited in.
//!
//! A tree that was read from the notation comes back as it was. A tree that was made otherwise may hold what the
//! notation cannot: a break inside a cell becomes a space, stress inside stress is dropped; no word is lost.

use super::inline::{MARKS, is_odd_in_href};
use super::{Block, Inline, RichText, is_safe_href, parse::begins_block, plain};
use std::fmt::Write as _;

pub(super) fn write(text: &RichText) -> String {
    text.blocks.iter().map(block).filter(|block| !block.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(content) => {
            let lines = inlines(content);
            lines.lines().map(str::trim).filter(|line| !line.is_empty()).map(guarded).collect::<Vec<_>>().join("\n")
        }
        Block::Heading { level, content } => match one_line(content) {
            words if words.is_empty() => words,
            words => format!("{} {words}", "#".repeat(usize::from((*level).clamp(1, 3)))),
        },
        Block::List { ordered, items } => {
            let items = items.iter().map(|item| one_line(item)).filter(|words| !words.is_empty());
            let entries = (1..).zip(items).map(|(number, words)| entry(*ordered, number, &words));
            entries.collect::<Vec<_>>().join("\n")
        }
        Block::Table(table) if table.head.is_empty() => String::new(),
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

/// A numbered entry in small letters has two spaces, or it would be read as a date: "1. januar".
fn entry(ordered: bool, number: usize, words: &str) -> String {
    match ordered {
        false => format!("- {words}"),
        true if words.starts_with(char::is_lowercase) => format!("{number}.  {words}"),
        true => format!("{number}. {words}"),
    }
}

fn row(cells: &[Vec<Inline>]) -> String {
    let mut out = String::from("|");
    for cell in cells {
        let words = one_line(cell);
        let mut escaped = String::new();
        let mut backslashes = 0;
        for c in words.chars() {
            // A mark that has its backslash already, as in the label of a link, gets no second one.
            if c == '|' && backslashes % 2 == 0 {
                escaped.push('\\');
            }
            backslashes = if c == '\\' { backslashes + 1 } else { 0 };
            escaped.push(c);
        }
        let _ = write!(out, " {escaped} |");
    }
    out
}

fn one_line(content: &[Inline]) -> String {
    inlines(content).replace('\n', " ").trim().to_owned()
}

fn guarded(line: &str) -> String {
    if begins_block(line) { format!("\\{line}") } else { line.to_owned() }
}

fn inlines(content: &[Inline]) -> String {
    let mut out = String::new();
    for inline in content {
        match inline {
            Inline::Text(text) => escape(text, &['*', '[', '\\'], &mut out),
            Inline::Strong(inner) => stressed("**", inner, &mut out),
            Inline::Emphasis(inner) => stressed("*", inner, &mut out),
            Inline::Link { href, content } => link(href, content, &mut out),
            Inline::Break => out.push('\n'),
        }
    }
    out
}

/// Stress holds to the words: the spaces around them stand outside the marks.
fn stressed(sign: &str, inner: &[Inline], out: &mut String) {
    let links = |inline: &Inline| matches!(inline, Inline::Link { .. });
    if inner.iter().any(links) {
        out.push_str(&inlines(inner));
        return;
    }
    let all = plain(inner).replace('\n', " ");
    let words = all.trim();
    let before = all.len() - all.trim_start().len();
    out.push_str(&all[..before]);
    if !words.is_empty() {
        out.push_str(sign);
        escape(words, &MARKS, out);
        out.push_str(sign);
        out.push_str(&all[before + words.len()..]);
    }
}

fn link(href: &str, content: &[Inline], out: &mut String) {
    let words = plain(content).replace('\n', " ");
    if words.trim().is_empty() {
        return;
    }
    if !is_safe_href(href) {
        return escape(&words, &['*', '[', '\\'], out);
    }
    out.push('[');
    escape(&words, &MARKS, out);
    out.push_str("](");
    for c in href.trim().chars() {
        if is_odd_in_href(c) {
            for byte in c.to_string().bytes() {
                let _ = write!(out, "%{byte:02X}");
            }
        } else {
            out.push(c);
        }
    }
    out.push(')');
}

fn escape(text: &str, marks: &[char], out: &mut String) {
    for c in text.chars() {
        if marks.contains(&c) {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
}
