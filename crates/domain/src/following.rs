//! Following along without an account: what one may follow.

use crate::id::{CaseId, OrganizationId, PersonId, ProgrammeId};
use serde::{Deserialize, Serialize};

/// What somebody follows (da: *det, man følger*).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "followed", content = "of", rename_all = "snake_case")]
pub enum Followed {
    /// Everything that is public.
    Everything,
    /// A body.
    Body(OrganizationId),
    /// A case.
    Case(CaseId),
    /// A programme.
    Programme(ProgrammeId),
    /// An elected person.
    Person(PersonId),
    /// What a search finds, by its words.
    Search(String),
}
