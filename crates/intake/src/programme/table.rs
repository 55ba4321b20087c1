//! A status table whose cells the format told: nothing is inferred but what the columns hold.
//!
//! A cell that is merged down belongs to every row beside it, so a track's name holds for its rows, and a measure with
//! two statuses is one measure. Columns of earlier statuses are kept with their days.

use super::columns_told::{Columns, find};
use super::{Read, front};
use crate::draft::{EarlierStatus, MeasureDraft, ProgrammeDraft, TrackDraft};
use crate::lines::{self, Line};
use crate::source::Table;
use crate::span::{Found, Span};

/// Whether one of the tables is a status table.
pub fn is_one(source: &str, tables: &[Table]) -> bool {
    tables.iter().any(|t| find(source, t).is_some())
}

/// Reads the status tables of a document; `lines` are its running text.
pub fn read(source: &str, lines: &[Line], tables: &[Table]) -> Read {
    let mut out = Read { draft: ProgrammeDraft::default(), headings: Vec::new(), warnings: Vec::new() };
    let told = told(source, lines, tables);
    let Some((_, first)) = told.first() else { return out };
    let before: Vec<Line> = lines.iter().filter(|l| l.span.end <= first.begins()).copied().collect();
    front::lines_before(source, &before, &mut out.draft);
    out.draft.columns = first.drafts(source);
    out.draft.status_as_of = first.as_of();
    let several = told.iter().filter(|(_, columns)| !columns.goes_on()).count() > 1;
    let mut from = 0;
    for (table, columns) in &told {
        // One table for each track: the line above the table names it.
        let here = lines.partition_point(|l| l.span.end <= begins(table));
        let between = lines.get(..here).unwrap_or_default().iter().rev().take_while(|l| l.span.start >= from);
        let above = between.into_iter().find(|l| !l.is_blank());
        let name = above.filter(|_| several && !columns.has_track() && !columns.goes_on()).map(|l| l.span);
        out.headings.extend(columns.headings());
        let mut rows = Rows { source, columns, tracks: Vec::new(), track: name, measure: None };
        rows.tracks.extend(name.map(|name| TrackDraft { name: value(source, &[name]), measures: Vec::new() }));
        for row in table.rows.get(columns.first_row()..).unwrap_or_default() {
            rows.add(row);
        }
        from = ends(table).max(from);
        continue_tracks(&mut out.draft.tracks, rows.tracks);
    }
    out
}

/// The status tables, each with its columns: those that it heads, or those of the table right above it that it goes on.
fn told<'t>(source: &str, lines: &[Line], tables: &'t [Table]) -> Vec<(&'t Table, Columns)> {
    let mut told: Vec<(&Table, Columns)> = Vec::new();
    let mut above: Option<&Table> = None;
    for table in tables {
        let columns = find(source, table).or_else(|| {
            let (last, columns) =
                told.last().filter(|(last, _)| above.is_some_and(|above| std::ptr::eq(above, *last)))?;
            (is_as_wide(last, table) && nothing_between(lines, ends(last), begins(table))).then(|| columns.going_on())
        });
        told.extend(columns.map(|columns| (table, columns)));
        above = Some(table);
    }
    told
}

fn is_as_wide(one: &Table, other: &Table) -> bool {
    let width = |table: &Table| table.rows.iter().map(Vec::len).max();
    width(one) == width(other)
}

fn nothing_between(lines: &[Line], from: usize, to: usize) -> bool {
    let first = lines.partition_point(|l| l.span.start < from);
    lines.iter().skip(first).take_while(|l| l.span.start < to).all(Line::is_blank)
}

fn begins(table: &Table) -> usize {
    table.rows.iter().flatten().map(|s| s.start).min().unwrap_or(0)
}

fn ends(table: &Table) -> usize {
    table.rows.iter().flatten().map(|s| s.end).max().unwrap_or(0)
}

/// A table that goes on without naming a track goes on with the last one.
fn continue_tracks(tracks: &mut Vec<TrackDraft>, mut more: Vec<TrackDraft>) {
    if let (Some(last), Some(first)) = (tracks.last_mut(), more.first_mut().filter(|t| t.name.is_none())) {
        last.measures.append(&mut first.measures);
        more.remove(0);
    }
    tracks.append(&mut more);
}

/// The rows of a table while they are read.
struct Rows<'t> {
    source: &'t str,
    columns: &'t Columns,
    tracks: Vec<TrackDraft>,
    /// The cell that named the track.
    track: Option<Span>,
    /// The cell that named the measure.
    measure: Option<Span>,
}

impl Rows<'_> {
    fn add(&mut self, row: &[Span]) {
        if let Some(label) = self.columns.label(self.source, row) {
            self.name_track(label);
            self.measure = None;
            return;
        }
        let cells = |wanted: &[usize]| -> Vec<Span> { wanted.iter().filter_map(|at| row.get(*at).copied()).collect() };
        if let Some(cell) = cells(&self.columns.track).first().copied().filter(|c| !self.is_empty(*c)) {
            self.name_track(cell);
        }
        let measure = MeasureDraft {
            name: value(self.source, &cells(&self.columns.measure)),
            start: value(self.source, &cells(&self.columns.start)),
            owner: value(self.source, &cells(&self.columns.owner)),
            status: value(self.source, &cells(&self.columns.status)),
            earlier: self.earlier(row),
        };
        let tells = measure.start.is_some() || measure.owner.is_some() || measure.status.is_some();
        if measure.name.is_none() && !tells && measure.earlier.is_empty() {
            return;
        }
        self.put(measure);
    }

    fn is_empty(&self, cell: Span) -> bool {
        cell.of(self.source).trim().is_empty()
    }

    fn name_track(&mut self, cell: Span) {
        if self.track != Some(cell) {
            self.tracks.push(TrackDraft { name: value(self.source, &[cell]), measures: Vec::new() });
            self.track = Some(cell);
            self.measure = None;
        }
    }

    fn put(&mut self, measure: MeasureDraft) {
        if self.tracks.is_empty() {
            self.tracks.push(TrackDraft::default());
        }
        let cell = measure.name.as_ref().map(|name| name.span);
        let same = cell.is_some() && cell == self.measure;
        self.measure = cell;
        let Some(track) = self.tracks.last_mut() else { return };
        match track.measures.last_mut().filter(|_| same) {
            Some(one) => {
                go_on(&mut one.start, measure.start);
                go_on(&mut one.owner, measure.owner);
                go_on(&mut one.status, measure.status);
                one.earlier.extend(measure.earlier);
            }
            None => track.measures.push(measure),
        }
    }

    fn earlier(&self, row: &[Span]) -> Vec<EarlierStatus> {
        let told = self.columns.earlier.iter().filter_map(|(at, day)| {
            let text = value(self.source, &[*row.get(*at)?])?;
            Some(EarlierStatus { as_of: day.clone(), text })
        });
        told.collect()
    }
}

/// What stands in the cells of one field; a cell merged over several of its columns counts once.
fn value(source: &str, cells: &[Span]) -> Option<Found<String>> {
    let mut found: Option<Found<String>> = None;
    let mut last: Option<Span> = None;
    for cell in cells.iter().filter(|c| !c.of(source).trim().is_empty()) {
        if last.replace(*cell) != Some(*cell) {
            let text = cell.of(source);
            go_on(&mut found, Some(Found::sure(lines::join_flat(text, &lines::firm(lines::lines(text))), *cell)));
        }
    }
    found
}

/// Adds what stands in another cell to a value; the same cell again adds nothing.
fn go_on(found: &mut Option<Found<String>>, more: Option<Found<String>>) {
    match (found.as_mut(), more) {
        (Some(known), Some(more)) if !known.spans().any(|s| s == more.span) => {
            known.value = format!("{}\n{}", known.value, more.value);
            known.more.extend(more.spans());
        }
        (None, more) => *found = more,
        _ => {}
    }
}
