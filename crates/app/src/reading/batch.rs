//! Several documents at once: a file alone, or an archive of files, read in one by one.
//!
//! Each document is a write of its own, so what was read is kept whatever comes after; read again, it is known.

use super::read_in::{ReadIn, read_in};
use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use bytes::Bytes;
use sagsgang_intake::archive::{Archive, Packed};

/// The documents of a file.
pub struct Files {
    kind: Kind,
    name: String,
}

enum Kind {
    /// The file is a document, until it has been read.
    One(Option<std::result::Result<Bytes, sagsgang_intake::Refusal>>),
    /// The file is an archive, read up to a place.
    Packed { archive: Box<Archive<Bytes>>, at: usize },
}

impl Files {
    /// Opens a file. An archive that cannot be opened is told as the refusal of its one document.
    pub async fn open(name: &str, content: Bytes) -> Result<Self> {
        let (file, bytes) = (name.to_owned(), content.clone());
        let opened = tokio::task::spawn_blocking(move || Archive::open(&file, bytes)).await;
        let kind = match opened.map_err(|error| AppError::Broken(error.to_string()))? {
            Ok(Some(archive)) => Kind::Packed { archive: Box::new(archive), at: 0 },
            Ok(None) => Kind::One(Some(Ok(content))),
            Err(refusal) => Kind::One(Some(Err(refusal))),
        };
        Ok(Self { kind, name: name.to_owned() })
    }

    /// How many documents there are at most: folders of an archive are counted with them.
    pub fn count(&self) -> usize {
        match &self.kind {
            Kind::One(_) => 1,
            Kind::Packed { archive, .. } => archive.len(),
        }
    }

    /// Reads the next document in, and says its name and what came of it; `None` after the last.
    pub async fn read_next(&mut self, app: &App, actor: &Actor) -> Option<(String, Result<ReadIn>)> {
        let (name, content) = match &mut self.kind {
            Kind::One(content) => (self.name.clone(), content.take()?),
            Kind::Packed { archive, at } => {
                let Packed { path, content } = next(archive, at)?;
                (path, content.map(Bytes::from))
            }
        };
        let outcome = match content {
            Ok(content) => read_in(app, actor, &name, content).await,
            Err(refusal) => Err(AppError::Unreadable(refusal)),
        };
        Some((name, outcome))
    }
}

/// The next file of an archive. A file is at most 32 MB, so its thread is held for a moment only.
fn next(archive: &mut Archive<Bytes>, at: &mut usize) -> Option<Packed> {
    while *at < archive.len() {
        *at += 1;
        if let Some(packed) = archive.take(*at - 1) {
            return Some(packed);
        }
    }
    None
}
