//! Broken lines become running text.

use super::Line;
use super::hyphen::{Seam, mend, seam};
use crate::pattern::Pattern;

/// A line that begins an entry of a list.
static ENTRY: Pattern =
    Pattern::new(r"^(?:[-–•*·▪o\u{f0b7}]\s|\d{1,2}[.)]\s|[A-Za-z][.)]\s|(?i:at)\s|(?i:ad)\s\d|[\pL ]{2,12}:\s\d)");

/// Joins lines to paragraphs, which stand on a line each.
pub fn join(source: &str, lines: &[Line]) -> String {
    build(source, lines, '\n')
}

/// Joins lines to one line: in a cell of a table a paragraph is only a break.
pub fn join_flat(source: &str, lines: &[Line]) -> String {
    build(source, lines, ' ')
}

fn build(source: &str, lines: &[Line], between: char) -> String {
    let mut out = String::new();
    let width = lines.iter().map(|l| l.text(source).chars().count()).max().unwrap_or(0);
    let mut last: Option<usize> = None;
    for (at, line) in lines.iter().enumerate().filter(|(_, l)| !l.is_blank()) {
        let text = line.text(source);
        if let Some(previous) = last.and_then(|i| lines.get(i)) {
            let skipped = lines.get(last.unwrap_or(at) + 1..at).unwrap_or_default();
            let trailing = previous.trailing && end_in_space(lines);
            let here = if previous.firm { Seam::Space } else { seam(previous.text(source), trailing, text, source) };
            let new = previous.firm || breaks(source, previous, skipped, line, width);
            put_seam(&mut out, here, if new { between } else { ' ' });
        }
        push_clean(&mut out, &mend(text, source));
        last = Some(at);
    }
    out
}

fn put_seam(out: &mut String, seam: Seam, between: char) {
    match seam {
        Seam::Space => out.push(between),
        Seam::Keep => {}
        Seam::Drop => {
            out.pop();
        }
    }
}

/// White space after a hyphen says something only where lines in general have it.
fn end_in_space(lines: &[Line]) -> bool {
    let written = lines.iter().filter(|l| !l.is_blank()).count();
    let spaced = lines.iter().filter(|l| !l.is_blank() && l.trailing).count();
    spaced * 2 >= written
}

/// Whether a new paragraph begins at `line`.
fn breaks(source: &str, previous: &Line, skipped: &[Line], line: &Line, width: usize) -> bool {
    let (before, text) = (previous.text(source), line.text(source));
    let ended = before.ends_with(['.', ':', '?', '!', '”', ';']);
    if ENTRY.is_match(text) {
        return true;
    }
    let goes_on = text.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || c == '(');
    let wrapped = !ended && goes_on && before.chars().count() > 30;
    match skipped {
        // A sentence that ends far from the edge ended its paragraph there.
        [] => ended && !goes_on && (before.chars().count() * 2 < width || (line.indent > 0 && previous.indent == 0)),
        [one] if !one.spaced => !wrapped,
        _ => !wrapped || ended,
    }
}

/// Tabs and runs of spaces inside a line become one space.
fn push_clean(out: &mut String, text: &str) {
    for (i, word) in text.split_whitespace().enumerate() {
        if i > 0 {
            out.push(' ');
        }
        out.push_str(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn joined(text: &str) -> String {
        join(text, &lines(text))
    }

    #[test]
    fn wrapped_lines_become_paragraphs() {
        assert_eq!(
            joined("Der er truffet en æn-\ndring af planen.\n\nDen sendes i høring."),
            "Der er truffet en ændring af planen.\nDen sendes i høring."
        );
    }

    #[test]
    fn a_page_with_a_blank_line_after_every_line_is_no_page_of_paragraphs() {
        let text = "Direktøren indstiller, at planen for udvikling af \n\nområdet godkendes, og at den sendes ud til un-\n\ndersøgelse. ";
        assert_eq!(
            joined(text),
            "Direktøren indstiller, at planen for udvikling af området godkendes, og at den sendes ud til undersøgelse."
        );
    }

    #[test]
    fn clauses_stand_on_their_own_lines() {
        assert_eq!(
            joined("Det indstilles, at\n 1. planen godkendes\n 2. den sendes ud"),
            "Det indstilles, at\n1. planen godkendes\n2. den sendes ud"
        );
    }
}
