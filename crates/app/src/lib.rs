//! Use cases: one function for each thing a person does, one file for each function.
//!
//! `ls` of a folder tells what may happen to a thing. A use case authorises, loads, lets `domain` decide, saves, and
//! ends in one journal entry ([`Change`](change)); it holds no rule of the field. Reads for pages are in each
//! folder's `read.rs` and return plain structs. HTTP is `web`, SQL is `store`.

mod change;
mod password;
mod throttle;

pub mod account;
pub mod action;
pub mod actor;
pub mod case;
pub mod desk;
pub mod error;
pub mod follower;
pub mod following;
pub mod happening;
pub mod inside;
pub mod journal;
pub mod meeting;
pub mod organization;
pub mod permission;
pub mod portal;
pub mod programme;
pub mod reading;
pub mod register;
pub mod session;
pub mod setup;
pub mod token;
pub mod webhook;
pub mod world;

use crate::follower::{Filling, Texts};
use crate::throttle::Throttle;
use crate::world::{Clock, Entropy, Outward, Recognizer};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
use sagsgang_search::{Index, Indexes, Inside};
use sagsgang_store::Store;
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};
use tokio::sync::Notify;
use uuid::Uuid;

pub use password::MIN_LENGTH as PASSWORD_MIN_LENGTH;

/// Everything a use case needs. Cheap to clone; all clones are the same municipality.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    store: Store,
    index: Arc<Index>,
    inside: Arc<Inside>,
    texts: Texts,
    filling: Filling,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    time_zone: TimeZone,
    throttle: Throttle,
    imports: Notify,
    register: register::Place,
    recognizer: OnceLock<Arc<dyn Recognizer>>,
    outward: OnceLock<Outward>,
    outbox: Notify,
}

impl App {
    /// An app on an open store and open indexes. The municipality's clock is Danish.
    pub fn new(store: Store, indexes: Indexes, clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>) -> Self {
        let time_zone = TimeZone::get("Europe/Copenhagen").unwrap_or(TimeZone::UTC);
        let (throttle, imports) = (Throttle::default(), Notify::new());
        let (index, inside, texts) = (Arc::new(indexes.public), Arc::new(indexes.inside), Texts::default());
        let (recognizer, outward, outbox) = (OnceLock::new(), OnceLock::new(), Notify::new());
        let register = register::Place::default();
        Self(Arc::new(Inner {
            store,
            index,
            inside,
            texts,
            filling: Filling::default(),
            clock,
            entropy,
            time_zone,
            throttle,
            imports,
            register,
            recognizer,
            outward,
            outbox,
        }))
    }

    /// The same app, which has another program recognize the text of pages that are pictures. The first given counts.
    #[must_use]
    pub fn recognizing(self, recognizer: Option<Arc<dyn Recognizer>>) -> Self {
        if let Some(recognizer) = recognizer {
            let _first = self.0.recognizer.set(recognizer);
        }
        self
    }

    pub(crate) fn recognizer(&self) -> Option<&Arc<dyn Recognizer>> {
        self.0.recognizer.get()
    }

    /// The same app, which reaches others so. The first given counts; without it nothing leaves the house.
    #[must_use]
    pub fn reaching_out(self, outward: Outward) -> Self {
        let _first = self.0.outward.set(outward);
        self
    }

    pub(crate) fn outward(&self) -> Option<&Outward> {
        self.0.outward.get()
    }

    /// Tells whoever sends that there is something to send.
    pub(crate) fn wake_outbox(&self) {
        self.0.outbox.notify_one();
    }

    /// Waits until there is.
    pub(crate) async fn outbox_woken(&self) {
        self.0.outbox.notified().await;
    }

    /// The store, for reads and for what the operator does with it.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// The public search index.
    pub fn index(&self) -> &Index {
        &self.0.index
    }

    pub(crate) fn index_handle(&self) -> Arc<Index> {
        Arc::clone(&self.0.index)
    }

    /// The search index behind the sign-in. Outside this room it is asked through [`inside`], which wants an actor.
    pub(crate) fn inside_handle(&self) -> Arc<Inside> {
        Arc::clone(&self.0.inside)
    }

    pub(crate) fn filling(&self) -> &Filling {
        &self.0.filling
    }

    pub(crate) fn texts(&self) -> &Texts {
        &self.0.texts
    }

    /// This instant.
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// Today in Denmark.
    pub fn today(&self) -> Date {
        self.date_of(self.now())
    }

    /// The clock on the wall, to the minute.
    pub fn wall_clock(&self) -> Time {
        let now = self.local(self.now()).time();
        now.with().second(0).subsec_nanosecond(0).build().unwrap_or(now)
    }

    /// The day in Denmark of an instant.
    pub fn date_of(&self, at: Timestamp) -> Date {
        self.local(at).date()
    }

    pub(crate) fn time_zone(&self) -> &TimeZone {
        &self.0.time_zone
    }

    /// An instant as Danish clocks show it.
    pub fn local(&self, at: Timestamp) -> ZonedDateTime {
        at.to_zoned_datetime(self.0.time_zone.clone())
    }

    /// The number under which public pages may be cached, see [`Store::stamp`].
    pub async fn stamp(&self) -> Option<u64> {
        self.0.store.stamp().await
    }

    pub(crate) fn new_id(&self) -> Uuid {
        world::new_id(self.0.clock.as_ref(), self.0.entropy.as_ref())
    }

    pub(crate) fn fill_random(&self, buffer: &mut [u8]) {
        self.0.entropy.fill(buffer);
    }

    /// Sixteen random bytes.
    pub(crate) fn new_salt(&self) -> Uuid {
        let mut bytes = [0; 16];
        self.fill_random(&mut bytes);
        Uuid::from_bytes(bytes)
    }

    /// A secret for a cookie: 256 random bits, hexadecimal.
    pub(crate) fn new_token(&self) -> String {
        let mut bytes = [0; 32];
        self.fill_random(&mut bytes);
        bytes.iter().fold(String::new(), |mut token, byte| {
            let _ = write!(token, "{byte:02x}");
            token
        })
    }

    /// Tells whoever reads imports that there is something to read.
    pub(crate) fn wake_imports(&self) {
        self.0.imports.notify_one();
    }

    /// Waits until there is.
    pub(crate) async fn imports_woken(&self) {
        self.0.imports.notified().await;
    }

    pub(crate) fn register(&self) -> &register::Place {
        &self.0.register
    }

    pub(crate) fn throttle(&self) -> &Throttle {
        &self.0.throttle
    }
}
