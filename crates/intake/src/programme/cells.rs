//! The text of a table cut into cells.
//!
//! A page laid out in boxes leaves a wholly empty line at the end of a box and a line with a space for an empty
//! paragraph inside it. White space before a line stands where an empty cell or a page break was. Two cells of one
//! line's height may share a line: with two spaces between them, or with one, and then the line is wider than any cell.

use super::width;
use crate::lines::Line;
use crate::pattern::Pattern;
use crate::span::Span;

/// A cell, before it is known which column it stood in.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Its lines, blank ones inside it with them.
    pub lines: Vec<Line>,
    /// White space stood before it: an empty cell, or a page break.
    pub lead: bool,
    /// It follows the line before without a blank: a page break.
    pub page: bool,
    /// An empty cell stood before it.
    pub after_empty: bool,
}

impl Cell {
    /// The written lines.
    pub fn written(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|l| !l.is_blank())
    }
}

/// Two spaces or a tab inside a line.
static GAP: Pattern = Pattern::new(r"\S( {2,}|\t+)\S");
/// A line may be so much wider than the widest that letters differ.
const TOLERANCE: f64 = 1.5;

/// Cuts the lines of a table into cells.
pub fn cut(source: &str, table: &[Line]) -> Vec<Cell> {
    let boxed = table.iter().filter(|l| l.is_blank() && !l.spaced).count() >= 3;
    let base = table.iter().filter(|l| !l.is_blank()).map(|l| l.indent).min().unwrap_or(0);
    let mut cells: Vec<Cell> = Vec::new();
    let mut blanks: Vec<Line> = Vec::new();
    for line in table {
        if line.is_blank() {
            blanks.push(*line);
            continue;
        }
        let lead = line.indent > base;
        if is_inside(source, cells.last(), &blanks, *line, lead, boxed) {
            if let Some(cell) = cells.last_mut() {
                cell.lines.append(&mut blanks);
                cell.lines.push(*line);
            }
        } else {
            let page = blanks.is_empty() && !cells.is_empty();
            cells.push(Cell { lines: vec![*line], lead, page, after_empty: has_empty_cell(&blanks) });
        }
        blanks.clear();
    }
    let cells = cells.into_iter().flat_map(|c| split_at_gap(source, c)).collect();
    split_wide(source, cells)
}

fn is_inside(source: &str, last: Option<&Cell>, blanks: &[Line], line: Line, lead: bool, boxed: bool) -> bool {
    let Some(before) = last.and_then(|c| c.written().last()) else { return false };
    let text = line.text(source);
    let lower = text.starts_with(|c: char| c.is_lowercase());
    let unfinished = !before.text(source).ends_with(['.', ':', '?', '!', ')']);
    let boundary = if boxed { blanks.iter().any(|b| !b.spaced) } else { !blanks.is_empty() };
    // A dash alone is a whole cell: nothing to tell.
    if matches!(before.text(source), "-" | "–") && last.is_some_and(|c| c.written().count() == 1) {
        return false;
    }
    // A word or sentence that a page break cut goes on, whatever stands between.
    let goes_on = lower && unfinished && !boundary;
    !boundary && (!lead || goes_on)
}

/// Nothing, then white space, then nothing again: a box with an empty paragraph.
fn has_empty_cell(blanks: &[Line]) -> bool {
    let first = blanks.iter().position(|b| !b.spaced);
    let last = blanks.iter().rposition(|b| !b.spaced);
    matches!((first, last), (Some(a), Some(b)) if blanks.get(a..b).is_some_and(|between| between.iter().any(|l| l.spaced)))
}

fn split_at_gap(source: &str, cell: Cell) -> Vec<Cell> {
    let place = cell.lines.iter().enumerate().find_map(|(at, line)| {
        let gap = GAP.captures(line.text(source))?.get(1)?;
        Some((at, line.span.start + gap.start(), line.span.start + gap.end()))
    });
    let Some((at, end, start)) = place else { return vec![cell] };
    let (first, second) = split(cell, at, end, start);
    std::iter::once(first).chain(split_at_gap(source, second)).collect()
}

/// Cuts a cell inside its line `at`: the first part ends at `end`, the second begins at `start`.
fn split(cell: Cell, at: usize, end: usize, start: usize) -> (Cell, Cell) {
    let mut first = cell;
    let mut rest = first.lines.split_off(at.min(first.lines.len()));
    let mut second = Vec::new();
    if !rest.is_empty() {
        let line = rest.remove(0);
        first.lines.push(Line { span: Span::new(line.span.start, end), trailing: true, ..line });
        second.push(Line { span: Span::new(start, line.span.end), indent: 0, ..line });
    }
    second.extend(rest);
    (first, Cell { lines: second, lead: false, page: false, after_empty: false })
}

/// Lines wider than any cell hold two.
fn split_wide(source: &str, cells: Vec<Cell>) -> Vec<Cell> {
    let Some(widest) = widest(source, &cells) else { return cells };
    let mut out = Vec::new();
    for cell in cells {
        let first = cell.lines.first().copied();
        let place =
            first.filter(|l| width::of(l.text(source)) > widest + TOLERANCE).and_then(|l| seam(source, l, widest));
        match place {
            Some((end, start)) => {
                let (a, b) = split(cell, 0, end, start);
                out.extend([a, b]);
            }
            None => out.push(cell),
        }
    }
    out
}

/// The widest line that is not the first of its cell: only a first line is shared by two cells.
fn widest(source: &str, cells: &[Cell]) -> Option<f64> {
    let long = cells.iter().filter(|c| c.written().count() >= 3);
    let widths = long.flat_map(|c| c.written().skip(1)).map(|l| width::of(l.text(source)));
    widths.fold(None, |most: Option<f64>, w| Some(most.map_or(w, |m| m.max(w))))
}

/// Where the second cell of a shared line begins: at a capital, else at a figure, so that both parts fit.
fn seam(source: &str, line: Line, widest: f64) -> Option<(usize, usize)> {
    let text = line.text(source);
    let places: Vec<(usize, char)> =
        text.match_indices(' ').filter_map(|(at, _)| Some((at, text.get(at + 1..)?.chars().next()?))).collect();
    let fits = |at: usize| {
        let (left, right) = (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default());
        width::of(left) <= widest + TOLERANCE && width::of(right) <= widest + TOLERANCE && left.chars().count() >= 4
    };
    let capital = places.iter().find(|(at, c)| c.is_uppercase() && fits(*at));
    let figure = places.iter().find(|(at, c)| c.is_ascii_digit() && fits(*at));
    let (at, _) = capital.or(figure)?;
    Some((line.span.start + at, line.span.start + at + 1))
}
