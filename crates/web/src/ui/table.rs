//! Tables: with a caption, headed columns and rows, numbers to the right.

use maud::{Markup, PreEscaped, html};

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    title: String,
    kind: Kind,
    drawing: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
    Act,
    Drawn,
}

impl Column {
    /// A column of text.
    pub fn text(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Text, drawing: None }
    }

    /// A column of numbers: to the right, digits of equal width.
    pub fn number(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Number, drawing: None }
    }

    /// A column of buttons or links; its title is only for screen readers.
    pub fn act(title: impl Into<String>) -> Self {
        Self { title: title.into(), kind: Kind::Act, drawing: None }
    }

    /// A column of drawings with their scale at its head, such as a time axis.
    pub fn drawn(title: impl Into<String>, scale: Markup) -> Self {
        Self { title: title.into(), kind: Kind::Drawn, drawing: Some(scale.into_string()) }
    }

    const fn class(&self) -> Option<&'static str> {
        match self.kind {
            Kind::Text => None,
            Kind::Number => Some("sg-number"),
            Kind::Act => Some("sg-act"),
            Kind::Drawn => Some("sg-drawn"),
        }
    }
}

/// A table to be. The first cell of each row heads it, unless [`Self::without_row_heads`].
#[derive(Clone, Debug)]
pub struct Table {
    caption: Markup,
    is_caption_hidden: bool,
    has_row_heads: bool,
    columns: Vec<Column>,
    rows: Vec<Vec<Markup>>,
}

impl Table {
    /// A table by what it shows and its columns.
    pub fn new(caption: impl Into<String>, columns: Vec<Column>) -> Self {
        let caption: String = caption.into();
        Self::named(html! { (caption) }, columns)
    }

    /// The same for what is named in several languages.
    pub fn named(caption: Markup, columns: Vec<Column>) -> Self {
        Self { caption, is_caption_hidden: false, has_row_heads: true, columns, rows: Vec::new() }
    }

    /// The caption is only for screen readers, because a heading above says the same.
    pub fn hide_caption(mut self) -> Self {
        self.is_caption_hidden = true;
        self
    }

    /// No cell heads its row.
    pub fn without_row_heads(mut self) -> Self {
        self.has_row_heads = false;
        self
    }

    /// Adds a row, with a cell for each column.
    pub fn row(mut self, cells: Vec<Markup>) -> Self {
        self.rows.push(cells);
        self
    }

    /// Adds rows.
    pub fn rows(mut self, rows: impl IntoIterator<Item = Vec<Markup>>) -> Self {
        self.rows.extend(rows);
        self
    }

    /// The table. On a narrow screen each row becomes a block in which each cell carries its column's title.
    pub fn render(&self) -> Markup {
        html! {
            // The roles say again what the elements are, since a narrow screen shows the rows as blocks.
            table.table.sg-table role="table" {
                caption.sr-only[self.is_caption_hidden] { (self.caption) }
                thead role="rowgroup" {
                    tr role="row" {
                        @for column in &self.columns {
                            th scope="col" role="columnheader" class=[column.class()] {
                                span.sr-only[matches!(column.kind, Kind::Act | Kind::Drawn)] { (column.title) }
                                @if let Some(drawing) = &column.drawing { (PreEscaped(drawing)) }
                            }
                        }
                    }
                }
                tbody role="rowgroup" { @for row in &self.rows { tr role="row" { (self.cells(row)) } } }
            }
        }
    }

    fn cells(&self, row: &[Markup]) -> Markup {
        html! {
            @for (index, (cell, column)) in row.iter().zip(&self.columns).enumerate() {
                @let title = matches!(column.kind, Kind::Text | Kind::Number).then_some(&column.title);
                @if index == 0 && self.has_row_heads {
                    th scope="row" role="rowheader" class=[column.class()] data-title=[title] { (cell) }
                } @else {
                    td role="cell" class=[column.class()] data-title=[title] { (cell) }
                }
            }
        }
    }
}
