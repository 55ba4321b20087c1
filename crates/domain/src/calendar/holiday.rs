//! The Danish public holidays of a year.

use super::{CalendarError, easter};
use crate::statute::GREAT_PRAYER_DAY_LAST_YEAR;
use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

/// A Danish public holiday (da: *helligdag*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    /// 1 January (da: *nytårsdag*).
    NewYearsDay,
    /// Three days before Easter Day (da: *skærtorsdag*).
    MaundyThursday,
    /// Two days before Easter Day (da: *langfredag*).
    GoodFriday,
    /// (da: *påskedag*).
    EasterDay,
    /// (da: *2. påskedag*).
    EasterMonday,
    /// The fourth Friday after Easter, until 2023 (da: *store bededag*).
    GreatPrayerDay,
    /// 39 days after Easter Day (da: *Kristi himmelfartsdag*).
    AscensionDay,
    /// 49 days after Easter Day (da: *pinsedag*).
    WhitSunday,
    /// (da: *2. pinsedag*).
    WhitMonday,
    /// 25 December (da: *juledag*).
    ChristmasDay,
    /// 26 December (da: *2. juledag*).
    BoxingDay,
}

impl Holiday {
    /// All of them, in the order of the year.
    pub const ALL: [Self; 11] = [
        Self::NewYearsDay,
        Self::MaundyThursday,
        Self::GoodFriday,
        Self::EasterDay,
        Self::EasterMonday,
        Self::GreatPrayerDay,
        Self::AscensionDay,
        Self::WhitSunday,
        Self::WhitMonday,
        Self::ChristmasDay,
        Self::BoxingDay,
    ];

    /// The Danish name.
    pub const fn danish(self) -> &'static str {
        match self {
            Self::NewYearsDay => "nytårsdag",
            Self::MaundyThursday => "skærtorsdag",
            Self::GoodFriday => "langfredag",
            Self::EasterDay => "påskedag",
            Self::EasterMonday => "2. påskedag",
            Self::GreatPrayerDay => "store bededag",
            Self::AscensionDay => "Kristi himmelfartsdag",
            Self::WhitSunday => "pinsedag",
            Self::WhitMonday => "2. pinsedag",
            Self::ChristmasDay => "juledag",
            Self::BoxingDay => "2. juledag",
        }
    }

    /// The English name.
    pub const fn english(self) -> &'static str {
        match self {
            Self::NewYearsDay => "New Year's Day",
            Self::MaundyThursday => "Maundy Thursday",
            Self::GoodFriday => "Good Friday",
            Self::EasterDay => "Easter Day",
            Self::EasterMonday => "Easter Monday",
            Self::GreatPrayerDay => "Common Prayer's Day",
            Self::AscensionDay => "Ascension Day",
            Self::WhitSunday => "Whit Sunday",
            Self::WhitMonday => "Whit Monday",
            Self::ChristmasDay => "Christmas Day",
            Self::BoxingDay => "Boxing Day",
        }
    }

    /// The day of this holiday in a year; `None` in a year that does not keep it.
    pub fn in_year(self, year: i16) -> Result<Option<Date>, CalendarError> {
        let easter = easter(year)?;
        let (fixed, moving) = match self {
            Self::NewYearsDay => (Some((1, 1)), 0),
            Self::ChristmasDay => (Some((12, 25)), 0),
            Self::BoxingDay => (Some((12, 26)), 0),
            Self::GreatPrayerDay if year > GREAT_PRAYER_DAY_LAST_YEAR => return Ok(None),
            Self::GreatPrayerDay => (None, 26),
            Self::MaundyThursday => (None, -3),
            Self::GoodFriday => (None, -2),
            Self::EasterDay => (None, 0),
            Self::EasterMonday => (None, 1),
            Self::AscensionDay => (None, 39),
            Self::WhitSunday => (None, 49),
            Self::WhitMonday => (None, 50),
        };
        let day = match fixed {
            Some((month, day)) => Date::new(year, month, day),
            None => easter.checked_add(moving.days()),
        };
        day.map(Some).map_err(|_| CalendarError::YearOutOfRange { year })
    }
}

/// The public holidays of a year, in the order of the year.
pub fn holidays(year: i16) -> Result<Vec<(Date, Holiday)>, CalendarError> {
    let mut days = Vec::with_capacity(Holiday::ALL.len());
    for holiday in Holiday::ALL {
        if let Some(day) = holiday.in_year(year)? {
            days.push((day, holiday));
        }
    }
    // The order of `ALL` is the order of every year, so nothing needs sorting.
    Ok(days)
}

/// The public holiday that falls on a day, if any.
pub fn holiday_on(day: Date) -> Result<Option<Holiday>, CalendarError> {
    Ok(holidays(day.year())?.into_iter().find(|(on, _)| *on == day).map(|(_, holiday)| holiday))
}
