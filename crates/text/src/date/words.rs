//! Days written with the name of the month, and times wider than a day.

use super::figures::{small, year};
use super::mention::{DateMention, Part};
use super::names::month_number;
use crate::token::Scan;

/// *24. april 2024*, *23. feb. 2021*, *9. februar*.
pub(super) fn in_words(start: Scan<'_>) -> Option<(Scan<'_>, DateMention)> {
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
pub(super) fn period(start: Scan<'_>) -> Option<(Scan<'_>, DateMention)> {
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
