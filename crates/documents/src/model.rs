//! What a meeting document says, as plain values: the whole input of this room.
//!
//! The app fills these structs from what it has loaded; nothing here loads, decides or formats. Everything is owned and
//! printed as it is given, so a caller passes the words people read (names, role words, decision words), not codes.
//! How it is set on paper is said in `view.rs` (words and order) and `templates/` (look).

mod item;

pub use item::{
    AnnexDocument, ClauseDecision, CourseRole, CourseStop, DecisionDocument, ItemDocument, Openness, Recommendation,
    Remark, SectionDocument, StopState, VoteDocument,
};

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use sagsgang_domain::rich_text::RichText;
use serde::{Deserialize, Serialize};

/// The agenda or the minutes of one meeting (da: *dagsorden*, *beslutningsprotokol*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingDocument {
    /// Agenda or minutes.
    pub kind: DocumentKind,
    /// Who will read it. For [`Audience::Public`] everything closed is taken out before anything is set.
    pub audience: Audience,
    /// Language of the fixed words, and the language the file declares.
    pub language: Language,
    /// Creation time written into the file. The same input gives the same bytes.
    pub created: Timestamp,
    /// Whether it is final; a draft says so on every page.
    pub draft: bool,
    /// Name of the municipality (da: *kommune*), such as "Fjordby Kommune".
    pub municipality: String,
    /// Name of the body that meets (da: *udvalg*, *råd*), such as "Voksen- og Plejeudvalget".
    pub body: String,
    /// Own title instead of the usual one (DAGSORDEN, BESLUTNINGSPROTOKOL), such as "Beslutningsreferat".
    pub title: Option<String>,
    /// Number of the meeting in the year, such as "4/2024".
    pub meeting_number: Option<String>,
    /// Where it is held (da: *sted*).
    pub place: String,
    /// The day of the meeting (da: *dato*).
    pub date: Date,
    /// When it starts or started.
    pub starts: Option<Time>,
    /// When it ended, or is planned to end.
    pub ends: Option<Time>,
    /// The body's members in their order (da: *medlemmer*).
    pub members: Vec<Member>,
    /// Members away for the whole meeting (da: *fraværende*).
    pub absent: Vec<Absence>,
    /// Others in the room: officials, guests (da: *øvrige deltagere*).
    pub others: Vec<Person>,
    /// Remarks on the meeting as a whole (da: *bemærkninger*). Open to the document's audience.
    pub remarks: Option<RichText>,
    /// The items in the order of the agenda.
    pub items: Vec<ItemDocument>,
    /// Members who took part and sign the minutes, KSL § 13(1). Not printed on an agenda.
    pub signatories: Vec<Signatory>,
}

/// Which document of the meeting it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// Before the meeting (da: *dagsorden*). No decision of this meeting, no signature page.
    Agenda,
    /// After the meeting (da: *beslutningsprotokol*, *referat*).
    Minutes,
}

/// Who a document is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Anyone. Of a closed item only its public title and public decision are printed.
    Public,
    /// Those who may read closed items.
    Internal,
}

/// Language of the fixed words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Danish (da: *dansk*).
    #[default]
    Danish,
    /// English, for the fixed words only; the texts stay as they were written.
    English,
}

/// A person as printed (da: *person*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Full name.
    pub name: String,
    /// Party letter (da: *partibogstav*) for members, such as "A".
    pub party: Option<String>,
    /// Role or post in words, such as "Formand" or "Velfærdsdirektør".
    pub role: Option<String>,
}

/// A member of the body in the list on the first page (da: *medlem*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub person: Person,
    /// When the member was there, if not the whole time, in words ("kom kl. 14.20 under punkt 3"). Not printed on an
    /// agenda.
    pub attendance: Option<String>,
}

/// Someone who was not there (da: *fravær*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// Who.
    pub person: Person,
    /// Why, in words fit for the audience ("afbud", "inhabil").
    pub reason: Option<String>,
    /// Who came instead (da: *stedfortræder*).
    pub substitute: Option<Person>,
}

/// A line on the signature page (da: *underskriftsark*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// Who signs.
    pub person: Person,
    /// Local time of an electronic signature; `None` leaves a line to sign on.
    pub signed: Option<DateTime>,
}

impl From<sagsgang_i18n::Lang> for Language {
    fn from(lang: sagsgang_i18n::Lang) -> Self {
        match lang {
            sagsgang_i18n::Lang::Da => Self::Danish,
            sagsgang_i18n::Lang::En => Self::English,
        }
    }
}

impl Person {
    /// A person with a name alone.
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), party: None, role: None }
    }

    /// A member with a party letter.
    pub fn of_party(name: impl Into<String>, party: impl Into<String>) -> Self {
        Self { party: Some(party.into()), ..Self::named(name) }
    }

    /// The same person with a role in words.
    pub fn with_role(self, role: impl Into<String>) -> Self {
        Self { role: Some(role.into()), ..self }
    }
}
