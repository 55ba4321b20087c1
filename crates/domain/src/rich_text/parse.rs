//! Reads the plain notation into a tree. Every character that is not notation is text.

use super::inline::{inline, is_escaped_at};
use super::{Block, Inline, RichText, Table};

pub(super) fn parse(source: &str) -> RichText {
    let mut blocks = Vec::new();
    let mut lines = source.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        if line.is_empty() {
            continue;
        }
        if let Some((level, text)) = heading(line) {
            blocks.push(Block::Heading { level, content: inline(text) });
        } else if let Some((mark, first)) = entry(line).filter(|(mark, _)| mark.may_be_first()) {
            let mut items = vec![inline(first)];
            let mut last = mark;
            while let Some((mark, text)) = lines.peek().and_then(|l| entry(l)).filter(|(mark, _)| mark.follows(last)) {
                items.push(inline(text));
                last = mark;
                lines.next();
            }
            blocks.push(Block::List { ordered: last != Mark::Bullet, items });
        } else if is_row(line) {
            let mut rows = vec![row(line)];
            if lines.peek().is_some_and(|l| is_row(l) && is_rule(l)) {
                lines.next();
            }
            while let Some(next) = lines.next_if(|l| is_row(l)) {
                rows.push(row(next));
            }
            blocks.push(Block::Table(table(rows)));
        } else {
            let mut content = inline(unescaped_start(line));
            while let Some(next) = lines.next_if(|l| is_continuation(l)) {
                content.push(Inline::Break);
                content.extend(inline(unescaped_start(next)));
            }
            blocks.push(Block::Paragraph(content));
        }
    }
    RichText { blocks }
}

/// A backslash before a mark that would begin a block keeps the mark as text.
fn unescaped_start(line: &str) -> &str {
    match line.strip_prefix('\\') {
        Some(rest) if begins_block(rest) => rest,
        _ => line,
    }
}

/// Whether a line of a paragraph needs a backslash before it to stay one.
pub(super) fn begins_block(line: &str) -> bool {
    !line.is_empty() && (line.starts_with('\\') || !is_continuation(line))
}

fn is_continuation(line: &str) -> bool {
    !line.is_empty()
        && heading(line).is_none()
        && entry(line).is_none_or(|(mark, _)| !mark.may_be_first())
        && !is_row(line)
}

fn heading(line: &str) -> Option<(u8, &str)> {
    [("### ", 3), ("## ", 2), ("# ", 1)]
        .iter()
        .find_map(|(mark, level)| line.strip_prefix(mark).map(|rest| (*level, rest.trim_start())))
}

/// What stands before an entry of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Bullet,
    Number(usize),
}

impl Mark {
    /// A list has no number of its own to begin with: "2. Behandling" alone is words, so that its number is kept.
    fn may_be_first(self) -> bool {
        matches!(self, Self::Bullet | Self::Number(1))
    }

    fn follows(self, last: Self) -> bool {
        match (last, self) {
            (Self::Bullet, Self::Bullet) => true,
            (Self::Number(last), Self::Number(this)) => this == last + 1,
            _ => false,
        }
    }
}

fn entry(line: &str) -> Option<(Mark, &str)> {
    if let Some(rest) = line.strip_prefix("- ").or_else(|| line.strip_prefix("• ")) {
        return Some((Mark::Bullet, rest.trim_start()));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if line.starts_with('0') || digits > 9 {
        return None;
    }
    let number = line[..digits].parse().ok()?;
    // "1. januar" is a date. Two spaces say that it is an entry all the same.
    let rest = line[digits..].strip_prefix(". ").filter(|rest| !rest.starts_with(char::is_lowercase))?;
    Some((Mark::Number(number), rest.trim_start()))
}

fn is_row(line: &str) -> bool {
    line.len() > 1 && line.starts_with('|') && line.ends_with('|') && !is_escaped_at(line, line.len() - 1)
}

fn is_rule(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

fn row(line: &str) -> Vec<Vec<Inline>> {
    let mut cells = Vec::new();
    let mut start = 1;
    for (end, _) in line.match_indices('|').skip(1).filter(|(at, _)| !is_escaped_at(line, *at)) {
        cells.push(inline(line[start..end].trim()));
        start = end + 1;
    }
    cells
}

fn table(mut rows: Vec<Vec<Vec<Inline>>>) -> Table {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    for row in &mut rows {
        row.resize(width, Vec::new());
    }
    let head = rows.remove(0);
    Table { head, rows }
}
