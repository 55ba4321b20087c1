//! One sheet: its rows and columns as far as something stands in them and they are shown.

use super::{Book, is_yes, rich, value};
use crate::draft::Warning;
use crate::format::blocks::{Block, Cell, Grid, paragraph};
use crate::format::xml::{self, Node};
use crate::refusal::Refusal;
use std::collections::{BTreeMap, BTreeSet};

/// The columns of a sheet are A to XFD.
const MOST_COLUMNS: usize = 16_384;

/// A sheet as a table.
pub struct Read {
    /// The table, without its empty rows and columns.
    pub grid: Grid,
    /// The warnings that rows or columns are hidden.
    pub hidden: Vec<Warning>,
}

/// The cells of a sheet by row and column, both counted from one.
type Cells = BTreeMap<usize, BTreeMap<usize, String>>;

/// Reads a sheet.
pub fn read(text: &str, name: &str, book: &mut Book) -> Result<Read, Refusal> {
    let tree = xml::parse(text)?;
    let root = tree.root();
    let folded = hidden_columns(root);
    let (mut rows, mut columns) = (BTreeSet::new(), BTreeSet::new());
    let mut cells = Cells::new();
    let mut row = 0;
    for node in root.child("sheetData").into_iter().flat_map(Node::children).filter(|n| n.name() == "row") {
        row = node.attribute("r").and_then(|r| r.parse().ok()).unwrap_or(row + 1);
        let read = row_cells(node, &folded, &mut columns, book)?;
        if !read.is_empty() && node.attribute("hidden").is_some_and(|h| is_yes(&h)) {
            rows.insert(row);
        } else if !read.is_empty() {
            cells.entry(row).or_default().extend(read);
        }
    }
    let mut hidden = Vec::new();
    if !rows.is_empty() {
        hidden.push(Warning::HiddenRows { sheet: name.to_owned(), rows: listed(&rows, |row| row.to_string()) });
    }
    if !columns.is_empty() {
        hidden.push(Warning::HiddenColumns { sheet: name.to_owned(), columns: listed(&columns, letters) });
    }
    let grid = grid(&cells, &merges(root), book)?;
    Ok(Read { grid, hidden })
}

/// The written cells of a row that are shown; columns of cells that are not are added to `left_out`.
fn row_cells(
    row: Node<'_>,
    hidden: &BTreeSet<usize>,
    left_out: &mut BTreeSet<usize>,
    book: &mut Book,
) -> Result<BTreeMap<usize, String>, Refusal> {
    let mut found = BTreeMap::new();
    let mut column = 0;
    for node in row.children().filter(|n| n.name() == "c") {
        column = node.attribute("r").and_then(|r| place(&r)).map_or(column + 1, |(_, column)| column);
        let Some(text) = paragraph(&content(node, book)).filter(|_| column <= MOST_COLUMNS) else { continue };
        book.cell(&text)?;
        if hidden.contains(&column) {
            left_out.insert(column);
        } else {
            found.insert(column, text);
        }
    }
    Ok(found)
}

fn content(cell: Node<'_>, book: &Book) -> String {
    let raw = cell.child("v").map(Node::inner).unwrap_or_default();
    match cell.attribute("t").as_deref() {
        Some("s") => raw.trim().parse().ok().and_then(|at: usize| book.texts.get(at)).cloned().unwrap_or_default(),
        Some("inlineStr") => cell.child("is").map(rich).unwrap_or_default(),
        Some("b") => if is_yes(raw.trim()) { "SAND" } else { "FALSK" }.to_owned(),
        Some("str" | "e" | "d") => raw,
        _ => {
            let style = cell.attribute("s").and_then(|s| s.parse().ok()).unwrap_or(0);
            value::shown(&raw, book.looks.of(style), book.from_1904)
        }
    }
}

/// The columns that are hidden.
fn hidden_columns(root: Node<'_>) -> BTreeSet<usize> {
    let mut hidden = BTreeSet::new();
    let mut known = 0;
    for node in root.children().filter(|n| n.name() == "cols").flat_map(Node::children) {
        let number = |name| node.attribute(name).and_then(|n| n.parse::<usize>().ok());
        // A stretch up to the last column is what nobody uses, folded away.
        if let (Some(from), Some(to), true) = (number("min"), number("max"), hides(node))
            && to < MOST_COLUMNS
        {
            // They come in order; what was told before is not told again.
            hidden.extend(from.max(known + 1)..=to);
            known = known.max(to);
        }
    }
    hidden
}

fn hides(node: Node<'_>) -> bool {
    node.attribute("hidden").is_some_and(|h| is_yes(&h))
}

/// For each place that a merged cell covers, the place its text stands in.
fn merges(root: Node<'_>) -> BTreeMap<(usize, usize), (usize, usize)> {
    let mut covered = BTreeMap::new();
    for node in root.child("mergeCells").into_iter().flat_map(Node::children) {
        let reference = node.attribute("ref").unwrap_or_default();
        let corners = reference.split_once(':').and_then(|(a, b)| Some((place(a)?, place(b)?)));
        let Some(((top, left), (bottom, right))) = corners else { continue };
        let size = (bottom.saturating_sub(top) + 1).saturating_mul(right.saturating_sub(left) + 1);
        // A merge over a whole row or column is a matter of looks.
        if size > MOST_COLUMNS || covered.len() > MOST_COLUMNS * 8 {
            continue;
        }
        for row in top..=bottom {
            covered.extend((left..=right).map(|column| ((row, column), (top, left))));
        }
    }
    covered
}

/// The table of all rows and columns in which something stands.
fn grid(cells: &Cells, merges: &BTreeMap<(usize, usize), (usize, usize)>, book: &mut Book) -> Result<Grid, Refusal> {
    let used: BTreeSet<usize> = cells.values().flat_map(|row| row.keys().copied()).collect();
    let mut grid = Grid::default();
    for (row, written) in cells {
        book.count.add(used.len())?;
        let mut line: Vec<Cell> = Vec::new();
        let mut last: Option<(usize, usize)> = None;
        for column in &used {
            let origin = merges.get(&(*row, *column)).copied();
            let same = origin.is_some() && origin == last;
            last = origin;
            if let Some(wider) = line.last_mut().filter(|_| same) {
                wider.columns += 1;
                continue;
            }
            let text = written.get(column).map(|t| Block::Paragraph(t.clone()));
            let merged_up = text.is_none() && origin.is_some_and(|(top, _)| top < *row && cells.contains_key(&top));
            line.push(Cell { merged_up, ..Cell::new(text.into_iter().collect(), 1) });
        }
        grid.rows.push(line);
    }
    Ok(grid)
}

/// Row and column of a reference as `AB12`.
fn place(reference: &str) -> Option<(usize, usize)> {
    let digits = reference.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = reference.split_at_checked(digits)?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.chars().try_fold(0_usize, |sum, c| {
        let digit = u32::from(c.to_ascii_uppercase()).checked_sub(u32::from('A')).filter(|d| *d < 26)?;
        Some(sum * 26 + usize::try_from(digit).ok()? + 1)
    })?;
    Some((row.parse().ok()?, column))
}

/// The letters of a column.
fn letters(column: usize) -> String {
    let mut left = column;
    let mut out = Vec::new();
    while left > 0 {
        left -= 1;
        out.push(u8::try_from(left % 26).map_or('A', |n| char::from(b'A' + n)));
        left /= 26;
    }
    out.iter().rev().collect()
}

/// Numbers as a person lists them: `4, 7-9`.
fn listed(numbers: &BTreeSet<usize>, written: impl Fn(usize) -> String) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match runs.last_mut().filter(|(_, last)| last + 1 == *number) {
            Some((_, last)) => *last = *number,
            None => runs.push((*number, *number)),
        }
    }
    let run = |(from, to): &(usize, usize)| {
        if from == to { written(*from) } else { format!("{}-{}", written(*from), written(*to)) }
    };
    runs.iter().map(run).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_by_letters_and_numbers() {
        assert_eq!(place("A1"), Some((1, 1)));
        assert_eq!(place("XFD12"), Some((12, 16_384)));
        assert_eq!(place("12"), None);
        assert_eq!([1, 26, 27, 16_384].map(letters), ["A", "Z", "AA", "XFD"]);
        assert_eq!(listed(&[4, 7, 8, 9].into(), |n| n.to_string()), "4, 7-9");
    }
}
