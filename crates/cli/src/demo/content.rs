//! What the demo municipality consists of, as it is written down in `crates/cli/demo`.
//!
//! The content is data: people and bodies, cases with their course, meetings with what was decided at them, and a
//! programme. Nothing here changes anything; the loader beside this file plays it through the use cases in the order
//! in which it would have happened. Names refer to each other by their `key`; the tests see that every one resolves.

mod case;
mod meeting;
#[cfg(test)]
mod tests;

pub use case::{Annex, Case, CaseStage, Place, Supplement};
pub use meeting::{AttendanceGap, FollowUp, FollowUpNote, Item, Meeting, MeetingStage, Outcome, Proposal};

use jiff::civil::{Date, Time};
use sagsgang_domain::account::Role;
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::person::MembershipRole;
use sagsgang_domain::programme::StatusMark;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Everything the demo municipality has.
#[derive(Debug)]
pub struct Content {
    /// The municipality itself.
    pub municipality: Municipality,
    /// Its bodies, in the order lists show them.
    pub organizations: Vec<Organization>,
    /// Everybody who is named.
    pub people: Vec<Person>,
    /// Those who can sign in.
    pub accounts: Vec<Account>,
    /// The cases.
    pub cases: Vec<Case>,
    /// The meetings in order of time.
    pub meetings: Vec<Meeting>,
    /// The programmes with their status.
    pub programmes: Vec<Programme>,
}

/// A content file that does not have the shape it should.
#[derive(Debug, thiserror::Error)]
#[error("demo content {file}: {source}")]
pub struct ContentError {
    file: &'static str,
    source: Box<toml::de::Error>,
}

/// The municipality (da: *kommune*).
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// Its full name.
    pub name: String,
    /// Where the public writes to the secretariat.
    pub contact_email: String,
    /// The legislative terms, first and last day.
    pub terms: Vec<Term>,
}

/// A legislative term.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
}

/// A body.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// How this content names it.
    pub key: String,
    /// What it is.
    pub kind: OrganizationKind,
    /// Its name.
    pub name: String,
    /// Its abbreviation, "VPU".
    pub abbreviation: String,
    /// What it is for.
    pub purpose: String,
    /// Since when.
    pub from: Date,
    /// Where it usually meets.
    pub place: String,
    /// When its meetings usually begin.
    pub begins: Time,
}

/// A person and the seats they hold or held.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// How this content names them.
    pub key: String,
    /// Full name.
    pub name: String,
    /// Office, where they have one.
    pub title: Option<String>,
    /// Their list's letter; it goes with every political seat.
    pub party: Option<String>,
    /// Their seats.
    #[serde(default)]
    pub seats: Vec<Seat>,
}

/// A seat in a body.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// The body's key.
    #[serde(rename = "in")]
    pub organization: String,
    /// As what; a member when not said.
    #[serde(default = "member")]
    pub role: MembershipRole,
    /// Since when; the first day of the present term when not said.
    #[serde(default = "term_start")]
    pub from: Date,
    /// Until when; the last day of the present term when not said.
    #[serde(default = "term_end")]
    pub until: Date,
    /// Whose substitute.
    pub substitute_for: Option<String>,
}

/// Somebody who can sign in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// What they type.
    pub login: String,
    /// Their password, printed when the demo starts.
    pub password: String,
    /// Who they are.
    pub person: String,
    /// What they may do.
    pub roles: Vec<Role>,
    /// Who that is in a few words, for the list that is printed.
    pub about: String,
}

/// A programme with tracks, measures and status.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// The day it was opened.
    pub opened: Date,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Its lines of work.
    #[serde(rename = "track")]
    pub tracks: Vec<Track>,
}

/// A line of work.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Track {
    /// Its name.
    pub name: String,
    /// What is to be done in it.
    #[serde(rename = "measure")]
    pub measures: Vec<Measure>,
}

/// Something to be done.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its title.
    pub title: String,
    /// How it is to be carried out.
    pub plan: String,
    /// The unit or office that does it.
    pub owner: String,
    /// From when.
    pub from: Date,
    /// Until when, where known.
    pub until: Option<Date>,
    /// What was said of it, oldest first.
    pub statements: Vec<Statement>,
}

/// What was said of a measure as of a day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// As of this day.
    pub as_of: Date,
    /// How far it was.
    pub mark: StatusMark,
    /// The words.
    pub text: String,
}

#[derive(Deserialize)]
struct Organizations {
    organization: Vec<Organization>,
}

#[derive(Deserialize)]
struct People {
    person: Vec<Person>,
}

#[derive(Deserialize)]
struct Accounts {
    account: Vec<Account>,
}

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Meetings {
    meeting: Vec<Meeting>,
}

#[derive(Deserialize)]
struct Programmes {
    programme: Vec<Programme>,
}

macro_rules! file {
    ($name:literal) => {
        read($name, include_str!(concat!("../../demo/", $name)))?
    };
}

impl Content {
    /// Reads the content that is built into the binary.
    ///
    /// # Errors
    /// When a file does not have the shape it should, which the tests rule out.
    pub fn read() -> Result<Self, ContentError> {
        let organizations: Organizations = file!("organizations.toml");
        let people: [People; 3] =
            [file!("people/council.toml"), file!("people/councils.toml"), file!("people/administration.toml")];
        let accounts: Accounts = file!("accounts.toml");
        let cases: [Cases; 7] = [
            file!("cases/care.toml"),
            file!("cases/social.toml"),
            file!("cases/health.toml"),
            file!("cases/economy.toml"),
            file!("cases/administration.toml"),
            file!("cases/children.toml"),
            file!("cases/environment.toml"),
        ];
        let meetings: [Meetings; 6] = [
            file!("meetings/vpu.toml"),
            file!("meetings/oek.toml"),
            file!("meetings/kb.toml"),
            file!("meetings/committees.toml"),
            file!("meetings/councils.toml"),
            file!("meetings/administration.toml"),
        ];
        let programmes: Programmes = file!("programmes.toml");
        let mut content = Self {
            municipality: file!("municipality.toml"),
            organizations: organizations.organization,
            people: people.into_iter().flat_map(|file| file.person).collect(),
            accounts: accounts.account,
            cases: cases.into_iter().flat_map(|file| file.case).collect(),
            meetings: meetings.into_iter().flat_map(|file| file.meeting).collect(),
            programmes: programmes.programme,
        };
        let organizations = &content.organizations;
        content.meetings.sort_by_key(|meeting| (meeting.date, meeting.begins(organizations)));
        Ok(content)
    }

    /// The body with this key.
    #[cfg(test)]
    pub fn organization(&self, key: &str) -> Option<&Organization> {
        self.organizations.iter().find(|organization| organization.key == key)
    }

    /// The person with this key.
    pub fn person(&self, key: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.key == key)
    }

    /// The keys of those who hold a seat in a body on a day.
    pub fn seated(&self, body: &str, day: Date) -> Vec<&str> {
        let holds =
            |seat: &Seat| seat.organization == body && seat.from <= day && day <= seat.until && seat.role.has_seat();
        self.people.iter().filter(|person| person.seats.iter().any(holds)).map(|person| person.key.as_str()).collect()
    }

    /// The case with this key.
    #[cfg(test)]
    pub fn case(&self, key: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.key == key)
    }
}

fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, ContentError> {
    toml::from_str(text).map_err(|source| ContentError { file, source: Box::new(source) })
}

fn member() -> MembershipRole {
    MembershipRole::Member
}

fn term_start() -> Date {
    Date::constant(2026, 1, 1)
}

fn term_end() -> Date {
    Date::constant(2029, 12, 31)
}
