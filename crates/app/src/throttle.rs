//! Slows guessing: after five wrong passwords for a login or from an address, each further one must wait twice as
//! long, up to a quarter of an hour. Kept in this process alone; a restart forgets it.

use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

const FREE: u32 = 5;
const LONGEST: i64 = 15 * 60;
/// Failures are forgotten after so many quiet seconds: longer than any wait, or each wait would end in free guesses.
const FORGOTTEN: i64 = 2 * LONGEST;
/// Above this many names the oldest are forgotten, so that guessing cannot fill the memory.
const NAMES: usize = 10_000;

/// What each login and address has failed.
#[derive(Debug, Default)]
pub(crate) struct Throttle {
    failures: Mutex<HashMap<String, Failures>>,
}

#[derive(Clone, Copy, Debug)]
struct Failures {
    count: u32,
    last: Timestamp,
}

impl Throttle {
    /// Seconds to wait before the next attempt; 0 when free.
    pub(crate) fn wait(&self, names: &[&str], now: Timestamp) -> u64 {
        let failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        names.iter().filter_map(|name| failures.get(*name)).map(|failed| failed.wait(now)).max().unwrap_or(0)
    }

    /// Counts a wrong password.
    pub(crate) fn failed(&self, names: &[&str], now: Timestamp) {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        if failures.len() > NAMES {
            failures.retain(|_, failed| failed.wait(now) > 0);
        }
        for name in names {
            let entry = failures.entry((*name).to_owned()).or_insert(Failures { count: 0, last: now });
            if now.duration_since(entry.last) > SignedDuration::from_secs(FORGOTTEN) {
                entry.count = 0;
            }
            *entry = Failures { count: entry.count.saturating_add(1), last: now };
        }
    }

    /// Forgets a login that got it right. The address is kept: one right guess does not excuse the others.
    pub(crate) fn succeeded(&self, name: &str) {
        self.failures.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }
}

impl Failures {
    fn wait(&self, now: Timestamp) -> u64 {
        let Some(over) = self.count.checked_sub(FREE) else { return 0 };
        let penalty = 2_i64.saturating_pow(over.min(20)).min(LONGEST);
        let passed = now.duration_since(self.last).as_secs();
        u64::try_from(penalty - passed).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::Throttle;
    use jiff::{SignedDuration, Timestamp};

    #[test]
    fn the_sixth_guess_waits_and_time_heals() {
        let throttle = Throttle::default();
        let now = Timestamp::UNIX_EPOCH;
        for _ in 0..5 {
            assert_eq!(throttle.wait(&["anna"], now), 0);
            throttle.failed(&["anna"], now);
        }
        assert_eq!(throttle.wait(&["anna"], now), 1);
        throttle.failed(&["anna"], now);
        assert_eq!(throttle.wait(&["anna"], now), 2);
        assert_eq!(throttle.wait(&["bo"], now), 0);
        assert_eq!(throttle.wait(&["anna"], now + SignedDuration::from_secs(2)), 0);
    }

    #[test]
    fn the_right_password_clears_the_login_and_not_the_address() {
        let throttle = Throttle::default();
        let now = Timestamp::UNIX_EPOCH;
        for _ in 0..7 {
            throttle.failed(&["anna", "10.0.0.1"], now);
        }
        throttle.succeeded("anna");
        assert_eq!(throttle.wait(&["anna"], now), 0);
        assert!(throttle.wait(&["10.0.0.1"], now) > 0);
    }
}
