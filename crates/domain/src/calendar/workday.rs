//! Which days count, and why the others do not.

use super::{CalendarError, Holiday, holiday_on};
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

/// A day that is no public holiday but on which offices are closed by custom (da: *fridag*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosedDay {
    /// 5 June (da: *grundlovsdag*).
    ConstitutionDay,
    /// 24 December (da: *juleaftensdag*).
    ChristmasEve,
    /// 31 December (da: *nytårsaftensdag*).
    NewYearsEve,
}

impl ClosedDay {
    fn on(day: Date) -> Option<Self> {
        match (day.month(), day.day()) {
            (6, 5) => Some(Self::ConstitutionDay),
            (12, 24) => Some(Self::ChristmasEve),
            (12, 31) => Some(Self::NewYearsEve),
            _ => None,
        }
    }

    /// The Danish name.
    pub const fn danish(self) -> &'static str {
        match self {
            Self::ConstitutionDay => "grundlovsdag",
            Self::ChristmasEve => "juleaftensdag",
            Self::NewYearsEve => "nytårsaftensdag",
        }
    }

    /// The English name.
    pub const fn english(self) -> &'static str {
        match self {
            Self::ConstitutionDay => "Constitution Day",
            Self::ChristmasEve => "Christmas Eve",
            Self::NewYearsEve => "New Year's Eve",
        }
    }
}

/// Which of the days closed by custom are passed over in a count (da: *lukkedage*).
///
/// No source settles it for access to files; the limitation act (*forældelsesloven* § 27, stk. 2) passes over all
/// three, so that is the default, and the strict count, where all three are working days, is shown as the target.
/// A municipality's own closing days are deliberately not here: vacation does not stop a clock (FOB 2021-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedDays {
    /// 5 June is passed over.
    pub constitution_day: bool,
    /// 24 December is passed over.
    pub christmas_eve: bool,
    /// 31 December is passed over.
    pub new_years_eve: bool,
}

impl ClosedDays {
    /// All three are passed over.
    pub const ALL: Self = Self { constitution_day: true, christmas_eve: true, new_years_eve: true };
    /// None is: the strict reading.
    pub const NONE: Self = Self { constitution_day: false, christmas_eve: false, new_years_eve: false };

    fn contains(self, day: ClosedDay) -> bool {
        match day {
            ClosedDay::ConstitutionDay => self.constitution_day,
            ClosedDay::ChristmasEve => self.christmas_eve,
            ClosedDay::NewYearsEve => self.new_years_eve,
        }
    }
}

impl Default for ClosedDays {
    fn default() -> Self {
        Self::ALL
    }
}

/// Whether a Saturday counts (da: *tæller lørdag med*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Saturdays {
    /// Monday to Friday: the safe reading of *hverdag*, and the only one of *arbejdsdag*.
    #[default]
    Skipped,
    /// Monday to Saturday, as some rules of procedure say expressly.
    Counted,
}

/// Why a day was not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// A public holiday, named before the weekday it falls on.
    Holiday(Holiday),
    /// A Sunday that is no holiday.
    Sunday,
    /// A Saturday, where Saturdays do not count.
    Saturday,
    /// A day on which offices are closed by custom.
    Closed(ClosedDay),
}

impl SkipReason {
    /// The reason in Danish: *skærtorsdag*, *lørdag*.
    pub const fn danish(self) -> &'static str {
        match self {
            Self::Holiday(holiday) => holiday.danish(),
            Self::Sunday => "søndag",
            Self::Saturday => "lørdag",
            Self::Closed(day) => day.danish(),
        }
    }

    /// The reason in English.
    pub const fn english(self) -> &'static str {
        match self {
            Self::Holiday(holiday) => holiday.english(),
            Self::Sunday => "Sunday",
            Self::Saturday => "Saturday",
            Self::Closed(day) => day.english(),
        }
    }
}

/// Which days count as working days (da: *arbejdsdage, hverdage*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WorkWeek {
    /// Whether Saturdays count.
    pub saturdays: Saturdays,
    /// Which days closed by custom do not.
    pub closed: ClosedDays,
}

impl WorkWeek {
    /// Monday to Friday, with the days closed by custom counted as working days.
    pub const STRICT: Self = Self { saturdays: Saturdays::Skipped, closed: ClosedDays::NONE };

    /// Why a day does not count; `None` for a working day.
    pub fn skips(self, day: Date) -> Result<Option<SkipReason>, CalendarError> {
        if let Some(holiday) = holiday_on(day)? {
            return Ok(Some(SkipReason::Holiday(holiday)));
        }
        Ok(match day.weekday() {
            Weekday::Sunday => Some(SkipReason::Sunday),
            Weekday::Saturday if self.saturdays == Saturdays::Skipped => Some(SkipReason::Saturday),
            _ => ClosedDay::on(day).filter(|closed| self.closed.contains(*closed)).map(SkipReason::Closed),
        })
    }

    /// Whether a day counts as a working day.
    pub fn is_workday(self, day: Date) -> Result<bool, CalendarError> {
        Ok(self.skips(day)?.is_none())
    }
}
