//! A stretch of time laid along a drawing: where a day stands, and which months or years head it.

use jiff::ToSpan as _;
use jiff::civil::Date;

/// A stretch of time and the part of the drawing it fills, in percent of the whole width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct TimeSpan {
    from: Date,
    to: Date,
    left: f64,
    right: f64,
}

/// The beginning of a month that heads the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tick {
    /// Its first day.
    pub day: Date,
    /// Where it stands, in percent.
    pub at: f64,
    /// Whether the year is to be named with it.
    pub names_year: bool,
}

/// A drawing has no more ticks than this.
const MOST_TICKS: i32 = 9;
/// A stretch shorter than this is drawn as long, so that days stand apart.
const SHORTEST_DAYS: i32 = 42;

impl TimeSpan {
    /// The stretch that holds all the days; nothing when there are none.
    pub(super) fn around(days: impl IntoIterator<Item = Date>, left: f64, right: f64) -> Option<Self> {
        let (from, to) = days.into_iter().fold(None, |ends: Option<(Date, Date)>, day| {
            Some(ends.map_or((day, day), |(first, last)| (first.min(day), last.max(day))))
        })?;
        let short = SHORTEST_DAYS - days_between(from, to);
        let (from, to) = if short > 0 {
            (from.saturating_sub((short / 3).days()), to.saturating_add((short - short / 3).days()))
        } else {
            (from, to)
        };
        Some(Self { from, to, left, right })
    }

    /// Where a day stands, in percent of the whole width; what is outside stands at the end.
    pub(super) fn at(self, day: Date) -> f64 {
        let part = f64::from(days_between(self.from, day)) / f64::from(days_between(self.from, self.to).max(1));
        self.left + part.clamp(0.0, 1.0) * (self.right - self.left)
    }

    /// Whether a day is within it.
    pub(super) fn holds(self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// The beginnings of months, as many as can be read beside each other.
    pub(super) fn ticks(self) -> Vec<Tick> {
        let months = i32::from(self.to.year() - self.from.year()) * 12 + i32::from(self.to.month())
            - i32::from(self.from.month());
        let step = [1, 2, 3, 6, 12, 24, 60].into_iter().find(|step| months / step < MOST_TICKS).unwrap_or(120);
        let mut ticks = Vec::new();
        let mut day = Date::new(self.from.year(), 1, 1).unwrap_or(self.from);
        while day <= self.to {
            if day >= self.from {
                let names_year = ticks.is_empty() || day.month() == 1;
                ticks.push(Tick { day, at: self.at(day), names_year });
            }
            let next = day.saturating_add(step.months());
            if next == day {
                break;
            }
            day = next;
        }
        ticks
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::TimeSpan;
    use jiff::civil::date;

    #[test]
    fn a_day_stands_where_its_share_of_the_time_is() {
        let span = TimeSpan::around([date(2026, 12, 31), date(2026, 1, 1)], 20.0, 100.0).unwrap();
        assert!((span.at(date(2026, 1, 1)) - 20.0).abs() < 0.01);
        assert!((span.at(date(2026, 7, 2)) - 60.0).abs() < 0.1);
        assert!((span.at(date(2030, 1, 1)) - 100.0).abs() < 0.01, "what is outside stands at the end");
        assert!(!span.holds(date(2030, 1, 1)));
        assert!(TimeSpan::around([], 0.0, 100.0).is_none());
    }

    #[test]
    fn a_single_day_has_time_around_it() {
        let day = date(2026, 4, 29);
        let span = TimeSpan::around([day], 0.0, 100.0).unwrap();
        assert!(span.at(day) > 20.0 && span.at(day) < 50.0);
    }

    #[test]
    fn the_ticks_are_few_enough_to_be_read_and_name_each_year_once() {
        let named = |from, to| {
            let ticks = TimeSpan::around([from, to], 0.0, 100.0).unwrap().ticks();
            ticks.iter().map(|tick| (tick.day.month(), tick.names_year)).collect::<Vec<_>>()
        };
        assert_eq!(named(date(2026, 3, 17), date(2026, 6, 9)), [(4, true), (5, false), (6, false)]);
        assert_eq!(
            named(date(2025, 9, 1), date(2027, 3, 1)),
            [(10, true), (1, true), (4, false), (7, false), (10, false), (1, true)]
        );
        assert!(named(date(1926, 1, 1), date(2026, 1, 1)).len() < 12);
    }
}
