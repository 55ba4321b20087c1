//! What must hold of the calendar for every date, not only for the examples.

use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;
use sagsgang_domain::calendar::{
    CalendarError, ClosedDays, Count, Direction, Holiday, HouseRules, Saturdays, Step, Week, WorkWeek,
    access_deadlines, add_months, easter, holidays, meeting_deadlines, month_deadline,
};
use sagsgang_domain::statute::Statutes;

fn any_date() -> impl Strategy<Value = Date> {
    (-9999_i16..=9999, 1_i8..=12, 1_i8..=31).prop_filter_map("no such day", |(y, m, d)| Date::new(y, m, d).ok())
}

fn working_life() -> impl Strategy<Value = Date> {
    (1900_i16..=2100, 1_i8..=12, 1_i8..=31).prop_filter_map("no such day", |(y, m, d)| Date::new(y, m, d).ok())
}

fn any_week() -> impl Strategy<Value = WorkWeek> {
    (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
        |(saturdays, constitution_day, christmas_eve, new_years_eve)| WorkWeek {
            saturdays: if saturdays { Saturdays::Counted } else { Saturdays::Skipped },
            closed: ClosedDays { constitution_day, christmas_eve, new_years_eve },
        },
    )
}

proptest! {
    #[test]
    fn a_count_ends_on_a_working_day(week in any_week(), start in working_life(), n in 1_u16..120) {
        prop_assert!(week.is_workday(week.add_workdays(start, n).unwrap()).unwrap());
        prop_assert!(week.is_workday(week.sub_workdays(start, n).unwrap()).unwrap());
    }

    #[test]
    fn there_and_back_again(week in any_week(), start in working_life(), n in 0_u16..120) {
        let start = week.on_or_after(start).unwrap();
        prop_assert_eq!(week.sub_workdays(week.add_workdays(start, n).unwrap(), n), Ok(start));
        prop_assert_eq!(week.add_workdays(week.sub_workdays(start, n).unwrap(), n), Ok(start));
    }

    #[test]
    fn counts_add_up(week in any_week(), start in working_life(), a in 0_u16..60, b in 0_u16..60) {
        let in_two = week.add_workdays(week.add_workdays(start, a).unwrap(), b);
        prop_assert_eq!(in_two, week.add_workdays(start, a + b));
    }

    #[test]
    fn a_later_start_or_a_longer_count_never_ends_earlier(
        week in any_week(), start in working_life(), later in 0_u16..30, n in 1_u16..60, more in 0_u16..10,
    ) {
        let late_start = Count::of_days(start, later, Direction::Forward).unwrap().end();
        let end = week.add_workdays(start, n).unwrap();
        prop_assert!(end <= week.add_workdays(late_start, n).unwrap());
        prop_assert!(end <= week.add_workdays(start, n + more).unwrap());
        prop_assert!(end > start);
    }

    #[test]
    fn the_working_leaves_no_day_out(week in any_week(), start in working_life(), n in 0_u16..60, back: bool) {
        let direction = if back { Direction::Backward } else { Direction::Forward };
        let count = week.count(start, n, direction).unwrap();
        let mut before = start;
        for step in count.steps() {
            let next = if back { before.yesterday() } else { before.tomorrow() };
            prop_assert_eq!(step.date, next.unwrap());
            before = step.date;
        }
        prop_assert_eq!(before, count.end());
        let numbers: Vec<u16> = count.steps().iter().filter_map(|s| match s.step {
            Step::Counted(number) => Some(number),
            Step::Skipped(_) => None,
        }).collect();
        prop_assert_eq!(numbers, (1..=n).collect::<Vec<_>>());
        prop_assert_eq!(count.counted().count() + count.skipped().count(), count.steps().len());
    }

    #[test]
    fn the_strict_target_is_never_after_the_legal_day(received in (2014_i16..=2060, 1_i8..=12, 1_i8..=28)) {
        let received = date(received.0, received.1, received.2);
        let clocks = access_deadlines(received, ClosedDays::ALL, &Statutes::danish()).unwrap();
        for clock in [clocks.simple_first, clocks.simple, clocks.ordinary, clocks.extensive, clocks.exceptional] {
            prop_assert!(clock.target <= clock.latest());
            prop_assert!(received < clock.target);
        }
    }

    #[test]
    fn no_date_makes_the_calendar_fall_over(day in any_date(), n: u16, back: bool, week in any_week()) {
        let direction = if back { Direction::Backward } else { Direction::Forward };
        // Long counts are slow and say nothing more, but the ends of the calendar must be met.
        let n = n % 600;
        let answer = week.count(day, n, direction);
        if (1586..=9995).contains(&day.year()) {
            prop_assert!(answer.is_ok());
        } else if !(1583..=9999).contains(&day.year()) {
            prop_assert!(answer.is_err());
        }
        let statutes = Statutes::danish();
        let _ = meeting_deadlines(day, HouseRules::default(), &statutes);
        let _ = access_deadlines(day, ClosedDays::ALL, &statutes);
        let _ = month_deadline(day, n, week);
        let _ = Week::of(day).map(|w| w.day(Weekday::Monday));
    }

    #[test]
    fn a_day_lies_in_its_week(day in working_life()) {
        let week = Week::of(day).unwrap();
        prop_assert_eq!(week.day(day.weekday()), Ok(day));
        prop_assert_eq!(Week::new(week.year(), week.number()), Ok(week));
    }
}

#[test]
fn easter_is_a_sunday_of_spring_and_the_holidays_follow_the_year() {
    for year in 1583..=9999 {
        let easter = easter(year).unwrap();
        assert_eq!(easter.weekday(), Weekday::Sunday);
        assert!((date(year, 3, 22)..=date(year, 4, 25)).contains(&easter), "{easter}");
        let days: Vec<Date> = holidays(year).unwrap().into_iter().map(|(day, _)| day).collect();
        assert_eq!(days.len(), if year <= 2023 { 11 } else { 10 });
        assert!(days.is_sorted(), "{year}");
    }
}

#[test]
fn years_outside_the_calendar_are_refused() {
    assert_eq!(easter(1582), Err(CalendarError::YearOutOfRange { year: 1582 }));
    assert_eq!(holidays(-1), Err(CalendarError::YearOutOfRange { year: -1 }));
    let week = WorkWeek::default();
    let (last, first) = (date(9999, 12, 30), date(1583, 1, 4));
    assert_eq!(week.add_workdays(last, 5), Err(CalendarError::TooFar { from: last, days: 5 }));
    assert_eq!(week.sub_workdays(first, 5), Err(CalendarError::TooFar { from: first, days: 5 }));
    assert_eq!(add_months(last, 1), Err(CalendarError::TooFar { from: last, days: 1 }));
    assert_eq!(week.add_workdays(date(1582, 12, 31), 1), Err(CalendarError::YearOutOfRange { year: 1582 }));
    assert!(Week::of(date(9999, 12, 31)).is_err(), "its week runs into a year that is not there");
}

#[test]
fn common_prayers_day_was_kept_until_2023() {
    assert_eq!(Holiday::GreatPrayerDay.in_year(2023), Ok(Some(date(2023, 5, 5))));
    assert_eq!(Holiday::GreatPrayerDay.in_year(2024), Ok(None));
    assert_eq!(WorkWeek::default().is_workday(date(2024, 4, 26)), Ok(true));
}

#[test]
fn a_month_later_is_the_same_day_number_or_the_last_of_the_month() {
    assert_eq!(add_months(date(2024, 1, 31), 1), Ok(date(2024, 2, 29)));
    assert_eq!(add_months(date(2023, 1, 31), 1), Ok(date(2023, 2, 28)));
    assert_eq!(add_months(date(2024, 1, 15), 2), Ok(date(2024, 3, 15)));
    assert_eq!(add_months(date(2024, 11, 30), 3), Ok(date(2025, 2, 28)));
    let a_month_before_christmas_eve = date(2024, 11, 24);
    assert_eq!(add_months(a_month_before_christmas_eve, 1), Ok(date(2024, 12, 24)));
    assert_eq!(
        month_deadline(a_month_before_christmas_eve, 1, WorkWeek::default()),
        Ok(date(2024, 12, 27)),
        "24, 25 and 26 December are passed over"
    );
}

#[test]
fn weeks_are_numbered_as_danes_number_them() {
    assert_eq!(Week::of(date(2024, 4, 10)).map(Week::number), Ok(15));
    let new_years_eve = Week::of(date(2024, 12, 31)).unwrap();
    assert_eq!((new_years_eve.year(), new_years_eve.number()), (2025, 1));
    assert!(Week::new(2020, 53).is_ok());
    assert_eq!(Week::new(2024, 53), Err(CalendarError::NoSuchWeek { year: 2024, week: 53 }));
    assert_eq!(Week::new(2024, 0), Err(CalendarError::NoSuchWeek { year: 2024, week: 0 }));
    assert_eq!(Week::new(2024, 15).unwrap().day(Weekday::Monday), Ok(date(2024, 4, 8)));
}
