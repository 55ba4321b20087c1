//! Where a document came from, so that a delivery can be told from the one it replaces.

use jiff::civil::DateTime;
use serde::Serialize;

/// The identity of a delivery in the system that it came from (da: *afleveringens ophav*).
///
/// A delivery with the identity of one before it replaces that; the newer of two is the one with the later
/// [`Origin::produced`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Origin {
    /// Which system wrote it.
    pub system: System,
    /// The system's id of the meeting.
    pub meeting: Option<String>,
    /// The system's id of this agenda. Minutes have one of their own in some systems, and so has an addendum.
    pub agenda: Option<String>,
    /// Agenda or minutes.
    pub paper: Paper,
    /// Whether it is to be seen at all.
    pub standing: Standing,
    /// Whether it adds items to an agenda that is out already (da: *tillægsdagsorden*).
    pub addendum: bool,
    /// When it was produced, by the clock of the system.
    pub produced: Option<DateTime>,
    /// Files that belong to it as a whole: the meeting as one document, or the content that a notice points to.
    /// Relative paths; their case may differ from that of the files.
    pub files: Vec<String>,
    /// Whether it is only a notice: its content stands in `files`, or there is none left.
    pub notice: bool,
}

/// Which system wrote an export (da: *ESDH-system*).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum System {
    /// Formpipe Acadre.
    #[default]
    Acadre,
    /// SBSYS or FirstAgenda in their common form, `Publication`.
    Publication,
    /// SBSYS in its Danish form, `Dagsorden`.
    Sbsys,
    /// eDoc in its first form.
    Edoc,
    /// eDoc in Fujitsu's form.
    EdocFujitsu,
}

/// What kind of paper an export is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// The export does not say.
    #[default]
    Unstated,
    /// Not yet for anyone but the secretariat (da: *kladde*).
    Draft,
    /// da: *dagsorden*.
    Agenda,
    /// da: *referat*.
    Minutes,
}

/// Whether a delivery is to be seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is published.
    #[default]
    Published,
    /// It was taken back: what stands of it is to be retracted (da: *trukket tilbage*).
    Withdrawn,
}
