//! What the rooms may not reach for themselves: the clock, chance, and other programs. The binary hands in the real ones, tests hand
//! in given ones.

use bytes::Bytes;
use jiff::Timestamp;
use std::pin::Pin;
use uuid::Uuid;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// This instant.
    fn now(&self) -> Timestamp;
}

/// Gives random bytes fit for keys.
pub trait Entropy: Send + Sync {
    /// Fills the buffer.
    fn fill(&self, buffer: &mut [u8]);
}

/// Recognizes the text of a page that is a picture (da: *tekstgenkendelse*).
pub trait Recognizer: Send + Sync {
    /// The text of a page, given as a PNG picture; or why there is none.
    fn text(&self, png: Bytes) -> Pin<Box<dyn Future<Output = Result<String, String>> + Send + '_>>;
}

/// A new UUID of version 7: its order is the order of making.
pub(crate) fn new_id(clock: &dyn Clock, entropy: &dyn Entropy) -> Uuid {
    let mut random = [0; 10];
    entropy.fill(&mut random);
    let millis = u64::try_from(clock.now().as_millisecond()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}
