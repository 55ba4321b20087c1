//! The same dates on the English pages.

use super::names::month_of;
use jiff::civil::{Date, DateTime, Time, Weekday};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The English name of a month, 1 to 12; empty for a number that is no month.
pub fn month_name(month: i8) -> &'static str {
    month_of(&MONTHS, month)
}

/// The English name of a weekday.
pub fn weekday_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// A date in full with its weekday: *Wednesday 24 April 2024*.
pub fn long_date(date: Date) -> String {
    format!("{} {} {}", weekday_name(date.weekday()), day_and_month(date), date.year())
}

/// A date and a time in full: *Wednesday 24 April 2024 at 14:00*.
pub fn date_time(at: DateTime) -> String {
    format!("{} at {}", long_date(at.date()), clock(at.time()))
}

/// A date without its weekday, in letters because figures are read differently on two sides of an ocean:
/// *24 Apr 2024*.
pub fn short_date(date: Date) -> String {
    let month = month_name(date.month());
    format!("{} {} {}", date.day(), month.get(..3).unwrap_or(month), date.year())
}

/// A day of a year that is plain from the context: *24 April*.
pub fn day_and_month(date: Date) -> String {
    format!("{} {}", date.day(), month_name(date.month()))
}

/// A month: *April 2024*.
pub fn month_and_year(date: Date) -> String {
    format!("{} {}", month_name(date.month()), date.year())
}

/// A time of day: *14:00*.
pub fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_meeting_day_in_english() {
        let day = date(2024, 4, 24);
        assert_eq!(long_date(day), "Wednesday 24 April 2024");
        assert_eq!(date_time(day.at(14, 0, 0, 0)), "Wednesday 24 April 2024 at 14:00");
        assert_eq!(short_date(day), "24 Apr 2024");
        assert_eq!(month_and_year(day), "April 2024");
    }
}
