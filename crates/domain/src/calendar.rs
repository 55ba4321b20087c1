//! The Danish calendar: public holidays, working days and the deadlines that are counted in them.
//!
//! Every count shows its working ([`Count`]): the day it starts from, each day counted and each day passed over with
//! the reason, so that a page can show the arithmetic and a person can check it. The numbers come from
//! [`crate::statute`], never from here.
//!
//! There are two words that English calls weekday. An *arbejdsdag* (access to files) is Monday to Friday. A *hverdag*
//! (agendas) is that too by default, but a body can hold that a Saturday counts ([`WorkWeek`]).
//!
//! All functions are total for the years 1583 to 9999 and refuse others. Holidays are computed by the rules of today
//! (with Common Prayer's Day until 2023); the calendar of before 1771, when many feasts were abolished, is not claimed.

mod count;
mod deadline;
mod easter;
mod holiday;
mod week;
mod workday;

pub use count::{Count, CountedDay, Direction, Step};
pub use deadline::{
    AccessDeadlines, ComplaintDeadlines, Deadline, DeadlineError, HouseRules, MeetingDeadlines, access_deadlines,
    complaint_deadlines, meeting_deadlines,
};
pub use easter::easter;
pub use holiday::{Holiday, holiday_on, holidays};
pub use week::{Week, add_months, month_deadline};
pub use workday::{ClosedDay, ClosedDays, Saturdays, SkipReason, WorkWeek};

/// The first year for which the calendar answers: the first whole year of the Gregorian calendar.
pub const FIRST_YEAR: i16 = 1583;
/// The last year for which the calendar answers.
pub const LAST_YEAR: i16 = 9999;

/// Why the calendar has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// The year is outside [`FIRST_YEAR`]..=[`LAST_YEAR`].
    #[error("the calendar covers the years {FIRST_YEAR} to {LAST_YEAR}, not {year}; check the year")]
    YearOutOfRange {
        /// The year asked about.
        year: i16,
    },
    /// The count left the years that the calendar covers.
    #[error("{days} days from {from} leave the years {FIRST_YEAR} to {LAST_YEAR}; check the date")]
    TooFar {
        /// The day the count started from.
        from: jiff::civil::Date,
        /// The number of days or months to count.
        days: u16,
    },
    /// The year has no week of that number.
    #[error("the year {year} has no week {week}; weeks run from 1 to 52, in some years to 53")]
    NoSuchWeek {
        /// The year of the week.
        year: i16,
        /// The number asked for.
        week: i8,
    },
}

fn covered(year: i16) -> Result<i16, CalendarError> {
    if (FIRST_YEAR..=LAST_YEAR).contains(&year) { Ok(year) } else { Err(CalendarError::YearOutOfRange { year }) }
}
