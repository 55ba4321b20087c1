//! Accounts with which people sign in, and the roles that say what they may do.

use crate::id::{AccountId, PersonId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An account (da: *brugerkonto*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Names it.
    pub id: AccountId,
    /// What one signs in with; compared without case.
    pub login: String,
    /// Whose it is.
    pub person: PersonId,
    /// Argon2id hash in PHC form.
    pub password_hash: String,
    /// What it may do.
    pub roles: BTreeSet<Role>,
    /// Whether it may sign in.
    pub active: bool,
}

/// What one may do (da: *rolle*). Members get their rights from the bodies they sit in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Accounts, bodies, templates (da: *administrator*).
    Administrator,
    /// Agendas, meetings, minutes, publication (da: *udvalgssekretær*).
    Secretary,
    /// Writes cases and answers for follow-up (da: *sagsbehandler*).
    CaseAuthor,
    /// Approves cases (da: *direktør*).
    Director,
    /// Sits in bodies (da: *medlem*).
    Member,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 5] = [Self::Administrator, Self::Secretary, Self::CaseAuthor, Self::Director, Self::Member];
}
