//! Dates and times as people say them: "onsdag den 24. april 2024 kl. 14.00", "Wednesday 24 April 2024 at 14:00".

use crate::Lang;
use jiff::civil::{Date, DateTime, Time, Weekday};

const MONTHS_DA: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
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

impl Lang {
    /// The name of a month, 1–12; another number gives an empty text.
    pub fn month(self, month: i8) -> &'static str {
        let names = match self {
            Self::Da => &MONTHS_DA,
            Self::En => &MONTHS_EN,
        };
        month
            .checked_sub(1)
            .and_then(|index| usize::try_from(index).ok())
            .and_then(|index| names.get(index))
            .copied()
            .unwrap_or_default()
    }

    /// The first three letters of a month, as a narrow column has room for.
    pub fn month_short(self, month: i8) -> &'static str {
        self.month(month).get(..3).unwrap_or_default()
    }

    /// The name of a weekday.
    pub const fn weekday(self, day: Weekday) -> &'static str {
        match (self, day) {
            (Self::Da, Weekday::Monday) => "mandag",
            (Self::Da, Weekday::Tuesday) => "tirsdag",
            (Self::Da, Weekday::Wednesday) => "onsdag",
            (Self::Da, Weekday::Thursday) => "torsdag",
            (Self::Da, Weekday::Friday) => "fredag",
            (Self::Da, Weekday::Saturday) => "lørdag",
            (Self::Da, Weekday::Sunday) => "søndag",
            (Self::En, Weekday::Monday) => "Monday",
            (Self::En, Weekday::Tuesday) => "Tuesday",
            (Self::En, Weekday::Wednesday) => "Wednesday",
            (Self::En, Weekday::Thursday) => "Thursday",
            (Self::En, Weekday::Friday) => "Friday",
            (Self::En, Weekday::Saturday) => "Saturday",
            (Self::En, Weekday::Sunday) => "Sunday",
        }
    }

    /// "24. april 2024", "24 April 2024".
    pub fn date(self, date: Date) -> String {
        let (day, month, year) = (date.day(), self.month(date.month()), date.year());
        match self {
            Self::Da => format!("{day}. {month} {year}"),
            Self::En => format!("{day} {month} {year}"),
        }
    }

    /// "onsdag den 24. april 2024", "Wednesday 24 April 2024".
    pub fn long_date(self, date: Date) -> String {
        let (weekday, date) = (self.weekday(date.weekday()), self.date(date));
        match self {
            Self::Da => format!("{weekday} den {date}"),
            Self::En => format!("{weekday} {date}"),
        }
    }

    /// "24.04.2024", "24/04/2024": equal widths, for tables.
    pub fn short_date(self, date: Date) -> String {
        let (day, month, year) = (date.day(), date.month(), date.year());
        match self {
            Self::Da => format!("{day:02}.{month:02}.{year}"),
            Self::En => format!("{day:02}/{month:02}/{year}"),
        }
    }

    /// "14.00", "14:00".
    pub fn time(self, time: Time) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        match self {
            Self::Da => format!("{hour:02}.{minute:02}"),
            Self::En => format!("{hour:02}:{minute:02}"),
        }
    }

    /// "kl. 14.00", "at 14:00".
    pub fn at_time(self, time: Time) -> String {
        match self {
            Self::Da => format!("kl. {}", self.time(time)),
            Self::En => format!("at {}", self.time(time)),
        }
    }

    /// "kl. 14.00–16.30", "from 14:00 to 16:30"; without an end as [`Self::at_time`].
    pub fn time_span(self, from: Time, until: Option<Time>) -> String {
        match (self, until) {
            (_, None) => self.at_time(from),
            (Self::Da, Some(until)) => format!("kl. {}–{}", self.time(from), self.time(until)),
            (Self::En, Some(until)) => format!("from {} to {}", self.time(from), self.time(until)),
        }
    }

    /// "onsdag den 24. april 2024 kl. 14.00", "Wednesday 24 April 2024 at 14:00". Midnight is no hour for a meeting: it
    /// stands where an old document does not say when one began, and is left out.
    pub fn date_time(self, at: DateTime) -> String {
        if at.time() == Time::midnight() {
            return self.long_date(at.date());
        }
        format!("{} {}", self.long_date(at.date()), self.at_time(at.time()))
    }

    /// "24.04.2024 14.00", "24/04/2024 14:00": for tables.
    pub fn short_date_time(self, at: DateTime) -> String {
        format!("{} {}", self.short_date(at.date()), self.time(at.time()))
    }
}
