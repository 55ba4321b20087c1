//! What one hit is made of. The two modules below are the only makers of entries, and they take public views alone.

mod meeting;
mod programme;

pub(crate) use meeting::{meeting, meeting_source};
pub(crate) use programme::{programme, programme_source};

use jiff::civil::Date;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::id::MeasureId;
use serde::{Deserialize, Serialize};

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An item of an agenda (da: *dagsordenspunkt*).
    Item,
    /// A meeting (da: *møde*).
    Meeting,
    /// A programme (da: *program, handleplan*).
    Programme,
    /// A measure of a programme (da: *tiltag*).
    Measure,
}

impl Kind {
    /// All kinds, in the order lists show them.
    pub const ALL: [Self; 4] = [Self::Item, Self::Meeting, Self::Programme, Self::Measure];

    /// The kind's name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Item => "item",
            Self::Meeting => "meeting",
            Self::Programme => "programme",
            Self::Measure => "measure",
        }
    }

    /// The kind with this name in addresses.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
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

/// What is kept to show a hit. Serialised into the index: raise [`crate::schema::VERSION`] when it changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Entry {
    pub kind: Kind,
    pub title: String,
    pub body: Option<HitBody>,
    pub date: Option<Date>,
    pub day_slug: Option<String>,
    pub number: Option<u32>,
    pub programme: Option<String>,
    pub measure: Option<MeasureId>,
    pub case_number: Option<String>,
    pub outcome: Option<DecisionKind>,
    pub closed: bool,
    pub text: String,
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
            case_number: None,
            outcome: None,
            closed: false,
            text: String::new(),
        }
    }
}

/// An entry with the words by which it is found too, but that are not its text.
pub(crate) struct Document {
    pub entry: Entry,
    pub about: String,
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
