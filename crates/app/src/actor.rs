//! Who is acting: an account with its roles, its person and the bodies that person sits in today.

use sagsgang_domain::account::Role;
use sagsgang_domain::id::{AccountId, OrganizationId, PersonId, TokenId};
use sagsgang_domain::sight::Reader;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Someone who is signed in, or the operator at the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The account.
    pub account: AccountId,
    /// The person.
    pub person: PersonId,
    /// The name to show.
    pub name: String,
    /// What the account may do.
    pub roles: BTreeSet<Role>,
    /// The bodies the person has a seat in today.
    pub seats: Vec<OrganizationId>,
    /// The token by which a program acts for the account; `None` for a person.
    pub token: Option<TokenId>,
}

impl Actor {
    /// Whoever runs a command on the machine itself: reads documents in and loads the demo. Their name in the
    /// journal is "drift" with a nil account.
    pub fn operator() -> Self {
        Self {
            account: AccountId(Uuid::nil()),
            person: PersonId(Uuid::nil()),
            name: "drift".to_owned(),
            roles: [Role::Administrator, Role::Secretary].into(),
            seats: Vec::new(),
            token: None,
        }
    }

    /// As far as it matters for what the actor sees.
    pub fn reader(&self) -> Reader {
        Reader::new(self.person, &self.roles, &self.seats)
    }

    /// The same at the desk, where one works by one's roles: what a seat shows, the member's own pages show.
    pub fn at_desk(&self) -> Reader {
        Reader::new(self.person, &self.roles, &[])
    }

    /// As the journal names it: the account, and the token by which it acts.
    pub(crate) fn in_journal(&self) -> String {
        match self.token {
            Some(token) => format!("{}/{token}", self.account),
            None => self.account.to_string(),
        }
    }

    /// Whether the account has the role.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether it works in the secretariat.
    pub fn is_secretary(&self) -> bool {
        self.is(Role::Secretary)
    }

    /// Whether the person sits in the body today.
    pub fn sits_in(&self, organization: OrganizationId) -> bool {
        self.seats.contains(&organization)
    }

    /// Whether it belongs to the administration, not only to a body.
    pub fn is_staff(&self) -> bool {
        self.roles.iter().any(|role| *role != Role::Member)
    }
}
