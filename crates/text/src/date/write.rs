//! Dates written in Danish, as in agendas, minutes and letters.

use super::names::{month_name, weekday_name};
use crate::time::clock;
use jiff::civil::{Date, DateTime};

/// A date in full with its weekday, as in running text: *onsdag den 24. april 2024*.
pub fn long_date(date: Date) -> String {
    format!("{} den {}", weekday_name(date.weekday()), day_month_year(date))
}

/// A date and a time in full: *onsdag den 24. april 2024 kl. 14.00*.
pub fn date_time(at: DateTime) -> String {
    format!("{} kl. {}", long_date(at.date()), clock(at.time()))
}

/// A date in figures, as in the headings of minutes: *24-04-2024*.
pub fn short_date(date: Date) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}

/// A day of a year that is plain from the context: *24. april*.
pub fn day_and_month(date: Date) -> String {
    format!("{}. {}", date.day(), month_name(date.month()))
}

/// A month: *april 2024*.
pub fn month_and_year(date: Date) -> String {
    format!("{} {}", month_name(date.month()), date.year())
}

fn day_month_year(date: Date) -> String {
    format!("{} {}", day_and_month(date), date.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_meeting_day_is_written_as_in_the_minutes() {
        let day = date(2024, 4, 24);
        assert_eq!(long_date(day), "onsdag den 24. april 2024");
        assert_eq!(date_time(day.at(14, 0, 0, 0)), "onsdag den 24. april 2024 kl. 14.00");
        assert_eq!(short_date(day), "24-04-2024");
        assert_eq!(day_and_month(day), "24. april");
        assert_eq!(month_and_year(day), "april 2024");
        assert_eq!(short_date(date(2023, 3, 5)), "05-03-2023");
        assert_eq!(date_time(date(2022, 3, 5).at(9, 5, 0, 0)), "lørdag den 5. marts 2022 kl. 9.05");
    }
}
