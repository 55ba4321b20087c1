//! A table with the shape it is set in: columns, alignment, and whether it stays on one page.

use sagsgang_domain::rich_text::{Inline, Table};
use serde::Serialize;

use super::text::{Run, characters, runs};

/// Characters of table text that fit across the page.
const PAGE_WIDTH: usize = 85;
/// Characters that the space between two columns is worth.
const GAP: usize = 2;
/// Lines, judged generously, that surely fit on half a page.
const SHORT: usize = 22;

/// A table as the templates know it; every row has as many cells as the head.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct TableView {
    head: Vec<Vec<Run>>,
    rows: Vec<Vec<Vec<Run>>>,
    columns: Vec<Column>,
    /// Whether all columns are equally wide, because the narrow ones would leave no room for the rest.
    even: bool,
    /// Whether it is so low that it stays on one page.
    short: bool,
}

/// How wide a column is and which way its cells lean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Column {
    /// Words: takes the width that is left.
    Text,
    /// Short words: as wide as they are.
    Label,
    /// Figures: as wide as they are, aligned right.
    Number,
}

impl TableView {
    /// A table whose columns are known. Rows are cut and filled to the width of the head by the caller.
    pub fn new(mut head: Vec<Vec<Run>>, rows: Vec<Vec<Vec<Run>>>, columns: Vec<Column>) -> Self {
        // The head is repeated on every page, and PDF/UA allows no links in repeated content.
        head.iter_mut().flatten().for_each(|run| run.href = None);
        let mut table = Self { head, rows, columns, even: false, short: false };
        let narrow: usize = table.narrow().map(|column| table.widest(column) + GAP).sum();
        table.even = narrow > PAGE_WIDTH * 2 / 3;
        table.short = table.lines(if table.even { 0 } else { narrow }) <= SHORT;
        table
    }

    /// A table of a text; none without a single cell.
    pub fn of(table: &Table) -> Option<Self> {
        let width = table.rows.iter().map(Vec::len).chain([table.head.len()]).max().filter(|width| *width > 0)?;
        let filled = |cells: &Vec<Vec<Inline>>| {
            let mut row: Vec<Vec<Run>> = cells.iter().map(|cell| runs(cell)).collect();
            row.resize(width, Vec::new());
            row
        };
        let rows: Vec<_> = table.rows.iter().map(filled).collect();
        let kind = |index| if table.is_of_figures(index) { Column::Number } else { Column::Text };
        let columns = (0..width).map(kind).collect();
        Some(Self::new(filled(&table.head), rows, columns))
    }

    /// Characters in it, with what each cell takes beside them.
    pub fn length(&self) -> usize {
        self.every_row().flatten().map(|cell| 80 + characters(cell)).sum::<usize>() + 80 * self.rows.len()
    }

    /// What its cells say, row by row.
    pub fn into_cells(self) -> Vec<Vec<Run>> {
        std::iter::once(self.head).chain(self.rows).flatten().collect()
    }

    fn every_row(&self) -> impl Iterator<Item = &Vec<Vec<Run>>> {
        std::iter::once(&self.head).chain(&self.rows)
    }

    fn narrow(&self) -> impl Iterator<Item = usize> {
        self.columns.iter().enumerate().filter(|(_, kind)| **kind != Column::Text).map(|(index, _)| index)
    }

    fn widest(&self, column: usize) -> usize {
        self.every_row().filter_map(|row| row.get(column)).map(|cell| characters(cell)).max().unwrap_or(0)
    }

    fn lines(&self, narrow: usize) -> usize {
        let shared = if self.even { self.columns.len() } else { self.columns.len() - self.narrow().count() };
        let width = (PAGE_WIDTH.saturating_sub(narrow) / shared.max(1)).saturating_sub(GAP).max(2);
        let height = |row: &Vec<Vec<Run>>| row.iter().map(|cell| 1 + characters(cell) / width).max().unwrap_or(1);
        self.every_row().map(height).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sagsgang_domain::rich_text::{Block, RichText};

    fn table(source: &str) -> TableView {
        let text = RichText::parse(source);
        let [Block::Table(table)] = &text.blocks[..] else { panic!("one table") };
        TableView::of(table).expect("cells")
    }

    #[test]
    fn columns_of_amounts_lean_right() {
        let table =
            table("| Post | Beløb | Andel |\n|---|---|---|\n| Løn | 1.250.000 kr. | 12,5 % |\n| I alt | -300 | |");
        assert_eq!(table.columns, [Column::Text, Column::Number, Column::Number]);
    }

    #[test]
    fn a_row_longer_than_its_head_widens_the_table() {
        let cell = |text: &str| vec![Inline::Text(text.into())];
        let uneven = Table { head: vec![cell("a")], rows: vec![vec![cell("b"), cell("c")], vec![]] };
        let table = TableView::of(&uneven).expect("cells");
        assert!(table.head.len() == 2 && table.rows.iter().all(|row| row.len() == 2));
    }

    #[test]
    fn many_columns_of_figures_leave_room_for_words() {
        let row = |cell: &str| format!("|{}", format!(" {cell} |").repeat(9));
        let table =
            table(&format!("| Område {}\n|---{}\n| Hjemmepleje {}", row("År"), row("---"), row("1.250.000 kr.")));
        assert!(table.even);
    }

    #[test]
    fn a_low_table_stays_on_one_page_and_a_high_one_breaks() {
        assert!(table("| a | b |\n|---|---|\n| c | d |").short);
        assert!(!table(&format!("| a | b |\n|---|---|\n| {} | d |", "ord ".repeat(300))).short);
    }
}
