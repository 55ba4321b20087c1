//! Programmes: how far are we, what moved since last time?

use crate::App;
use crate::error::{AppError, Result};
use sagsgang_domain::openness::view::PublicProgramme;
use sagsgang_domain::openness::{Public, view};
use sagsgang_store::repo;

/// The programmes the public may read, in Danish order of their titles.
pub async fn programmes(app: &App) -> Result<Vec<Public<PublicProgramme>>> {
    let all = repo::programme::all(app.store()).await?;
    Ok(all.iter().filter_map(|programme| view::programme(programme)).collect())
}

/// The programme its address names.
pub async fn programme(app: &App, slug: &str) -> Result<Public<PublicProgramme>> {
    let found = repo::programme::by_slug(app.store(), slug).await?;
    found.and_then(|programme| view::programme(&programme)).ok_or(AppError::NotFound("programme"))
}
