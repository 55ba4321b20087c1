//! What a rule of law says: a number of days of some kind, a share, a number, a day of the year.

use serde::{Deserialize, Serialize};

/// The value of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Weekdays, on which a Saturday may count by local rule (da: *hverdage*).
    Weekdays(u16),
    /// Working days, Monday to Friday (da: *arbejdsdage*).
    WorkingDays(u16),
    /// Days of any kind (da: *dage*).
    Days(u16),
    /// Weeks of seven days (da: *uger*).
    Weeks(u16),
    /// Months, to the same day-number (da: *måneder*).
    Months(u16),
    /// Years (da: *år*).
    Years(u16),
    /// At least this share of a whole (da: *andel*).
    AtLeast(Share),
    /// At least this number (da: *antal*).
    Count(u16),
    /// A day of each year (da: *dato*).
    DayOfYear {
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
    },
    /// The rule has no number: it holds while it is in force (da: *gælder*).
    Holds,
}

impl Value {
    /// The number of days, where the rule counts days of any kind.
    pub fn days(self) -> Option<u16> {
        match self {
            Self::Weekdays(n) | Self::WorkingDays(n) | Self::Days(n) => Some(n),
            Self::Weeks(n) => n.checked_mul(7),
            Self::Months(_)
            | Self::Years(_)
            | Self::AtLeast(_)
            | Self::Count(_)
            | Self::DayOfYear { .. }
            | Self::Holds => None,
        }
    }
}

/// A share of a whole, such as one half (da: *andel*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Above the line.
    pub numerator: u16,
    /// Below the line.
    pub denominator: u16,
}

impl Share {
    /// Whether `part` of `whole` is at least this share: 4 of 7 members are at least half.
    pub fn is_reached(self, part: u32, whole: u32) -> bool {
        u64::from(part) * u64::from(self.denominator) >= u64::from(whole) * u64::from(self.numerator)
    }
}
