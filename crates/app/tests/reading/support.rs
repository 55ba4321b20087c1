//! A fresh municipality on either engine, a clock that hardly moves, and chance that can be told beforehand.

use bytes::Bytes;
use jiff::{SignedDuration, Timestamp};
use sagsgang_app::App;
use sagsgang_app::actor::Actor;
use sagsgang_app::reading::read_in::{ReadIn, read_in};
use sagsgang_app::world::{Clock, Entropy};
use sagsgang_domain::reading::Reading;
use sagsgang_search::Indexes;
use sagsgang_store::record::{self, Record};
use sagsgang_store::testing::Postgres;
use sagsgang_store::{Location, Store, journal};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tempfile::TempDir;

/// Makes of one async function two tests, one for each engine.
macro_rules! on_both_engines {
    ($($(#[$doc:meta])* async fn $name:ident($town:ident: Town) $body:block)+) => {$(
        $(#[$doc])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn run($town: $crate::support::Town) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                run($crate::support::Town::sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                run($crate::support::Town::postgres().await).await;
            }
        }
    )+};
}
pub(crate) use on_both_engines;

/// Goes on by a microsecond each time it is looked at.
#[derive(Default)]
struct SlowClock(AtomicI64);

impl Clock for SlowClock {
    fn now(&self) -> Timestamp {
        let morning: Timestamp = "2026-03-17T09:30:00Z".parse().unwrap();
        morning + SignedDuration::from_micros(self.0.fetch_add(1, Ordering::Relaxed))
    }
}

/// Never gives the same bytes twice.
struct Counter(AtomicU64);

impl Entropy for Counter {
    fn fill(&self, buffer: &mut [u8]) {
        for part in buffer.chunks_mut(8) {
            let number = self.0.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes();
            part.copy_from_slice(&number[..part.len()]);
        }
    }
}

/// A municipality with nothing in it.
pub struct Town {
    pub app: App,
    location: Location,
    _folder: TempDir,
}

impl Town {
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::at(Location::folder(folder.path().join("data")), folder).await
    }

    pub async fn postgres() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = Some(Postgres::shared().fresh_database().await);
        Self::at(Location { data: folder.path().join("data"), database }, folder).await
    }

    async fn at(location: Location, folder: TempDir) -> Self {
        let store = Store::open(&location).await.unwrap();
        let entropy = Arc::new(Counter(AtomicU64::new(1)));
        let app = App::new(store, Indexes::in_memory().unwrap(), Arc::new(SlowClock::default()), entropy);
        Self { app, location, _folder: folder }
    }

    /// Where a file is kept.
    pub fn kept(&self, digest: &str) -> PathBuf {
        self.location.blobs().join(&digest[..2]).join(&digest[2..])
    }

    /// As if the disk failed: nothing more can be stored, though what a digest names can be read. Gives what undoes it.
    pub fn shut_blobs(&self, but: &str) -> PathBuf {
        let (blobs, away) = (self.location.blobs(), self.location.data.join("away"));
        std::fs::rename(&blobs, &away).unwrap();
        std::fs::create_dir(&blobs).unwrap();
        for folder in (0..=u8::MAX).map(|first| format!("{first:02x}")).filter(|folder| *folder != but[..2]) {
            std::fs::write(blobs.join(folder), "x").unwrap();
        }
        let kept = blobs.join(&but[..2]);
        std::fs::create_dir(&kept).unwrap();
        std::fs::copy(away.join(&but[..2]).join(&but[2..]), kept.join(&but[2..])).unwrap();
        away
    }

    /// Undoes it.
    pub fn open_blobs(&self, away: PathBuf) {
        std::fs::remove_dir_all(self.location.blobs()).unwrap();
        std::fs::rename(away, self.location.blobs()).unwrap();
    }

    /// Reads a text in as the operator does.
    pub async fn read(&self, name: &str, text: &str) -> ReadIn {
        self.read_bytes(name, text.as_bytes()).await
    }

    pub async fn read_bytes(&self, name: &str, content: &[u8]) -> ReadIn {
        read_in(&self.app, &Actor::operator(), name, Bytes::copy_from_slice(content)).await.unwrap()
    }

    /// Reads a text in for the first time.
    pub async fn read_new(&self, name: &str, text: &str) -> Reading {
        match self.read(name, text).await {
            ReadIn::New(reading) => reading,
            ReadIn::Known(reading) => panic!("{} was known", reading.name),
        }
    }

    pub async fn all<R: Record>(&self) -> Vec<R> {
        record::all::<R>(self.app.store()).await.unwrap().into_iter().map(|saved| saved.value).collect()
    }

    pub async fn only<R: Record>(&self) -> R {
        let mut all = self.all::<R>().await;
        assert_eq!(all.len(), 1, "one {}", R::KIND);
        all.remove(0)
    }

    /// The journal's last entry, by its hash.
    pub async fn head(&self) -> String {
        journal::head(self.app.store()).await.unwrap().hash.to_string()
    }
}
