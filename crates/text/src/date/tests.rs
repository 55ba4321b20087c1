use super::DateMention::{Day, DayOfMonth, HalfYear, Month, Part as PartOf, Quarter, Week};
use super::*;
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;

fn mentions(text: &str) -> Vec<DateMention> {
    find_dates(text).into_iter().map(|found| found.mention).collect()
}

fn pieces(text: &str) -> Vec<&str> {
    find_dates(text).into_iter().map(|found| &text[found.range]).collect()
}

#[test]
fn a_day_is_read_however_it_is_written() {
    let ways = [
        "24-04-2024",
        "24.04.2024",
        "24.4.2024",
        "24/4-24",
        "24/4/2024",
        "24/4 2024",
        "24-04-24",
        "24.04.24",
        "2024-04-24",
        "24. april 2024",
        "24 april 2024",
        "24.april 2024",
        "24. apr. 2024",
        "d. 24. april 2024",
        "d.24. april 2024",
        "den 24. april 2024",
        "d. den 24-04-2024",
        "onsdag den 24. april 2024",
        "Onsdag, den 24. april 2024",
        "onsdag d. 24/4-24",
        "Wednesday 24 April 2024",
        " 24. APRIL 2024. ",
    ];
    for way in ways {
        assert_eq!(read_date(way), Ok(date(2024, 4, 24)), "{way}");
        let found = find_dates(&format!("Mødet {way} i salen."));
        if way != "24.04.24" {
            assert_eq!(found.first().map(|f| f.mention), Some(DateMention::Day(date(2024, 4, 24))), "{way}");
        }
        assert!(found.len() <= 1, "{way}: {found:?}");
    }
    assert_eq!(read_date("15/3-23"), Ok(date(2023, 3, 15)));
    assert_eq!(read_date("23. feb. 2021"), Ok(date(2021, 2, 23)));
    assert_eq!(read_date("1/1-70"), Ok(date(1970, 1, 1)));
    assert_eq!(read_date("1/1-69"), Ok(date(2069, 1, 1)));
}

#[test]
fn a_field_that_is_no_day_says_why() {
    for text in ["", "i morgen", "24-04", "24/4-2024 kl. 14", "27688/22", "24-04/2024", "2024-4-24", "24-13-2024"] {
        assert_eq!(read_date(text), Err(DateError::NotADate), "{text}");
    }
    for text in ["uge 15", "april 2024", "d. 9. februar", "15/3", "1. kvartal 2024"] {
        assert_eq!(read_date(text), Err(DateError::NotADay), "{text}");
    }
    assert_eq!(read_date("31. februar 2023"), Err(DateError::NoSuchDay { day: 31, month: 2 }));
    assert_eq!(read_date("29-02-2023"), Err(DateError::NoSuchDay { day: 29, month: 2 }));
    assert_eq!(read_date("29-02-2024"), Ok(date(2024, 2, 29)));
}

#[test]
fn a_document_is_searched_for_dates() {
    let text = "Direktionen aftalte på mødet d. 9. februar at drøfte sagen den 2. marts 2022 og igen i uge 15.\n\
                Arbejdet begynder 1. halvår 2023 – sep. 2023, senest første kvartal 2024, med status den 24.\n\
                april 2024 og pr. 15/3-23.";
    assert_eq!(
        mentions(text),
        [
            DayOfMonth { day: 9, month: 2 },
            Day(date(2022, 3, 2)),
            Week { year: None, week: 15 },
            HalfYear { year: Some(2023), half: 1 },
            Month { year: Some(2023), month: 9 },
            Quarter { year: Some(2024), quarter: 1 },
            Day(date(2024, 4, 24)),
            Day(date(2023, 3, 15)),
        ]
    );
    assert_eq!(pieces("onsdag den 24. april 2024 kl. 14.00"), ["onsdag den 24. april 2024"]);
}

#[test]
fn vague_times_keep_what_they_say() {
    assert_eq!(
        mentions("uge 7, 2024 og uge 8/2024 og uge 9"),
        [Week { year: Some(2024), week: 7 }, Week { year: Some(2024), week: 8 }, Week { year: None, week: 9 }]
    );
    assert_eq!(mentions("ØK og KB i april. 2023 blev et godt år"), [Month { year: None, month: 4 }]);
    assert_eq!(mentions("feb./marts 2023"), [Month { year: Some(2023), month: 3 }]);
    assert_eq!(
        mentions("1 kvartal 2023, fjerde kvartal"),
        [Quarter { year: Some(2023), quarter: 1 }, Quarter { year: None, quarter: 4 }]
    );
    assert_eq!(mentions("andet halvår i 2025"), [HalfYear { year: Some(2025), half: 2 }]);
    assert_eq!(
        mentions("ultimo december 2022, primo 2023"),
        [
            PartOf { part: Part::End, year: Some(2022), month: Some(12) },
            PartOf { part: Part::Beginning, year: Some(2023), month: None }
        ]
    );
}

#[test]
fn what_only_looks_like_a_date_is_left_alone() {
    for text in [
        "KLE 27.03.00 og 15.20.24",
        "sag 27.03.00-A00-1-20",
        "dok. (27688/22) og 35064/24",
        "sagsnr. 11/7309",
        "Maj Hansen og Marts-gruppen talte",
        "1.234.567,89 kr.",
        "2/3 af medlemmerne",
        "010203-1234",
        "tlf. 89 59 10 00",
        "5. kvartal, 3. halvår, uge 54",
        "§ 17, stk. 4",
        "1-2-3-4",
        "kl. 14.00",
        "§ 8, stk. 4, 1. pkt.",
        "pkt. 3.1.2021.4",
    ] {
        assert_eq!(mentions(text), [], "{text}");
    }
    assert_eq!(mentions("den 27.03.00").len(), 1, "after a den it is a date");
}

#[test]
fn a_wrong_weekday_is_noticed() {
    let wrong = find_dates("tirsdag den 24. april 2024");
    assert_eq!(wrong.first().and_then(|f| f.weekday), Some(Weekday::Tuesday));
    assert!(wrong.iter().all(FoundDate::weekday_differs));
    assert!(find_dates("onsdag den 24. april 2024").iter().all(|f| !f.weekday_differs()));
}

#[test]
fn an_impossible_day_is_kept_and_shown() {
    let mention = DateMention::Impossible { day: 31, month: 4, year: Some(2024) };
    assert_eq!(mentions("mødet den 31. april 2024"), [mention]);
    assert_eq!(mention.period(2024), None);
    assert_eq!(mentions("d. 29. februar"), [DateMention::DayOfMonth { day: 29, month: 2 }]);
    assert_eq!(DateMention::DayOfMonth { day: 29, month: 2 }.period(2023), None);
}

#[test]
fn a_mention_covers_a_period() {
    let period = |text: &str| mentions(text)[0].period(2024);
    assert_eq!(period("uge 15"), Some((date(2024, 4, 8), date(2024, 4, 14))));
    assert_eq!(period("1. kvartal 2023"), Some((date(2023, 1, 1), date(2023, 3, 31))));
    assert_eq!(period("andet halvår"), Some((date(2024, 7, 1), date(2024, 12, 31))));
    assert_eq!(period("februar 2024"), Some((date(2024, 2, 1), date(2024, 2, 29))));
    assert_eq!(period("ultimo februar"), Some((date(2024, 2, 21), date(2024, 2, 29))));
    assert_eq!(period("medio 2023"), Some((date(2023, 6, 1), date(2023, 7, 31))));
}

#[test]
fn every_day_of_two_centuries_is_written_and_read_back() {
    let mut day = date(1900, 1, 1);
    while day <= date(2100, 12, 31) {
        for written in [long_date(day), short_date(day), english::long_date(day), english::short_date(day)] {
            assert_eq!(read_date(&written), Ok(day), "{written}");
        }
        day = day.tomorrow().unwrap();
    }
}

proptest! {
    #[test]
    fn a_date_is_found_inside_a_text(days in 0_i32..73_000, at in "[a-zæøå ]{0,20}") {
        let day: Date = date(1900, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        let text = format!("{at} {} kl. 14", long_date(day));
        prop_assert!(find_dates(&text).iter().any(|f| f.mention.day() == Some(day) && !f.weekday_differs()));
    }

    #[test]
    fn no_text_makes_the_reader_fall_over(figures in "[0-9.,/ \\-dapruge\n]{0,40}", any in "\\PC{0,60}") {
        for text in [figures, any] {
            let mut end = 0;
            for found in find_dates(&text) {
                prop_assert!(found.range.start >= end && text.get(found.range.clone()).is_some());
                end = found.range.end;
                let _ = found.mention.period(2024);
            }
            let _ = read_date(&text);
        }
    }
}
