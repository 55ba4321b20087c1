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
            write_line(&line, left, &mut above, &mut source.text);
        }
        write_table(grid, page, source);
        above = None;
    }
    for line in rest {
        write_line(&line, left, &mut above, &mut source.text);
    }
    for row in &page.turned {
        source.text.push_str(row.trim());
        source.text.push('\n');
    }
}

fn middle(letter: &Letter) -> Point {
    Point::new(f64::midpoint(letter.x, letter.end), letter.y - letter.size * 0.3)
}

fn write_line(line: &Line, left: f64, above: &mut Option<(f64, f64)>, text: &mut String) {
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
            let span = written[*cell].unwrap_or_else(|| {
                let start = source.text.len();
                source.text.push_str(&cell_text(grid.cells[*cell], page));
                Span::new(start, source.text.len())
            });
            written[*cell] = Some(span);
            cells.push(span);
        }
        source.text.push('\n');
        table.rows.push(cells);
    }
    source.text.push('\n');
    source.tables.push(table);
}

/// What stands in a cell, on one line.
fn cell_text(cell: Rect, page: &Drawn) -> String {
    let inside = page.letters.iter().filter(|letter| cell.contains(middle(letter))).collect();
    let rows: Vec<String> = lines(inside).iter().map(Line::text).collect();
    let broken = rows.join("\n");
    text_lines::join_flat(&broken, &text_lines::lines(&broken))
}
