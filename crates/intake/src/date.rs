//! Dates in running text, in every form that Danish documents write them.

use crate::pattern::Pattern;
use crate::span::{Found, Span};
use jiff::civil::{Date, DateTime, Time};

/// `24-04-2024`, `04.12.2012`, `15/3-23`, `15/3 2023`.
static FIGURES: Pattern = Pattern::new(r"\b(\d{1,2})\s?[-./]\s?(\d{1,2})\s?[-./ ]\s?(\d{4}|\d{2})\b");
/// `3. april 2023`, `23. feb. 2021`, `03-oktober-2002`, `3. april. 2023`.
static WORDS: Pattern = Pattern::new(
    r"(?i)\b(\d{1,2})[.-]?\s*(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)([a-zæøå]*)[.,]?[\s-]*(\d{4})\b",
);
/// `April 3, 2019`, as some sites write it.
static MONTH_FIRST: Pattern =
    Pattern::new(r"(?i)\b(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)([a-zæøå]*) (\d{1,2}), (\d{4})\b");
/// `2020-01-21`.
static ISO: Pattern = Pattern::new(r"\b(\d{4})-(\d{2})-(\d{2})\b");

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const ENDINGS: [&str; 12] = ["uar", "ruar", "ts", "il", "", "i", "i", "ust", "tember", "ober", "ember", "ember"];

/// The first whole date in `text`; its span counts from the start of `text`.
pub fn first(text: &str) -> Option<Found<Date>> {
    all(text).into_iter().next()
}

/// Every whole date (day, month and year) in `text`, in order.
pub fn all(text: &str) -> Vec<Found<Date>> {
    let mut found: Vec<Found<Date>> = Vec::new();
    for c in ISO.all(text) {
        push(&mut found, &c, |g| calendar(g(1)?.parse().ok()?, g(2)?.parse().ok()?, g(3)?.parse().ok()?));
    }
    for c in WORDS.all(text) {
        push(&mut found, &c, |g| calendar(g(4)?.parse().ok()?, month(g(2)?, g(3)?)?, g(1)?.parse().ok()?));
    }
    for c in MONTH_FIRST.all(text) {
        push(&mut found, &c, |g| calendar(g(4)?.parse().ok()?, month(g(1)?, g(2)?)?, g(3)?.parse().ok()?));
    }
    for c in FIGURES.all(text) {
        push(&mut found, &c, |g| calendar(year(g(3)?)?, g(2)?.parse().ok()?, g(1)?.parse().ok()?));
    }
    found.sort_by_key(|f| f.span);
    found.dedup_by(|b, a| b.span.start < a.span.end);
    found
}

/// `16:30`, `16.30:05`.
static CLOCK: Pattern = Pattern::new(r"^\s*T?\s*(?:kl\.?\s*)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?");

/// A day and perhaps the time behind it; midnight when there is none.
pub fn moment(text: &str) -> Option<DateTime> {
    let text = text.replacen('T', " ", 1);
    let day = first(&text)?;
    let clock = CLOCK.captures(text.get(day.span.end..)?);
    let part = |c: &regex::Captures<'_>, at: usize| c.get(at).and_then(|m| m.as_str().parse().ok()).unwrap_or(0);
    let time = clock.and_then(|c| Time::new(part(&c, 1), part(&c, 2), part(&c, 3), 0).ok());
    Some(day.value.to_datetime(time.unwrap_or_default()))
}

fn push<'t>(
    found: &mut Vec<Found<Date>>,
    c: &regex::Captures<'t>,
    read: impl Fn(&dyn Fn(usize) -> Option<&'t str>) -> Option<Date>,
) {
    let group = |i: usize| c.get(i).map(|m| m.as_str());
    if let (Some(date), Some(whole)) = (read(&group), c.get(0)) {
        found.push(Found::sure(date, Span::new(whole.start(), whole.end())));
    }
}

fn month(stem: &str, ending: &str) -> Option<i8> {
    let (stem, ending) = (stem.to_lowercase(), ending.to_lowercase());
    let at = MONTHS.iter().position(|m| *m == stem)?;
    let full = ENDINGS.get(at)?;
    let known = ending.is_empty() || full.starts_with(ending.as_str()) || (stem == "sep" && ending == "t");
    known.then(|| i8::try_from(at + 1).ok()).flatten()
}

/// Two figures mean this century: the documents are younger than 2000.
fn year(figures: &str) -> Option<i16> {
    let year: i16 = figures.parse().ok()?;
    Some(if figures.len() == 2 { 2000 + year } else { year })
}

fn calendar(year: i16, month: i8, day: i8) -> Option<Date> {
    (1900..2200).contains(&year).then(|| Date::new(year, month, day).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        first(text).map(|f| f.value.to_string())
    }

    #[test]
    fn every_written_form_is_read() {
        for (text, day) in [
            ("den 24-04-2024", "2024-04-24"),
            ("Dato: 04.12.2012", "2012-12-04"),
            ("pr. 15/3-23", "2023-03-15"),
            (" 3. april. 2023", "2023-04-03"),
            ("den 23. feb. 2021 kl. 9", "2021-02-23"),
            ("Torsdag den 03-oktober-2002", "2002-10-03"),
            ("21. sept. 2020", "2020-09-21"),
            ("2020-01-21", "2020-01-21"),
            ("Onsdag, April 3, 2019 - 18:00", "2019-04-03"),
            ("12-02-2020 18:00:00", "2020-02-12"),
        ] {
            assert_eq!(read(text).as_deref(), Some(day), "{text}");
        }
    }

    #[test]
    fn a_moment_is_a_day_with_its_time() {
        for (text, at) in [
            ("20-06-2013 15:10", "2013-06-20T15:10:00"),
            ("2018-01-05T10:00:30", "2018-01-05T10:00:30"),
            ("27. august 2018 kl. 9.15", "2018-08-27T09:15:00"),
            ("07-05-2013", "2013-05-07T00:00:00"),
            ("07-05-2013 25:00", "2013-05-07T00:00:00"),
        ] {
            assert_eq!(moment(text).map(|at| at.to_string()).as_deref(), Some(at), "{text}");
        }
        assert_eq!(moment("kl. 9.15"), None);
    }

    #[test]
    fn what_is_no_whole_date_is_not_read_as_one() {
        for text in ["den 9. februar", "uge 15", "31-02-2024", "4.600.000,00 kr.", "11/7309", "3. majoritet 2020"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
