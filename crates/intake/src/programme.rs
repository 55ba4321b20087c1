//! Status tables. Where the format told the cells, `table` reads them as they are. Else they were flattened to text: the
//! cells stand one after another and the columns are gone.
//!
//! Steps, one module each: `header` finds the columns; `cells` cuts the text into cells; `torn` joins cells that a page
//! break tore apart; `columns` says which column each cell stood in; `rows` puts rows together; `tracks` gives each row
//! its track. `width` and `evidence` hold what the steps reason with. Every value says where it stood, and what was
//! inferred is marked doubtful.

mod cells;
mod columns;
mod columns_told;
mod evidence;
mod front;
mod header;
mod mark;
mod rows;
pub mod table;
mod torn;
mod tracks;
mod width;

use crate::draft::{ProgrammeDraft, Warning};
use crate::lines::Line;
use crate::span::Span;

/// A status table and the headings it was read by.
pub struct Read {
    /// The draft.
    pub draft: ProgrammeDraft,
    /// Labels that are no values.
    pub headings: Vec<Span>,
    /// What was put together by inference.
    pub warnings: Vec<Warning>,
}

/// Whether the text has the heading of a status table.
pub fn is_one(source: &str, lines: &[Line]) -> bool {
    header::find(source, lines).is_some()
}

/// Reads a status table.
pub fn read(source: &str, lines: &[Line]) -> Read {
    let mut out = Read { draft: ProgrammeDraft::default(), headings: Vec::new(), warnings: Vec::new() };
    let Some(header) = header::find(source, lines) else { return out };
    let before = lines.get(..header.lines.start).unwrap_or_default();
    let table = lines.get(header.lines.end..).unwrap_or_default();
    front::read(source, before, &header, &mut out.draft);
    let roles: Vec<_> = header.columns.iter().map(|c| c.role).collect();
    let mut cells = cells::cut(source, table);
    torn::join(source, &mut cells, &mut out.warnings);
    let placed = columns::place(source, cells, &roles);
    let rows = rows::build(source, placed, &mut out.warnings);
    out.draft.tracks = tracks::assign(rows, &mut out.warnings);
    out.draft.columns = header.columns;
    out
}
