//! Reads the plain notation into a tree. Every character that is not notation is text.

use super::{Block, Inline, RichText, Table, is_safe_href};

pub(super) fn parse(source: &str) -> RichText {
    let mut blocks = Vec::new();
    let mut lines = source.lines().map(str::trim_end).peekable();
    while let Some(line) = lines.next() {
        let trimmed = line.trim_start();
        if trimmed.is_empty() {
            continue;
        }
        if let Some((level, text)) = heading(trimmed) {
            blocks.push(Block::Heading { level, content: inline(text) });
        } else if let Some((ordered, first)) = entry(trimmed) {
            let mut items = vec![inline(first)];
            while let Some((_, text)) = lines.peek().and_then(|l| entry(l.trim_start())).filter(|(o, _)| *o == ordered)
            {
                items.push(inline(text));
                lines.next();
            }
            blocks.push(Block::List { ordered, items });
        } else if is_row(trimmed) {
            let mut rows = vec![row(trimmed)];
            while let Some(next) = lines.peek().map(|l| l.trim()).filter(|l| is_row(l)) {
                if !is_rule(next) {
                    rows.push(row(next));
                }
                lines.next();
            }
            blocks.push(Block::Table(table(rows)));
        } else {
            let mut content = inline(unescaped_start(trimmed));
            while let Some(next) = lines.peek().map(|l| l.trim_start()).filter(|l| is_continuation(l)) {
                content.push(Inline::Break);
                content.extend(inline(unescaped_start(next)));
                lines.next();
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

pub(super) fn begins_block(line: &str) -> bool {
    heading(line).is_some() || entry(line).is_some() || is_row(line) || line.starts_with('\\')
}

fn is_continuation(line: &str) -> bool {
    !line.is_empty() && (line.starts_with('\\') || !begins_block(line))
}

fn heading(line: &str) -> Option<(u8, &str)> {
    [("### ", 3), ("## ", 2), ("# ", 1)]
        .iter()
        .find_map(|(mark, level)| line.strip_prefix(mark).map(|rest| (*level, rest)))
}

fn entry(line: &str) -> Option<(bool, &str)> {
    if let Some(rest) = line.strip_prefix("- ").or_else(|| line.strip_prefix("• ")) {
        return Some((false, rest));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 3 {
        return None;
    }
    line[digits..].strip_prefix(". ").filter(|rest| !rest.starts_with(char::is_lowercase)).map(|rest| (true, rest))
}

fn is_row(line: &str) -> bool {
    line.len() > 1 && line.starts_with('|') && line.trim_end().ends_with('|')
}

fn is_rule(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

fn row(line: &str) -> Vec<Vec<Inline>> {
    let line = line.trim();
    let inner = &line[1..line.len() - 1];
    inner.split('|').map(|cell| inline(cell.trim())).collect()
}

fn table(mut rows: Vec<Vec<Vec<Inline>>>) -> Table {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    for row in &mut rows {
        row.resize(width, Vec::new());
    }
    let head = rows.remove(0);
    Table { head, rows }
}

fn inline(text: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some((node, after)) = marked(rest) {
            flush(&mut plain, &mut out);
            out.push(node);
            rest = after;
        } else if first == '\\' && rest[1..].starts_with(['*', '[', '\\']) {
            plain.push_str(&rest[1..2]);
            rest = &rest[2..];
        } else {
            plain.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    flush(&mut plain, &mut out);
    out
}

fn flush(plain: &mut String, out: &mut Vec<Inline>) {
    if !plain.is_empty() {
        out.push(Inline::Text(std::mem::take(plain)));
    }
}

fn marked(rest: &str) -> Option<(Inline, &str)> {
    if let Some((inner, after)) = delimited(rest, "**") {
        return Some((Inline::Strong(inline(inner)), after));
    }
    if !rest.starts_with("**")
        && let Some((inner, after)) = delimited(rest, "*")
    {
        return Some((Inline::Emphasis(inline(inner)), after));
    }
    let (label, after) = rest.strip_prefix('[')?.split_once("](")?;
    let (href, after) = after.split_once(')')?;
    let fits =
        !label.is_empty() && !label.contains(['[', ']', '*', '\\']) && !href.contains([' ', '(']) && is_safe_href(href);
    fits.then(|| (Inline::Link { href: href.to_owned(), content: vec![Inline::Text(label.to_owned())] }, after))
}

/// `mark`, something that neither begins nor ends with space, `mark`.
fn delimited<'a>(rest: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let body = rest.strip_prefix(mark)?;
    let end = body.find(mark)?;
    let inner = &body[..end];
    let fits = !inner.is_empty()
        && !inner.starts_with(' ')
        && !inner.ends_with([' ', '\\'])
        && !inner.contains(['*', '\\', '[']);
    fits.then(|| (inner, &body[end + mark.len()..]))
}
