//! A clock that is set, so that a year passes in seconds.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use sagsgang_app::world::Clock;
use std::sync::atomic::{AtomicI64, Ordering};

/// Stands where it was set, and goes on by a millisecond each time it is looked at, so that what is made later is
/// later.
#[derive(Debug)]
pub struct GivenClock {
    millis: AtomicI64,
    time_zone: TimeZone,
}

impl GivenClock {
    /// A clock at the beginning of time.
    pub fn new() -> Self {
        let time_zone = TimeZone::get("Europe/Copenhagen").unwrap_or(TimeZone::UTC);
        Self { millis: AtomicI64::new(0), time_zone }
    }

    /// Sets it to a Danish clock time. It never goes back.
    pub fn set(&self, to: DateTime) {
        if let Ok(at) = to.to_zoned_datetime(self.time_zone.clone()) {
            self.millis.fetch_max(at.timestamp().as_millisecond(), Ordering::Relaxed);
        }
    }
}

impl Clock for GivenClock {
    fn now(&self) -> Timestamp {
        let millis = self.millis.fetch_add(1, Ordering::Relaxed);
        Timestamp::from_millisecond(millis).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

#[cfg(test)]
mod tests {
    use super::GivenClock;
    use jiff::civil::date;
    use sagsgang_app::world::Clock as _;

    #[test]
    fn it_is_set_by_danish_time_and_never_goes_back() {
        let clock = GivenClock::new();
        clock.set(date(2026, 7, 1).at(12, 0, 0, 0));
        assert_eq!(clock.now().to_string(), "2026-07-01T10:00:00Z");
        clock.set(date(2026, 1, 1).at(12, 0, 0, 0));
        assert_eq!(clock.now().to_string(), "2026-07-01T10:00:00.001Z");
    }
}
