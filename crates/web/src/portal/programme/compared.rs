//! A programme as of one day beside the same programme as of another.

use jiff::civil::Date;
use sagsgang_domain::openness::view::{PublicMeasure, PublicProgramme, PublicTrack};
use sagsgang_domain::programme::{Movement, StatusMark, StatusStatement, Stuck, movement, statement_at, stuck};

/// A programme as of a day, against an earlier one where there is one.
#[derive(Clone, Debug)]
pub(super) struct Compared<'a> {
    /// What is shown was said on or before this day; nothing where nothing has been said.
    pub later: Option<Date>,
    /// The day it is compared with.
    pub earlier: Option<Date>,
    /// The tracks with a line for each measure.
    pub tracks: Vec<(&'a PublicTrack, Vec<Line<'a>>)>,
}

/// A measure as of the two days.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    /// The measure.
    pub measure: &'a PublicMeasure,
    /// What was said last.
    pub statement: Option<&'a StatusStatement>,
    /// How far it is.
    pub mark: Option<StatusMark>,
    /// How far it was.
    pub before: Option<StatusMark>,
    /// What it did in between; nothing without an earlier day.
    pub movement: Option<Movement>,
    /// Why it is stuck, where it is.
    pub stuck: Option<Stuck>,
}

impl Line<'_> {
    /// Whether its status is another than it was.
    pub(super) fn has_moved(&self) -> bool {
        matches!(self.movement, Some(Movement::New | Movement::Changed { .. } | Movement::Done { since: true }))
    }
}

impl<'a> Compared<'a> {
    /// The days that are asked for; without them, the newest report and the one before it. The earlier of two days is
    /// always the earlier, however they are asked for.
    pub(super) fn of(programme: &'a PublicProgramme, later: Option<Date>, earlier: Option<Date>) -> Self {
        let dates = &programme.report_dates;
        let later = later.or(dates.last().copied());
        let report = dates.iter().rev().find(|date| later.is_some_and(|day| **date <= day));
        let before = report.and_then(|report| dates.iter().rev().find(|date| *date < report)).copied();
        let (earlier, later) = match (earlier, later) {
            (Some(earlier), Some(later)) if earlier > later => (Some(later), Some(earlier)),
            (Some(earlier), Some(later)) if earlier == later => (before, Some(later)),
            (Some(earlier), later) => (Some(earlier), later),
            (None, later) => (before, later),
        };
        let lines =
            |track: &'a PublicTrack| track.measures.iter().map(|measure| line(measure, later, earlier)).collect();
        Self { later, earlier, tracks: programme.tracks.iter().map(|track| (track, lines(track))).collect() }
    }

    /// Every measure of every track.
    pub(super) fn lines(&self) -> impl Iterator<Item = &Line<'a>> {
        self.tracks.iter().flat_map(|(_, lines)| lines)
    }
}

fn line(measure: &PublicMeasure, later: Option<Date>, earlier: Option<Date>) -> Line<'_> {
    let said = &measure.statements;
    let statement = later.and_then(|day| statement_at(said, day));
    let days = earlier.zip(later);
    let ends = measure.period.and_then(|(_, to)| to);
    Line {
        measure,
        statement,
        mark: statement.map(|statement| statement.mark),
        before: earlier.and_then(|day| statement_at(said, day)).map(|statement| statement.mark),
        movement: days.map(|(earlier, later)| movement(said, earlier, later)),
        stuck: days.and_then(|(earlier, later)| stuck(said, ends, earlier, later)),
    }
}

#[cfg(test)]
mod tests {
    use super::Compared;
    use jiff::civil::{Date, date};
    use sagsgang_domain::openness::view::{PublicMeasure, PublicProgramme, PublicTrack};
    use sagsgang_domain::programme::{Movement, StatusMark, StatusStatement};

    const MARCH: Date = date(2026, 3, 15);
    const JUNE: Date = date(2026, 6, 15);
    const OCTOBER: Date = date(2026, 10, 15);

    fn programme(said: &[(Date, StatusMark)]) -> PublicProgramme {
        let statement =
            |(as_of, mark): &(Date, StatusMark)| StatusStatement { as_of: *as_of, mark: *mark, text: "Set".to_owned() };
        let measure = PublicMeasure {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            title: "Tiltag".to_owned(),
            plan: String::new(),
            period: None,
            owner: None,
            statements: said.iter().map(statement).collect(),
        };
        PublicProgramme {
            id: "01890a5d-ac96-774b-bcce-b302099a8058".parse().unwrap(),
            slug: "plan".to_owned(),
            title: "Plan".to_owned(),
            summary: String::new(),
            tracks: vec![PublicTrack { name: "Spor".to_owned(), measures: vec![measure] }],
            report_dates: vec![MARCH, JUNE, OCTOBER],
            is_history: false,
        }
    }

    #[test]
    fn a_programme_is_seen_from_its_newest_report_against_the_one_before_unless_other_days_are_asked_for() {
        let programme = programme(&[]);
        let days = |later, earlier| {
            let compared = Compared::of(&programme, later, earlier);
            (compared.earlier, compared.later)
        };
        assert_eq!(days(None, None), (Some(JUNE), Some(OCTOBER)));
        assert_eq!(days(Some(MARCH), None), (None, Some(MARCH)), "there is no report before");
        assert_eq!(days(Some(date(2026, 7, 1)), None), (Some(MARCH), Some(date(2026, 7, 1))));
        assert_eq!(days(Some(OCTOBER), Some(MARCH)), (Some(MARCH), Some(OCTOBER)));
        assert_eq!(days(Some(MARCH), Some(OCTOBER)), (Some(MARCH), Some(OCTOBER)), "the earlier is always the earlier");
        assert_eq!(days(Some(OCTOBER), Some(OCTOBER)), (Some(JUNE), Some(OCTOBER)), "nothing moves within a day");
    }

    #[test]
    fn without_an_earlier_day_nothing_has_moved_and_nothing_is_stuck() {
        let programme = programme(&[(MARCH, StatusMark::Delayed)]);
        let compared = Compared::of(&programme, Some(MARCH), None);
        let line = compared.lines().next().unwrap();
        assert_eq!((line.movement, line.stuck, line.has_moved()), (None, None, false));
        let compared = Compared::of(&programme, Some(JUNE), Some(MARCH));
        assert_eq!(compared.lines().next().unwrap().movement, Some(Movement::Silent));
    }
}
