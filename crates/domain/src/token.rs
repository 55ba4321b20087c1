//! Keys with which programs act for an account, each as far as its scopes reach and no further than the account may.

use crate::id::{AccountId, TokenId};
use crate::refusal::{Needed, Refusal, required};
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A key with which a program acts for an account (da: *adgangsnøgle*). The secret itself is shown once and kept
/// nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// Names it.
    pub id: TokenId,
    /// For whom it acts.
    pub account: AccountId,
    /// What it is for: "Fagsystemet til hjemmepleje".
    pub name: String,
    /// What it may be used for.
    pub scopes: BTreeSet<Scope>,
    /// The part of it that may be known: it stands in lists, and finds the token when it is shown.
    pub handle: String,
    /// SHA-256 of the whole key, hexadecimal. The key is 256 random bits, so nothing is gained by guessing.
    pub key_hash: String,
    /// Who made it, where an administrator did for another.
    pub made_by: AccountId,
    /// When it was made.
    pub made: Timestamp,
    /// The last day it is good for, Danish time.
    pub last_day: Date,
    /// When it was taken back.
    pub revoked: Option<Timestamp>,
}

/// What a key may be used for (da: *adgangsområde*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Scope {
    /// Reads what its account sees on the desk, closed matters too.
    #[serde(rename = "read:desk")]
    ReadDesk,
    /// Opens cases and writes their text.
    #[serde(rename = "write:cases")]
    WriteCases,
    /// Says how follow-up goes, and that it is done.
    #[serde(rename = "write:follow-up")]
    WriteFollowUp,
    /// States how far measures are.
    #[serde(rename = "write:status")]
    WriteStatus,
    /// Hands in documents to be read.
    #[serde(rename = "write:intake")]
    WriteIntake,
}

impl Scope {
    /// All scopes, in the order forms show them.
    pub const ALL: [Self; 5] =
        [Self::ReadDesk, Self::WriteCases, Self::WriteFollowUp, Self::WriteStatus, Self::WriteIntake];

    /// As programs write it: "read:desk".
    pub const fn name(self) -> &'static str {
        match self {
            Self::ReadDesk => "read:desk",
            Self::WriteCases => "write:cases",
            Self::WriteFollowUp => "write:follow-up",
            Self::WriteStatus => "write:status",
            Self::WriteIntake => "write:intake",
        }
    }

    /// The scope of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.name() == name)
    }
}

/// How a token stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenState {
    /// It can be used.
    Good,
    /// Its last day is behind it.
    Expired,
    /// It was taken back.
    Revoked,
}

impl Token {
    /// The last day a token that is made today can be given: a year ahead, so that none is forgotten for good.
    pub fn latest(today: Date) -> Date {
        today.saturating_add(Span::new().years(1))
    }

    /// A token whose name, scopes and last day do.
    ///
    /// # Errors
    /// Refused without a name, without a scope, or with a last day that is behind or more than a year ahead.
    pub fn checked(self, today: Date) -> Result<Self, Refusal> {
        let name = required(&self.name, Needed::Name)?;
        if self.scopes.is_empty() {
            return Err(Refusal::Missing(Needed::Scope));
        }
        if self.last_day < today {
            return Err(Refusal::DateOrder { earlier: today, later: self.last_day });
        }
        let latest = Self::latest(today);
        if self.last_day > latest {
            return Err(Refusal::LastsTooLong { latest });
        }
        Ok(Self { name, ..self })
    }

    /// How it stands on a day.
    pub fn state(&self, today: Date) -> TokenState {
        match self.revoked {
            Some(_) => TokenState::Revoked,
            None if self.last_day < today => TokenState::Expired,
            None => TokenState::Good,
        }
    }

    /// The token, taken back; what was taken back before stays so since then.
    pub fn revoke(mut self, at: Timestamp) -> Self {
        self.revoked.get_or_insert(at);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::{Scope, Token, TokenState};
    use crate::refusal::{Needed, Refusal};
    use jiff::Timestamp;
    use jiff::civil::{Date, date};
    use uuid::Uuid;

    const TODAY: Date = date(2026, 1, 5);

    fn token() -> Token {
        Token {
            id: Uuid::from_u128(1).into(),
            account: Uuid::from_u128(2).into(),
            name: " Fagsystem ".to_owned(),
            scopes: [Scope::ReadDesk].into(),
            handle: "0123456789abcdef".to_owned(),
            key_hash: "0".repeat(64),
            made_by: Uuid::from_u128(2).into(),
            made: Timestamp::UNIX_EPOCH,
            last_day: date(2026, 4, 5),
            revoked: None,
        }
    }

    #[test]
    fn a_token_has_a_name_a_scope_and_an_end_within_a_year() {
        let made = |change: fn(&mut Token)| {
            let mut token = token();
            change(&mut token);
            token.checked(TODAY)
        };
        assert_eq!(made(|_| ()).map(|token| token.name), Ok("Fagsystem".to_owned()));
        assert_eq!(made(|token| token.last_day = date(2027, 1, 5)).map(|token| token.last_day), Ok(date(2027, 1, 5)));
        assert_eq!(made(|token| token.name.clear()), Err(Refusal::Missing(Needed::Name)));
        assert_eq!(made(|token| token.scopes.clear()), Err(Refusal::Missing(Needed::Scope)));
        let late = Refusal::LastsTooLong { latest: date(2027, 1, 5) };
        assert_eq!(made(|token| token.last_day = date(2027, 1, 6)), Err(late));
        let behind = Refusal::DateOrder { earlier: TODAY, later: date(2026, 1, 4) };
        assert_eq!(made(|token| token.last_day = date(2026, 1, 4)), Err(behind));
    }

    #[test]
    fn it_is_good_through_its_last_day_until_it_is_taken_back() {
        assert_eq!(token().state(date(2026, 4, 5)), TokenState::Good);
        assert_eq!(token().state(date(2026, 4, 6)), TokenState::Expired);
        let once = Timestamp::UNIX_EPOCH;
        let revoked = token().revoke(once);
        assert_eq!(revoked.state(TODAY), TokenState::Revoked);
        assert_eq!(revoked.revoke(Timestamp::MAX).revoked, Some(once));
    }

    #[test]
    fn every_scope_is_found_by_its_name_and_written_by_it() {
        for scope in Scope::ALL {
            assert_eq!(Scope::from_name(scope.name()), Some(scope));
            assert_eq!(serde_json::to_value(scope).ok(), Some(scope.name().into()));
        }
    }
}
