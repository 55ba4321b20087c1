//! Following along without an account: what one may follow, how often one is told, and for how long telling is tried.

use crate::id::{CaseId, OrganizationId, PersonId, ProgrammeId, SubscriptionId};
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

/// A request to follow must be confirmed within this time; after it the address is forgotten.
pub const CONFIRM_WITHIN: SignedDuration = SignedDuration::from_hours(48);
/// Digests are made ready at this hour, Danish time.
const DIGEST_HOUR: Time = Time::constant(7, 0, 0, 0);
/// How long is waited after each failed try; after the last of them for [`LAST_WAIT`] each time.
const WAITS: [SignedDuration; 6] = [
    SignedDuration::from_mins(1),
    SignedDuration::from_mins(5),
    SignedDuration::from_mins(15),
    SignedDuration::from_hours(1),
    SignedDuration::from_hours(3),
    SignedDuration::from_hours(6),
];
const LAST_WAIT: SignedDuration = SignedDuration::from_hours(12);
/// After so many failed tries, some four days after the first, nobody tries any more.
const TRIES: u32 = 14;

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

/// Somebody who follows something by mail (da: *abonnement*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// Names it.
    pub id: SubscriptionId,
    /// Where mail goes. Personal: it is erased when the follower leaves.
    pub address: String,
    /// What is followed.
    pub followed: Followed,
    /// In which language one is told.
    pub language: Language,
    /// How often.
    pub pace: Pace,
    /// Whether the address' owner has said yes.
    pub state: SubscriptionState,
}

/// Whether the owner of an address has said yes to be told (da: *bekræftelse*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubscriptionState {
    /// Somebody typed the address; nothing but the request to confirm goes to it.
    Pending {
        /// When the address is forgotten.
        expires: Timestamp,
    },
    /// The link in the mail was followed.
    Confirmed {
        /// Since when; what happened before is not told.
        since: Timestamp,
    },
}

/// A language a follower is told in (da: *sprog*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Danish.
    #[default]
    Danish,
    /// English.
    English,
}

/// How often a follower is told (da: *hyppighed*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// As it happens.
    AtOnce,
    /// Once a day, in the morning.
    #[default]
    Daily,
    /// Once a week, Monday morning.
    Weekly,
}

impl Subscription {
    /// The address' owner says yes; nothing when the time to do so has run out. Saying so twice changes nothing.
    pub fn confirm(mut self, now: Timestamp) -> Option<Self> {
        if let SubscriptionState::Pending { expires } = self.state {
            if expires <= now {
                return None;
            }
            self.state = SubscriptionState::Confirmed { since: now };
        }
        Some(self)
    }

    /// Since when it counts, where it does.
    pub fn since(&self) -> Option<Timestamp> {
        match self.state {
            SubscriptionState::Confirmed { since } => Some(since),
            SubscriptionState::Pending { .. } => None,
        }
    }
}

/// An address as it is compared: mail domains do not tell capitals apart, and no provider of today's does before the `@`.
pub fn address_key(address: &str) -> String {
    address.trim().to_lowercase()
}

impl Pace {
    /// All of them, as forms offer them.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::Daily, Self::Weekly];

    /// Its name in the store and in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
        }
    }

    /// The pace of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pace| pace.name() == name)
    }

    /// When what happened at an instant is told.
    pub fn due(self, at: Timestamp, zone: &TimeZone) -> Timestamp {
        let local = zone.to_datetime(at);
        let today = local.date();
        let tomorrow = |day: Date| day.tomorrow().unwrap_or(day);
        let day = match self {
            Self::AtOnce => return at,
            Self::Daily if local.time() < DIGEST_HOUR => today,
            Self::Daily => tomorrow(today),
            Self::Weekly => {
                let ahead = i64::from(Weekday::Monday.since(today.weekday()));
                let monday = today.checked_add(ahead.days()).unwrap_or(today);
                let passed = ahead == 0 && local.time() >= DIGEST_HOUR;
                if passed { monday.checked_add(7.days()).unwrap_or(monday) } else { monday }
            }
        };
        zone.to_ambiguous_timestamp(day.to_datetime(DIGEST_HOUR)).compatible().unwrap_or(at)
    }
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];

    /// Its BCP 47 tag, by which the store names it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }

    /// The language of a tag; Danish where the tag names neither.
    pub fn of_tag(tag: &str) -> Self {
        if tag == Self::English.tag() { Self::English } else { Self::Danish }
    }
}

/// How long is waited before something that could not be delivered so many times is tried again; `None` when it is given
/// up.
pub fn wait_after(failed: u32) -> Option<SignedDuration> {
    let next = usize::try_from(failed).ok()?.checked_sub(1)?;
    (failed < TRIES).then(|| WAITS.get(next).copied().unwrap_or(LAST_WAIT))
}

#[cfg(test)]
mod tests {
    use super::{Pace, TRIES, wait_after};
    use jiff::civil::{DateTime, date};
    use jiff::tz::TimeZone;
    use jiff::{SignedDuration, Timestamp};

    fn due(pace: Pace, at: DateTime) -> DateTime {
        let zone = TimeZone::UTC;
        let at: Timestamp = zone.to_timestamp(at).unwrap();
        zone.to_datetime(pace.due(at, &zone))
    }

    #[test]
    fn a_digest_waits_for_the_next_morning() {
        assert_eq!(due(Pace::Daily, date(2026, 6, 3).at(6, 59, 0, 0)), date(2026, 6, 3).at(7, 0, 0, 0));
        assert_eq!(due(Pace::Daily, date(2026, 6, 3).at(7, 0, 0, 0)), date(2026, 6, 4).at(7, 0, 0, 0));
        assert_eq!(due(Pace::AtOnce, date(2026, 6, 3).at(7, 1, 0, 0)), date(2026, 6, 3).at(7, 1, 0, 0));
    }

    #[test]
    fn a_week_is_told_on_monday() {
        // 1 June 2026 is a Monday.
        assert_eq!(due(Pace::Weekly, date(2026, 6, 1).at(6, 0, 0, 0)), date(2026, 6, 1).at(7, 0, 0, 0));
        assert_eq!(due(Pace::Weekly, date(2026, 6, 1).at(8, 0, 0, 0)), date(2026, 6, 8).at(7, 0, 0, 0));
        assert_eq!(due(Pace::Weekly, date(2026, 6, 7).at(23, 0, 0, 0)), date(2026, 6, 8).at(7, 0, 0, 0));
    }

    #[test]
    fn waits_grow_and_end_after_four_days() {
        let waits: Vec<SignedDuration> = (1..).map_while(wait_after).collect();
        assert!(waits.is_sorted(), "{waits:?}");
        assert_eq!(waits.len(), usize::try_from(TRIES).unwrap() - 1);
        let total: SignedDuration = waits.iter().sum();
        assert!((80..=120).contains(&total.as_hours()), "{total:#}");
    }
}
