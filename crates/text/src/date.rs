//! Dates, as Danes write and read them. Civil days only: a time zone is never known here.

pub mod english;
mod figures;
mod find;
mod mention;
mod names;
mod words;
mod write;

pub use find::{DateError, FoundDate, find_dates, read_date};
pub use mention::{DateMention, Part};
pub use names::{month_name, weekday_name};
pub use write::{date_time, day_and_month, long_date, month_and_year, short_date};

#[cfg(test)]
mod tests;
