//! Reads what stands inside a line: stress, links, escaped marks.

use super::{Inline, is_safe_href};

/// A backslash before one of these keeps it as text.
pub(super) const MARKS: [char; 5] = ['*', '[', ']', '\\', '|'];

pub(super) fn inline(text: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some((node, after)) = marked(rest) {
            flush(&mut plain, &mut out);
            out.push(node);
            rest = after;
        } else if first == '\\' && rest[1..].starts_with(MARKS) {
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

/// Whether an odd number of backslashes stands before this place.
pub(super) fn is_escaped_at(line: &str, at: usize) -> bool {
    line[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

fn flush(plain: &mut String, out: &mut Vec<Inline>) {
    if !plain.is_empty() {
        out.push(Inline::Text(std::mem::take(plain)));
    }
}

fn marked(rest: &str) -> Option<(Inline, &str)> {
    if rest.starts_with("**") {
        let (inner, after) = delimited(rest, "**")?;
        return Some((Inline::Strong(words(inner)), after));
    }
    if rest.starts_with('*') {
        let (inner, after) = delimited(rest, "*")?;
        return Some((Inline::Emphasis(words(inner)), after));
    }
    let body = rest.strip_prefix('[')?;
    let label = &body[..mark(body).filter(|at| body[*at..].starts_with("]("))?];
    let (href, after) = body[label.len() + 2..].split_once(')')?;
    let fits = !label.trim().is_empty() && !href.contains(is_odd_in_href) && is_safe_href(href);
    fits.then(|| (Inline::Link { href: href.to_owned(), content: words(label) }, after))
}

/// `mark`, words that neither begin nor end with space, `mark`.
fn delimited<'a>(rest: &'a str, sign: &str) -> Option<(&'a str, &'a str)> {
    let body = rest.strip_prefix(sign)?;
    let inner = &body[..mark(body)?];
    let after = body[inner.len()..].strip_prefix(sign)?;
    let fits = !inner.is_empty() && inner.trim().len() == inner.len();
    fits.then_some((inner, after))
}

/// Where the first mark stands that is not escaped.
fn mark(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.char_indices().find_map(|(at, c)| {
        let here = !escaped && matches!(c, '*' | '[' | ']');
        escaped = !escaped && c == '\\';
        here.then_some(at)
    })
}

/// What stands between marks holds no further marks.
fn words(inner: &str) -> Vec<Inline> {
    let mut text = String::new();
    let mut chars = inner.chars().peekable();
    while let Some(c) = chars.next() {
        match chars.next_if(|next| c == '\\' && MARKS.contains(next)) {
            Some(next) => text.push(next),
            None => text.push(c),
        }
    }
    vec![Inline::Text(text)]
}

/// What an address may not hold unencoded, or it could not be written between brackets again.
pub(super) fn is_odd_in_href(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '(' | ')' | '|' | '\\')
}
