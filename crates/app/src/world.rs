//! What the rooms may not reach for themselves: the clock, chance, and other programs. The binary hands in the real
//! ones, tests hand in given ones.

use crate::following::letter::Letter;
use bytes::Bytes;
use jiff::Timestamp;
use sagsgang_domain::openness::happening::Happening;
use sagsgang_i18n::Lang;
use std::pin::Pin;
use std::sync::Arc;
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

/// What is answered when something was sent out of the house.
pub type Delivered<'a> = Pin<Box<dyn Future<Output = Result<(), NotDelivered>> + Send + 'a>>;

/// Why something did not reach whom it was for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotDelivered {
    /// Whether trying again is of no use: the address does not exist, or the other side will not have it.
    pub for_good: bool,
    /// What the other side said, for the secretariat.
    pub why: String,
}

/// Sends mail.
pub trait Post: Send + Sync {
    /// Hands a letter to the mail server.
    fn send(&self, letter: Letter) -> Delivered<'_>;
}

/// A post to another program, signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Where.
    pub url: String,
    /// The headers beside the content type, which is JSON.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: String,
}

/// Calls other programs.
pub trait Caller: Send + Sync {
    /// Posts; delivered when the other side answers with 2xx.
    fn call(&self, call: Call) -> Delivered<'_>;
}

/// Whole addresses of the site's pages, for what leaves it.
pub trait Addresses: Send + Sync {
    /// The page that shows what happened.
    fn of_happening(&self, lang: Lang, happening: &Happening) -> String;
    /// Where an address' owner says yes.
    fn confirm(&self, lang: Lang, token: &str) -> String;
    /// Where a follower leaves what the mail was about; mail programs post to it too (RFC 8058).
    fn leave(&self, lang: Lang, token: &str) -> String;
    /// Where a follower sees and changes everything followed.
    fn manage(&self, lang: Lang, token: &str) -> String;
    /// The site's host, which names its mail.
    fn host(&self) -> &str;
}

/// How the house reaches others.
#[derive(Clone)]
pub struct Outward {
    /// Its pages' addresses.
    pub addresses: Arc<dyn Addresses>,
    /// Its mail server, where it has one.
    pub post: Option<Arc<dyn Post>>,
    /// How it calls other programs.
    pub caller: Arc<dyn Caller>,
}

/// A new UUID of version 7: its order is the order of making.
pub(crate) fn new_id(clock: &dyn Clock, entropy: &dyn Entropy) -> Uuid {
    let mut random = [0; 10];
    entropy.fill(&mut random);
    let millis = u64::try_from(clock.now().as_millisecond()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}
