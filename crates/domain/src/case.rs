//! A matter put before bodies: its text, recommendation, annexes, course and stage.
//!
//! The text is the author's until it is submitted, the director's until it is approved, and frozen on each agenda it
//! is dispatched with ([`crate::meeting::ItemContent`]). What comes later is added as a supplement.

mod stage;

pub use stage::{CaseCommand, CaseStage};

use crate::consultation::Course;
use crate::id::{AnnexId, CaseId, OrganizationId, PersonId};
use crate::openness::Openness;
use crate::place::Place;
use crate::refusal::{Needed, Refusal, required};
use crate::rich_text::RichText;
use serde::{Deserialize, Serialize};

/// A matter put before a body (da: *sag*; OParl Paper).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Names it.
    pub id: CaseId,
    /// The number people use, "26/1042".
    pub number: String,
    /// The title; closed when the case is.
    pub title: String,
    /// The title the public sees when the case is closed.
    pub public_title: Option<String>,
    /// What the body is to do with it.
    pub kind: CaseKind,
    /// Whether the public may read it.
    pub openness: Openness,
    /// The text.
    pub sections: Vec<Section>,
    /// What the administration recommends.
    pub recommendation: Recommendation,
    /// The law it rests on.
    pub legal_basis: String,
    /// What is enclosed.
    pub annexes: Vec<Annex>,
    /// The places it concerns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
    /// Where it goes.
    pub course: Course,
    /// How far the text is.
    pub stage: CaseStage,
    /// Who writes it.
    pub author: PersonId,
    /// The director who approves it.
    pub approver: Option<PersonId>,
    /// The document it was read from, where it was.
    pub read_from: Option<crate::id::ReadingId>,
}

/// What a body is to do with a case (da: *sagstype*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseKind {
    /// To decide (da: *beslutningssag*).
    Decision,
    /// To discuss (da: *drøftelsessag*).
    Discussion,
    /// To know (da: *orienteringssag*).
    Information,
}

impl CaseKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Decision, Self::Discussion, Self::Information];
}

/// A part of the case text under its heading (da: *afsnit*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// What it is.
    pub kind: SectionKind,
    /// The heading as printed.
    pub heading: String,
    /// The text.
    pub text: RichText,
    /// Whether the public may read it; an open case may have a closed section.
    pub openness: Openness,
}

/// What a section is about; the heading is the municipality's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// A summary (da: *resumé*).
    Summary,
    /// The case itself (da: *sagsfremstilling*).
    Presentation,
    /// How it hangs together with policies and other fields (da: *sammenhæng*).
    Coherence,
    /// Money (da: *økonomiske konsekvenser*).
    Economy,
    /// Who was heard (da: *høring*).
    Hearing,
    /// When (da: *tidsplan*).
    Timetable,
    /// What else could be done (da: *alternativer*).
    Alternatives,
    /// What came before (da: *historik*).
    History,
    /// Added after the first treatment (da: *supplerende sagsfremstilling*).
    Supplement,
    /// Anything else.
    Other,
}

impl SectionKind {
    /// All kinds.
    pub const ALL: [Self; 10] = [
        Self::Summary,
        Self::Presentation,
        Self::Coherence,
        Self::Economy,
        Self::Hearing,
        Self::Timetable,
        Self::Alternatives,
        Self::History,
        Self::Supplement,
        Self::Other,
    ];
}

/// What the administration recommends (da: *indstilling*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// Who recommends: "Velfærdsdirektøren".
    pub by: String,
    /// The "at" clauses, numbered from 1, without the word "at".
    pub clauses: Vec<String>,
}

impl Recommendation {
    /// Whether nothing is recommended.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// Reads clauses as people type them: one for each line, with or without "at" and a number before it.
    pub fn parse_clauses(text: &str) -> Vec<String> {
        text.lines().map(clause).filter(|clause| !clause.is_empty()).collect()
    }

    /// Writes the clauses for the form they are edited in, such that [`Self::parse_clauses`] gives them again.
    pub fn to_source(&self) -> String {
        self.clauses.iter().map(|clause| format!("at {clause}")).collect::<Vec<_>>().join("\n")
    }
}

fn clause(line: &str) -> String {
    let line = without_mark(line.trim());
    line.strip_prefix("at ").or_else(|| line.strip_prefix("At ")).unwrap_or(line).trim().to_owned()
}

/// A bullet or number stands apart from the words: "1.000.000 kr." and "-5 %" are amounts, not marks.
fn without_mark(line: &str) -> &str {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = line[digits..].strip_prefix(['.', ')']).filter(|_| digits > 0);
    let rest = numbered.or_else(|| line.strip_prefix(['-', '•', '–']));
    rest.filter(|rest| rest.starts_with([' ', '\t']) || rest.starts_with("at ")).map_or(line, str::trim_start)
}

/// Something enclosed (da: *bilag*; OParl File).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annex {
    /// Names it.
    pub id: AnnexId,
    /// The title as listed.
    pub title: String,
    /// The document's number in the archive system (da: *dokumentnummer*).
    pub document_number: Option<String>,
    /// Its number in the journal, "35064/24" (da: *journalnummer*).
    pub journal_number: Option<String>,
    /// Whether the public may read it; an open case may have closed annexes.
    pub openness: Openness,
    /// The file, where we hold it; what was only named in a document read in has none.
    pub file: Option<FileRef>,
}

/// A stored file: content by digest, and what to call it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    /// SHA-256 of the content, hexadecimal.
    pub digest: String,
    /// The name it came with.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
}

/// A text is at most this many characters, so that a slip of the clipboard is caught.
pub const TITLE_LIMIT: usize = 300;

impl Case {
    /// Checks a title as people type it.
    pub fn checked_title(title: &str) -> Result<String, Refusal> {
        let title = required(title, Needed::Title)?;
        if title.chars().count() > TITLE_LIMIT {
            return Err(Refusal::TooLong { needed: Needed::Title, limit: TITLE_LIMIT });
        }
        Ok(title.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// What is missing before it can be submitted, with the section's heading where one is.
    pub fn missing(&self, template: &[crate::body::SectionTemplate]) -> Vec<MissingPart> {
        let mut missing: Vec<MissingPart> = template
            .iter()
            .filter(|entry| entry.required)
            .filter(|entry| !self.sections.iter().any(|s| s.kind == entry.kind && !s.text.is_empty()))
            .map(|entry| MissingPart::Section(entry.heading.clone()))
            .collect();
        if self.kind != CaseKind::Discussion && self.recommendation.is_empty() {
            missing.push(MissingPart::Recommendation);
        }
        if self.course.stops().is_empty() {
            missing.push(MissingPart::Course);
        }
        if self.approver.is_none() {
            missing.push(MissingPart::Approver);
        }
        if self.openness_within().any(|o| matches!(o, Openness::Closed(closure) if closure.ground.is_unstated())) {
            missing.push(MissingPart::Ground);
        }
        let titled = self.public_title.as_ref().is_some_and(|title| !title.trim().is_empty());
        if !self.openness.is_open() && !titled {
            missing.push(MissingPart::PublicTitle);
        }
        missing
    }

    fn openness_within(&self) -> impl Iterator<Item = &Openness> {
        let parts = self.sections.iter().map(|s| &s.openness).chain(self.annexes.iter().map(|a| &a.openness));
        std::iter::once(&self.openness).chain(parts)
    }

    /// Whether the body still has it before it.
    pub fn waits_for(&self, organization: OrganizationId) -> Option<&crate::consultation::Consultation> {
        self.course.current().filter(|stop| {
            stop.organization == organization && stop.state == crate::consultation::ConsultationState::Open
        })
    }
}

/// Something a case lacks before it can be submitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MissingPart {
    /// A required section, by its heading.
    Section(String),
    /// The recommendation.
    Recommendation,
    /// The course.
    Course,
    /// The director who approves.
    Approver,
    /// The ground of closing.
    Ground,
    /// The title for the public.
    PublicTitle,
}
