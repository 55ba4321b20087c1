//! Measures of a programme as bars on a time axis, with a status mark for each report (da: *tiltag på en tidsakse*).
//!
//! The axis is made for the cells of a table: [`TimeAxis::scale`] for the column's head, [`TimeAxis::bar`] for each
//! row. What is drawn is also said in words, for those who do not see it.

use super::status::{Tone, drawing};
use jiff::civil::Date;
use maud::{Markup, PreEscaped, html};
use sagsgang_i18n::Lang;
use std::fmt::Write as _;

/// The stretch of time that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeAxis {
    from: Date,
    to: Date,
}

/// A measure on the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// When it begins, if it is known.
    pub begins: Option<Date>,
    /// When it is to end, if it is known.
    pub ends: Option<Date>,
    /// Its status as reported: when, how to read it, and the word.
    pub marks: Vec<(Date, Tone, String)>,
}

impl TimeAxis {
    /// An axis of whole years that holds all the dates; nothing when there are none.
    pub fn around(dates: impl IntoIterator<Item = Date>) -> Option<Self> {
        let (first, last) = dates.into_iter().fold(None, |ends: Option<(Date, Date)>, date| {
            Some(ends.map_or((date, date), |(first, last)| (first.min(date), last.max(date))))
        })?;
        let from = Date::new(first.year(), 1, 1).ok()?;
        let to = Date::new(last.year(), 12, 31).ok()?;
        Some(Self { from, to })
    }

    /// The years, for the head of the column.
    pub fn scale(self) -> Markup {
        let years = self.from.year()..=self.to.year();
        let mut drawn = String::from("<svg class=\"sg-axis sg-axis--scale\" aria-hidden=\"true\" focusable=\"false\">");
        for year in years {
            let Ok(begins) = Date::new(year, 1, 1) else { continue };
            let at = self.percent(begins);
            let _ = write!(
                drawn,
                "<line x1=\"{at:.2}%\" x2=\"{at:.2}%\" y1=\"0\" y2=\"24\"/><svg x=\"{at:.2}%\" overflow=\"visible\">\
                 <text x=\"6\" y=\"17\">{year}</text></svg>"
            );
        }
        PreEscaped(drawn + "</svg>")
    }

    /// The bar of a measure, with `now` as a line across it.
    pub fn bar(self, lang: Lang, bar: &Bar, now: Option<Date>) -> Markup {
        html! {
            (self.drawn(bar, now))
            span.sr-only { (said(lang, bar)) }
        }
    }

    fn drawn(self, bar: &Bar, now: Option<Date>) -> Markup {
        let mut drawn = String::from("<svg class=\"sg-axis\" aria-hidden=\"true\" focusable=\"false\">");
        if bar.begins.is_some() || bar.ends.is_some() {
            let begins = self.percent(bar.begins.unwrap_or(self.from));
            let width = (self.percent(bar.ends.unwrap_or(self.to)) - begins).max(0.5);
            let _ = write!(drawn, "<rect x=\"{begins:.2}%\" y=\"8\" width=\"{width:.2}%\" height=\"8\" rx=\"2\"/>");
        }
        if let Some(now) = now.filter(|now| (self.from..=self.to).contains(now)) {
            let at = self.percent(now);
            let _ = write!(drawn, "<line class=\"sg-axis-now\" x1=\"{at:.2}%\" x2=\"{at:.2}%\" y1=\"0\" y2=\"24\"/>");
        }
        for (date, tone, _) in &bar.marks {
            let at = self.percent(*date);
            let _ = write!(
                drawn,
                "<svg x=\"{at:.2}%\" overflow=\"visible\"><circle class=\"sg-axis-ground\" cy=\"12\" r=\"11\"/>\
                 <g transform=\"translate(-8 4)\" class=\"sg-shape sg-shape--{}\">{}</g></svg>",
                tone.name(),
                drawing(*tone)
            );
        }
        PreEscaped(drawn + "</svg>")
    }

    /// How far along the axis a date stands; what is outside stands at the end.
    fn percent(self, date: Date) -> f64 {
        let whole = days(self.from, self.to).max(1.0);
        (days(self.from, date) * 100.0 / whole).clamp(0.0, 100.0)
    }
}

fn days(from: Date, to: Date) -> f64 {
    from.until(to).map_or(0.0, |span| f64::from(span.get_days()))
}

fn said(lang: Lang, bar: &Bar) -> String {
    let mut parts = Vec::new();
    if let Some(begins) = bar.begins {
        parts.push(lang.begins_on(&lang.date(begins)));
    }
    if let Some(ends) = bar.ends {
        parts.push(lang.ends_on(&lang.date(ends)));
    }
    for (date, _, word) in &bar.marks {
        parts.push(format!("{}: {word}", lang.date(*date)));
    }
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::{Bar, TimeAxis};
    use crate::ui::status::Tone;
    use jiff::civil::date;
    use sagsgang_i18n::Lang;

    #[test]
    fn the_axis_covers_whole_years() {
        let axis = TimeAxis::around([date(2023, 3, 15), date(2024, 2, 1), date(2022, 11, 30)]).unwrap();
        assert_eq!(axis, TimeAxis { from: date(2022, 1, 1), to: date(2024, 12, 31) });
        assert!(TimeAxis::around([]).is_none());
        assert!((axis.percent(date(2022, 1, 1))).abs() < 0.01);
        assert!((axis.percent(date(2030, 1, 1)) - 100.0).abs() < 0.01);
        assert!((axis.percent(date(2023, 7, 2)) - 50.0).abs() < 0.1);
    }

    #[test]
    fn what_is_drawn_is_also_said() {
        let axis = TimeAxis::around([date(2023, 1, 1)]).unwrap();
        let marks = vec![(date(2023, 3, 15), Tone::Good, "Følger planen <ja>".to_owned())];
        let bar = Bar { begins: Some(date(2023, 1, 15)), ends: Some(date(2023, 12, 1)), marks };
        let markup = axis.bar(Lang::Da, &bar, None).into_string();
        assert!(
            markup.contains(
                "begynder 15. januar 2023; slutter 1. december 2023; 15. marts 2023: Følger planen &lt;ja&gt;"
            )
        );
    }
}
