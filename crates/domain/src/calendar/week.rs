//! Weeks by number, and deadlines in months.

use super::{CalendarError, WorkWeek, covered};
use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};
use serde::{Deserialize, Serialize};

/// A week as Danes number it, by ISO 8601 (da: *uge 15*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Week {
    year: i16,
    number: i8,
}

impl Week {
    /// The week of that number. Refused for a number that the year does not have.
    pub fn new(year: i16, number: i8) -> Result<Self, CalendarError> {
        covered(year)?;
        let no_such_week = CalendarError::NoSuchWeek { year, week: number };
        // The week's Sunday too: the last week of the last year is not whole.
        ISOWeekDate::new(year, number, Weekday::Sunday).map_err(|_| no_such_week)?;
        Ok(Self { year, number })
    }

    /// The week in which a day lies; around New Year its year can differ from the day's.
    pub fn of(day: Date) -> Result<Self, CalendarError> {
        covered(day.year())?;
        let week = day.iso_week_date();
        Self::new(week.year(), week.week())
    }

    /// The year whose week it is.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The number, 1 to 53.
    pub fn number(self) -> i8 {
        self.number
    }

    /// A day of the week.
    pub fn day(self, weekday: Weekday) -> Result<Date, CalendarError> {
        let no_such_week = CalendarError::NoSuchWeek { year: self.year, week: self.number };
        ISOWeekDate::new(self.year, self.number, weekday).map(ISOWeekDate::date).map_err(|_| no_such_week)
    }
}

/// The same day-number `months` months later; the last day of the month where it has none
/// (*forældelsesloven* § 27, stk. 1).
pub fn add_months(day: Date, months: u16) -> Result<Date, CalendarError> {
    covered(day.year())?;
    let too_far = CalendarError::TooFar { from: day, days: months };
    let later = day.checked_add(i32::from(months).months()).map_err(|_| too_far)?;
    covered(later.year()).map_err(|_| too_far)?;
    Ok(later)
}

/// A deadline in months: [`add_months`], moved to the next working day when it falls on another
/// (*forældelsesloven* § 27, stk. 2).
pub fn month_deadline(day: Date, months: u16, week: WorkWeek) -> Result<Date, CalendarError> {
    week.on_or_after(add_months(day, months)?)
}
