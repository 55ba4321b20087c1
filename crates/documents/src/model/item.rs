//! One item of the agenda and what became of it.

use jiff::civil::Date;
use sagsgang_domain::rich_text::RichText;
use serde::{Deserialize, Serialize};

use super::{Absence, Person};

/// An item of the agenda (da: *punkt*).
///
/// `Default` is an empty closed item: what is not known to be open is closed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemDocument {
    /// Its number on the agenda, as printed ("5").
    pub number: String,
    /// Full title. Never printed to the public for a closed item.
    pub title: String,
    /// What the public may read instead of the title of a closed item (da: *offentlig titel*).
    pub public_title: Option<String>,
    /// Whether the item is open.
    pub openness: Openness,
    /// What the item asks for, in a word ("Beslutning", "Drøftelse", "Orientering").
    pub kind: Option<String>,
    /// Case number with its classification, as printed ("27.36.00-G01-3-24") (da: *sagsnummer*).
    pub case_number: Option<String>,
    /// The bodies the case passes, in order (da: *sagsgang*).
    pub course: Vec<CourseStop>,
    /// The case text in its sections (da: *sagsfremstilling* and the rest).
    pub sections: Vec<SectionDocument>,
    /// What is proposed (da: *indstilling*).
    pub recommendation: Option<Recommendation>,
    /// Decisions at earlier stops of the course, oldest first.
    pub earlier_decisions: Vec<DecisionDocument>,
    /// The decision of this meeting. Not printed on an agenda.
    pub decision: Option<DecisionDocument>,
    /// Of a closed item: as much of the decision as secrecy allows the public to read.
    pub public_decision: Option<RichText>,
    /// Annexes in order (da: *bilag*).
    pub annexes: Vec<AnnexDocument>,
}

/// Whether something may be read by anyone (da: *åben*, *lukket*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Openness {
    /// Anyone may read it.
    Open,
    /// Only those who may read closed items.
    Closed {
        /// Legal ground in words, printed in the internal document alone.
        ground: Option<String>,
    },
}

impl Default for Openness {
    fn default() -> Self {
        Self::Closed { ground: None }
    }
}

impl Openness {
    /// Whether anyone may read it.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Open)
    }
}

/// A stop on the course of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseStop {
    /// Short name of the body ("VPU"); printed in the course line.
    pub abbreviation: String,
    /// Full name of the body.
    pub body: String,
    /// What the body does with the case.
    pub role: CourseRole,
    /// Day of the meeting, if one is set.
    pub date: Option<Date>,
    /// Where the case is in relation to this stop.
    pub state: StopState,
}

/// What a body on the course does with the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CourseRole {
    /// Is heard (da: *høring*).
    Hearing,
    /// Discusses without deciding (da: *drøftelse*).
    Discusses,
    /// Recommends to a later stop (da: *indstiller*, *anbefaler*).
    Recommends,
    /// Decides (da: *beslutter*).
    Decides,
    /// Is told (da: *orienteres*).
    TakesNote,
}

/// Where the case is in relation to a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StopState {
    /// The case has been there.
    Past,
    /// The stop of this document.
    Current,
    /// Still to come.
    Planned,
}

/// A headed part of the case text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionDocument {
    /// Heading ("Sagsfremstilling", "Lovgrundlag").
    pub heading: String,
    /// The text.
    pub text: RichText,
    /// Whether the section is open in an open item.
    pub openness: Openness,
}

/// What the body is asked to decide (da: *indstilling*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// Who recommends, up to the clauses ("Velfærdsdirektøren indstiller,"). May be empty.
    pub lead: String,
    /// The clauses without number and without the leading "at" where `with_at` is set.
    pub clauses: Vec<RichText>,
    /// Whether each clause is printed with a leading "at".
    pub with_at: bool,
}

/// A decision of a body (da: *beslutning*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionDocument {
    /// Full name of the body.
    pub body: String,
    /// Day of the decision.
    pub date: Option<Date>,
    /// Kind in a word or two ("Godkendt", "Anbefales", "Udsat").
    pub kind: Option<String>,
    /// The text of the decision.
    pub text: RichText,
    /// Decisions clause by clause, where they differ.
    pub clauses: Vec<ClauseDecision>,
    /// Votes; amendments are printed first whatever their order here.
    pub votes: Vec<VoteDocument>,
    /// Remarks bound to persons (da: *bemærkninger*).
    pub remarks: Vec<Remark>,
    /// Minority statements, KSL § 13(2) (da: *afvigende mening*, *mindretalsudtalelse*).
    pub minority_statements: Vec<Remark>,
    /// Members away from this item.
    pub absent: Vec<Absence>,
}

/// A decision on one "at" clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseDecision {
    /// Number of the clause, from 1.
    pub clause: u32,
    /// Kind in a word or two.
    pub kind: Option<String>,
    /// The text.
    pub text: RichText,
}

/// A vote and who voted what (da: *afstemning*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteDocument {
    /// What was voted on ("Ændringsforslag fra A og F: …").
    pub subject: String,
    /// Whether it was an amendment, voted on before the proposal (da: *ændringsforslag*).
    pub amendment: bool,
    /// Members for (da: *for*).
    pub in_favour: Vec<Person>,
    /// Members against (da: *imod*).
    pub against: Vec<Person>,
    /// Members who abstained (da: *undlod at stemme*).
    pub abstained: Vec<Person>,
    /// Whether it was carried; `None` if not recorded.
    pub carried: Option<bool>,
}

/// Words that named persons asked to have recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// Whose they are.
    pub persons: Vec<Person>,
    /// What they say.
    pub text: RichText,
}

/// An annex (da: *bilag*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnexDocument {
    /// Number among the item's annexes, from 1.
    pub number: u32,
    /// Full title. Never printed to the public for a closed annex.
    pub title: String,
    /// What the public may read instead of the title of a closed annex.
    pub public_title: Option<String>,
    /// Whether the annex is open.
    pub openness: Openness,
    /// Document number (da: *dokumentnummer*).
    pub document_number: Option<String>,
    /// Journal number (da: *journalnummer*).
    pub journal_number: Option<String>,
}
