//! What one hit is made of. The modules below are the only makers of entries, and they take public views alone.

mod annex;
mod case;
mod inside;
mod meeting;
mod organization;
mod programme;

pub(crate) use annex::LEAF_END;
pub use annex::{AnnexText, Beside, TEXT_BYTES_MAX};
pub(crate) use case::{case, case_source};
pub use inside::{BesideInside, Inside as HitInside, Place};
pub(crate) use inside::{inside_case, inside_meeting, inside_programme};
pub(crate) use meeting::{meeting, meeting_source};
pub(crate) use organization::{member, member_source, organization, organization_source};
pub(crate) use programme::{programme, programme_source};

use jiff::civil::Date;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::id::{MeasureId, PersonId};
use sagsgang_domain::sight::Audience;
use serde::{Deserialize, Serialize};

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An item of an agenda (da: *dagsordenspunkt*).
    Item,
    /// An annex of an item (da: *bilag*).
    Annex,
    /// A case with its course (da: *sag*).
    Case,
    /// A meeting (da: *møde*).
    Meeting,
    /// What follows from a decision (da: *opfølgning*).
    Action,
    /// A programme (da: *program, handleplan*).
    Programme,
    /// A measure of a programme (da: *tiltag*).
    Measure,
    /// A body (da: *udvalg*).
    Body,
    /// Somebody who was elected (da: *medlem*).
    Member,
}

impl Kind {
    /// All kinds, in the order lists show them.
    pub const ALL: [Self; 9] = [
        Self::Item,
        Self::Annex,
        Self::Case,
        Self::Meeting,
        Self::Action,
        Self::Programme,
        Self::Measure,
        Self::Body,
        Self::Member,
    ];

    /// The kind's name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Item => "item",
            Self::Annex => "annex",
            Self::Case => "case",
            Self::Meeting => "meeting",
            Self::Action => "action",
            Self::Programme => "programme",
            Self::Measure => "measure",
            Self::Body => "body",
            Self::Member => "member",
        }
    }

    /// The kind with this name in addresses.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// How far the follow-up of an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FollowUp {
    /// Something is to be done.
    Open,
    /// Something was done.
    Done,
    /// Something was given up.
    Dropped,
}

impl FollowUp {
    /// All of them, in the order lists show them.
    pub const ALL: [Self; 3] = [Self::Open, Self::Done, Self::Dropped];

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The one with this name in addresses.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// The body that treated what was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HitBody {
    /// "vpu": how its address names it.
    pub slug: String,
    /// "Voksen- og Plejeudvalget".
    pub name: String,
    /// "VPU".
    pub abbreviation: String,
}

/// Which annex of an item was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HitAnnex {
    /// Its place in the item's list, from 1.
    pub number: usize,
    /// The name of its file, where there is one.
    pub file: Option<String>,
    /// The item's title.
    pub item: String,
}

/// What is kept to show a hit. Serialised into the index: raise [`crate::schema::VERSION`] when it changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Entry {
    pub kind: Kind,
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<HitBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day_slug: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<MeasureId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case_number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<DecisionKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<FollowUp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub closed: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub annex: Option<HitAnnex>,
    /// The number of the first word of each leaf of a text that is kept apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub leaves: Vec<u32>,
    /// Whether the leaves are the pages of the document.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub has_pages: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What only those who are signed in may know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inside: Option<HitInside>,
}

impl Entry {
    /// An entry of which nothing but kind and title is known.
    fn titled(kind: Kind, title: &str) -> Self {
        Self {
            kind,
            title: title.to_owned(),
            body: None,
            date: None,
            day_slug: None,
            number: None,
            programme: None,
            measure: None,
            person: None,
            case_number: None,
            outcome: None,
            follow_up: None,
            due: None,
            closed: false,
            annex: None,
            leaves: Vec::new(),
            has_pages: false,
            text: String::new(),
            inside: None,
        }
    }
}

/// What an entry is counted and filtered by, besides what it shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Marks {
    /// The slugs of the bodies.
    pub bodies: Vec<String>,
    /// Who voted, remarked or moved, with their names.
    pub people: Vec<(PersonId, String)>,
    /// Their lists.
    pub parties: Vec<String>,
    /// How far what follows is.
    pub follow_up: Vec<FollowUp>,
}

/// The text of a file, kept beside its entry.
#[derive(Clone, Debug)]
pub(crate) struct Paper {
    /// The digest of the file.
    pub digest: String,
    /// The leaves, each ended by a form feed.
    pub text: String,
}

/// An entry with the words by which it is found too, but that are not its text.
pub(crate) struct Document {
    pub entry: Entry,
    pub about: String,
    pub marks: Marks,
    pub paper: Option<Paper>,
    /// Who sees it, behind the sign-in; what is public has none.
    pub audience: Option<Audience>,
}

/// Collects the paragraphs of an entry's text.
#[derive(Default)]
struct Paragraphs(String);

impl Paragraphs {
    fn add(&mut self, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(text);
    }
}
