//! Amounts written.

const KRONE: u64 = 100;

/// An amount of øre in full, with points between thousands and a decimal comma: *1.234.567,89*, *-1.200,00*.
pub fn write_amount(ore: i64) -> String {
    format!("{},{:02}", whole(ore, '.'), ore.unsigned_abs() % KRONE)
}

/// An amount of øre with its currency, whole kroner without decimals: *271.697,53 kr.*, *4.600.000 kr.*
pub fn write_kroner(ore: i64) -> String {
    if ore.unsigned_abs().is_multiple_of(KRONE) {
        format!("{} kr.", whole(ore, '.'))
    } else {
        format!("{} kr.", write_amount(ore))
    }
}

/// An amount of øre as short as it can be without rounding: *4,5 mio. kr.*, *2.075 mio. kr.*; what is no whole
/// thousand of kroner, or less than a million, is written in full.
pub fn write_short(ore: i64) -> String {
    const MILLION: u64 = 1_000_000 * KRONE;
    let size = ore.unsigned_abs();
    let thousands = size % MILLION / (1_000 * KRONE);
    if size < MILLION || !size.is_multiple_of(1_000 * KRONE) {
        return write_kroner(ore);
    }
    let millions = format!("{}{}", minus(ore), grouped(size / MILLION, '.'));
    match format!("{thousands:03}").trim_end_matches('0') {
        "" => format!("{millions} mio. kr."),
        decimals => format!("{millions},{decimals} mio. kr."),
    }
}

/// An amount of øre on an English page: *DKK 1,234,567.89*.
pub fn write_in_english(ore: i64) -> String {
    format!("DKK {}.{:02}", whole(ore, ','), ore.unsigned_abs() % KRONE)
}

fn whole(ore: i64, parting: char) -> String {
    format!("{}{}", minus(ore), grouped(ore.unsigned_abs() / KRONE, parting))
}

fn minus(ore: i64) -> &'static str {
    if ore < 0 { "-" } else { "" }
}

fn grouped(number: u64, parting: char) -> String {
    let figures = number.to_string();
    let mut written = String::with_capacity(figures.len() * 4 / 3 + 1);
    for (i, figure) in figures.chars().enumerate() {
        if i > 0 && (figures.len() - i).is_multiple_of(3) {
            written.push(parting);
        }
        written.push(figure);
    }
    written
}
