//! Writes blocks out as text, and keeps where the cells of tables came to stand.
//!
//! A blank line stands between paragraphs and around tables. A row of a table whose cells have a line each is one line,
//! its cells apart by a tab; a row with more in a cell (many minutes are laid out in a table) has its cells below each
//! other, as paragraphs.

use super::blocks::{Block, Cell, Grid};
use crate::source::{Aside, AsideKind, Source, Table};
use crate::span::Span;

/// A text while it is written.
#[derive(Default)]
pub struct Page {
    text: String,
    tables: Vec<Table>,
    asides: Vec<Aside>,
    /// The last thing written was an entry or a row: the next one stands right below it.
    tight: bool,
}

impl Page {
    /// Writes blocks below what is there.
    pub fn write(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(text) => self.put(text, false),
                Block::Entry(text) => self.put(text, true),
                Block::Table(grid) => self.table(grid),
                Block::PageBreak => self.page_break(),
            }
        }
    }

    /// Writes blocks that stand outside the running text.
    pub fn aside(&mut self, kind: AsideKind, blocks: &[Block]) {
        if blocks.is_empty() {
            return;
        }
        self.gap();
        let start = self.text.len();
        self.write(blocks);
        let written = self.text.get(start..).unwrap_or_default().trim();
        if let Some(span) = Span::within(&self.text, written).filter(|_| !written.is_empty()) {
            self.asides.push(Aside { kind, span });
        }
        self.tight = false;
    }

    /// The whole text.
    pub fn source(self) -> Source {
        Source { text: self.text, tables: self.tables, asides: self.asides, firm: true, ..Source::default() }
    }

    fn put(&mut self, text: &str, entry: bool) {
        if entry && self.tight {
            self.newline();
        } else {
            self.gap();
        }
        self.tight = entry;
        self.text.push_str(text);
    }

    fn page_break(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\u{c}') {
            self.newline();
            self.text.push('\u{c}');
        }
        self.tight = false;
    }

    fn newline(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(['\n', '\u{c}']) {
            self.text.push('\n');
        }
    }

    fn gap(&mut self) {
        self.newline();
        if !self.text.is_empty() && !self.text.ends_with("\n\n") && !self.text.ends_with('\u{c}') {
            self.text.push('\n');
        }
    }

    fn table(&mut self, grid: &Grid) {
        let place = self.tables.len();
        // A table in a cell comes after the one it stands in.
        self.tables.push(Table::default());
        self.tight = false;
        let mut rows: Vec<Vec<Span>> = Vec::new();
        for cells in &grid.rows {
            let above = rows.last().cloned().unwrap_or_default();
            let row = self.row(cells, &above);
            rows.push(row);
        }
        self.tight = false;
        if let Some(table) = self.tables.get_mut(place) {
            table.rows = rows;
        }
    }

    fn row(&mut self, cells: &[Cell], above: &[Span]) -> Vec<Span> {
        let own = |c: &&Cell| !c.merged_up;
        let lines: Option<Vec<&str>> = cells.iter().filter(own).map(Cell::line).collect();
        let mut spans = match lines {
            Some(lines) => self.line(&lines),
            None => cells.iter().filter(own).map(|c| self.cell(c)).collect(),
        }
        .into_iter();
        let end = Span::new(self.text.len(), self.text.len());
        let mut row: Vec<Span> = Vec::new();
        for cell in cells {
            let below = above.get(row.len()).copied().filter(|_| cell.merged_up);
            let span = below.or_else(|| spans.next().filter(|_| !cell.merged_up)).unwrap_or(end);
            row.extend(std::iter::repeat_n(span, cell.columns));
        }
        row
    }

    /// The cells of a row on one line. A row with nothing in it is no line.
    fn line(&mut self, cells: &[&str]) -> Vec<Span> {
        let written = cells.iter().rposition(|c| !c.is_empty()).map_or(0, |last| last + 1);
        if written > 0 {
            self.put("", true);
        }
        let mut spans = Vec::new();
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 && at < written {
                self.text.push('\t');
            }
            let start = self.text.len();
            // A tab inside a cell would look like the end of it.
            self.text.push_str(&cell.replace('\t', " "));
            spans.push(Span::new(start, self.text.len()));
        }
        spans
    }

    fn cell(&mut self, cell: &Cell) -> Span {
        self.gap();
        self.tight = false;
        let start = self.text.len();
        self.write(&cell.blocks);
        self.tight = false;
        let written = self.text.get(start..).unwrap_or_default().trim();
        Span::within(&self.text, written).unwrap_or(Span::new(start, start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(text.to_owned())
    }

    fn cell(texts: &[&str]) -> Cell {
        Cell::new(texts.iter().map(|t| paragraph(t)).collect(), 1)
    }

    #[test]
    fn rows_of_single_lines_are_lines_and_others_stand_below_each_other() {
        let rows = vec![
            vec![cell(&["Nr."]), cell(&["Titel"]), cell(&[])],
            vec![cell(&["1"]), cell(&[]), cell(&["Plan\tfor havnen"])],
            vec![cell(&["2"]), cell(&["Vej", "og park"]), cell(&[])],
        ];
        let mut page = Page::default();
        page.write(&[paragraph("Før"), Block::Table(Grid { rows }), paragraph("Efter")]);
        let source = page.source();
        assert_eq!(source.text, "Før\n\nNr.\tTitel\n1\t\tPlan for havnen\n\n2\n\nVej\n\nog park\n\nEfter");
        let table = source.tables.first().cloned().unwrap_or_default();
        let texts: Vec<Vec<&str>> = table.rows.iter().map(|r| r.iter().map(|s| s.of(&source.text)).collect()).collect();
        assert_eq!(texts, [["Nr.", "Titel", ""], ["1", "", "Plan for havnen"], ["2", "Vej\n\nog park", ""]]);
    }

    #[test]
    fn a_merged_cell_stands_in_every_place_it_covers() {
        let wide = Cell { columns: 2, ..cell(&["Stier"]) };
        let below = Cell { merged_up: true, columns: 2, ..cell(&[]) };
        let rows = vec![vec![wide, cell(&["a"])], vec![below, cell(&["b"])]];
        let mut page = Page::default();
        page.write(&[Block::Table(Grid { rows })]);
        let source = page.source();
        assert_eq!(source.text, "Stier\ta\nb");
        let table = source.tables.first().cloned().unwrap_or_default();
        assert_eq!(table.rows[0][0], table.rows[1][1]);
        assert_eq!(table.rows[1][2].of(&source.text), "b");
    }
}
