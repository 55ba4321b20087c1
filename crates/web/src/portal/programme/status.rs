//! The day a programme is seen from, and what had moved by then.

use crate::frame::Frame;
use crate::ui::status::status;
use crate::ui::tone::of_mark;
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_domain::openness::view::{PublicMeasure, PublicProgramme};
use sagsgang_domain::programme::{StatusMark, StatusStatement, statement_at};
use sagsgang_i18n::Lang;

/// A status as of a day, and the report before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Report {
    /// What is shown was said on or before this day; nothing where nothing has been said.
    pub as_of: Option<Date>,
    /// The report before.
    pub before: Option<Date>,
}

/// What a measure's status has done since the report before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moved {
    /// Nothing, or there is no report before.
    Not,
    /// It had none.
    New,
    /// It was another.
    From(StatusMark),
}

impl Report {
    /// The report of a day, or the newest.
    pub(super) fn of(programme: &PublicProgramme, asked: Option<Date>) -> Self {
        let as_of = asked.or(programme.report_dates.last().copied());
        let current = programme.report_dates.iter().rev().find(|date| as_of.is_some_and(|day| **date <= day));
        let before = current.and_then(|current| programme.report_dates.iter().rev().find(|date| *date < current));
        Self { as_of, before: before.copied() }
    }

    /// What was said of a measure.
    pub(super) fn statement(self, measure: &PublicMeasure) -> Option<&StatusStatement> {
        statement_at(&measure.statements, self.as_of?)
    }

    /// Whether its status has moved.
    pub(super) fn moved(self, measure: &PublicMeasure) -> Moved {
        let (Some(before), Some(now)) = (self.before, self.statement(measure)) else { return Moved::Not };
        match statement_at(&measure.statements, before) {
            None => Moved::New,
            Some(then) if then.mark == now.mark => Moved::Not,
            Some(then) => Moved::From(then.mark),
        }
    }
}

/// The report dates to choose from.
pub(super) fn chooser(frame: &Frame, programme: &PublicProgramme, report: Report) -> Markup {
    let lang = frame.lang;
    html! {
        @if !programme.report_dates.is_empty() {
            form.sg-choose method="get" action=(frame.links.programme(&programme.slug)) {
                label.form-label for="pr" { (lang.status_as_of_label()) }
                select.form-select #pr name="pr" {
                    @for date in programme.report_dates.iter().rev() {
                        option value=(date) selected[Some(*date) == report.as_of] { (lang.date(*date)) }
                    }
                }
                button.button.button-secondary type="submit" { (lang.show()) }
            }
        }
    }
}

/// How many measures have each status, and how many have moved.
pub(super) fn summary(lang: Lang, programme: &PublicProgramme, report: Report) -> Markup {
    let measures = || programme.tracks.iter().flat_map(|track| &track.measures);
    let mark = |measure| report.statement(measure).map(|statement| statement.mark);
    let counts: Vec<(StatusMark, usize)> = StatusMark::ALL
        .iter()
        .map(|wanted| (*wanted, measures().filter(|measure| mark(measure) == Some(*wanted)).count()))
        .filter(|(_, count)| *count > 0)
        .collect();
    let moved = measures().filter(|measure| report.moved(measure) != Moved::Not).count();
    html! {
        @if !counts.is_empty() {
            ul.sg-tally.nobullet-list.no-max-width aria-label=(lang.status()) {
                @for (mark, count) in &counts { li { (status(of_mark(*mark), lang.status_mark(*mark))) " " span.sg-number { (count) } } }
            }
        }
        @if let Some(before) = report.before { p.sg-quiet { (lang.moved_since(moved, &lang.date(before))) } }
    }
}

#[cfg(test)]
mod tests {
    use super::{Moved, Report};
    use jiff::civil::{Date, date};
    use sagsgang_domain::openness::view::{PublicMeasure, PublicProgramme, PublicTrack};
    use sagsgang_domain::programme::{StatusMark, StatusStatement};

    const MARCH: Date = date(2026, 3, 15);
    const JUNE: Date = date(2026, 6, 15);
    const OCTOBER: Date = date(2026, 10, 15);

    fn measure(said: &[(Date, StatusMark)]) -> PublicMeasure {
        let statement =
            |(as_of, mark): &(Date, StatusMark)| StatusStatement { as_of: *as_of, mark: *mark, text: "Set".to_owned() };
        PublicMeasure {
            id: "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap(),
            title: "Tiltag".to_owned(),
            plan: String::new(),
            period: None,
            owner: None,
            statements: said.iter().map(statement).collect(),
        }
    }

    fn programme(measures: Vec<PublicMeasure>) -> PublicProgramme {
        PublicProgramme {
            id: "01890a5d-ac96-774b-bcce-b302099a8058".parse().unwrap(),
            slug: "plan".to_owned(),
            title: "Plan".to_owned(),
            summary: String::new(),
            tracks: vec![PublicTrack { name: "Spor".to_owned(), measures }],
            report_dates: vec![MARCH, JUNE, OCTOBER],
            is_history: false,
        }
    }

    #[test]
    fn a_programme_is_seen_from_its_newest_report_unless_another_day_is_asked_for() {
        let programme = programme(Vec::new());
        assert_eq!(Report::of(&programme, None), Report { as_of: Some(OCTOBER), before: Some(JUNE) });
        assert_eq!(Report::of(&programme, Some(MARCH)), Report { as_of: Some(MARCH), before: None });
        let july = date(2026, 7, 1);
        assert_eq!(Report::of(&programme, Some(july)), Report { as_of: Some(july), before: Some(MARCH) });
    }

    #[test]
    fn a_status_moves_when_its_mark_is_another_than_in_the_report_before() {
        use StatusMark::{Done, Underway};
        let moved = |said: &[(Date, StatusMark)], day| {
            let programme = programme(vec![measure(said)]);
            Report::of(&programme, Some(day)).moved(&programme.tracks[0].measures[0])
        };
        let said = [(MARCH, Underway), (JUNE, Underway), (OCTOBER, Done)];
        assert_eq!(moved(&said, MARCH), Moved::Not, "there is no report before");
        assert_eq!(moved(&said, JUNE), Moved::Not);
        assert_eq!(moved(&said, OCTOBER), Moved::From(Underway));
        assert_eq!(moved(&[(JUNE, Underway)], JUNE), Moved::New);
        assert_eq!(moved(&[], OCTOBER), Moved::Not, "nothing is said of it");
    }
}
