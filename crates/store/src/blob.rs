//! Files, kept by their content: the name is the SHA-256 of the bytes, so a file is never changed, only added.
//!
//! A file is written under a temporary name, forced to the disk with its folder and renamed before anything names it.
//! So a row never names a file that is not there; a file that no row names may be left by a kill and does no harm.

use crate::digest::Digest;
use crate::entity::blob;
use crate::error::{Result, StoreError, to_db};
use crate::journal::{self, Touched};
use crate::write::Write;
use bytes::Bytes;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt};
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, Set};
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{self, Read as _, Seek as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The files of one municipality.
#[derive(Clone, Debug)]
pub struct Blobs {
    pub(crate) storage: Arc<dyn ObjectStore>,
    folder: PathBuf,
}

/// A file that is safely stored and may now be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredBlob {
    /// Its name.
    pub digest: Digest,
    /// Bytes.
    pub size: u64,
}

impl Blobs {
    /// The files in a folder, which is made where it is missing.
    pub(crate) fn open(folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder).map_err(StoreError::at(folder))?;
        let storage = LocalFileSystem::new_with_prefix(folder)?.with_fsync(true);
        Ok(Self { storage: Arc::new(storage), folder: folder.to_owned() })
    }

    /// Stores a file of at most `limit` bytes; safe on the disk when this returns. The same content again is the
    /// same file: it is written anew, which also heals a damaged one.
    pub async fn put(&self, content: Bytes, limit: u64) -> Result<StoredBlob> {
        let size = content.len() as u64;
        if size > limit {
            return Err(StoreError::BlobTooLarge { size, limit });
        }
        let digest = Digest::of(&content);
        self.storage.put(&key(digest), content.into()).await?;
        Ok(StoredBlob { digest, size })
    }

    /// Reads a file, and refuses one whose content does not match its name.
    pub async fn get(&self, digest: Digest) -> Result<Bytes> {
        let found = match self.storage.get(&key(digest)).await {
            Err(object_store::Error::NotFound { .. }) => return Err(StoreError::BlobMissing(digest)),
            other => other?,
        };
        let content = found.bytes().await?;
        if Digest::of(&content) == digest { Ok(content) } else { Err(StoreError::BlobDamaged(digest)) }
    }

    /// Opens a file that is too large to be held, such as an archive, to be read from any place in it; refuses one
    /// whose content does not match its name.
    pub async fn open_file(&self, digest: Digest) -> Result<File> {
        let path = self.folder.join(key(digest).as_ref());
        let opened = tokio::task::spawn_blocking(move || checked(&path, digest)).await;
        opened.map_err(|stopped| StoreError::Folder { path: self.folder.clone(), source: io::Error::other(stopped) })?
    }
}

/// The file, read through once.
fn checked(path: &Path, digest: Digest) -> Result<File> {
    let mut file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(StoreError::BlobMissing(digest)),
        other => other.map_err(StoreError::at(path))?,
    };
    let (mut sum, mut piece) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        let read = file.read(&mut piece).map_err(StoreError::at(path))?;
        if read == 0 {
            break;
        }
        sum.update(&piece[..read]);
    }
    file.rewind().map_err(StoreError::at(path))?;
    let same = Digest::from_bytes(sum.finalize().into()) == digest;
    if same { Ok(file) } else { Err(StoreError::BlobDamaged(digest)) }
}

/// `ab/cdef…`: no folder grows too large.
pub(crate) fn key(digest: Digest) -> Key {
    let name = digest.to_string();
    let (folder, file) = name.split_at(2);
    Key::from_iter([folder, file])
}

impl Write {
    /// Names a stored file in this write; call it for every file a record that is saved here names.
    pub async fn name_blob(&mut self, file: StoredBlob) -> Result<()> {
        let row = blob::ActiveModel { digest: Set(file.digest.to_string()), size: Set(to_db(file.size)?) };
        let known = OnConflict::column(blob::Column::Digest).do_nothing().to_owned();
        let added = blob::Entity::insert(row).on_conflict(known).exec_without_returning(self.tx()).await?;
        if added == 1 {
            let id = journal::file_id(file.digest);
            self.touched.push(Touched { kind: journal::FILE, id, version: 1, plain: file.digest });
        }
        Ok(())
    }
}
