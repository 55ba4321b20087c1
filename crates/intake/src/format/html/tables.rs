//! A table that is open: its rows so far, and the cells that go on below.

use crate::format::blocks::{Block, Cell, Count, Grid};
use crate::refusal::Refusal;

/// A cell covers no more rows.
const MOST_ROWS: usize = 1000;

/// A table while it is read.
#[derive(Default)]
pub struct OpenTable {
    grid: Grid,
    row: Option<Vec<Cell>>,
    /// For each column, how many more rows the cell above covers.
    down: Vec<usize>,
    /// The columns of the row so far.
    width: usize,
    /// The columns and rows of the cell that is open.
    cell: Option<(usize, usize)>,
}

impl OpenTable {
    /// Whether a cell is open.
    pub fn in_cell(&self) -> bool {
        self.cell.is_some()
    }

    /// A cell begins, perhaps without a row.
    pub fn open_cell(&mut self, columns: Option<&str>, rows: Option<&str>) {
        self.row.get_or_insert_default();
        let number = |text: Option<&str>| text.and_then(|t| t.trim().parse::<usize>().ok()).unwrap_or(1).max(1);
        self.cell = Some((number(columns), number(rows).min(MOST_ROWS)));
    }

    /// The open cell ends; this stood in it.
    pub fn close_cell(&mut self, blocks: Vec<Block>, count: &mut Count) -> Result<(), Refusal> {
        let Some((columns, rows)) = self.cell.take() else { return Ok(()) };
        self.go_on(count)?;
        let cell = Cell::new(blocks, columns);
        count.add(cell.columns)?;
        let end = self.width + cell.columns;
        if self.down.len() < end {
            self.down.resize(end, 0);
        }
        for below in self.down.iter_mut().skip(self.width).take(cell.columns) {
            *below = rows - 1;
        }
        self.width = end;
        self.row.get_or_insert_default().push(cell);
        Ok(())
    }

    /// The open row ends.
    pub fn close_row(&mut self, count: &mut Count) -> Result<(), Refusal> {
        if self.row.is_some() {
            while self.width < self.down.len() {
                self.go_on(count)?;
                // A column where nothing stands any more.
                self.width += 1;
            }
        }
        self.width = 0;
        self.grid.rows.extend(self.row.take().filter(|row| !row.is_empty()));
        Ok(())
    }

    /// The columns at this place that a cell of a row above covers.
    fn go_on(&mut self, count: &mut Count) -> Result<(), Refusal> {
        while let Some(left) = self.down.get_mut(self.width).filter(|left| **left > 0) {
            count.add(1)?;
            *left -= 1;
            self.width += 1;
            self.row.get_or_insert_default().push(Cell { merged_up: true, ..Cell::new(Vec::new(), 1) });
        }
        Ok(())
    }

    /// The whole table.
    pub fn close(mut self, count: &mut Count) -> Result<Grid, Refusal> {
        self.close_row(count)?;
        Ok(self.grid)
    }
}
