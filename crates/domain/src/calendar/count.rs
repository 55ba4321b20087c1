//! Counting days, with every step kept.

use super::{CalendarError, SkipReason, WorkWeek, covered};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Which way a count runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// From something received to the day it must be answered.
    Forward,
    /// From a meeting to the day something must be out.
    Backward,
}

/// What became of one day of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// It is the day of this number, from 1.
    Counted(u16),
    /// It was passed over.
    Skipped(SkipReason),
}

/// One day of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedDay {
    /// The day.
    pub date: Date,
    /// What became of it.
    pub step: Step,
}

/// A count of days that shows its working (da: *udregning*). The start is day 0 and is never counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    start: Date,
    end: Date,
    direction: Direction,
    wanted: u16,
    steps: Vec<CountedDay>,
}

impl Count {
    /// The day the count starts from: day 0, whatever day it is.
    pub fn start(&self) -> Date {
        self.start
    }

    /// The day the count ends on. The start itself when no day was to be counted.
    pub fn end(&self) -> Date {
        self.end
    }

    /// Which way it runs.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// How many days were to be counted.
    pub fn wanted(&self) -> u16 {
        self.wanted
    }

    /// Every day after the start, in the order counted.
    pub fn steps(&self) -> &[CountedDay] {
        &self.steps
    }

    /// The days counted.
    pub fn counted(&self) -> impl Iterator<Item = Date> + '_ {
        self.steps.iter().filter(|day| matches!(day.step, Step::Counted(_))).map(|day| day.date)
    }

    /// The days passed over, each with its reason.
    pub fn skipped(&self) -> impl Iterator<Item = (Date, SkipReason)> + '_ {
        self.steps.iter().filter_map(|day| match day.step {
            Step::Skipped(reason) => Some((day.date, reason)),
            Step::Counted(_) => None,
        })
    }

    /// Counts days of any kind.
    pub fn of_days(start: Date, wanted: u16, direction: Direction) -> Result<Self, CalendarError> {
        Self::counting(start, wanted, direction, |_| Ok(None))
    }

    fn counting(
        start: Date,
        wanted: u16,
        direction: Direction,
        skips: impl Fn(Date) -> Result<Option<SkipReason>, CalendarError>,
    ) -> Result<Self, CalendarError> {
        covered(start.year())?;
        let too_far = CalendarError::TooFar { from: start, days: wanted };
        let mut steps = Vec::with_capacity(usize::from(wanted) * 7 / 5 + 2);
        let (mut date, mut number) = (start, 0);
        while number < wanted {
            date = match direction {
                Direction::Forward => date.tomorrow(),
                Direction::Backward => date.yesterday(),
            }
            .map_err(|_| too_far)?;
            covered(date.year()).map_err(|_| too_far)?;
            let step = if let Some(reason) = skips(date)? {
                Step::Skipped(reason)
            } else {
                number += 1;
                Step::Counted(number)
            };
            steps.push(CountedDay { date, step });
        }
        Ok(Self { start, end: date, direction, wanted, steps })
    }
}

impl WorkWeek {
    /// Counts working days forwards or backwards and shows the working.
    pub fn count(self, start: Date, wanted: u16, direction: Direction) -> Result<Count, CalendarError> {
        Count::counting(start, wanted, direction, |day| self.skips(day))
    }

    /// The working day that is `n` working days after a day; the day itself for 0.
    pub fn add_workdays(self, day: Date, n: u16) -> Result<Date, CalendarError> {
        Ok(self.count(day, n, Direction::Forward)?.end())
    }

    /// The working day that is `n` working days before a day; the day itself for 0.
    pub fn sub_workdays(self, day: Date, n: u16) -> Result<Date, CalendarError> {
        Ok(self.count(day, n, Direction::Backward)?.end())
    }

    /// The day itself when it is a working day, otherwise the next one: where a deadline that falls on a closed day
    /// moves to (da: *førstkommende hverdag*).
    pub fn on_or_after(self, day: Date) -> Result<Date, CalendarError> {
        if self.is_workday(day)? { Ok(day) } else { self.add_workdays(day, 1) }
    }
}
