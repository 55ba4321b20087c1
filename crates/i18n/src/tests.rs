use super::Lang;
use jiff::civil::{date, time};

#[test]
fn danish_dates_are_written_as_people_say_them() {
    let at = date(2024, 4, 24).to_datetime(time(14, 0, 0, 0));
    assert_eq!(Lang::Da.date_time(at), "onsdag den 24. april 2024 kl. 14.00");
    assert_eq!(Lang::Da.date_time(at.date().at(0, 0, 0, 0)), "onsdag den 24. april 2024");
    assert_eq!(Lang::Da.short_date_time(at), "24.04.2024 14.00");
    assert_eq!(Lang::Da.time_span(time(9, 5, 0, 0), Some(time(16, 30, 0, 0))), "kl. 09.05–16.30");
    assert_eq!(Lang::Da.time_span(time(9, 5, 0, 0), None), "kl. 09.05");
}

#[test]
fn english_dates_are_written_as_people_say_them() {
    let at = date(2024, 4, 24).to_datetime(time(14, 0, 0, 0));
    assert_eq!(Lang::En.date_time(at), "Wednesday 24 April 2024 at 14:00");
    assert_eq!(Lang::En.short_date(date(2024, 4, 3)), "03/04/2024");
    assert_eq!(Lang::En.month_short(5), "May");
}

#[test]
fn a_month_outside_the_year_has_no_name() {
    assert_eq!(Lang::Da.month(0), "");
    assert_eq!(Lang::Da.month(13), "");
    assert_eq!(Lang::Da.month(i8::MIN), "");
    assert_eq!(Lang::Da.month(12), "december");
}

#[test]
fn one_is_singular_and_everything_else_plural() {
    assert_eq!(Lang::Da.items(1), "1 punkt");
    assert_eq!(Lang::Da.items(0), "0 punkter");
    assert_eq!(Lang::En.items(2), "2 items");
}

#[test]
fn numbers_are_grouped_by_three() {
    assert_eq!(Lang::Da.number(1_234_567), "1.234.567");
    assert_eq!(Lang::En.number(-1_234), "−1,234");
    assert_eq!(Lang::Da.number(999), "999");
    assert_eq!(Lang::Da.kroner(50_000), "50.000 kr.");
    assert_eq!(Lang::En.number(i64::MIN), "−9,223,372,036,854,775,808");
}

#[test]
fn file_sizes_have_a_unit_people_know() {
    assert_eq!(Lang::Da.file_size(312), "312 byte");
    assert_eq!(Lang::Da.file_size(83_100), "84 kB");
    assert_eq!(Lang::Da.file_size(999_999), "999 kB");
    assert_eq!(Lang::Da.file_size(1_249_000), "1,2 MB");
    assert_eq!(Lang::En.file_size(20_000_000), "20.0 MB");
}

#[test]
fn each_language_leads_to_the_other() {
    for lang in Lang::ALL {
        assert_eq!(lang.other().other(), lang);
        assert_ne!(lang.other(), lang);
    }
}
