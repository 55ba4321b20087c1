//! The clock and chance of this machine, handed to the rooms that may not reach for them.

use jiff::{SignedDuration, Timestamp};
use sagsgang_app::world::{Clock, Entropy};
use std::time::Duration;

/// The machine's clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the binary is where the clock comes from")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The machine's clock set whole days forwards or back, for a demo whose year does not end.
#[derive(Clone, Copy, Debug)]
pub struct ShiftedClock {
    /// By how much.
    pub shift: SignedDuration,
}

impl Clock for ShiftedClock {
    fn now(&self) -> Timestamp {
        SystemClock.now().saturating_add(self.shift).unwrap_or(Timestamp::MAX)
    }
}

/// The system's random numbers, fit for keys.
#[derive(Clone, Copy, Debug)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, buffer: &mut [u8]) {
        // Keys must never be guessable: where the system has no chance to give, waiting is the only honest answer.
        while let Err(error) = getrandom::fill(buffer) {
            tracing::error!(%error, "the system gives no random numbers; trying again");
            std::thread::sleep(Duration::from_millis(200));
        }
    }
}

/// Eight random letters that tell this run from others.
pub fn run_name() -> String {
    let mut bytes = [0; 8];
    SystemEntropy.fill(&mut bytes);
    bytes.iter().map(|byte| char::from(b'a' + byte % 26)).collect()
}
