//! The day of a meeting as it stands in an address.

use jiff::civil::Date;
use std::fmt;
use std::num::NonZeroU8;
use std::str::FromStr;

/// The day of a meeting, and which meeting of the body that day: `2024-04-24`, `2024-04-24-2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MeetingDay {
    /// The day.
    pub date: Date,
    /// Which of the body's meetings that day, from 1.
    pub nth: NonZeroU8,
}

impl MeetingDay {
    /// The body's first meeting of a day.
    pub const fn first(date: Date) -> Self {
        Self { date, nth: NonZeroU8::MIN }
    }

    /// The body's nth meeting of a day, from 1; 0 is read as 1.
    pub fn nth(date: Date, nth: u8) -> Self {
        Self { date, nth: NonZeroU8::new(nth).unwrap_or(NonZeroU8::MIN) }
    }
}

impl fmt::Display for MeetingDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        if self.nth > NonZeroU8::MIN { write!(f, "-{}", self.nth) } else { Ok(()) }
    }
}

/// The text is not the day of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a meeting day is written 2024-04-24, or 2024-04-24-2 for the second meeting that day")]
pub struct NotAMeetingDay;

impl FromStr for MeetingDay {
    type Err = NotAMeetingDay;

    /// Only the exact form: one meeting has one address.
    fn from_str(text: &str) -> Result<Self, NotAMeetingDay> {
        let (date, nth) = match text.split_at_checked(10) {
            Some((date, "")) => (date, NonZeroU8::MIN),
            Some((date, suffix)) => {
                let number = suffix.strip_prefix('-').ok_or(NotAMeetingDay)?;
                (date, number.parse().map_err(|_| NotAMeetingDay)?)
            }
            None => return Err(NotAMeetingDay),
        };
        let day = Self { date: date.parse().map_err(|_| NotAMeetingDay)?, nth };
        if day.to_string() == text { Ok(day) } else { Err(NotAMeetingDay) }
    }
}
