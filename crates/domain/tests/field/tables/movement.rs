//! Programmes: what was said by the earlier day against what was said by the later, for each kind of mark.

use jiff::civil::{Date, date};
use sagsgang_domain::programme::{Movement, StatusMark, StatusStatement, Stuck, movement, stuck};

const EARLIER: Date = date(2026, 6, 15);
const LATER: Date = date(2026, 10, 15);

fn said(as_of: Date, mark: StatusMark, text: &str) -> StatusStatement {
    StatusStatement { as_of, mark, text: text.to_owned() }
}

fn danish(mark: StatusMark) -> &'static str {
    match mark {
        StatusMark::NotStarted => "ikke iværksat",
        StatusMark::Planning => "under planlægning",
        StatusMark::Underway => "i gang",
        StatusMark::Delayed => "forsinket",
        StatusMark::Done => "gennemført",
        StatusMark::Dropped => "opgivet",
        StatusMark::Unstated => "ikke angivet",
    }
}

fn word(movement: Movement) -> String {
    match movement {
        Movement::New => "ny".to_owned(),
        Movement::Changed { from } => format!("ændret fra {}", danish(from)),
        Movement::Unchanged => "uændret".to_owned(),
        Movement::Silent => "tavs".to_owned(),
        Movement::Done { since: true } => "gennemført siden".to_owned(),
        Movement::Done { since: false } => "gennemført før".to_owned(),
    }
}

fn reason(stuck: Option<Stuck>) -> &'static str {
    match stuck {
        None => "",
        Some(Stuck::StillDelayed) => "stadig forsinket",
        Some(Stuck::Overdue) => "over tiden",
        Some(Stuck::Silent) => "tavs",
    }
}

/// A cell: what it did, and after a bar why it is stuck.
fn cell(statements: &[StatusStatement], ends: Option<Date>) -> String {
    let moved = word(movement(statements, EARLIER, LATER));
    match reason(stuck(statements, ends, EARLIER, LATER)) {
        "" => moved,
        why => format!("{moved} / {why}"),
    }
}

/// Every mark (or nothing) by the earlier day against every mark (or nothing more) by the later.
fn rows(ends: Option<Date>) -> Vec<Vec<String>> {
    let marks = || std::iter::once(None).chain(StatusMark::ALL.map(Some));
    let row = |then: Option<StatusMark>| {
        let first = then.map(|mark| said(EARLIER, mark, "Først"));
        let cells = marks().map(|now| {
            let second = now.map(|mark| said(LATER, mark, "Siden"));
            let statements: Vec<_> = first.iter().cloned().chain(second).collect();
            cell(&statements, ends)
        });
        std::iter::once(then.map_or("intet", danish).to_owned()).chain(cells).collect()
    };
    marks().map(row).collect()
}

fn table(ends: Option<Date>) -> String {
    let head: Vec<&str> = ["sagt først ↓ siden →", "intet"].into_iter().chain(StatusMark::ALL.map(danish)).collect();
    crate::table::set(&head, &rows(ends))
}

#[test]
fn every_status_against_every_later_one() {
    insta::assert_snapshot!("movement_of_a_running_measure", table(None));
}

#[test]
fn every_status_against_every_later_one_when_the_period_is_over() {
    insta::assert_snapshot!("movement_of_an_overdue_measure", table(Some(date(2026, 9, 30))));
}

#[test]
fn what_is_said_on_the_earlier_day_was_known_then_and_what_comes_after_the_later_is_not_known_yet() {
    let on_the_day = [said(EARLIER, StatusMark::Underway, "I gang")];
    assert_eq!(movement(&on_the_day, EARLIER, LATER), Movement::Silent);
    let the_day_after = [said(date(2026, 6, 16), StatusMark::Underway, "I gang")];
    assert_eq!(movement(&the_day_after, EARLIER, LATER), Movement::New);
    let too_late =
        [said(EARLIER, StatusMark::Delayed, "Forsinket"), said(date(2026, 10, 16), StatusMark::Done, "Færdig")];
    assert_eq!(movement(&too_late, EARLIER, LATER), Movement::Silent);
    assert_eq!(stuck(&too_late, None, EARLIER, LATER), Some(Stuck::StillDelayed));
}

#[test]
fn words_without_a_mark_move_when_they_are_others() {
    let twice = |text: &str| {
        [said(EARLIER, StatusMark::Unstated, "Der er nedsat en gruppe."), said(LATER, StatusMark::Unstated, text)]
    };
    assert_eq!(movement(&twice("Der er nedsat en gruppe."), EARLIER, LATER), Movement::Unchanged);
    assert_eq!(
        movement(&twice("Gruppen har afleveret."), EARLIER, LATER),
        Movement::Changed { from: StatusMark::Unstated }
    );
}

#[test]
fn the_last_day_of_a_period_is_within_it() {
    let running = [said(EARLIER, StatusMark::Underway, "I gang"), said(LATER, StatusMark::Underway, "I gang")];
    assert_eq!(stuck(&running, Some(LATER), EARLIER, LATER), None);
    assert_eq!(stuck(&running, LATER.yesterday().ok(), EARLIER, LATER), Some(Stuck::Overdue));
}
