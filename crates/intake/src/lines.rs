//! Lines of a text, and how lines become running text again.
//!
//! A text taken out of a page has its lines broken where the page was narrow. Here they are joined: soft hyphens go,
//! real ones stay ("mad- og måltidspolitik"), paragraphs stay apart. Nothing here knows what a line means.

mod hyphen;
mod join;
mod place;

pub use join::{join, join_flat};
pub use place::Places;

use crate::span::Span;

/// One line of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The line without white space around it; empty for a blank line.
    pub span: Span,
    /// How many characters of white space stand before the text.
    pub indent: usize,
    /// Whether anything but the line break stands on a blank line: a page that was laid out in boxes tells an
    /// empty paragraph (a space) from the end of a box (nothing at all) in this way.
    pub spaced: bool,
    /// Whether white space stands after the text. A line that was broken inside a word has none where others have.
    pub trailing: bool,
    /// The line ends where its writer ended it: it is never joined with the next. See [`firm`].
    pub firm: bool,
}

impl Line {
    /// Whether nothing is written on the line.
    pub fn is_blank(&self) -> bool {
        self.span.start == self.span.end
    }

    /// What is written on the line.
    pub fn text<'t>(&self, source: &'t str) -> &'t str {
        self.span.of(source)
    }
}

/// The lines of `source`. A form feed ends a line as a line feed does, and so does a carriage return alone.
pub fn lines(source: &str) -> Vec<Line> {
    lines_of(source, Span::new(0, source.len()))
}

/// The lines in a stretch of `source`.
pub fn lines_of(source: &str, part: Span) -> Vec<Line> {
    let mut found = Vec::new();
    let mut start = part.start;
    let text = part.of(source);
    for (at, c) in text.char_indices() {
        let alone = c == '\r' && text.as_bytes().get(at + 1) != Some(&b'\n');
        if alone || matches!(c, '\n' | '\u{c}' | '\u{b}' | '\u{2028}') {
            found.push(line(source, start, part.start + at));
            start = part.start + at + c.len_utf8();
        }
    }
    found.push(line(source, start, part.end));
    found
}

fn line(source: &str, start: usize, end: usize) -> Line {
    let raw = source.get(start..end).unwrap_or_default();
    let raw = raw.strip_suffix('\r').unwrap_or(raw);
    let from_text = raw.trim_start();
    let text = from_text.trim_end();
    let before = raw.len() - from_text.len();
    Line {
        span: Span::new(start + before, start + before + text.len()),
        indent: raw.get(..before).unwrap_or_default().chars().count(),
        spaced: !raw.is_empty(),
        trailing: from_text.len() > text.len(),
        firm: false,
    }
}

/// The lines of a document whose format told where each ends.
pub fn firm(lines: Vec<Line>) -> Vec<Line> {
    lines.into_iter().map(|l| Line { firm: true, ..l }).collect()
}

/// So many divided words at line ends are no accident.
const DIVIDED: usize = 3;

/// Whether words are divided at the ends of lines: a page was copied into a document line by line, so that where a line
/// ends says nothing, whatever the format tells.
pub fn are_wrapped(source: &str, lines: &[Line]) -> bool {
    let written: Vec<&str> = lines.iter().filter(|l| !l.is_blank()).map(|l| l.text(source)).collect();
    let divided = |pair: &&[&str]| {
        matches!(pair, [before, after]
            if before.ends_with('-') && after.starts_with(char::is_lowercase) && hyphen::seam(before, false, after, "") == hyphen::Seam::Drop)
    };
    written.windows(2).filter(divided).count() >= DIVIDED
}

/// The stretch from the first to the last written line; `None` when all are blank.
pub fn extent(lines: &[Line]) -> Option<Span> {
    let mut written = lines.iter().filter(|l| !l.is_blank());
    let first = written.next()?.span;
    Some(written.fold(first, |whole, l| whole.to(l.span)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_of_two_kinds_are_told_apart() {
        let text = "Et \n \n\n to\r\ntre";
        let read = lines(text);
        let blank: Vec<_> = read.iter().map(|l| (l.text(text), l.is_blank(), l.spaced, l.indent)).collect();
        assert_eq!(
            blank,
            [
                ("Et", false, true, 0),
                ("", true, true, 1),
                ("", true, false, 0),
                ("to", false, true, 1),
                ("tre", false, true, 0)
            ]
        );
    }
}
