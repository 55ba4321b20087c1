//! What a reading hands over: drafts of the field's values, not yet anyone's decision.

mod memo;
mod minutes;
mod origin;
mod programme;
mod spans;
mod values;

pub use crate::person::PersonName;
pub use memo::{MemoDraft, Staffing, TaskDraft};
pub use minutes::{
    AnnexDraft, DecisionClass, DecisionDraft, FollowUpDraft, ItemDraft, MinutesDraft, RecommendationDraft, RemarkDraft,
    RemarkKind, SectionDraft, SectionKind, VoteDraft, VoteSide,
};
pub use origin::{Origin, Paper, Standing, System};
pub use programme::{ColumnDraft, ColumnRole, EarlierStatus, MeasureDraft, ProgrammeDraft, TrackDraft};
pub use values::{ReadValue, ValueKind};

use crate::places::Places;
use crate::span::{Confidence, Span};
use jiff::civil::Date;
use serde::Serialize;

/// One document, read (da: *læsning*).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reading {
    /// The decoded text, in whose bytes all spans count.
    pub text: String,
    /// What the document was taken for, with its values.
    pub document: Draft,
    /// How sure it is that the document is of that kind.
    pub confidence: Confidence,
    /// Headings, labels, tables of contents and page heads: understood, but no values.
    pub headings: Vec<Span>,
    /// What no value was read from.
    pub not_understood: Vec<Rest>,
    /// What a person should know before trusting the draft.
    pub warnings: Vec<Warning>,
    /// Where on its pages the text stood; nothing where the format has no pages.
    #[serde(skip)]
    pub places: Places,
}

impl Reading {
    /// Every value with its place, in the order of the text: what a person reviews.
    pub fn values(&self) -> Vec<ReadValue> {
        let mut values = values::values(&self.document);
        if self.warnings.iter().any(|warning| matches!(warning, Warning::Recognized { .. })) {
            // Whatever its form tells, a letter may be mistaken.
            for value in &mut values {
                value.confidence = value.confidence.max(Confidence::Likely);
            }
        }
        values
    }
}

/// What a document turned out to be.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Draft {
    /// An agenda or the minutes of a meeting (da: *dagsorden, referat, beslutningsprotokol*).
    Minutes(MinutesDraft),
    /// A status table of tracks and measures (da: *statusoversigt*).
    Programme(ProgrammeDraft),
    /// A memo on tasks (da: *notat*).
    Memo(MemoDraft),
    /// None of these.
    Unknown,
}

/// Text that no value was read from (da: *ikke forstået*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rest {
    /// Where it stands.
    pub span: Span,
    /// The text, trimmed.
    pub text: String,
}

/// What a person should know before trusting a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "warning")]
pub enum Warning {
    /// The bytes were not UTF-8 and were taken for Windows-1252.
    EncodingGuessed,
    /// Pages that are pictures: what stands on them was not read.
    PagesWithoutText {
        /// How many.
        pages: usize,
    },
    /// Pages that were pictures: their text was recognized by another program, which may have mistaken letters.
    Recognized {
        /// How many.
        pages: usize,
    },
    /// Letters that the fonts do not tell; they are missing from the text.
    LettersUnknown {
        /// How many.
        letters: usize,
    },
    /// Characters that XML forbids stood in an export; each became a space.
    ForbiddenCharacters {
        /// How many.
        count: usize,
    },
    /// An export does not say whether some items and annexes are open; they are read as closed.
    OpennessUnstated {
        /// How many items and annexes.
        count: usize,
    },
    /// An export told of persons or of the municipality's own network what no one needs to know of a meeting: addresses,
    /// initials, paths of servers. It was left out.
    PrivateLeftOut {
        /// How many values.
        count: usize,
    },
    /// Paths of files led out of the delivery; only the names of the files were kept.
    PathsShortened {
        /// How many paths.
        count: usize,
    },
    /// An export repeated the whole text of annexes, which stands in their files; it was left out.
    AnnexTextsLeftOut {
        /// How many annexes.
        count: usize,
    },
    /// An export holds agendas of other meetings; only the first meeting was read, the rest is handed back as not
    /// understood.
    OtherMeetings {
        /// How many agendas of other meetings.
        count: usize,
    },
    /// The document speaks of a time that its written date makes unlikely.
    DateContradicted {
        /// The date as written, which is kept.
        written: Date,
        /// Where it is written.
        span: Span,
        /// The year that the content points to.
        suggested_year: i16,
        /// Where the content names a later year.
        evidence: Vec<Span>,
    },
    /// A track's label stood after rows that were given to it (a vertically centred cell).
    TrackClaimedRows {
        /// The label.
        span: Span,
        /// How many rows before it were taken.
        rows: usize,
    },
    /// A row of a table was put together from two pages.
    RowJoinedAcrossPages {
        /// Where the second part stands.
        span: Span,
    },
    /// The file is of another format than its name says; it was read as what it is.
    OtherFormat {
        /// The ending of the name.
        named: String,
        /// What it is.
        found: String,
    },
    /// Something the document holds is no part of what it says, and was left out.
    LeftOut {
        /// What.
        what: LeftOut,
        /// How many.
        count: usize,
    },
    /// Sheets that are hidden were left out.
    HiddenSheets {
        /// Their names.
        names: Vec<String>,
    },
    /// Rows of a sheet that are hidden were left out.
    HiddenRows {
        /// The sheet.
        sheet: String,
        /// The rows, as `4, 7-9`.
        rows: String,
    },
    /// Columns of a sheet that are hidden were left out.
    HiddenColumns {
        /// The sheet.
        sheet: String,
        /// The columns, as `C, F-H`.
        columns: String,
    },
}

/// What was left out of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// Text that a tracked change deletes.
    Deleted,
    /// Comments in the margin.
    Comments,
    /// Text that is hidden.
    Hidden,
    /// Another document inside this one.
    Embedded,
}
