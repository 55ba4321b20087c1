//! Lines that were two on the page: an entry of a list and the title after it, a heading and what stood before it, a
//! heading and the cell beside it.

use super::flat::Piece;
use super::headings;
use crate::lines::Line;
use crate::pattern::Pattern;
use crate::span::Span;
use std::collections::HashSet;

/// A numbered title.
static NUMBERED: Pattern = Pattern::new(r"^\d{1,3}\. \p{Lu}.{2,150}$");
/// A numbered title at the end of a line, right behind a letter.
static NUMBER_BEHIND: Pattern = Pattern::new(r"[\pL.)](\d{1,3}\. \p{Lu}.{2,150})$");
/// A capitalised word right behind a small letter.
static WORD_BEHIND: Pattern = Pattern::new(r"\p{Ll}(\p{Lu}\p{Ll}{4,30}:?)$");
/// The label of a list of the absent behind other text: `Godkendt. Fraværende: Ida Toft`.
static ABSENT_BEHIND: Pattern = Pattern::new(
    r"[\pL.):;]\s+((?:Fraværende(?: med afbud| uden afbud)?|Afbud(?: fra)?|Ikke til ?stede|Ej til ?stede|Ej mødt|Deltog ikke):\s*\S.*)$",
);
/// A line glued twice is cut twice; more is no text of a meeting.
const ROUNDS: usize = 3;

/// The lines, with those that were two cut apart.
pub fn cut(source: &str, pieces: Vec<Piece>) -> Vec<Piece> {
    let mut pieces = pieces;
    for _ in 0..ROUNDS {
        let texts = pieces.iter().map(|p| p.line.text(source));
        let titles: HashSet<&str> = texts.filter(|t| NUMBERED.is_match(t)).collect();
        let before = pieces.len();
        pieces = pieces.into_iter().flat_map(|p| both(source, p, &titles)).collect();
        if pieces.len() == before {
            break;
        }
    }
    pieces
}

/// A piece whose page told what it is stays whole.
fn both(source: &str, piece: Piece, titles: &HashSet<&str>) -> Vec<Piece> {
    if piece.mark.is_some() {
        return vec![piece];
    }
    parts(source, &piece.line, titles).into_iter().map(|line| Piece { line, mark: None }).collect()
}

fn parts(source: &str, line: &Line, titles: &HashSet<&str>) -> Vec<Line> {
    let text = line.text(source);
    let Some(at) = seam(text, titles) else { return vec![*line] };
    let middle = line.span.start + at;
    let first = Line { span: Span::new(line.span.start, middle), trailing: false, ..*line };
    vec![first, Line { span: Span::new(middle, line.span.end), indent: 0, ..*line }]
}

/// How long the end of a line is in which a second one is looked for, in bytes.
const END: usize = 480;

/// Where the second line begins.
fn seam(text: &str, titles: &HashSet<&str>) -> Option<usize> {
    if let Some((label, beside)) = text.split_once('\t')
        && !beside.contains('\t')
        && headings::kind(label).is_some()
    {
        return Some(text.len() - beside.len());
    }
    let end = text.ceil_char_boundary(text.len().saturating_sub(END));
    seam_in(text.get(end..)?, titles).map(|at| end + at)
}

fn seam_in(text: &str, titles: &HashSet<&str>) -> Option<usize> {
    if let Some(title) = NUMBER_BEHIND.captures(text).and_then(|c| c.get(1)) {
        let before = text.get(..title.start())?;
        if titles.contains(title.as_str()) || headings::kind(before).is_some() || headings::is_contents(before) {
            return Some(title.start());
        }
    }
    if let Some(label) = ABSENT_BEHIND.captures(text).and_then(|c| c.get(1)) {
        return Some(label.start());
    }
    let word = WORD_BEHIND.captures(text).and_then(|c| c.get(1)).filter(|w| headings::kind(w.as_str()).is_some())?;
    Some(word.start())
}
