//! Dates read: one in a form field, or all that a document mentions.

use super::figures::in_figures;
use super::mention::DateMention;
use super::names::weekday_number;
use super::words::{in_words, period};
use crate::token::{Scan, tokens};
use jiff::civil::{Date, Weekday};
use std::ops::Range;

/// A date that a text mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDate {
    /// Where it stands, in bytes; with its weekday and *den*.
    pub range: Range<usize>,
    /// What it says.
    pub mention: DateMention,
    /// The weekday written before it.
    pub weekday: Option<Weekday>,
}

impl FoundDate {
    /// Whether the weekday written is another than the day's own: one of the two is then a slip of the pen.
    pub fn weekday_differs(&self) -> bool {
        match (self.weekday, self.mention.day()) {
            (Some(written), Some(day)) => written != day.weekday(),
            _ => false,
        }
    }
}

/// Why a text is not read as a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// It is no date, or more than a date.
    #[error("this is not a date; write it as 24-04-2024")]
    NotADate,
    /// It is a date, but wider than a day or without its year.
    #[error("this is not a single day; write day, month and year, as 24-04-2024")]
    NotADay,
    /// The calendar has no such day.
    #[error("there is no day {day} in month {month} of that year; check the date")]
    NoSuchDay {
        /// The day as written.
        day: i8,
        /// The month as written.
        month: i8,
    },
}

/// Reads a text that is one day and nothing else, such as a form field: *24-04-2024*, *2024-04-24*, *24.4.2024*,
/// *15/3-23*, *d. 24. april 2024*, *onsdag den 24. april 2024*.
///
/// Years of two figures are 1970–2069.
pub fn read_date(text: &str) -> Result<Date, DateError> {
    let text = text.trim();
    let pieces = tokens(text);
    let (end, found) = read_at(Scan::new(&pieces), Trust::Whole).ok_or(DateError::NotADate)?;
    if !matches!(text.get(end.end()..), Some("" | ".")) {
        return Err(DateError::NotADate);
    }
    match found.mention {
        DateMention::Day(day) => Ok(day),
        DateMention::Impossible { day, month, .. } => Err(DateError::NoSuchDay { day, month }),
        _ => Err(DateError::NotADay),
    }
}

/// Finds every date a text mentions, in the order they stand.
///
/// Read are days (*d. 24. april 2024*, *den 24-04-2024*, *24.04.2024*, *2024-04-24*, *15/3-23*, *23. feb. 2021*,
/// *d. 9. februar*), weeks (*uge 15*, *uge 15, 2024*), months (*september 2023*, *sep. 2023*, *i marts*), quarters and
/// half years (*1. kvartal 2024*, *første halvår*), and *primo/medio/ultimo* of a month or year. A line break inside a
/// date does not matter. A number that only looks like a date, such as the subject number *27.03.00*, is left alone:
/// points with a year of two figures need a *den* before them.
pub fn find_dates(text: &str) -> Vec<FoundDate> {
    let pieces = tokens(text);
    let mut scan = Scan::new(&pieces);
    let mut found = Vec::new();
    while !scan.is_done() {
        match read_at(scan, Trust::Passing) {
            Some((end, date)) => {
                found.push(date);
                scan = end;
            }
            None => scan.advance(),
        }
    }
    found
}

/// How much speaks for it that figures are a date.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// Somewhere in a text.
    Passing,
    /// After *den*, or as a whole field.
    Whole,
}

fn read_at(start: Scan<'_>, trust: Trust) -> Option<(Scan<'_>, FoundDate)> {
    let mut scan = start;
    let weekday = weekday(&mut scan);
    let introduced = introduction(&mut scan);
    let trust = if introduced || weekday.is_some() { Trust::Whole } else { trust };
    let (end, mention) = in_figures(scan, trust).or_else(|| in_words(scan)).or_else(|| period(scan))?;
    Some((end, FoundDate { range: start.start()..end.end(), mention, weekday }))
}

fn weekday(scan: &mut Scan<'_>) -> Option<Weekday> {
    let mut ahead = *scan;
    let weekday = ahead.word_meaning(weekday_number)?;
    ahead.mark(&[',', '.']);
    ahead.space().then_some(())?;
    *scan = ahead;
    Some(weekday)
}

/// *den*, *d.* and both.
fn introduction(scan: &mut Scan<'_>) -> bool {
    let mut ahead = *scan;
    let mut any = false;
    while ahead.word_meaning(|word| matches!(word, "den" | "d").then_some(())).is_some() {
        ahead.mark(&['.']);
        ahead.space();
        any = true;
    }
    if any {
        *scan = ahead;
    }
    any
}
