//! Letters into lines: what stands on one baseline, in order, with spaces where there is room for one.

use super::page::Letter;
use crate::span::Span;

/// Letters closer than this share of their size belong to one word.
const WORD_GAP: f64 = 0.17;
/// A gap wider than this share of the size parts two pieces of a line.
const PIECE_GAP: f64 = 1.1;
/// Baselines closer than this share of the size are one line; a raised number is.
const BASELINE: f64 = 0.38;

/// Text without a gap in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Where it begins, in points.
    pub x: f64,
    /// Where it ends.
    pub end: f64,
    /// The text: its words with a space between them.
    pub text: String,
    /// Its words.
    pub words: Vec<Word>,
}

/// A word of a piece.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Word {
    /// How long it is, in bytes.
    pub length: usize,
    /// Where it begins, in points.
    pub x: f64,
    /// Where it ends.
    pub end: f64,
}

impl Piece {
    fn of(letter: &Letter) -> Self {
        let mut piece = Self { x: letter.x, end: letter.end, text: String::new(), words: Vec::new() };
        piece.push(letter, true);
        piece
    }

    fn push(&mut self, letter: &Letter, begins: bool) {
        let length = letter.character.len_utf8();
        if let Some(word) = self.words.last_mut().filter(|_| !begins) {
            word.length += length;
            word.end = word.end.max(letter.end);
        } else {
            if !self.words.is_empty() {
                self.text.push(' ');
            }
            self.words.push(Word { length, x: letter.x, end: letter.end });
        }
        self.text.push(letter.character);
        self.end = self.end.max(letter.end);
    }

    /// Each word with where it stands in the text of the piece.
    pub fn placed(&self) -> impl Iterator<Item = (Span, Word)> + '_ {
        let mut at = 0;
        self.words.iter().map(move |word| {
            let span = Span::new(at, at + word.length);
            at = span.end + 1;
            (span, *word)
        })
    }
}

/// What stands on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The baseline.
    pub y: f64,
    /// The size of its largest letters.
    pub size: f64,
    /// Its pieces from left to right; never empty.
    pub pieces: Vec<Piece>,
}

impl Line {
    /// The pieces with a space between them.
    pub fn text(&self) -> String {
        let pieces: Vec<&str> = self.pieces.iter().map(|piece| piece.text.as_str()).collect();
        pieces.join(" ")
    }
}

/// The lines of these letters, from the top.
pub fn lines(mut letters: Vec<&Letter>) -> Vec<Line> {
    letters.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<Vec<&Letter>> = Vec::new();
    let mut at = (f64::NEG_INFINITY, 0.0_f64);
    for letter in letters {
        let (y, size) = at;
        if let Some(row) = rows.last_mut().filter(|_| letter.y - y <= BASELINE * size.max(letter.size)) {
            // A raised number comes first from above; the line is where the larger letters stand.
            if letter.size > size {
                at = (letter.y, letter.size);
            }
            row.push(letter);
        } else {
            at = (letter.y, letter.size);
            rows.push(vec![letter]);
        }
    }
    rows.into_iter().filter_map(line).collect()
}

fn line(mut row: Vec<&Letter>) -> Option<Line> {
    row.sort_by(|a, b| a.x.total_cmp(&b.x));
    row.dedup_by(|b, a| a.character == b.character && (b.x - a.x).abs() < 0.15 * a.size.max(1.0) && a.character != ' ');
    let largest = row.iter().max_by(|a, b| a.size.total_cmp(&b.size))?;
    let (y, size) = (largest.y, largest.size);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut space = false;
    for letter in row {
        if letter.character == ' ' {
            space = true;
            continue;
        }
        let gap = pieces.last().map_or(f64::INFINITY, |piece| letter.x - piece.end);
        match pieces.last_mut().filter(|_| gap <= PIECE_GAP * letter.size) {
            Some(piece) => piece.push(letter, space || gap > WORD_GAP * letter.size),
            None => pieces.push(Piece::of(letter)),
        }
        space = false;
    }
    (!pieces.is_empty()).then_some(Line { y, size, pieces })
}

#[cfg(test)]
mod tests {
    use super::{Letter, lines};

    fn written(text: &str, x: f64, y: f64, size: f64) -> Vec<Letter> {
        let place = |(at, character): (usize, char)| {
            let x = x + f64::from(u32::try_from(at).unwrap()) * size / 2.0;
            Letter { x, end: x + size / 2.0, y, size, character }
        };
        text.chars().enumerate().map(place).collect()
    }

    fn read(letters: &[Letter]) -> Vec<String> {
        lines(letters.iter().collect()).iter().map(super::Line::text).collect()
    }

    #[test]
    fn letters_on_one_baseline_are_a_line_whatever_order_they_are_drawn_in() {
        let mut letters = written("Godkendt.", 50.0, 120.0, 10.0);
        letters.extend(written("Beslutning", 50.0, 100.0, 10.0));
        letters.reverse();
        assert_eq!(read(&letters), ["Beslutning", "Godkendt."]);
    }

    #[test]
    fn a_raised_number_belongs_to_its_line_and_a_wide_gap_parts_it() {
        let mut letters = written("Areal m", 50.0, 100.0, 10.0);
        letters.extend(written("2", 85.0, 96.5, 6.0));
        letters.extend(written("1.200", 200.0, 100.0, 10.0));
        let read = lines(letters.iter().collect());
        let pieces: Vec<&str> = read[0].pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(pieces, ["Areal m2", "1.200"]);
        assert_eq!(read.len(), 1);
    }

    #[test]
    fn a_letter_drawn_twice_to_look_bold_is_one() {
        let mut letters = written("Bilag", 50.0, 100.0, 10.0);
        letters.extend(written("Bilag", 50.3, 100.0, 10.0));
        assert_eq!(read(&letters), ["Bilag"]);
    }
}
