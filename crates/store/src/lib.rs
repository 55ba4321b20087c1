//! Keeps a municipality's data: records, the journal, files; on SQLite or PostgreSQL by one code path.
//!
//! The only room that knows SQL. It holds no rule of the field (that is `domain`) and no use case (that is `app`).
//! Open a [`Store`], read with the functions of [`repo`], [`record`] and [`journal`] from the store, a
//! [`Snapshot`] or a [`Write`]. To change something: [`Store::begin`], save what the domain decided, and
//! [`Write::commit`] with the entry that says what was done.

mod backup;
mod blob;
mod digest;
mod entity;
mod error;
mod incoming;
mod location;
mod mention;
mod migration;
mod progress;
mod read;
mod stamp;
mod store;
mod write;

pub mod follower;
pub mod journal;
pub mod record;
pub mod register;
pub mod repo;
#[cfg(feature = "testing")]
pub mod rival;
#[cfg(feature = "testing")]
pub mod testing;

pub use backup::{Manifest, Sum, backup, restore};
pub use blob::{Blobs, StoredBlob};
pub use digest::Digest;
pub use error::{Result, StoreError};
pub use incoming::Incoming;
pub use journal::NewEntry;
pub use location::Location;
pub use migration::{KNOWN as SCHEMA_VERSION, schema_version};
pub use progress::{Part, Progress, Told};
pub use read::{Read, Snapshot};
pub use record::{Record, Saved};
pub use store::Store;
pub use write::Write;
