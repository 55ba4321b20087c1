//! Days written in figures.

use super::find::Trust;
use super::mention::DateMention;
use crate::token::Scan;

/// *24-04-2024*, *24.04.2024*, *24/4 2024*, *15/3-23*, *2024-04-24*; after *den* also *15/3* and *24.04.24*.
pub(super) fn in_figures(start: Scan<'_>, trust: Trust) -> Option<(Scan<'_>, DateMention)> {
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

pub(super) fn small(figures: &str) -> Option<i8> {
    figures.parse().ok()
}

fn month(figures: &str) -> Option<i8> {
    small(figures).filter(|month| (1..=12).contains(month))
}

/// Only years that a municipality's papers can be about: other numbers of four figures are amounts and postcodes.
pub(super) fn year(figures: &str) -> Option<i16> {
    figures.parse().ok().filter(|year| (1600..=2299).contains(year))
}

fn short_year(figures: &str) -> Option<i16> {
    figures.parse::<i16>().ok().map(|year| if year < 70 { 2000 + year } else { 1900 + year })
}
