//! Where one may read: the store as it is now, a snapshot of it, or a write that sees its own changes.

use crate::error::Result;
use crate::store::Store;
use crate::write::Write;
use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction, TransactionTrait};

/// Something to read from: a [`Store`], a [`Snapshot`] or a [`Write`].
pub trait Read: Send + Sync {
    /// How this room reaches the database.
    #[doc(hidden)]
    type Conn: ConnectionTrait;

    /// The way to the database, for this room alone.
    #[doc(hidden)]
    fn conn(&self) -> &Self::Conn;
}

impl Read for Store {
    type Conn = DatabaseConnection;

    fn conn(&self) -> &DatabaseConnection {
        self.db()
    }
}

impl Read for Write {
    type Conn = DatabaseTransaction;

    fn conn(&self) -> &DatabaseTransaction {
        self.tx()
    }
}

/// The store as it stood at one instant; several reads from it fit together, whatever is written meanwhile.
#[derive(Debug)]
pub struct Snapshot {
    tx: DatabaseTransaction,
}

impl Read for Snapshot {
    type Conn = DatabaseTransaction;

    fn conn(&self) -> &DatabaseTransaction {
        &self.tx
    }
}

impl Store {
    /// Opens a snapshot. Keep it for one page or one backup, not for longer: the engines must keep what it sees.
    pub async fn snapshot(&self) -> Result<Snapshot> {
        let (isolation, access) = self.location().snapshot_mode();
        let tx = self.db().begin_with_config(isolation, access).await?;
        let snapshot = Snapshot { tx };
        // The instant is that of the first read, so read something now.
        crate::journal::head(&snapshot).await?;
        Ok(snapshot)
    }
}
