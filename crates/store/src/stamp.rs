//! The journal's number as the page cache sees it: fast, and stale the moment a write begins to count.
//!
//! With PostgreSQL the number is asked of the database. With the embedded engine even that is too slow for a public
//! page from memory, so writers announce themselves in the small file `head` of the data folder. It holds two numbers:
//! `begun`, the number of the entry being written, set while the writer holds the database's write lock; and `done`,
//! the number of the entry last committed, set after its commit. Where the two are equal nothing is under way and the
//! number may be trusted. Each is written beside its complement, so that a half-written one is seen.
//!
//! Why it is safe at any kill: `begun` is set before the commit, so no reader can see a committed entry and the old
//! number. A writer that dies leaves the two unequal, which only means that nothing is cached until the next write.
//! A late `done` of one writer while the next has begun leaves them unequal as well.

use crate::error::{Result, StoreError};
use std::fs::{File, OpenOptions};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

const BEGUN: u64 = 0;
const DONE: u64 = 16;

/// The announcement file of one data folder.
#[derive(Debug)]
pub(crate) struct StampFile {
    file: File,
    path: PathBuf,
}

impl StampFile {
    /// Opens or makes the file `head` in the data folder.
    pub(crate) fn open(data: &Path) -> Result<Self> {
        let path = data.join("head");
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(StoreError::at(&path))?;
        Ok(Self { file, path })
    }

    /// Says that an entry is being written. Only while holding the write lock.
    pub(crate) fn begin(&self, seq: u64) -> Result<()> {
        self.put(BEGUN, seq)
    }

    /// Says that an entry is committed.
    pub(crate) fn done(&self, seq: u64) -> Result<()> {
        self.put(DONE, seq)
    }

    /// Says that nothing is under way and this entry is the last. Only while holding the write lock.
    pub(crate) fn settle(&self, seq: u64) -> Result<()> {
        self.put(DONE, seq)?;
        self.put(BEGUN, seq)
    }

    /// The number of the last entry, or `None` while one is being written.
    pub(crate) fn read(&self) -> Option<u64> {
        let mut bytes = [0; 32];
        self.file.read_exact_at(&mut bytes, 0).ok()?;
        let begun = number(&bytes[..16])?;
        let done = number(&bytes[16..])?;
        (begun == done).then_some(done)
    }

    fn put(&self, at: u64, seq: u64) -> Result<()> {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&seq.to_be_bytes());
        bytes[8..].copy_from_slice(&(!seq).to_be_bytes());
        self.file.write_all_at(&bytes, at).map_err(StoreError::at(&self.path))
    }
}

fn number(bytes: &[u8]) -> Option<u64> {
    let value = u64::from_be_bytes(bytes[..8].try_into().ok()?);
    let complement = u64::from_be_bytes(bytes[8..].try_into().ok()?);
    (value == !complement).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::StampFile;

    fn file() -> (tempfile::TempDir, StampFile) {
        let folder = tempfile::tempdir().unwrap();
        let file = StampFile::open(folder.path()).unwrap();
        (folder, file)
    }

    #[test]
    fn an_empty_file_is_not_trusted() {
        assert_eq!(file().1.read(), None);
    }

    #[test]
    fn nothing_is_trusted_while_an_entry_is_written() {
        let (_folder, file) = file();
        file.settle(4).unwrap();
        assert_eq!(file.read(), Some(4));
        file.begin(5).unwrap();
        assert_eq!(file.read(), None);
        file.done(5).unwrap();
        assert_eq!(file.read(), Some(5));
    }

    #[test]
    fn a_late_answer_of_one_writer_does_not_hide_the_next() {
        let (_folder, file) = file();
        file.settle(4).unwrap();
        file.begin(5).unwrap(); // committed, but its writer is held up before it says so
        file.begin(6).unwrap();
        file.done(5).unwrap();
        assert_eq!(file.read(), None, "entry 6 is under way");
    }

    #[test]
    fn a_half_written_number_is_not_trusted() {
        let (folder, file) = file();
        file.settle(4).unwrap();
        let bytes = std::fs::read(folder.path().join("head")).unwrap();
        let mut torn = bytes.clone();
        torn[7] = 5;
        std::fs::write(folder.path().join("head"), torn).unwrap();
        assert_eq!(file.read(), None);
    }
}
