//! Pages put down as text: lines in reading order with their indent, tables row by row, a form feed after each page.

use super::columns;
use super::grid::{Grid, grids};
use super::line::{Line, lines};
use super::page::{Drawn, Letter};
use crate::lines as text_lines;
use crate::source::{Source, Table};
use crate::span::Span;
use kurbo::{Point, Rect};

/// A gap between baselines wider than this share of the size is a blank line.
const PARAGRAPH: f64 = 1.75;
/// More spaces than this tell nothing more.
const MOST_SPACES: usize = 60;

/// The pages as one text.
pub fn source(pages: &[Drawn]) -> Source {
    let left = margin(pages);
    let mut source = Source::default();
    for (number, page) in pages.iter().enumerate() {
        if number > 0 {
            source.text.push('\u{c}');
        }
        source.places.begin_page(page.width, page.height);
        write_page(page, left, &mut source);
    }
    source
}

/// Where text begins at the left, over all pages.
fn margin(pages: &[Drawn]) -> f64 {
    let all = pages.iter().flat_map(|page| page.letters.iter().map(|letter| letter.x));
    all.filter(|x| *x >= 0.0).fold(f64::INFINITY, f64::min)
}

fn write_page(page: &Drawn, left: f64, source: &mut Source) {
    let tables = grids(&page.rules);
    let is_in = |letter: &Letter, grid: &Grid| grid.bounds.contains(middle(letter));
    let outside = page.letters.iter().filter(|letter| !tables.iter().any(|grid| is_in(letter, grid))).collect();
    let mut rest = columns::in_order(lines(outside)).into_iter().peekable();
    let mut above: Option<(f64, f64)> = None;
    for grid in &tables {
        // In columns a line further down may come first: only what stands above the table in order goes before it.
        while let Some(line) = rest.next_if(|line| line.y < grid.bounds.y0) {
            write_line(&line, left, &mut above, source);
        }
        write_table(grid, page, source);
        above = None;
    }
    for line in rest {
        write_line(&line, left, &mut above, source);
    }
    for row in &page.turned {
        source.text.push_str(row.trim());
        source.text.push('\n');
    }
}

fn middle(letter: &Letter) -> Point {
    Point::new(f64::midpoint(letter.x, letter.end), letter.y - letter.size * 0.3)
}

fn write_line(line: &Line, left: f64, above: &mut Option<(f64, f64)>, source: &mut Source) {
    let text = &mut source.text;
    if let Some((y, size)) = *above {
        let gap = line.y - y;
        if gap > PARAGRAPH * size.max(line.size) || gap < 0.0 {
            text.push('\n');
        }
    }
    *above = Some((line.y, line.size));
    let mut at = left;
    for (number, piece) in line.pieces.iter().enumerate() {
        let room = spaces(piece.x - at, line.size);
        let fewest = if number == 0 { 0 } else { 2 };
        text.extend(std::iter::repeat_n(' ', room.clamp(fewest, MOST_SPACES)));
        for (span, word) in piece.placed() {
            let span = Span::new(text.len() + span.start, text.len() + span.end);
            source.places.add(span, (word.x, word.end), line.y, line.size);
        }
        text.push_str(&piece.text);
        at = piece.end;
    }
    text.push('\n');
}

/// How many spaces fill this room: a space is about half as wide as its letters are high.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between nothing and what is shown")]
fn spaces(room: f64, size: f64) -> usize {
    let wide = (room / (size.max(1.0) * 0.5)).round();
    if wide.is_finite() { wide.clamp(0.0, 1000.0) as usize } else { 0 }
}

fn write_table(grid: &Grid, page: &Drawn, source: &mut Source) {
    let mut table = Table::default();
    // A cell is written where it begins; the rows and columns it spans point there.
    let mut written: Vec<Option<Span>> = vec![None; grid.cells.len()];
    source.text.push('\n');
    for row in &grid.rows {
        let mut cells = Vec::new();
        for (number, cell) in row.iter().enumerate() {
            if number > 0 && row.get(number - 1) != Some(cell) {
                source.text.push('\t');
            }
            let span = written[*cell].unwrap_or_else(|| write_cell(grid.cells[*cell], page, source));
            written[*cell] = Some(span);
            cells.push(span);
        }
        source.text.push('\n');
        table.rows.push(cells);
    }
    source.text.push('\n');
    source.tables.push(table);
}

/// Writes what stands in a cell, on one line.
fn write_cell(cell: Rect, page: &Drawn, source: &mut Source) -> Span {
    let inside = page.letters.iter().filter(|letter| cell.contains(middle(letter))).collect();
    let rows = lines(inside);
    let broken = rows.iter().map(Line::text).collect::<Vec<_>>().join("\n");
    let text = text_lines::join_flat(&broken, &text_lines::lines(&broken));
    let start = source.text.len();
    let mut at = 0;
    for line in &rows {
        for piece in &line.pieces {
            for (span, word) in piece.placed() {
                // A line's end may have taken a hyphen with it; the words are otherwise as they were.
                let Some(found) = found(&text, at, span.of(&piece.text)) else { continue };
                at = found.end;
                let span = Span::new(start + found.start, start + found.end);
                source.places.add(span, (word.x, word.end), line.y, line.size);
            }
        }
    }
    source.text.push_str(&text);
    Span::new(start, source.text.len())
}

/// Where the word stands that comes next.
fn found(text: &str, at: usize, word: &str) -> Option<Span> {
    let rest = text.get(at..)?;
    let next = rest.trim_start();
    let start = at + (rest.len() - next.len());
    let exact = |part: &str| next.starts_with(part).then(|| Span::new(start, start + part.len()));
    // Words torn by a hyphen were mended: the next one that is as it was stands a little further on.
    let near = || {
        let end = next.char_indices().nth(NEAR).map_or(next.len(), |(end, _)| end);
        let skipped = next.get(..end)?.find(word)?;
        Some(Span::new(start + skipped, start + skipped + word.len()))
    };
    exact(word).or_else(|| exact(word.strip_suffix('-').filter(|part| !part.is_empty())?)).or_else(near)
}

/// A mended word is no longer than this.
const NEAR: usize = 80;
