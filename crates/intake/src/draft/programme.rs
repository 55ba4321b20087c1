//! A status table as read.

use crate::span::{Found, Span};
use jiff::civil::Date;
use serde::Serialize;

/// A programme told as a table: tracks, their measures, the status of each (da: *statusoversigt*).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ProgrammeDraft {
    /// What it is called.
    pub title: Option<Found<String>>,
    /// The date of the document.
    pub document_date: Option<Found<Date>>,
    /// The day the statuses hold for, as the heading of the column says (da: *status pr.*).
    pub status_as_of: Option<Found<Date>>,
    /// What stands before the table.
    pub introduction: Option<Found<String>>,
    /// The columns, left to right.
    pub columns: Vec<ColumnDraft>,
    /// The tracks, in order.
    pub tracks: Vec<TrackDraft>,
}

/// A column and what it holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ColumnDraft {
    /// The heading as written.
    pub heading: Found<String>,
    /// What the column holds.
    pub role: ColumnRole,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnRole {
    /// The track (da: *spor*).
    Track,
    /// The measure (da: *tiltag*).
    Measure,
    /// When and how it starts (da: *iværksættelse*).
    Start,
    /// Who carries it out (da: *ansvarlig*).
    Owner,
    /// How it goes (da: *status*).
    Status,
}

/// A track (da: *spor*).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct TrackDraft {
    /// Its name; none when measures stand before the first label.
    pub name: Option<Found<String>>,
    /// Its measures, in order.
    pub measures: Vec<MeasureDraft>,
}

/// A measure and what is told of it (da: *tiltag*).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct MeasureDraft {
    /// What is to be done.
    pub name: Option<Found<String>>,
    /// When and how it starts.
    pub start: Option<Found<String>>,
    /// Who carries it out, where a column tells it (da: *ansvarlig*).
    pub owner: Option<Found<String>>,
    /// How it goes.
    pub status: Option<Found<String>>,
    /// How it went at earlier days, where the table keeps their columns.
    pub earlier: Vec<EarlierStatus>,
}

/// How a measure went at an earlier day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EarlierStatus {
    /// The day that the heading of the column names.
    pub as_of: Found<Date>,
    /// What was told.
    pub text: Found<String>,
}

impl ProgrammeDraft {
    /// Every stretch that a value was read from.
    pub fn spans(&self) -> Vec<Span> {
        let measures = self.tracks.iter().flat_map(|t| &t.measures);
        let cells = measures.flat_map(|m| m.name.iter().chain(&m.start).chain(&m.owner).chain(&m.status));
        let earlier = self.tracks.iter().flat_map(|t| &t.measures).flat_map(|m| &m.earlier).map(|e| &e.text);
        let texts = self
            .title
            .iter()
            .chain(&self.introduction)
            .chain(self.columns.iter().map(|c| &c.heading))
            .chain(self.tracks.iter().filter_map(|t| t.name.as_ref()))
            .chain(cells)
            .chain(earlier);
        let mut spans: Vec<Span> = texts.flat_map(Found::spans).collect();
        spans.extend(self.document_date.iter().chain(&self.status_as_of).flat_map(Found::spans));
        spans
    }
}
