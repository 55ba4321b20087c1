//! Dates read: one in a form field, or all that a document mentions.

use super::mention::{DateMention, Part};
use super::names::{month_number, weekday_number};
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
enum Trust {
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

/// *24-04-2024*, *24.04.2024*, *24/4 2024*, *15/3-23*, *2024-04-24*; after *den* also *15/3* and *24.04.24*.
fn in_figures(start: Scan<'_>, trust: Trust) -> Option<(Scan<'_>, DateMention)> {
    const JOINING: [char; 5] = ['.', '-', '/', ',', ':'];
    if start.runs_in(&JOINING) {
        return None;
    }
    let (end, mention) = iso(start).or_else(|| day_first(start, trust))?;
    if end.runs_on(&['.', '-', '/']) { None } else { Some((end, mention)) }
}

fn iso(mut scan: Scan<'_>) -> Option<(Scan<'_>, DateMention)> {
    let year = year(scan.figures(4..=4)?)?;
    scan.mark(&['-'])?;
    let month = month(scan.figures(2..=2)?)?;
    scan.mark(&['-'])?;
    let day = small(scan.figures(2..=2)?)?;
    Some((scan, DateMention::of_day(day, month, Some(year))))
}

fn day_first(mut scan: Scan<'_>, trust: Trust) -> Option<(Scan<'_>, DateMention)> {
    let day = small(scan.figures(1..=2)?)?;
    let first = scan.mark(&['-', '.', '/'])?;
    let month = month(scan.figures(1..=2)?)?;
    let without_year = scan;
    let year = figures_year(&mut scan, first, trust);
    if year.is_some() {
        return Some((scan, DateMention::of_day(day, month, year)));
    }
    let plain = trust == Trust::Whole && first == '/';
    plain.then(|| (without_year, DateMention::of_day(day, month, None)))
}

/// The year of a date in figures, after the mark that the first mark allows.
fn figures_year(scan: &mut Scan<'_>, first: char, trust: Trust) -> Option<i16> {
    let mut ahead = *scan;
    let spaced = ahead.space();
    match first {
        '/' if spaced => {}
        '/' => _ = ahead.mark(&['-', '/'])?,
        _ if spaced => return None,
        same => _ = ahead.mark(&[same])?,
    }
    let figures = ahead.figures(2..=4)?;
    let year = match figures.len() {
        4 => year(figures)?,
        // A subject number such as 27.03.00 is no date, nor is "15/3 20" one of the year 2020.
        2 if !spaced && (first != '.' || trust == Trust::Whole) => short_year(figures)?,
        _ => return None,
    };
    *scan = ahead;
    Some(year)
}

/// *24. april 2024*, *23. feb. 2021*, *9. februar*.
fn in_words(start: Scan<'_>) -> Option<(Scan<'_>, DateMention)> {
    if start.runs_in(&['.', ',']) {
        return None;
    }
    let mut scan = start;
    let day = small(scan.figures(1..=2)?)?;
    let dotted = scan.mark(&['.']).is_some();
    if !scan.space() && !dotted {
        return None;
    }
    let month = named_month(&mut scan)?;
    let year = later_year(&mut scan);
    Some((scan, DateMention::of_day(day, month, year)))
}

/// Weeks, months, quarters, half years and their parts.
fn period(start: Scan<'_>) -> Option<(Scan<'_>, DateMention)> {
    week(start).or_else(|| numbered_part(start)).or_else(|| part(start)).or_else(|| whole_month(start))
}

fn week(mut scan: Scan<'_>) -> Option<(Scan<'_>, DateMention)> {
    scan.word_meaning(|word| (word == "uge").then_some(()))?;
    scan.space();
    let week = small(scan.figures(1..=2)?).filter(|week| (1..=53).contains(week))?;
    let mut ahead = scan;
    ahead.mark(&[',', '/', '-']);
    let year = later_year(&mut ahead);
    if year.is_some() {
        scan = ahead;
    }
    Some((scan, DateMention::Week { year, week }))
}

/// *1. kvartal 2024*, *første halvår*.
fn numbered_part(start: Scan<'_>) -> Option<(Scan<'_>, DateMention)> {
    if start.runs_in(&['.', ',', '-', '/']) {
        return None;
    }
    let mut scan = start;
    let number = ordinal(&mut scan)?;
    let quarterly = scan.word_meaning(|word| match word {
        "kvartal" => Some(true),
        "halvår" => Some(false),
        _ => None,
    })?;
    let year = later_year(&mut scan);
    match (quarterly, number) {
        (true, 1..=4) => Some((scan, DateMention::Quarter { year, quarter: number })),
        (false, 1..=2) => Some((scan, DateMention::HalfYear { year, half: number })),
        _ => None,
    }
}

fn ordinal(scan: &mut Scan<'_>) -> Option<i8> {
    let in_letters = scan.word_meaning(|word| match word {
        "første" => Some(1),
        "anden" | "andet" => Some(2),
        "tredje" => Some(3),
        "fjerde" => Some(4),
        _ => None,
    });
    let number = match in_letters {
        Some(number) => number,
        None => small(scan.figures(1..=1)?)?,
    };
    scan.mark(&['.']);
    scan.space();
    Some(number)
}

fn part(mut scan: Scan<'_>) -> Option<(Scan<'_>, DateMention)> {
    let part = scan.word_meaning(|word| match word {
        "primo" => Some(Part::Beginning),
        "medio" => Some(Part::Middle),
        "ultimo" => Some(Part::End),
        _ => None,
    })?;
    let mut ahead = scan;
    ahead.space();
    let month = named_month(&mut ahead);
    if month.is_some() {
        scan = ahead;
    }
    let year = later_year(&mut scan);
    if month.is_none() && year.is_none() {
        return None;
    }
    Some((scan, DateMention::Part { part, year, month }))
}

/// A month with its year; without one only a name in full and in small letters, because *Maj* is a woman and *aug*
/// is nothing.
fn whole_month(mut scan: Scan<'_>) -> Option<(Scan<'_>, DateMention)> {
    let mut as_written = scan;
    let name = as_written.word()?;
    let month = named_month(&mut scan)?;
    let year = later_year(&mut scan);
    let in_full = name == super::month_name(month);
    if year.is_none() && !in_full {
        return None;
    }
    Some((scan, DateMention::Month { year, month }))
}

/// A month by its name, with the full stop of an abbreviation: after a name in full it ends the sentence.
fn named_month(scan: &mut Scan<'_>) -> Option<i8> {
    let (month, abbreviated) = scan.word_meaning(|word| month_number(word).map(|m| (m, !is_full_name(word, m))))?;
    if abbreviated {
        scan.mark(&['.']);
    }
    Some(month)
}

fn is_full_name(word: &str, month: i8) -> bool {
    word == super::month_name(month) || word.eq_ignore_ascii_case(super::english::month_name(month))
}

/// A year of four figures that may follow, with or without *i*.
fn later_year(scan: &mut Scan<'_>) -> Option<i16> {
    let mut ahead = *scan;
    ahead.space();
    if ahead.word_meaning(|word| (word == "i").then_some(())).is_some() {
        ahead.space();
    }
    let year = year(ahead.figures(4..=4)?)?;
    if ahead.runs_on(&['.', ',']) {
        return None;
    }
    *scan = ahead;
    Some(year)
}

fn small(figures: &str) -> Option<i8> {
    figures.parse().ok()
}

fn month(figures: &str) -> Option<i8> {
    small(figures).filter(|month| (1..=12).contains(month))
}

/// Only years that a municipality's papers can be about: other numbers of four figures are amounts and postcodes.
fn year(figures: &str) -> Option<i16> {
    figures.parse().ok().filter(|year| (1600..=2299).contains(year))
}

fn short_year(figures: &str) -> Option<i16> {
    figures.parse::<i16>().ok().map(|year| if year < 70 { 2000 + year } else { 1900 + year })
}
