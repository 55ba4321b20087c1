//! Cells that a page break tore apart.
//!
//! A row that is broken over two pages comes out as its cells on the first page, then what is left of each on the
//! second, in the same order. The rest of a divided word tells which cell goes on; what stands between goes on with
//! the cells before it.

use super::cells::Cell;
use crate::draft::Warning;
use crate::lines;

/// How many cells of the second page may stand before the one that is known.
const REACH: usize = 3;

/// Joins the cells of broken rows.
pub fn join(source: &str, cells: &mut Vec<Cell>, warnings: &mut Vec<Warning>) {
    let mut at = 0;
    while at < cells.len() {
        if let Some(next) = continuation(source, cells, at) {
            merge(cells, at, next, warnings);
        } else {
            at += 1;
        }
    }
}

/// The cell that goes on with the word at the end of cell `at`.
fn continuation(source: &str, cells: &[Cell], at: usize) -> Option<usize> {
    let cell = cells.get(at)?;
    if !ends_in_divided_word(source, cell) {
        return None;
    }
    let next = (at + 1..=at + REACH).find(|i| cells.get(*i).is_some_and(|c| begins_lower(source, c)))?;
    // As many cells must be open before it as stand between.
    let between = next - at - 1;
    let open = (at.checked_sub(between)?..at).all(|i| cells.get(i).is_some_and(|c| is_open(source, c)));
    open.then_some(next)
}

/// Joins `next` to `at`, and what stands between them to the cells before `at`.
fn merge(cells: &mut Vec<Cell>, at: usize, next: usize, warnings: &mut Vec<Warning>) {
    let between = next - at - 1;
    let parts: Vec<Cell> = cells.drain(at + 1..=next).collect();
    for (offset, part) in parts.into_iter().enumerate() {
        let into = if offset == between { at } else { at - between + offset };
        let span = lines::extent(&part.lines);
        if let Some(cell) = cells.get_mut(into) {
            cell.lines.extend(part.lines);
            warnings.extend(span.map(|span| Warning::RowJoinedAcrossPages { span }));
        }
    }
}

fn last_text<'s>(source: &'s str, cell: &Cell) -> Option<(&'s str, bool)> {
    cell.written().last().map(|l| (l.text(source), l.trailing))
}

fn ends_in_divided_word(source: &str, cell: &Cell) -> bool {
    last_text(source, cell).is_some_and(|(t, spaced)| {
        !spaced && t.strip_suffix('-').is_some_and(|stem| stem.ends_with(char::is_alphabetic))
    })
}

fn is_open(source: &str, cell: &Cell) -> bool {
    last_text(source, cell).is_some_and(|(t, _)| !t.ends_with(['.', '!', '?']))
}

fn begins_lower(source: &str, cell: &Cell) -> bool {
    cell.written().next().is_some_and(|l| l.text(source).starts_with(char::is_lowercase))
}
