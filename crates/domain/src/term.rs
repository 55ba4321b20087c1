//! Legislative terms.

use crate::id::TermId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The four years a council sits (da: *valgperiode*; OParl LegislativeTerm).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegislativeTerm {
    /// Names it.
    pub id: TermId,
    /// First and last day, 1 January to 31 December four years later.
    pub period: Period,
}

impl LegislativeTerm {
    /// "2026–2029".
    pub fn name(&self) -> String {
        match self.period.end {
            Some(end) => format!("{}–{}", self.period.start.year(), end.year()),
            None => format!("{}–", self.period.start.year()),
        }
    }
}

/// From the first to the last day, both included; open-ended where there is no last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Option<Date>,
}

impl Period {
    /// A period from a day on.
    pub fn from(start: Date) -> Self {
        Self { start, end: None }
    }

    /// Whether the day lies in it.
    pub fn contains(&self, day: Date) -> bool {
        self.start <= day && self.end.is_none_or(|end| day <= end)
    }

    /// Whether the two have a day in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.end.is_none_or(|end| other.start <= end) && other.end.is_none_or(|end| self.start <= end)
    }
}
