//! Which column each cell stood in: the cheapest way through the table.
//!
//! Cells come row by row, left to right, so the column only goes up inside a row. To that come the words of a cell
//! and the width its lines were broken at, which is learnt from the table itself: a first way without widths, then
//! widths from it, then again.

use super::cells::Cell;
use super::evidence::Evidence;
use super::width;
use crate::draft::ColumnRole;

/// A cell and its column.
pub struct Placed {
    /// The cell.
    pub cell: Cell,
    /// Its column, counted from the left.
    pub column: usize,
    /// What the column holds.
    pub role: ColumnRole,
}

const ROUNDS: usize = 4;
/// Letters differ; a difference below this is none.
const SLACK: f64 = 1.5;

/// Places every cell in one of the columns.
pub fn place(source: &str, cells: Vec<Cell>, roles: &[ColumnRole]) -> Vec<Placed> {
    let evidence: Vec<Evidence> = cells.iter().map(|c| Evidence::of(source, c)).collect();
    let mut widths: Vec<Option<f64>> = vec![None; roles.len()];
    let mut way = Vec::new();
    for _ in 0..ROUNDS {
        way = cheapest(&cells, roles.len(), |at, column| {
            let words = roles.get(column).zip(evidence.get(at)).map_or(0.0, |(role, e)| e.cost(*role));
            let cell = cells.get(at);
            words + cell.zip(widths.get(column).copied().flatten()).map_or(0.0, |(c, w)| misfit(source, c, w))
        });
        widths = learn(source, &cells, &way, roles.len());
    }
    let placed = cells
        .into_iter()
        .zip(way)
        .filter_map(|(cell, column)| Some(Placed { cell, column, role: *roles.get(column)? }));
    placed.collect()
}

/// What it costs that a cell's lines do not look broken at this width.
fn misfit(source: &str, cell: &Cell, width: f64) -> f64 {
    let lines: Vec<&str> = cell.written().map(|l| l.text(source)).collect();
    let widest = lines.iter().map(|l| width::of(l)).fold(0.0, f64::max);
    let over = widest - width - SLACK;
    let too_wide = if over > 0.0 { 3.0 + over * 0.5 } else { 0.0 };
    let early = lines.windows(2).filter(|w| matches!(w, [a, b] if breaks_early(a, b, width))).count();
    too_wide + f64::from(u32::try_from(early.min(3)).unwrap_or(3)) * 1.5
}

/// Whether a line was broken though more would have fitted, and no paragraph ended.
fn breaks_early(line: &str, next: &str, width: f64) -> bool {
    let ended = line.ends_with(['.', ':', '?', '!', ')']) || !next.starts_with(char::is_lowercase);
    !ended && width::of(line) + width::first_part(next) + SLACK < width
}

/// The width of each column: the widest line of its cells, leaving out the odd one.
fn learn(source: &str, cells: &[Cell], way: &[usize], columns: usize) -> Vec<Option<f64>> {
    (0..columns)
        .map(|column| {
            let of_column = cells.iter().zip(way).filter(|(c, w)| **w == column && c.written().count() >= 2);
            let mut widths: Vec<f64> =
                of_column.map(|(c, _)| c.written().map(|l| width::of(l.text(source))).fold(0.0, f64::max)).collect();
            widths.sort_by(f64::total_cmp);
            let odd = widths.len() / 6;
            widths.get(widths.len().checked_sub(1 + odd)?).copied().filter(|_| widths.len() >= 2)
        })
        .collect()
}

/// The cheapest way: for each cell its column.
fn cheapest(cells: &[Cell], columns: usize, cost: impl Fn(usize, usize) -> f64) -> Vec<usize> {
    let mut totals: Vec<f64> = (0..columns).map(first_step).collect();
    let mut back: Vec<Vec<usize>> = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        if at == 0 {
            totals = totals.iter().enumerate().map(|(c, t)| t + cost(0, c)).collect();
            continue;
        }
        let mut from = Vec::new();
        let mut next = Vec::new();
        for column in 0..columns {
            let steps = totals.iter().enumerate().map(|(a, total)| (a, total + step(a, column, columns, cell)));
            let (best, total) = steps.min_by(|x, y| x.1.total_cmp(&y.1)).unwrap_or((0, 0.0));
            from.push(best);
            next.push(total + cost(at, column));
        }
        totals = next;
        back.push(from);
    }
    let totals: Vec<f64> = totals.iter().enumerate().map(|(c, t)| t + last_step(c, columns)).collect();
    walk_back(&totals, &back, cells.len())
}

fn walk_back(totals: &[f64], back: &[Vec<usize>], length: usize) -> Vec<usize> {
    let mut column = totals.iter().enumerate().min_by(|x, y| x.1.total_cmp(y.1)).map_or(0, |(c, _)| c);
    let mut way = vec![column];
    for from in back.iter().rev() {
        column = from.get(column).copied().unwrap_or(0);
        way.push(column);
    }
    way.reverse();
    way.truncate(length);
    way
}

/// A row that is cut short at the end costs what it lacks; a label alone may be one that was centred.
fn last_step(column: usize, columns: usize) -> f64 {
    if column == 0 { 0.3 } else { many(columns - 1 - column) * 0.5 }
}

fn first_step(column: usize) -> f64 {
    many(column) * 1.5
}

/// What it costs that `cell` of column `to` follows a cell of column `from`.
fn step(from: usize, to: usize, columns: usize, cell: &Cell) -> f64 {
    let empty = cell.after_empty || cell.lead;
    if to > from {
        // An empty cell leaves white space before the next.
        let skipped = to - from - 1;
        let trace = if skipped > 0 && empty { 1.2 } else { 0.0 };
        let idle = if skipped == 0 && from > 0 && cell.lead && !cell.page { 1.0 } else { 0.0 };
        return many(skipped) * 1.5 - trace + idle;
    }
    let missing = columns - 1 - from;
    let closed = if missing > 0 && cell.after_empty { 1.0 } else { 0.0 };
    let entry = match to {
        0 if from == 0 => 5.0,
        0 => 0.5,
        1 => 0.0,
        _ => 4.0 * many(to - 1),
    };
    many(missing) * 1.2 - closed + entry
}

fn many(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
