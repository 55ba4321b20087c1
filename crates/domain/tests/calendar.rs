//! The calendar against what others worked out: a lawyer's worked examples and a holiday table from outside.

#![allow(clippy::unwrap_used, reason = "a helper that cannot read its example fails the test")]

use jiff::civil::{Date, date};
use sagsgang_domain::calendar::{
    AccessDeadlines, ClosedDay, ClosedDays, Holiday, HouseRules, Saturdays, SkipReason, Step, WorkWeek,
    access_deadlines, complaint_deadlines, easter, holidays, meeting_deadlines,
};
use sagsgang_domain::statute::Statutes;
use std::collections::BTreeMap;

/// Reads `22-03-2024`, as the examples are written.
fn day(text: &str) -> Date {
    let parts: Vec<i16> = text.split('-').map(|p| p.parse().unwrap()).collect();
    Date::new(parts[2], i8::try_from(parts[1]).unwrap(), i8::try_from(parts[0]).unwrap()).unwrap()
}

fn access(received: &str, closed: ClosedDays) -> AccessDeadlines {
    access_deadlines(day(received), closed, &Statutes::danish()).unwrap()
}

/// Received, then the last day of the clocks of 2, 7, 7 strict, 14, 20 and 40 working days.
const ACCESS: [[&str; 7]; 13] = [
    ["22-03-2024", "26-03-2024", "05-04-2024", "05-04-2024", "16-04-2024", "24-04-2024", "24-05-2024"],
    ["19-04-2024", "23-04-2024", "30-04-2024", "30-04-2024", "10-05-2024", "21-05-2024", "19-06-2024"],
    ["28-04-2023", "02-05-2023", "10-05-2023", "10-05-2023", "22-05-2023", "31-05-2023", "29-06-2023"],
    ["14-04-2025", "16-04-2025", "28-04-2025", "28-04-2025", "07-05-2025", "15-05-2025", "17-06-2025"],
    ["23-05-2025", "27-05-2025", "04-06-2025", "04-06-2025", "17-06-2025", "25-06-2025", "23-07-2025"],
    ["28-05-2025", "02-06-2025", "11-06-2025", "10-06-2025", "20-06-2025", "30-06-2025", "28-07-2025"],
    ["18-12-2024", "20-12-2024", "03-01-2025", "31-12-2024", "14-01-2025", "22-01-2025", "19-02-2025"],
    ["19-12-2025", "23-12-2025", "06-01-2026", "02-01-2026", "15-01-2026", "23-01-2026", "20-02-2026"],
    ["17-12-2026", "21-12-2026", "30-12-2026", "29-12-2026", "12-01-2027", "20-01-2027", "17-02-2027"],
    ["03-06-2024", "06-06-2024", "13-06-2024", "12-06-2024", "24-06-2024", "02-07-2024", "30-07-2024"],
    ["27-03-2026", "31-03-2026", "10-04-2026", "10-04-2026", "21-04-2026", "29-04-2026", "29-05-2026"],
    ["05-07-2024", "09-07-2024", "16-07-2024", "16-07-2024", "25-07-2024", "02-08-2024", "30-08-2024"],
    ["23-11-2026", "25-11-2026", "02-12-2026", "02-12-2026", "11-12-2026", "21-12-2026", "22-01-2027"],
];

#[test]
fn access_clocks_fall_as_the_worked_examples_say() {
    for [received, simple, ordinary, strict, extensive, complaint, exceptional] in ACCESS {
        let clocks = access(received, ClosedDays::ALL);
        assert_eq!(clocks.simple.latest(), day(simple), "2 working days from {received}");
        assert_eq!(clocks.ordinary.latest(), day(ordinary), "7 working days from {received}");
        assert_eq!(clocks.ordinary.target, day(strict), "7 working days from {received}, strict");
        assert_eq!(access(received, ClosedDays::NONE).ordinary.latest(), day(strict), "the same, by setting");
        assert_eq!(clocks.extensive.latest(), day(extensive), "14 working days from {received}");
        assert_eq!(clocks.exceptional.latest(), day(exceptional), "40 working days from {received}");
        let complaint_clocks = complaint_deadlines(day(received), ClosedDays::ALL, &Statutes::danish()).unwrap();
        assert_eq!(complaint_clocks.decided.latest(), day(complaint), "20 working days from {received}");
        assert_eq!(complaint_clocks.forwarded.latest(), day(ordinary), "7 working days from {received}");
    }
}

/// Meeting, then the last day for: 4 weekdays, 4 with Saturdays, 3 weekdays, 8 days.
const AGENDAS: [[&str; 5]; 7] = [
    ["24-04-2024", "18-04-2024", "19-04-2024", "19-04-2024", "16-04-2024"],
    ["23-02-2022", "17-02-2022", "18-02-2022", "18-02-2022", "15-02-2022"],
    ["15-11-2022", "09-11-2022", "10-11-2022", "10-11-2022", "07-11-2022"],
    ["16-01-2024", "10-01-2024", "11-01-2024", "11-01-2024", "08-01-2024"],
    ["22-04-2025", "11-04-2025", "14-04-2025", "14-04-2025", "14-04-2025"],
    ["10-06-2025", "02-06-2025", "03-06-2025", "03-06-2025", "02-06-2025"],
    ["15-12-2026", "09-12-2026", "10-12-2026", "10-12-2026", "07-12-2026"],
];

#[test]
fn agendas_go_out_as_the_worked_examples_say() {
    let statutes = Statutes::danish();
    for [meeting, four, four_with_saturdays, three, eight_days] in AGENDAS {
        let plain = meeting_deadlines(day(meeting), HouseRules::default(), &statutes).unwrap();
        assert_eq!(plain.agenda.latest(), day(four), "agenda of the meeting on {meeting}");
        assert_eq!(plain.material.latest(), day(three), "material of the meeting on {meeting}");
        assert_eq!(plain.initiative.latest(), day(eight_days), "a member's matter for the meeting on {meeting}");
        let saturdays = HouseRules { saturdays: Saturdays::Counted, ..HouseRules::default() };
        let with_saturdays = meeting_deadlines(day(meeting), saturdays, &statutes).unwrap();
        assert_eq!(with_saturdays.agenda.latest(), day(four_with_saturdays), "agenda of {meeting}, with Saturdays");
    }
}

#[test]
fn clear_days_send_the_agenda_one_weekday_earlier() {
    let clear = HouseRules { clear_days: true, ..HouseRules::default() };
    let deadlines = meeting_deadlines(date(2024, 4, 24), clear, &Statutes::danish()).unwrap();
    assert_eq!(deadlines.agenda.latest(), date(2024, 4, 17));
    assert_eq!(deadlines.material.latest(), date(2024, 4, 18));
    assert_eq!(deadlines.initiative.latest(), date(2024, 4, 16), "days of any kind are not weekdays");
}

#[test]
fn a_page_can_show_the_arithmetic() {
    let clocks = access("28-05-2025", ClosedDays::ALL);
    let working = &clocks.ordinary.working;
    assert_eq!(working.start(), date(2025, 5, 28));
    assert_eq!(working.wanted(), 7);
    let skipped: Vec<_> = working.skipped().collect();
    assert_eq!(
        skipped,
        [
            (date(2025, 5, 29), SkipReason::Holiday(Holiday::AscensionDay)),
            (date(2025, 5, 31), SkipReason::Saturday),
            (date(2025, 6, 1), SkipReason::Sunday),
            (date(2025, 6, 5), SkipReason::Closed(ClosedDay::ConstitutionDay)),
            (date(2025, 6, 7), SkipReason::Saturday),
            (date(2025, 6, 8), SkipReason::Holiday(Holiday::WhitSunday)),
            (date(2025, 6, 9), SkipReason::Holiday(Holiday::WhitMonday)),
        ]
    );
    assert_eq!(working.counted().count(), 7);
    assert_eq!(working.steps().last().map(|d| d.step), Some(Step::Counted(7)));
    assert_eq!(clocks.ordinary.provision.citation.to_string(), "offentlighedsloven § 36, stk. 2");
    assert_eq!(SkipReason::Holiday(Holiday::AscensionDay).danish(), "Kristi himmelfartsdag");
}

#[test]
fn easter_falls_when_it_is_known_to() {
    let known = [
        (2022, 4, 17),
        (2023, 4, 9),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2029, 4, 1),
        (2030, 4, 21),
        (2035, 3, 25),
        (2038, 4, 25),
    ];
    for (year, month, day) in known {
        assert_eq!(easter(year), Ok(date(year, month, day)));
    }
}

#[test]
fn every_holiday_of_61_years_agrees_with_an_outside_table() {
    let mut theirs: BTreeMap<Date, String> = BTreeMap::new();
    for line in include_str!("fixtures/holidays-dk-2000-2060.csv").lines().skip(1) {
        let (day, name) = line.split_once(',').unwrap();
        theirs.insert(day.parse().unwrap(), plain(name));
    }
    assert_eq!(theirs.len(), 634, "the table was read whole");
    for year in 2000..=2060 {
        for (day, holiday) in holidays(year).unwrap() {
            assert_eq!(theirs.get(&day), Some(&plain(holiday.danish())), "{day}");
        }
    }
    let mut on = date(2000, 1, 1);
    while on <= date(2060, 12, 31) {
        let holiday = matches!(WorkWeek::STRICT.skips(on).unwrap(), Some(SkipReason::Holiday(_)));
        assert_eq!(holiday, theirs.contains_key(&on), "{on}");
        on = on.tomorrow().unwrap();
    }
}

/// Names differ in capitals and in how they write "second".
fn plain(name: &str) -> String {
    name.to_lowercase().replace("anden", "2.")
}
