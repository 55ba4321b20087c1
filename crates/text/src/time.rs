//! The time of day, written with a full stop and read with a full stop or a colon.

use jiff::civil::Time;

/// A time of day as it stands after *kl.*: *14.00*, *9.30*.
pub fn clock(time: Time) -> String {
    format!("{}.{:02}", time.hour(), time.minute())
}

/// Reads a time of day: *14.00*, *14:00*, *kl. 9*, *Kl 9.30*, *17.36*. `None` for anything else.
pub fn read_time(text: &str) -> Option<Time> {
    let text = text.trim().to_lowercase();
    let text = text.strip_prefix("kl").map_or(text.as_str(), |rest| rest.trim_start_matches('.').trim_start());
    let (hour, minute) = match text.split_once(['.', ':']) {
        Some((hour, minute)) => (hour, Some(minute).filter(|m| !m.is_empty())),
        None => (text, None),
    };
    let minute = match minute {
        Some(m) if m.len() == 2 => figures(m)?,
        Some(_) => return None,
        None => 0,
    };
    Time::new(figures(hour)?, minute, 0, 0).ok()
}

fn figures(text: &str) -> Option<i8> {
    let plain = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::time;
    use proptest::prelude::*;

    #[test]
    fn the_clock_is_read_as_it_is_met() {
        for (text, hour, minute) in [
            ("14.00", 14, 0),
            ("kl. 14.00", 14, 0),
            ("Kl. 9", 9, 0),
            ("13:30", 13, 30),
            ("kl 17.36", 17, 36),
            ("kl. 9.", 9, 0),
        ] {
            assert_eq!(read_time(text), Some(time(hour, minute, 0, 0)), "{text}");
        }
        for text in ["", "kl.", "24.00", "12.60", "12.5", "1234", "14.00.00", "-1.00", "+1.00", "middag"] {
            assert_eq!(read_time(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(hour in 0_i8..24, minute in 0_i8..60) {
            let at = time(hour, minute, 0, 0);
            prop_assert_eq!(read_time(&clock(at)), Some(at));
            prop_assert_eq!(read_time(&crate::english::clock(at)), Some(at));
        }
    }
}
