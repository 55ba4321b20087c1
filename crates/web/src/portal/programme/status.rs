//! The day a programme is seen from, and what had moved by then.

use crate::frame::Frame;
use crate::portal::paper::of_mark;
use crate::ui::status::status;
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
