//! Rows: a measure with its start and its status, and the label that stood beside it.

use super::cells::Cell;
use super::columns::Placed;
use crate::draft::{ColumnRole, MeasureDraft, Warning};
use crate::finite::has_finite_verb;
use crate::lines::{self, Line, join_flat};
use crate::span::{Confidence, Found, Span};

/// A row of the table.
#[derive(Default)]
pub struct Row {
    /// The label of a track that stood before the row's own cells.
    pub label: Option<Found<String>>,
    /// The measure.
    pub measure: MeasureDraft,
    /// White space stood before the measure: the track's cell went on empty.
    pub lead: bool,
    column: usize,
}

/// Puts rows together; a row begins where the column does not go up.
pub fn build(source: &str, placed: Vec<Placed>, warnings: &mut Vec<Warning>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for Placed { cell, column, role } in placed.into_iter().flat_map(|p| split_measure(source, p)) {
        if goes_on(source, &cell, role, rows.last()) {
            append(source, &cell, &mut rows, warnings);
            continue;
        }
        if rows.last().is_none_or(|r| column <= r.column) {
            rows.push(Row::default());
        }
        let Some(row) = rows.last_mut() else { continue };
        row.column = column;
        fill(source, row, &cell, role);
    }
    rows
}

fn fill(source: &str, row: &mut Row, cell: &Cell, role: ColumnRole) {
    let value = found(source, cell);
    match role {
        ColumnRole::Track => row.label = value,
        ColumnRole::Measure => {
            row.measure.name = value;
            row.lead = cell.lead;
        }
        ColumnRole::Start => row.measure.start = value,
        ColumnRole::Owner => row.measure.owner = value,
        ColumnRole::Status => row.measure.status = value,
    }
}

/// The value of a cell; its stretches are those of its paragraphs, since other cells may stand between them.
fn found(source: &str, cell: &Cell) -> Option<Found<String>> {
    let mut spans: Vec<Span> = Vec::new();
    for line in cell.written() {
        match spans.last_mut() {
            Some(last) if source.get(last.end..line.span.start).is_some_and(|gap| gap.trim().is_empty()) => {
                *last = last.to(line.span);
            }
            _ => spans.push(line.span),
        }
    }
    let (first, more) = spans.split_first()?;
    let confidence = if more.is_empty() { Confidence::Likely } else { Confidence::Doubtful };
    Some(Found { value: join_flat(source, &cell.lines), span: *first, more: more.to_vec(), confidence })
}

/// A measure's cell in which a name follows sentences holds the end of one measure and the beginning of the next: the
/// line between rows left no trace.
fn split_measure(source: &str, placed: Placed) -> Vec<Placed> {
    let whole = |p: Placed| vec![p];
    if placed.role != ColumnRole::Measure {
        return whole(placed);
    }
    let paragraphs = paragraphs(source, &placed.cell.lines);
    let last = paragraphs.last().copied().unwrap_or(0);
    let (before, after) = placed.cell.lines.split_at(last);
    let (told, named) = (join_flat(source, before), join_flat(source, after));
    let is_seam = paragraphs.len() > 1
        && has_finite_verb(&told)
        && told.ends_with('.')
        && !has_finite_verb(&named)
        && !named.ends_with('.');
    if !is_seam {
        return whole(placed);
    }
    let (before, after) = (before.to_vec(), after.to_vec());
    let second = Cell { lines: after, lead: false, page: false, after_empty: false };
    let (column, role) = (placed.column, placed.role);
    vec![Placed { cell: Cell { lines: before, ..placed.cell }, column, role }, Placed { cell: second, column, role }]
}

/// The lines at which a paragraph begins: after a full stop, with a capital.
fn paragraphs(source: &str, lines: &[Line]) -> Vec<usize> {
    let mut starts = vec![0];
    let written: Vec<(usize, &str)> =
        lines.iter().enumerate().filter(|(_, l)| !l.is_blank()).map(|(at, l)| (at, l.text(source))).collect();
    for pair in written.windows(2) {
        if let [(_, before), (at, text)] = pair
            && before.ends_with('.')
            && text.starts_with(char::is_uppercase)
        {
            starts.push(*at);
        }
    }
    starts
}

/// Sentences at the top of a page, where a measure's name should stand, go on with the measure before.
fn goes_on(source: &str, cell: &Cell, role: ColumnRole, last: Option<&Row>) -> bool {
    let text = join_flat(source, &cell.lines);
    let named = last.is_some_and(|r| r.measure.name.is_some());
    role == ColumnRole::Measure && cell.page && named && text.ends_with('.') && has_finite_verb(&text)
}

fn append(source: &str, cell: &Cell, rows: &mut [Row], warnings: &mut Vec<Warning>) {
    let (Some(span), Some(row)) = (lines::extent(&cell.lines), rows.last_mut()) else { return };
    if let Some(name) = &mut row.measure.name {
        name.value = format!("{}\n{}", name.value, join_flat(source, &cell.lines));
        name.more.push(span);
        name.confidence = Confidence::Doubtful;
        warnings.push(Warning::RowJoinedAcrossPages { span });
    }
    // The next measure begins a row of its own.
    row.column = usize::MAX;
}
