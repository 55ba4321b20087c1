//! The date of Easter, from which half of the Danish holidays are counted.

use super::{CalendarError, covered};
use jiff::civil::Date;

/// Easter Day of a year (da: *påskedag*), by the Gregorian rule in the form that needs no table (Butcher, 1876).
pub fn easter(year: i16) -> Result<Date, CalendarError> {
    let y = i32::from(covered(year)?);
    let golden = y % 19;
    let (century, year_of_century) = (y / 100, y % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (year_of_century / 4) - epact - year_of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    let (month, day) = (days / 31, days % 31 + 1);
    let out_of_range = CalendarError::YearOutOfRange { year };
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else { return Err(out_of_range) };
    Date::new(year, month, day).map_err(|_| out_of_range)
}
