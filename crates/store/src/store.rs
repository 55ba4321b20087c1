//! The open store of one municipality.

use crate::blob::Blobs;
use crate::error::{Result, from_db};
use crate::journal;
use crate::location::Location;
use crate::migration;
use crate::stamp::StampFile;
use sea_orm::DatabaseConnection;
use std::sync::Arc;
use tokio::sync::{Mutex, OwnedMutexGuard, watch};

/// A municipality's data, open for reading and writing. Cheap to clone; all clones are the same store.
#[derive(Clone, Debug)]
pub struct Store {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    location: Location,
    db: DatabaseConnection,
    blobs: Blobs,
    /// Only where the engine is embedded: see [`crate::stamp`].
    stamp: Option<Arc<StampFile>>,
    head: watch::Sender<u64>,
    /// Writers of this process wait here, in order, and not in the engine, where they would hold connections.
    turn: Arc<Mutex<()>>,
}

impl Store {
    /// Opens the store at a location, making what is missing and bringing the schema up to date.
    pub async fn open(location: &Location) -> Result<Self> {
        let db = location.connect().await?;
        migration::run(&db).await?;
        let stamp = if location.is_embedded() { Some(Arc::new(StampFile::open(&location.data)?)) } else { None };
        let store = Self {
            inner: Arc::new(Inner {
                location: location.clone(),
                blobs: Blobs::open(&location.blobs())?,
                stamp,
                head: watch::Sender::new(0),
                turn: Arc::default(),
                db,
            }),
        };
        let head = journal::head(&store).await?;
        store.inner.head.send_replace(head.seq);
        if store.inner.stamp.is_some() && store.stamp().await != Some(head.seq) {
            store.settle().await?; // left so by a kill
        }
        Ok(store)
    }

    /// Where it is.
    pub fn location(&self) -> &Location {
        &self.inner.location
    }

    /// The files.
    pub fn blobs(&self) -> &Blobs {
        &self.inner.blobs
    }

    /// The number of the journal's last entry.
    pub async fn head(&self) -> Result<u64> {
        Ok(journal::head(self).await?.seq)
    }

    /// Tells of each new entry written through this store. Entries of other processes are not told: ask
    /// [`Self::head`] now and then as well.
    pub fn watch(&self) -> watch::Receiver<u64> {
        self.inner.head.subscribe()
    }

    /// The number under which a page made from now on may be cached, and under which a cached one may still be
    /// shown; `None` means neither. It differs the moment a write of any process begins to count.
    pub async fn stamp(&self) -> Option<u64> {
        match &self.inner.stamp {
            Some(file) => file.read(),
            None => self.head().await.ok(),
        }
    }

    /// Closes the connections. Writes that were answered are safe without it.
    pub async fn close(&self) -> Result<()> {
        Ok(self.inner.db.clone().close().await?)
    }

    /// Sets right what pages are cached under: a write that is begun and given up says where the journal ends.
    pub(crate) async fn settle(&self) -> Result<()> {
        drop(self.begin().await?);
        Ok(())
    }

    pub(crate) fn db(&self) -> &DatabaseConnection {
        &self.inner.db
    }

    pub(crate) fn stamp_file(&self) -> Option<Arc<StampFile>> {
        self.inner.stamp.clone()
    }

    /// Waits until no other write of this process is under way.
    pub(crate) async fn turn(&self) -> OwnedMutexGuard<()> {
        self.inner.turn.clone().lock_owned().await
    }

    /// Tells this process of a new entry.
    pub(crate) fn announce(&self, seq: i64) {
        self.inner.head.send_replace(from_db(seq));
    }
}
