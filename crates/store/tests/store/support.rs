//! A fresh store on either engine, and entries as a use case would write them.

use crate::testing::Postgres;
use sagsgang_store::{Location, NewEntry, Store};
use sea_orm::{ConnectionTrait, Database};
use serde_json::json;
use std::sync::atomic::{AtomicU32, Ordering};
use tempfile::TempDir;
use uuid::Uuid;

/// Makes of one async function two tests, one for each engine.
macro_rules! on_both_engines {
    ($($(#[$doc:meta])* async fn $name:ident($place:ident: Place) $body:block)+) => {$(
        $(#[$doc])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn run($place: $crate::support::Place) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                run($crate::support::Place::sqlite()).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                run($crate::support::Place::postgres().await).await;
            }
        }
    )+};
}
pub(crate) use on_both_engines;

/// A fresh folder and database.
pub struct Place {
    pub location: Location,
    pub folder: TempDir,
}

impl Place {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { location: Location::folder(folder.path().join("data")), folder }
    }

    pub async fn postgres() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = Some(Postgres::shared().fresh_database().await);
        Self { location: Location { data: folder.path().join("data"), database }, folder }
    }

    pub async fn open(&self) -> Store {
        Store::open(&self.location).await.unwrap()
    }
}

/// An id that no other call gives.
pub fn id() -> Uuid {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    Uuid::from_u128(u128::from(NEXT.fetch_add(1, Ordering::Relaxed)) << 64 | 0x5a65)
}

/// An entry that says something was done.
pub fn entry(action: &str) -> NewEntry {
    NewEntry {
        at: "2026-03-17T09:30:00.123456Z".parse().unwrap(),
        actor: "secretary".to_owned(),
        action: action.to_owned(),
        subject_kind: "meeting".to_owned(),
        subject_id: Uuid::from_u128(7),
        payload: json!({ "text": "Godkendt.", "votes": 7 }),
        salt: id(),
    }
}

/// Writes an entry with nothing else in it.
pub async fn write(store: &Store, action: &str) -> u64 {
    store.begin().await.unwrap().commit(entry(action)).await.unwrap()
}

/// Reaches around the store, as somebody with the database's password could.
pub async fn sql(place: &Place, statement: &str) {
    let url = match &place.location.database {
        Some(url) => url.clone(),
        None => format!("sqlite://{}", place.location.sqlite_file().display()),
    };
    let db = Database::connect(url).await.unwrap();
    db.execute_unprepared(statement).await.unwrap();
    db.close().await.unwrap();
}
