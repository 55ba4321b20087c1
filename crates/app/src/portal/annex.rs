//! The file of an open annex of an open item.

use super::{meeting_at, public_organization};
use crate::App;
use crate::error::{AppError, Result};
use bytes::Bytes;
use sagsgang_domain::case::FileRef;
use sagsgang_domain::openness::{Public, view};

/// A file the public may have.
#[derive(Clone, Debug)]
pub struct AnnexFile {
    /// What it is.
    pub file: Public<FileRef>,
    /// Its content.
    pub content: Bytes,
}

/// Reads the file of an annex by the address of its item and its place in the list.
pub async fn annex(app: &App, slug: &str, day_slug: &str, number: u32, annex: usize) -> Result<AnnexFile> {
    const KIND: &str = "annex";
    let organization = public_organization(app, slug).await?;
    let meeting = meeting_at(app, &organization, day_slug).await?;
    let view = view::meeting(&meeting, &organization).ok_or(AppError::NotFound(KIND))?;
    let item = view.items.iter().find(|item| item.number == number).ok_or(AppError::NotFound(KIND))?;
    let id = item.annexes.iter().find(|shown| shown.number == annex).ok_or(AppError::NotFound(KIND))?.id;
    let file = view::annex_file(&meeting, &organization, id).ok_or(AppError::NotFound(KIND))?;
    let digest = file.digest.parse()?;
    Ok(AnnexFile { content: app.store().blobs().get(digest).await?, file })
}
