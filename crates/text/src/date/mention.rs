//! What a text can say about time: a day, or something wider or vaguer.

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};

/// A time that a text mentions, exactly as far as it is said: a year that is not written is `None`, never guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateMention {
    /// A day: *24. april 2024*.
    Day(Date),
    /// A day of an unsaid year: *d. 9. februar*.
    DayOfMonth {
        /// 1 to 31; not more than the month can have.
        day: i8,
        /// 1 to 12.
        month: i8,
    },
    /// A day that no calendar has: *31. februar 2023*. Kept so that a reader can be asked.
    Impossible {
        /// The day as written.
        day: i8,
        /// The month as written, 1 to 12.
        month: i8,
        /// The year, if written.
        year: Option<i16>,
    },
    /// A week: *uge 15*.
    Week {
        /// The year, if written.
        year: Option<i16>,
        /// 1 to 53.
        week: i8,
    },
    /// A month: *september 2023*.
    Month {
        /// The year, if written.
        year: Option<i16>,
        /// 1 to 12.
        month: i8,
    },
    /// A quarter of a year: *1. kvartal 2024*.
    Quarter {
        /// The year, if written.
        year: Option<i16>,
        /// 1 to 4.
        quarter: i8,
    },
    /// Half a year: *1. halvår 2023*.
    HalfYear {
        /// The year, if written.
        year: Option<i16>,
        /// 1 or 2.
        half: i8,
    },
    /// The beginning, middle or end of a month or year: *primo marts*, *ultimo 2023*.
    Part {
        /// Which part.
        part: Part,
        /// The year, if written.
        year: Option<i16>,
        /// The month; `None` means the part of a year.
        month: Option<i8>,
    },
}

/// A part of a month or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// *primo*
    Beginning,
    /// *medio*
    Middle,
    /// *ultimo*
    End,
}

impl DateMention {
    /// The day, when the text says a whole one.
    pub fn day(self) -> Option<Date> {
        if let Self::Day(day) = self { Some(day) } else { None }
    }

    /// The year the text says.
    pub fn year(self) -> Option<i16> {
        match self {
            Self::Day(day) => Some(day.year()),
            Self::DayOfMonth { .. } => None,
            Self::Impossible { year, .. }
            | Self::Week { year, .. }
            | Self::Month { year, .. }
            | Self::Quarter { year, .. }
            | Self::HalfYear { year, .. }
            | Self::Part { year, .. } => year,
        }
    }

    /// The first and last day meant, with `default_year` where the text says none. `None` where there is no such
    /// day or week.
    ///
    /// *primo*, *medio*, *ultimo* are ten-day parts of a month, and January, June to July and December of a year.
    pub fn period(self, default_year: i16) -> Option<(Date, Date)> {
        let year = self.year().unwrap_or(default_year);
        match self {
            Self::Day(day) => Some((day, day)),
            Self::DayOfMonth { day, month } => Date::new(year, month, day).ok().map(|day| (day, day)),
            Self::Impossible { .. } => None,
            Self::Week { week, .. } => {
                let day = |weekday| ISOWeekDate::new(year, week, weekday).ok().map(ISOWeekDate::date);
                Some((day(Weekday::Monday)?, day(Weekday::Sunday)?))
            }
            Self::Month { month, .. } => months(year, month, 1),
            Self::Quarter { quarter, .. } => months(year, quarter.checked_mul(3)?.checked_sub(2)?, 3),
            Self::HalfYear { half, .. } => months(year, half.checked_mul(6)?.checked_sub(5)?, 6),
            Self::Part { part, month: Some(month), .. } => {
                let (first, last) = months(year, month, 1)?;
                let day = |number| Date::new(year, month, number).ok();
                match part {
                    Part::Beginning => Some((first, day(10)?)),
                    Part::Middle => Some((day(11)?, day(20)?)),
                    Part::End => Some((day(21)?, last)),
                }
            }
            Self::Part { part: Part::Beginning, .. } => months(year, 1, 1),
            Self::Part { part: Part::Middle, .. } => months(year, 6, 2),
            Self::Part { part: Part::End, .. } => months(year, 12, 1),
        }
    }

    /// A day from its parts, or the fact that there is none.
    pub(super) fn of_day(day: i8, month: i8, year: Option<i16>) -> Self {
        match year {
            Some(y) => Date::new(y, month, day).map_or(Self::Impossible { day, month, year }, Self::Day),
            // A leap year: 29 February may be meant.
            None if Date::new(2024, month, day).is_ok() => Self::DayOfMonth { day, month },
            None => Self::Impossible { day, month, year },
        }
    }
}

fn months(year: i16, first: i8, count: i32) -> Option<(Date, Date)> {
    let first = Date::new(year, first, 1).ok()?;
    let last = first.checked_add((count - 1).months()).ok()?.last_of_month();
    Some((first, last))
}
