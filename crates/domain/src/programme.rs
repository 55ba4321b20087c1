//! Programmes: tracks, measures and dated status.
//!
//! A status is never overwritten: each report date adds a statement, and what was said before stays.

mod movement;

pub use movement::{Movement, Stuck, movement, stuck};

use crate::id::{MeasureId, ProgrammeId, ReadingId, TrackId};
use crate::openness::Openness;
use crate::refusal::{Needed, Refusal, required};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A set of measures in tracks that a body follows (da: *program, handleplan*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Names it.
    pub id: ProgrammeId,
    /// How its address names it.
    pub slug: String,
    /// The title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Whether the public may read it.
    pub openness: Openness,
    /// The tracks in order.
    pub tracks: Vec<Track>,
    /// The document it was read from, where it was.
    pub read_from: Option<ReadingId>,
}

/// A line of work in a programme (da: *udviklingsspor*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Track {
    /// Names it.
    pub id: TrackId,
    /// Its name.
    pub name: String,
    /// Its measures in order.
    pub measures: Vec<Measure>,
}

/// Something to be done (da: *tiltag*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Names it.
    pub id: MeasureId,
    /// The title.
    pub title: String,
    /// How it is to be carried out (da: *iværksættelse*).
    pub plan: String,
    /// From when to when, where known.
    pub period: Option<(Date, Option<Date>)>,
    /// The unit or office that carries it out.
    pub owner: Option<String>,
    /// What was said, in order of date.
    pub statements: Vec<StatusStatement>,
}

/// What was said of a measure as of a date (da: *status pr.*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusStatement {
    /// As of this day.
    pub as_of: Date,
    /// How far it is.
    pub mark: StatusMark,
    /// The words.
    pub text: String,
}

/// How far a measure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusMark {
    /// Not begun (da: *ikke iværksat*).
    NotStarted,
    /// Being planned (da: *under planlægning*).
    Planning,
    /// Under way (da: *i gang*).
    Underway,
    /// Later than planned (da: *forsinket*).
    Delayed,
    /// Done (da: *gennemført*).
    Done,
    /// Given up (da: *opgivet*).
    Dropped,
    /// Words only; nobody has said how far it is (da: *ikke angivet*).
    Unstated,
}

impl StatusMark {
    /// All marks.
    pub const ALL: [Self; 7] =
        [Self::NotStarted, Self::Planning, Self::Underway, Self::Delayed, Self::Done, Self::Dropped, Self::Unstated];
}

impl Measure {
    /// What was last said on or before a day.
    pub fn status_at(&self, day: Date) -> Option<&StatusStatement> {
        statement_at(&self.statements, day)
    }
}

/// The newest statement on or before a day, in a list ordered by date.
pub fn statement_at(statements: &[StatusStatement], day: Date) -> Option<&StatusStatement> {
    statements.iter().rev().find(|statement| statement.as_of <= day)
}

impl Programme {
    /// The dates of which there is a status, in order.
    pub fn report_dates(&self) -> Vec<Date> {
        let statements = self.tracks.iter().flat_map(|t| &t.measures).flat_map(|m| &m.statements);
        statements.map(|s| s.as_of).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Adds what is said of a measure as of a day. A statement for the same day replaces only one that says the same;
    /// otherwise it is added after it, so that nothing said is lost.
    pub fn state(mut self, measure: MeasureId, statement: StatusStatement) -> Result<Self, Refusal> {
        required(&statement.text, Needed::Text)?;
        let measures = self.tracks.iter_mut().flat_map(|t| &mut t.measures);
        let measure = measures.into_iter().find(|m| m.id == measure).ok_or(Refusal::NoSuchMeasure)?;
        if !measure.statements.contains(&statement) {
            let place = measure.statements.partition_point(|s| s.as_of <= statement.as_of);
            measure.statements.insert(place, statement);
        }
        Ok(self)
    }
}
