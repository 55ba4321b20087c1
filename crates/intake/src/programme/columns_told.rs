//! Which columns a status table has, by the cells of the row that heads it.

use super::{front, header};
use crate::draft::{ColumnDraft, ColumnRole};
use crate::source::Table;
use crate::span::{Found, Span};
use jiff::civil::Date;

/// So many rows may stand above the one that heads the table: a title, a date.
const ROWS_ABOVE: usize = 12;
/// No status table is wider.
const MOST_COLUMNS: usize = 200;

/// The columns of a status table, each counted from the left.
#[derive(Clone)]
pub struct Columns {
    /// The row that heads the table; `None` where the table above heads it.
    row: Option<usize>,
    /// Those of the track: one, or one that is merged over several.
    pub track: Vec<usize>,
    /// Those of the measure.
    pub measure: Vec<usize>,
    /// When and how it starts.
    pub start: Vec<usize>,
    /// Who carries it out.
    pub owner: Vec<usize>,
    /// The newest status.
    pub status: Vec<usize>,
    /// Statuses of earlier days, the oldest first.
    pub earlier: Vec<(usize, Found<Date>)>,
    cells: Vec<(Span, Option<ColumnRole>)>,
    as_of: Option<Found<Date>>,
}

/// The columns of a table that is a status table: it has a measure, a status and one more.
pub fn find(source: &str, table: &Table) -> Option<Columns> {
    table.rows.iter().take(ROWS_ABOVE).enumerate().find_map(|(at, row)| columns(source, at, row))
}

fn columns(source: &str, at: usize, row: &[Span]) -> Option<Columns> {
    let cells = roles(source, row);
    let has = |role| cells.iter().any(|(_, r)| *r == Some(role));
    let written = cells.iter().filter(|(span, _)| !span.of(source).trim().is_empty()).count();
    if written < 3 || row.len() > MOST_COLUMNS || !has(ColumnRole::Measure) || !has(ColumnRole::Status) {
        return None;
    }
    let of = |role| -> Vec<usize> {
        let one = cells.iter().enumerate().filter(|(_, (_, r))| *r == Some(role)).map(|(at, _)| at);
        one.collect()
    };
    let mut dated: Vec<(usize, Found<Date>)> = Vec::new();
    let mut undated = Vec::new();
    for at in of(ColumnRole::Status) {
        match cells.get(at).and_then(|(span, _)| front::day(source, *span)) {
            Some(day) => dated.push((at, day)),
            None => undated.push(at),
        }
    }
    dated.sort_by_key(|(_, day)| day.value);
    let newest = dated.last().map(|(_, day)| day.clone());
    let (now, earlier): (Vec<_>, Vec<_>) =
        dated.into_iter().partition(|(_, day)| newest.as_ref().is_some_and(|n| n.value == day.value));
    Some(Columns {
        row: Some(at),
        track: of(ColumnRole::Track),
        measure: of(ColumnRole::Measure),
        start: of(ColumnRole::Start),
        owner: of(ColumnRole::Owner),
        status: now.into_iter().map(|(at, _)| at).chain(undated).collect(),
        earlier,
        as_of: newest,
        cells,
    })
}

/// What each column holds. Where two tell what is done and none names a track, the first is the track: *Indsats, Handling*.
fn roles(source: &str, row: &[Span]) -> Vec<(Span, Option<ColumnRole>)> {
    let heading = |span: &Span| span.of(source).trim();
    let mut cells: Vec<(Span, Option<ColumnRole>)> =
        row.iter().map(|s| (*s, header::role(heading(s)).filter(|_| heading(s).chars().count() < 80))).collect();
    let has_track = cells.iter().any(|(_, r)| *r == Some(ColumnRole::Track));
    let measures: Vec<Span> = cells.iter().filter(|(_, r)| *r == Some(ColumnRole::Measure)).map(|(s, _)| *s).collect();
    if let (Some(first), Some(last)) = (measures.first(), measures.last())
        && first != last
        && !has_track
    {
        for cell in cells.iter_mut().filter(|(span, _)| span == first) {
            cell.1 = Some(ColumnRole::Track);
        }
    }
    cells
}

impl Columns {
    /// Where the row that heads the table begins.
    pub fn begins(&self) -> usize {
        self.cells.iter().map(|(span, _)| span.start).min().unwrap_or(0)
    }

    /// The same columns for a table that goes on below this one.
    pub fn going_on(&self) -> Self {
        Self { row: None, ..self.clone() }
    }

    /// Whether the table has no row of its own that heads it.
    pub fn goes_on(&self) -> bool {
        self.row.is_none()
    }

    /// The first row that tells something.
    pub fn first_row(&self) -> usize {
        self.row.map_or(0, |row| row + 1)
    }

    /// Whether a column names the track.
    pub fn has_track(&self) -> bool {
        !self.track.is_empty()
    }

    /// The day that the newest status holds for.
    pub fn as_of(&self) -> Option<Found<Date>> {
        self.as_of.clone()
    }

    /// The headings: understood, whether or not the column is.
    pub fn headings(&self) -> impl Iterator<Item = Span> + '_ {
        self.cells.iter().map(|(span, _)| *span).filter(|span| span.end > span.start)
    }

    /// The columns that are understood, left to right.
    pub fn drafts(&self, source: &str) -> Vec<ColumnDraft> {
        let mut drafts: Vec<ColumnDraft> = Vec::new();
        for (span, role) in &self.cells {
            let value = span.of(source).split_whitespace().collect::<Vec<_>>().join(" ");
            let again = drafts.last().is_some_and(|d| d.heading.span == *span);
            drafts.extend(role.filter(|_| !again).map(|role| ColumnDraft { heading: Found::sure(value, *span), role }));
        }
        drafts
    }

    /// The one cell that goes through the whole row: it names the track of the rows below.
    pub fn label(&self, source: &str, row: &[Span]) -> Option<Span> {
        let first = row.first().filter(|s| !s.of(source).trim().is_empty())?;
        let whole = row.len() > 1 && row.iter().all(|s| s == first);
        (whole && self.cells.first().map(|(s, _)| s) != Some(first)).then_some(*first)
    }
}
