//! A clock that is set and chance that is the same each time.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use sagsgang_app::world::{Clock, Entropy};
use std::sync::Mutex;

/// Stands where it was set. Each look moves it on by a millisecond, so that what is made later is later.
#[derive(Debug)]
pub struct SetClock(Mutex<Timestamp>);

impl SetClock {
    /// A clock at a Danish time.
    pub fn at(time: DateTime) -> Self {
        Self(Mutex::new(timestamp(time)))
    }

    /// Sets it to a Danish time, forwards or back.
    pub fn set(&self, time: DateTime) {
        *self.0.lock().expect("nobody panics with the clock") = timestamp(time);
    }

    /// Moves it.
    pub fn advance(&self, by: SignedDuration) {
        *self.0.lock().expect("nobody panics with the clock") += by;
    }
}

fn timestamp(time: DateTime) -> Timestamp {
    let denmark = TimeZone::get("Europe/Copenhagen").expect("the time zone is bundled");
    time.to_zoned_datetime(denmark).expect("the time exists").timestamp()
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        let mut now = self.0.lock().expect("nobody panics with the clock");
        *now += SignedDuration::from_millis(1);
        *now
    }
}

/// Numbers that look random and are the same in each run (SplitMix64). Never for anything real.
#[derive(Debug)]
pub struct SeededEntropy(Mutex<u64>);

impl SeededEntropy {
    /// Chance from a seed.
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(seed))
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, buffer: &mut [u8]) {
        let mut state = self.0.lock().expect("nobody panics with the dice");
        for chunk in buffer.chunks_mut(8) {
            *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = *state;
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            chunk.copy_from_slice(&(z ^ (z >> 31)).to_le_bytes()[..chunk.len()]);
        }
    }
}
