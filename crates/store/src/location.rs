//! Where a municipality's data is kept, and how each engine is opened.
//!
//! This is the only file that knows there are two engines: it sets how they connect. No rule asks which one it is.

use crate::error::{Result, StoreError};
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{AccessMode, ConnectOptions, Database, DatabaseConnection, IsolationLevel};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Where a municipality's data is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The data folder: files, the embedded database, and what each process builds from them.
    pub data: PathBuf,
    /// The address of a PostgreSQL database, `postgres://user:password@host/name`; without it, SQLite in the folder.
    pub database: Option<String>,
}

impl Location {
    /// A folder with its own SQLite database.
    pub fn folder(data: impl Into<PathBuf>) -> Self {
        Self { data: data.into(), database: None }
    }

    /// The folder of the stored files.
    pub fn blobs(&self) -> PathBuf {
        self.data.join("blobs")
    }

    /// The file of the embedded database.
    pub fn sqlite_file(&self) -> PathBuf {
        self.data.join("sagsgang.sqlite")
    }

    /// Whether the database is the one embedded in the folder.
    pub(crate) fn is_embedded(&self) -> bool {
        self.database.is_none()
    }

    /// What makes a transaction see one instant: SQLite's always do, and take no such words.
    pub(crate) fn snapshot_mode(&self) -> (Option<IsolationLevel>, Option<AccessMode>) {
        match self.database {
            Some(_) => (Some(IsolationLevel::RepeatableRead), Some(AccessMode::ReadOnly)),
            None => (None, None),
        }
    }

    /// Makes the folder and connects.
    pub(crate) async fn connect(&self) -> Result<DatabaseConnection> {
        std::fs::create_dir_all(&self.data).map_err(StoreError::at(&self.data))?;
        let options = match &self.database {
            Some(url) => postgres(url),
            None => sqlite(&self.sqlite_file()),
        };
        Ok(Database::connect(options).await?)
    }
}

fn postgres(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(16).acquire_timeout(Duration::from_secs(20)).sqlx_logging(false);
    options
}

/// WAL lets readers go on during a write; FULL makes a write that was answered survive a power cut.
fn sqlite(file: &Path) -> ConnectOptions {
    let file = file.to_path_buf();
    // The address is only a form: the real path is set below, so that it may hold any character.
    let mut options = ConnectOptions::new("sqlite::memory:");
    options.max_connections(8).acquire_timeout(Duration::from_secs(20)).sqlx_logging(false);
    // An idle connection costs nothing and a closed last one deletes the log: keep them.
    options.idle_timeout(None::<Duration>).max_lifetime(None::<Duration>);
    options.map_sqlx_sqlite_opts(move |_| {
        use sea_orm::sqlx::ConnectOptions as _;
        SqliteConnectOptions::new()
            .filename(&file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(20))
            .disable_statement_logging()
    });
    options
}
