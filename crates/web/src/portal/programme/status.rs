//! The day a programme is seen from and the one it is compared with: the form they are chosen in, and what came of it in
//! words.

use super::compared::{Compared, Line};
use crate::frame::Frame;
use crate::ui::content_lang;
use crate::ui::status::status;
use crate::ui::tone::of_mark;
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_domain::openness::view::PublicProgramme;
use sagsgang_domain::programme::{Movement, StatusMark};
use sagsgang_i18n::Lang;

/// The report dates to choose from: as links on a line, the one that is shown marked, and as a form for two of them.
pub(super) fn chooser(frame: &Frame, programme: &PublicProgramme, compared: &Compared<'_>) -> Markup {
    let lang = frame.lang;
    let dates = || programme.report_dates.iter();
    html! {
        @if !programme.report_dates.is_empty() {
            nav.sg-report-dates aria-label=(lang.report_dates()) {
                ol role="list" {
                    @for date in dates() {
                        li { a href=(frame.links.programme_at(&programme.slug, *date)) aria-current=[(Some(*date) == compared.later).then_some("true")] {
                            time datetime=(date) { (lang.date(*date)) }
                        } }
                    }
                }
            }
            form.sg-choose method="get" action=(frame.links.programme(&programme.slug)) {
                div.sg-choice {
                    label.form-label for="pr" { (lang.status_as_of_label()) }
                    select.form-select #pr name="pr" {
                        @for date in dates().rev() { option value=(date) selected[Some(*date) == compared.later] { (lang.date(*date)) } }
                        @if let Some(other) = compared.later.filter(|day| !programme.report_dates.contains(day)) {
                            option value=(other) selected { (lang.date(other)) }
                        }
                    }
                }
                div.sg-choice {
                    label.form-label for="siden" { (lang.compared_with_label()) }
                    select.form-select #siden name="siden" {
                        @for date in dates().rev().filter(|date| Some(**date) != compared.later) {
                            option value=(date) selected[Some(*date) == compared.earlier] { (lang.date(*date)) }
                        }
                        @if let Some(other) = compared.earlier.filter(|day| !programme.report_dates.contains(day)) {
                            option value=(other) selected { (lang.date(other)) }
                        }
                        @if compared.earlier.is_none() { option value="" selected { (lang.compared_with_nothing()) } }
                    }
                }
                button.button.button-secondary type="submit" { (lang.show()) }
            }
        }
    }
}

/// How far it is, what moved since the earlier day, and what is stuck: in words, with the measures named.
pub(super) fn summary(lang: Lang, compared: &Compared<'_>) -> Markup {
    let done = compared.lines().filter(|line| line.mark == Some(StatusMark::Done)).count();
    html! {
        @if let Some(later) = compared.later {
            section.sg-programme-now aria-labelledby="now" {
                h2 #now { (lang.status_as_of(&lang.date(later))) }
                p.sg-lead { (lang.how_far(done, compared.lines().count())) }
                (tally(lang, compared))
                @if let Some(earlier) = compared.earlier { (moves(lang, compared, earlier)) }
            }
        }
    }
}

/// How many measures have each status.
fn tally(lang: Lang, compared: &Compared<'_>) -> Markup {
    let count = |wanted| compared.lines().filter(|line| line.mark == Some(wanted)).count();
    html! {
        ul.sg-tally.nobullet-list.no-max-width aria-label=(lang.status()) {
            @for mark in StatusMark::ALL {
                @let count = count(mark);
                @if count > 0 { li { (status(of_mark(mark), lang.status_mark(mark))) " " span.sg-number { (count) } } }
            }
        }
    }
}

fn moves(lang: Lang, compared: &Compared<'_>, earlier: Date) -> Markup {
    let moved: Vec<&Line<'_>> = compared.lines().filter(|line| line.has_moved()).collect();
    let stuck: Vec<&Line<'_>> = compared.lines().filter(|line| line.stuck.is_some()).collect();
    html! {
        p { strong { (lang.since_report(&lang.date(earlier))) } ": " (counts(lang, compared)) }
        div.sg-columns {
            section aria-labelledby="moved" {
                h3.h4 #moved { (lang.what_moved()) }
                @if moved.is_empty() { p.sg-quiet { (lang.nothing_moved()) } }
                @else { ul.sg-moves.nobullet-list.no-max-width { @for line in moved { li { (named(lang, line)) ": " (way(lang, line)) } } } }
            }
            section aria-labelledby="stuck" {
                h3.h4 #stuck { (lang.what_is_stuck()) }
                @if stuck.is_empty() { p.sg-quiet { (lang.nothing_stuck()) } }
                @else {
                    ul.sg-moves.nobullet-list.no-max-width {
                        @for line in stuck {
                            li { (named(lang, line)) @if let Some(why) = line.stuck { ": " (lang.stuck(why)) } }
                        }
                    }
                }
            }
        }
    }
}

/// "6 gennemført siden, 2 ændret, 7 uændret": each kind that there is, in the order in which one asks for them.
fn counts(lang: Lang, compared: &Compared<'_>) -> String {
    let mut kinds: Vec<(u8, &str, usize)> = Vec::new();
    for movement in compared.lines().filter_map(|line| line.movement) {
        let (rank, word) = kind(lang, movement);
        match kinds.iter_mut().find(|(found, ..)| *found == rank) {
            Some((.., count)) => *count += 1,
            None => kinds.push((rank, word, 1)),
        }
    }
    kinds.sort_unstable();
    kinds.iter().map(|(_, word, count)| format!("{count} {}", word.to_lowercase())).collect::<Vec<_>>().join(", ")
}

/// A kind of movement, whatever mark it came from: which comes first, and the word.
const fn kind(lang: Lang, movement: Movement) -> (u8, &'static str) {
    match movement {
        Movement::Done { since: true } => (0, lang.movement_done_since()),
        Movement::New => (1, lang.movement_new()),
        Movement::Changed { .. } => (2, lang.movement_changed()),
        Movement::Unchanged => (3, lang.movement_unchanged()),
        Movement::Silent => (4, lang.movement_silent()),
        Movement::Done { since: false } => (5, lang.movement_done_before()),
    }
}

fn named(lang: Lang, line: &Line<'_>) -> Markup {
    html! { a href=(format!("#{}", line.measure.id)) lang=[content_lang(lang)] { (line.measure.title) } }
}

fn way(lang: Lang, line: &Line<'_>) -> String {
    let word = |mark| lang.status_mark(mark).to_lowercase();
    match (line.before, line.mark) {
        (Some(before), Some(mark)) if before != mark => lang.from_to(&word(before), &word(mark)),
        (_, Some(mark)) => word(mark),
        _ => String::new(),
    }
}
