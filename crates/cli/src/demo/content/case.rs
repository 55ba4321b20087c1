//! The cases of the demo municipality: their text, course and annexes.

use jiff::civil::Date;
use sagsgang_domain::case::{CaseKind, SectionKind};
use sagsgang_domain::consultation::ConsultationRole;
use sagsgang_domain::openness::ClosureGround;
use serde::Deserialize;

/// A case with everything that was written about it before its bodies met.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// How this content names it.
    pub key: String,
    /// Its number, "26/1042".
    pub number: String,
    /// The day it was opened.
    pub opened: Date,
    /// Its title.
    pub title: String,
    /// The title the public sees when it is closed.
    pub public_title: Option<String>,
    /// Why it is closed, when it is.
    pub closed: Option<ClosureGround>,
    /// When it may be opened, where that can be said.
    pub opens_when: Option<String>,
    /// What the bodies are to do with it.
    pub kind: CaseKind,
    /// Who writes it.
    pub author: String,
    /// The director who approves it.
    pub approver: String,
    /// How far its text is; approved when not said.
    #[serde(default)]
    pub stage: CaseStage,
    /// What the director wrote when it was sent back to its author.
    pub returned: Option<String>,
    /// The law it rests on.
    pub legal_basis: String,
    /// Who recommends: "Velfærdsdirektøren".
    pub recommended_by: String,
    /// The "at" clauses without the word "at".
    #[serde(default)]
    pub clauses: Vec<String>,
    /// Where it goes, in order: the body's key and what it is asked to do.
    pub course: Vec<Stop>,
    /// Its text.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    /// The places it concerns.
    #[serde(default, rename = "place")]
    pub places: Vec<Place>,
    /// What is enclosed.
    #[serde(default, rename = "annex")]
    pub annexes: Vec<Annex>,
    /// What was added after the first treatment.
    #[serde(default, rename = "supplement")]
    pub supplements: Vec<Supplement>,
}

/// How far the text of a case is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseStage {
    /// The author writes.
    Draft,
    /// Waits for the director.
    Submitted,
    /// The director sent it back.
    Returned,
    /// On its course.
    #[default]
    Approved,
}

/// One stop of a course.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// The body's key.
    pub body: String,
    /// What it is asked to do.
    pub role: ConsultationRole,
}

/// A part of a case text, in the plain notation of the domain's rich text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What it is about; the heading follows from it.
    pub kind: SectionKind,
    /// The words.
    pub text: String,
}

impl Section {
    /// The heading as it is printed.
    pub fn heading(&self) -> &'static str {
        match self.kind {
            SectionKind::Summary => "Resumé",
            SectionKind::Presentation => "Sagsfremstilling",
            SectionKind::Coherence => "Sammenhæng til andre politikker/strategier og fagområder",
            SectionKind::Economy => "Økonomiske konsekvenser",
            SectionKind::Hearing => "Høring",
            SectionKind::Timetable => "Tidsplan",
            SectionKind::Alternatives => "Alternativer",
            SectionKind::History => "Historik",
            SectionKind::Supplement => "Supplerende sagsfremstilling",
            SectionKind::Other => "Øvrige forhold",
        }
    }
}

/// A place a case concerns.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// What people call it.
    #[serde(default)]
    pub name: String,
    /// The road, with the number where there is one.
    #[serde(default)]
    pub street: String,
    /// Four digits.
    #[serde(default)]
    pub postal_code: String,
    /// The town.
    #[serde(default)]
    pub locality: String,
    /// One line for each point, as the desk's form takes them.
    #[serde(default)]
    pub coordinates: String,
}

/// Something enclosed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Annex {
    /// The title, without the file's ending.
    pub title: String,
    /// Its number in the journal.
    pub journal_number: Option<String>,
    /// Why it is closed, when it is.
    pub closed: Option<ClosureGround>,
    /// What the file says.
    pub text: String,
}

/// Something added to a case after it was approved.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supplement {
    /// The day it was added.
    pub date: Date,
    /// The words.
    pub text: String,
}
