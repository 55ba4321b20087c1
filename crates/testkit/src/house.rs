//! The app of a test.

use crate::town::{self, Town};
use crate::world::{SeededEntropy, SetClock};
use crate::{Client, Engine};
use jiff::civil::{DateTime, date};
use sagsgang_app::{App, follower};
use sagsgang_search::Indexes;
use sagsgang_store::testing::Postgres;
use sagsgang_store::{Location, Store};
use std::sync::Arc;
use tempfile::TempDir;

/// A municipality for one test; its data is gone when it is dropped.
pub struct TestApp {
    /// The app.
    pub app: App,
    /// Its clock, a Monday in January to begin with.
    pub clock: Arc<SetClock>,
    /// Its bodies, people and accounts.
    pub town: Town,
    location: Location,
    _folder: TempDir,
}

impl TestApp {
    /// Sommerby on SQLite.
    pub async fn sqlite() -> Self {
        Self::on(Engine::Sqlite).await
    }

    /// Sommerby on PostgreSQL.
    pub async fn postgres() -> Self {
        Self::on(Engine::Postgres).await
    }

    /// Sommerby on an engine.
    pub async fn on(engine: Engine) -> Self {
        let (app, clock, location, folder) = empty(engine).await;
        let town = town::set_up(&app).await;
        Self { app, clock, town, location, _folder: folder }
    }

    /// An app with nothing in it, not even a municipality, on SQLite; its data is gone when the folder is dropped.
    pub async fn empty() -> (App, TempDir) {
        let (app, _, _, folder) = empty(Engine::Sqlite).await;
        (app, folder)
    }

    /// Where its data is.
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// Sets the clock to a Danish time.
    pub fn at(&self, time: DateTime) {
        self.clock.set(time);
    }

    /// Brings the search index up to the journal.
    pub async fn catch_up(&self) {
        follower::catch_up(&self.app).await.expect("the index follows");
    }

    /// The number of the journal's last entry.
    pub async fn head(&self) -> u64 {
        self.app.store().head().await.expect("the journal has a head")
    }

    /// A browser in which nobody is signed in.
    pub async fn visitor(&self) -> Client {
        Client::new(&self.app).await
    }

    /// A browser in which somebody is signed in.
    pub async fn browser_of(&self, login: &str) -> Client {
        let mut client = self.visitor().await;
        client.sign_in(login, town::PASSWORD).await;
        client
    }
}

/// An app with nothing in it, not even a municipality: clock, place and the folder that keeps it.
async fn empty(engine: Engine) -> (App, Arc<SetClock>, Location, TempDir) {
    let folder = tempfile::tempdir().expect("a folder is made");
    let database = match engine {
        Engine::Sqlite => None,
        Engine::Postgres => Some(Postgres::shared().fresh_database().await),
    };
    let location = Location { data: folder.path().to_path_buf(), database };
    let store = Store::open(&location).await.expect("the store opens");
    let indexes = Indexes::in_memory().expect("the indexes open");
    let clock = Arc::new(SetClock::at(date(2026, 1, 5).at(9, 0, 0, 0)));
    let app = App::new(store, indexes, clock.clone(), Arc::new(SeededEntropy::new(1)));
    (app, clock, location, folder)
}
