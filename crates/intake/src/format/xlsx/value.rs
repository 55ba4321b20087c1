//! A number as Danish documents write it: `1.234,50`, `12 %`, `15-04-2024`.

use super::look::{Form, Look};
use jiff::civil::Date;
use sagsgang_text::{month_and_year, short_date};

/// Below this a number has all its digits.
const EXACT: f64 = 1e15;

/// A cell's number as it is shown; what is no number stays as it is.
pub fn shown(raw: &str, look: Look, from_1904: bool) -> String {
    let Some(number) = raw.trim().parse::<f64>().ok().filter(|n| n.is_finite()) else { return raw.trim().to_owned() };
    let moment = Moment::of(number, from_1904);
    match (look.form, moment) {
        (Form::Percent, _) => format!("{} %", written(number * 100.0, look)),
        (Form::Date, Some(m)) => short_date(m.date),
        (Form::Month, Some(m)) => month_and_year(m.date),
        (Form::DateTime, Some(m)) if m.minutes == 0 => short_date(m.date),
        (Form::DateTime, Some(m)) => format!("{} {}", short_date(m.date), m.time()),
        (Form::Time, Some(m)) => m.time(),
        _ => written(number, look),
    }
}

/// A day and a time of day.
struct Moment {
    date: Date,
    minutes: u32,
}

impl Moment {
    /// The day that a workbook counts as this number; `None` when it counts none.
    fn of(number: f64, from_1904: bool) -> Option<Self> {
        if !(0.0..2_958_466.0).contains(&number) {
            return None;
        }
        // Rounded to minutes: a second before midnight is the next day.
        #[expect(clippy::cast_possible_truncation, reason = "checked to be within a few million days")]
        let minutes = (number * 1440.0).round() as i64;
        let (days, minutes) = (minutes.div_euclid(1440), minutes.rem_euclid(1440));
        let first = if from_1904 { Date::constant(1904, 1, 1) } else { Date::constant(1899, 12, 30) };
        // Workbooks count a 29 February 1900, which never was.
        let days = if !from_1904 && days < 60 { days + 1 } else { days };
        let date = first.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
        Some(Self { date, minutes: u32::try_from(minutes).ok()? })
    }

    fn time(&self) -> String {
        format!("{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

fn written(number: f64, look: Look) -> String {
    let plain = match look.decimals {
        Some(decimals) => format!("{number:.decimals$}"),
        None if number.abs() < EXACT => general(number),
        None => format!("{number}"),
    };
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |digits| ("-", digits));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = if look.grouped { grouped(whole) } else { whole.to_owned() };
    let comma = if decimals.is_empty() { "" } else { "," };
    format!("{sign}{whole}{comma}{decimals}")
}

/// With as many decimals as are meant: a sum of 0.1 and 0.2 is 0.3.
fn general(number: f64) -> String {
    let text = format!("{number:.9}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn grouped(whole: &str) -> String {
    let length = whole.len();
    let digit = |(at, c): (usize, char)| {
        let point = at > 0 && (length - at).is_multiple_of(3);
        point.then_some('.').into_iter().chain([c])
    };
    whole.chars().enumerate().flat_map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_the_danish_way() {
        let look = |form, decimals, grouped| Look { form, decimals, grouped };
        for (raw, look, expected) in [
            ("1234567.5", look(Form::Number, Some(2), true), "1.234.567,50"),
            ("-1234", look(Form::Number, Some(0), true), "-1.234"),
            ("0.30000000000000004", look(Form::Number, None, false), "0,3"),
            ("12", look(Form::Number, None, false), "12"),
            ("0.125", look(Form::Percent, Some(1), false), "12,5 %"),
            ("45397", look(Form::Date, None, false), "15-04-2024"),
            ("45397.75", look(Form::DateTime, None, false), "15-04-2024 18:00"),
            ("45397", look(Form::Month, None, false), "april 2024"),
            ("0.5", look(Form::Time, None, false), "12:00"),
            ("1", look(Form::Date, None, false), "01-01-1900"),
            ("-5", look(Form::Date, None, false), "-5"),
            ("#DIV/0!", look(Form::Number, None, false), "#DIV/0!"),
        ] {
            assert_eq!(shown(raw, look, false), expected, "{raw}");
        }
        assert_eq!(shown("0", look(Form::Date, None, false), true), "01-01-1904");
    }
}
