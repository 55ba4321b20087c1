//! Reads a typed value from a form, and notes what is wrong beside each field.

use super::{FieldErrors, FormData};
use jiff::civil::{Date, Time};
use sagsgang_i18n::Lang;

/// A longer password is a mistake, or made to keep the server busy.
const LONGEST_PASSWORD: usize = 1_000;
/// The years a date may be in: another is a slip of the finger.
const YEARS: std::ops::RangeInclusive<i16> = 1800..=2299;

/// Reads fields one by one. Each method gives `None` and notes a complaint when the field is not right, so that all
/// the complaints come at once; [`Self::done`] then gives the whole or the complaints.
///
/// ```
/// # use sagsgang_web::form::{FormData, Reader};
/// # use sagsgang_i18n::Lang;
/// let sent = FormData::from_pairs([("title", "Ny børnehave"), ("date", "2024-04-24")]);
/// let mut form = Reader::new(Lang::Da, &sent);
/// let title = form.required("title", 200);
/// let date = form.required_date("date");
/// let read = form.done(|| Some((title?, date?)));
/// assert!(read.is_ok());
/// ```
#[derive(Debug)]
pub struct Reader<'a> {
    lang: Lang,
    data: &'a FormData,
    errors: FieldErrors,
}

impl<'a> Reader<'a> {
    /// Begins to read a form for a person who reads `lang`.
    pub fn new(lang: Lang, data: &'a FormData) -> Self {
        Self { lang, data, errors: FieldErrors::NONE }
    }

    /// The language of whoever sent it.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A text that must be there, without the blanks around it, of at most `limit` characters.
    pub fn required(&mut self, name: &str, limit: usize) -> Option<String> {
        let text = self.optional(name, limit)?;
        if text.is_empty() {
            self.refuse(name, self.lang.field_required());
            return None;
        }
        Some(text)
    }

    /// A text that may be empty, without the blanks around it, of at most `limit` characters.
    pub fn optional(&mut self, name: &str, limit: usize) -> Option<String> {
        let text = self.data.text(name).trim().to_owned();
        if text.chars().count() > limit {
            self.refuse(name, self.lang.field_too_long(limit));
            return None;
        }
        Some(text)
    }

    /// A password: as it was written, blanks and all; it must be there.
    pub fn password(&mut self, name: &str) -> Option<String> {
        let text = self.data.text(name);
        if text.is_empty() {
            self.refuse(name, self.lang.field_required());
            return None;
        }
        if text.chars().count() > LONGEST_PASSWORD {
            self.refuse(name, self.lang.field_too_long(LONGEST_PASSWORD));
            return None;
        }
        Some(text)
    }

    /// A date that must be there.
    pub fn required_date(&mut self, name: &str) -> Option<Date> {
        self.required(name, 40).and_then(|text| self.parsed(name, date(&text), self.lang.field_not_a_date()))
    }

    /// A date that may be left out.
    pub fn optional_date(&mut self, name: &str) -> Option<Option<Date>> {
        if self.is_blank(name) { Some(None) } else { self.required_date(name).map(Some) }
    }

    /// A time of day that must be there.
    pub fn required_time(&mut self, name: &str) -> Option<Time> {
        self.required(name, 40).and_then(|text| self.parsed(name, time(&text), self.lang.field_not_a_time()))
    }

    /// A time of day that may be left out.
    pub fn optional_time(&mut self, name: &str) -> Option<Option<Time>> {
        if self.is_blank(name) { Some(None) } else { self.required_time(name).map(Some) }
    }

    /// A whole number that must be there; points and blanks between the thousands are allowed.
    pub fn required_number(&mut self, name: &str) -> Option<i64> {
        let text = self.required(name, 40)?;
        let plain: String = text.chars().filter(|c| !matches!(c, '.' | ' ' | '\u{a0}')).collect();
        self.parsed(name, plain.parse().ok(), self.lang.field_not_a_number())
    }

    /// A whole number that may be left out.
    pub fn optional_number(&mut self, name: &str) -> Option<Option<i64>> {
        if self.is_blank(name) { Some(None) } else { self.required_number(name).map(Some) }
    }

    /// One of some choices, that must be there: `read` gives `None` for what is not one of them.
    pub fn choice<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.data.text(name);
        self.parsed(name, Some(text).filter(|text| !text.is_empty()).and_then(|text| read(&text)), {
            self.lang.field_not_a_choice()
        })
    }

    /// One of some choices, that may be left out.
    pub fn optional_choice<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
        if self.is_blank(name) { Some(None) } else { self.choice(name, read).map(Some) }
    }

    /// Any number of some choices.
    pub fn choices<T>(&mut self, name: &str, read: impl FnMut(&str) -> Option<T>) -> Option<Vec<T>> {
        let read = self.data.all(name).filter(|value| !value.is_empty()).map(read).collect();
        self.parsed(name, read, self.lang.field_not_a_choice())
    }

    /// Whether a box is checked.
    pub fn checked(&self, name: &str) -> bool {
        self.data.has(name)
    }

    /// Notes a complaint about a field.
    pub fn refuse(&mut self, name: &str, message: impl Into<String>) {
        self.errors.add(name, message);
    }

    /// What was read, if nothing is wrong.
    ///
    /// # Errors
    /// The complaints. If `build` gives `None` though nothing was noted, that is said about the form as a whole.
    pub fn done<T>(mut self, build: impl FnOnce() -> Option<T>) -> Result<T, FieldErrors> {
        if !self.errors.is_empty() {
            return Err(self.errors);
        }
        build().ok_or_else(|| {
            self.refuse("", self.lang.error_unreadable_text());
            self.errors
        })
    }

    fn is_blank(&self, name: &str) -> bool {
        self.data.text(name).trim().is_empty()
    }

    fn parsed<T>(&mut self, name: &str, value: Option<T>, complaint: &str) -> Option<T> {
        if value.is_none() {
            self.refuse(name, complaint);
        }
        value
    }
}

/// `2024-04-24` as browsers send it, or `24.4.2024`, `24-04-2024`, `24/4 2024` as people write it.
fn date(text: &str) -> Option<Date> {
    let mut parts = text.split(['-', '.', '/', ' ']).filter(|part| !part.is_empty());
    let (first, month, last) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 {
        return None;
    }
    let year = year.parse().ok().filter(|year| YEARS.contains(year))?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// `14:00`, `14.00`, `1400`, `14`, with or without `kl.` before it.
fn time(text: &str) -> Option<Time> {
    let text = text.trim_start_matches("kl.").trim_start_matches("kl").trim();
    let (hour, minute) = match text.split_once([':', '.']) {
        // Browsers may send seconds, which no meeting has.
        Some((hour, rest)) => (hour, rest.get(..2).filter(|_| matches!(rest.get(2..), Some("" | ":00")))?),
        None if text.len() == 4 => text.split_at_checked(2)?,
        None if text.len() <= 2 => (text, "0"),
        None => return None,
    };
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}
