//! The names of months and weekdays, and the abbreviations they are met under.

use jiff::civil::Weekday;

pub(super) const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

/// The Danish name of a month, 1 to 12; empty for a number that is no month.
pub fn month_name(month: i8) -> &'static str {
    month_of(&MONTHS, month)
}

pub(super) fn month_of(names: &[&'static str; 12], month: i8) -> &'static str {
    usize::try_from(month).ok().and_then(|m| names.get(m.checked_sub(1)?)).copied().unwrap_or("")
}

/// The Danish name of a weekday: *mandag* … *søndag*.
pub fn weekday_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "mandag",
        Weekday::Tuesday => "tirsdag",
        Weekday::Wednesday => "onsdag",
        Weekday::Thursday => "torsdag",
        Weekday::Friday => "fredag",
        Weekday::Saturday => "lørdag",
        Weekday::Sunday => "søndag",
    }
}

/// The month that a lower-case word names: its full name, or an abbreviation of three letters or more (*feb*,
/// *sept*). English differs from Danish in a few names only, so those are read too.
pub(super) fn month_number(word: &str) -> Option<i8> {
    const ENGLISH: [(&str, i8); 8] = [
        ("january", 1),
        ("february", 2),
        ("march", 3),
        ("may", 5),
        ("june", 6),
        ("july", 7),
        ("october", 10),
        ("oct", 10),
    ];
    if let Some((_, month)) = ENGLISH.iter().find(|(name, _)| *name == word) {
        return Some(*month);
    }
    if word.chars().count() < 3 {
        return None;
    }
    // Only abbreviations in use: "sep", "sept" but not "septe".
    let abbreviated = |name: &str| word.len() <= 4 && name.starts_with(word);
    MONTHS.iter().zip(1..).find(|(name, _)| **name == word || abbreviated(name)).map(|(_, month)| month)
}

/// The weekday that a lower-case word names, in Danish or English.
pub(super) fn weekday_number(word: &str) -> Option<Weekday> {
    let mut week = Weekday::Monday.cycle_forward().take(7);
    week.find(|day| weekday_name(*day) == word || super::english::weekday_name(*day).to_lowercase() == word)
}
