//! Smaller rules: clauses, letters, numbers, periods, status.

use crate::town::{DAY, id};
use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::prelude::*;
use sagsgang_domain::body::Body;
use sagsgang_domain::case::{Case, Recommendation, TITLE_LIMIT};
use sagsgang_domain::openness::Openness;
use sagsgang_domain::person::Party;
use sagsgang_domain::programme::{Measure, Programme, StatusMark, StatusStatement, Track, statement_at};
use sagsgang_domain::refusal::{Needed, Refusal};
use sagsgang_domain::term::{LegislativeTerm, Period};

#[test]
fn clauses_are_read_as_people_type_them() {
    let typed = "1. at kvalitetsstandarden godkendes\n2) at den evalueres i 2027\n\n- At udgiften afholdes af puljen\nsagen sendes i høring\n• orienteringen tages til efterretning";
    assert_eq!(
        Recommendation::parse_clauses(typed),
        [
            "kvalitetsstandarden godkendes",
            "den evalueres i 2027",
            "udgiften afholdes af puljen",
            "sagen sendes i høring",
            "orienteringen tages til efterretning"
        ]
    );
}

#[test]
fn an_amount_is_not_a_number_before_a_clause() {
    let amounts = "1.000.000 kr. frigives til ombygningen\n-5 % på rammen godkendes\n12.5.2026 fastsættes som frist";
    assert_eq!(Recommendation::parse_clauses(amounts), amounts.lines().collect::<Vec<_>>());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn clauses_survive_the_form_they_are_edited_in(lines in vec("[0-9]{0,2}[.)]?[ -]?(at |At )?[a-zæ0-9 .-]{0,12}", 0..5)) {
        let clauses = Recommendation::parse_clauses(&lines.join("\n"));
        let recommendation = Recommendation { by: String::new(), clauses };
        prop_assert_eq!(Recommendation::parse_clauses(&recommendation.to_source()), recommendation.clauses);
    }

    #[test]
    fn two_periods_overlap_just_when_some_day_lies_in_both(a in period(), b in period()) {
        let first = date(2026, 1, 1);
        let shared = (0..60).map(|days| first.saturating_add(jiff::Span::new().days(days))).any(|day| a.contains(day) && b.contains(day));
        prop_assert_eq!(a.overlaps(&b), shared);
        prop_assert_eq!(b.overlaps(&a), shared);
    }

    #[test]
    fn the_status_on_a_day_is_the_last_said_until_then(days in vec(0..40i64, 0..8), day in 0..50i64) {
        let on = |days: i64| date(2026, 1, 1).saturating_add(jiff::Span::new().days(days));
        let measure = id(0xa001);
        let said = (0..).zip(&days).try_fold(programme(), |programme, (n, days)| programme.state(measure, said(on(*days), n)));
        let programme = said.expect("the measure is there");
        let statements = &programme.tracks[0].measures[0].statements;
        prop_assert_eq!(statements.len(), days.len(), "nothing said is lost");
        prop_assert!(statements.is_sorted_by_key(|s| s.as_of));
        let last = days.iter().copied().filter(|d| *d <= day).max();
        prop_assert_eq!(statement_at(statements, on(day)).map(|s| s.as_of), last.map(on));
        if let Some(last) = last {
            let newest = days.iter().rposition(|d| *d == last).expect("it was said");
            prop_assert_eq!(&statement_at(statements, on(day)).expect("it was said").text, &format!("Status {newest}"));
        }
    }
}

fn period() -> impl Strategy<Value = Period> {
    (0..40i64, prop::option::of(0..15i64)).prop_map(|(start, length)| {
        let on = |days: i64| date(2026, 1, 1).saturating_add(jiff::Span::new().days(days));
        Period { start: on(start), end: length.map(|length| on(start + length)) }
    })
}

fn said(as_of: Date, number: usize) -> StatusStatement {
    StatusStatement { as_of, mark: StatusMark::Underway, text: format!("Status {number}") }
}

fn programme() -> Programme {
    let measure = Measure {
        id: id(0xa001),
        title: "Tryg hverdag".to_owned(),
        plan: String::new(),
        period: None,
        owner: None,
        statements: Vec::new(),
    };
    Programme {
        id: id(0xa002),
        slug: "aeldrehandleplan".to_owned(),
        title: "Ældrehandleplan".to_owned(),
        summary: String::new(),
        openness: Openness::Open,
        tracks: vec![Track { id: id(0xa003), name: "Forebyggelse".to_owned(), measures: vec![measure] }],
        read_from: None,
    }
}

#[test]
fn saying_the_same_of_the_same_day_twice_says_it_once() {
    let twice = programme().state(id(0xa001), said(DAY, 1)).and_then(|p| p.state(id(0xa001), said(DAY, 1)));
    let programme = twice.expect("the measure is there");
    assert_eq!(programme.report_dates(), [DAY]);
    assert_eq!(programme.tracks[0].measures[0].statements.len(), 1);
    assert_eq!(programme.clone().state(id(0xa009), said(DAY, 1)).err(), Some(Refusal::NoSuchMeasure));
    let silent = StatusStatement { text: " ".to_owned(), ..said(DAY, 1) };
    assert_eq!(programme.state(id(0xa001), silent).err(), Some(Refusal::Missing(Needed::Text)));
}

#[test]
fn a_party_letter_is_one_to_three_letters() {
    let read = |typed| Party::new(typed).map(|party| party.as_str().to_owned());
    assert_eq!(read(" a "), Some("A".to_owned()));
    assert_eq!(read("ø"), Some("Ø".to_owned()));
    assert_eq!(read("Æ"), Some("Æ".to_owned()));
    assert_eq!(read("KLF"), Some("KLF".to_owned()));
    for none in ["", "  ", "Venstre", "A B", "-", "(A)"] {
        assert_eq!(read(none), None, "{none:?}");
    }
}

#[test]
fn case_numbers_run_by_year() {
    let mut body = Body::new("Sommerby Kommune".to_owned());
    let numbers: Vec<String> = [2026, 2026, 2027, 2026, 2027].map(|year| body.next_case_number(year)).into();
    assert_eq!(numbers, ["26/1", "26/2", "27/1", "26/3", "27/2"]);
    assert_eq!(body.next_case_number(2009), "09/1");
}

#[test]
fn a_period_holds_its_first_and_last_day() {
    let term = Period { start: date(2026, 1, 1), end: Some(date(2029, 12, 31)) };
    assert!(term.contains(date(2026, 1, 1)) && term.contains(date(2029, 12, 31)));
    assert!(!term.contains(date(2025, 12, 31)) && !term.contains(date(2030, 1, 1)));
    assert!(Period::from(DAY).contains(date(2999, 1, 1)));
    assert_eq!(LegislativeTerm { id: id(1), period: term }.name(), "2026–2029");
    assert_eq!(LegislativeTerm { id: id(1), period: Period::from(DAY) }.name(), "2026–");
}

#[test]
fn a_title_is_there_and_is_no_slip_of_the_clipboard() {
    assert_eq!(Case::checked_title("  Kvalitetsstandard \n for  pleje "), Ok("Kvalitetsstandard for pleje".to_owned()));
    assert_eq!(Case::checked_title(" \t"), Err(Refusal::Missing(Needed::Title)));
    assert!(Case::checked_title(&"ø".repeat(TITLE_LIMIT)).is_ok(), "counted in characters, not bytes");
    let long = Err(Refusal::TooLong { needed: Needed::Title, limit: TITLE_LIMIT });
    assert_eq!(Case::checked_title(&"ø".repeat(TITLE_LIMIT + 1)), long);
}
