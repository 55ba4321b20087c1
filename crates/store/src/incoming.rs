//! A file that comes piece by piece, such as an upload: it is written as it comes, so that a large one is never held.
//!
//! What is small is held and stored at once. The rest goes to a file under `incoming`, and is given its name by its
//! content when all of it is there. A kill on the way may leave a file there that nothing names; it does no harm.

use crate::blob::{Blobs, StoredBlob, key};
use crate::digest::Digest;
use crate::error::{Result, StoreError};
use bytes::Bytes;
use object_store::path::Path as Key;
use object_store::{MultipartUpload, ObjectStoreExt as _, PutPayload};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// As many bytes as are held before they are written.
const PIECE: usize = 1024 * 1024;

/// A file on its way.
#[derive(Debug)]
pub struct Incoming {
    blobs: Blobs,
    place: Key,
    limit: u64,
    size: u64,
    sum: Sha256,
    held: Vec<u8>,
    upload: Option<Box<dyn MultipartUpload>>,
}

impl Blobs {
    /// Begins to take in a file of at most `limit` bytes, under an id that no other file on its way has.
    pub fn begin(&self, id: Uuid, limit: u64) -> Incoming {
        let place = Key::from_iter(["incoming".to_owned(), id.simple().to_string()]);
        let (sum, held) = (Sha256::new(), Vec::new());
        Incoming { blobs: self.clone(), place, limit, size: 0, sum, held, upload: None }
    }
}

impl Incoming {
    /// Takes in the next piece.
    ///
    /// # Errors
    /// When the file grows over its limit; drop it then.
    pub async fn write(&mut self, piece: &Bytes) -> Result<()> {
        self.size = self.size.saturating_add(piece.len() as u64);
        if self.size > self.limit {
            return Err(StoreError::BlobTooLarge { size: self.size, limit: self.limit });
        }
        self.sum.update(piece);
        self.held.extend_from_slice(piece);
        if self.held.len() >= PIECE { self.flush().await } else { Ok(()) }
    }

    /// How many bytes have come.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Stores it; safe on the disk when this returns.
    pub async fn finish(mut self) -> Result<StoredBlob> {
        let digest = Digest::from_bytes(self.sum.clone().finalize().into());
        if self.upload.is_none() {
            return self.blobs.put(std::mem::take(&mut self.held).into(), self.limit).await;
        }
        self.flush().await?;
        if let Some(mut upload) = self.upload.take() {
            upload.complete().await?;
        }
        self.blobs.storage.rename(&self.place, &key(digest)).await?;
        Ok(StoredBlob { digest, size: self.size })
    }

    async fn flush(&mut self) -> Result<()> {
        if self.held.is_empty() {
            return Ok(());
        }
        let piece = PutPayload::from(std::mem::take(&mut self.held));
        let upload = match &mut self.upload {
            Some(upload) => upload,
            none => none.insert(self.blobs.storage.put_multipart(&self.place).await?),
        };
        Ok(upload.put_part(piece).await?)
    }
}
