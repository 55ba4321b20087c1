//! People and the seats they hold.

use crate::id::{MembershipId, OrganizationId, PersonId};
use crate::term::Period;
use serde::{Deserialize, Serialize};

/// A person known by name (OParl Person).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Names it.
    pub id: PersonId,
    /// Full name as minutes write it.
    pub name: String,
    /// Title or office, "velfærdsdirektør".
    pub title: Option<String>,
}

/// A seat in an organization for a period (da: *medlemskab*; OParl Membership).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// Names it.
    pub id: MembershipId,
    /// Who.
    pub person: PersonId,
    /// Where.
    pub organization: OrganizationId,
    /// As what.
    pub role: MembershipRole,
    /// For which list (da: *partibogstav*).
    pub party: Option<Party>,
    /// Whose substitute this is, where it is one (da: *stedfortræder*).
    pub substitute_for: Option<PersonId>,
    /// When.
    pub period: Period,
}

/// What one is in an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MembershipRole {
    /// Chair (da: *formand*; of the council the mayor, *borgmester*).
    Chair,
    /// Vice chair (da: *næstformand*).
    ViceChair,
    /// Member (da: *medlem*).
    Member,
    /// Substitute: takes part when called in (da: *stedfortræder*).
    Substitute,
    /// Takes part without a vote (da: *tilforordnet*).
    Attending,
}

impl MembershipRole {
    /// All roles in order of precedence.
    pub const ALL: [Self; 5] = [Self::Chair, Self::ViceChair, Self::Member, Self::Substitute, Self::Attending];

    /// Whether it is a seat that counts for the quorum and votes when present.
    pub fn has_seat(self) -> bool {
        matches!(self, Self::Chair | Self::ViceChair | Self::Member)
    }
}

/// A list's letter on the ballot, "A", "Ø" (da: *partibogstav*). One to three characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Party(String);

impl Party {
    /// Reads a letter as people type it; `None` when it is none.
    pub fn new(letter: &str) -> Option<Self> {
        let letter: String = letter.trim().chars().flat_map(char::to_uppercase).collect();
        let fits = (1..=3).contains(&letter.chars().count()) && letter.chars().all(char::is_alphanumeric);
        fits.then_some(Self(letter))
    }

    /// The letter.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
