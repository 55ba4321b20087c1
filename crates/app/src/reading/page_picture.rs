//! A page of a document that was read in, as it was printed: to hold what was read against it.

use super::read::WHO;
use crate::App;
use crate::actor::Actor;
use crate::error::{AppError, Result};
use crate::permission::Relation;
use bytes::Bytes;
use sagsgang_domain::id::ReadingId;
use sagsgang_domain::reading::Reading;
use sagsgang_intake::Fineness;
use sagsgang_store::record;
use tokio::sync::Semaphore;

/// How many points wide a picture is: sharp beside the values, on fine screens too.
const WIDTH: u16 = 1240;
/// So many pages are drawn at a time; whoever looks at a long document asks for many at once.
static DRAWING: Semaphore = Semaphore::const_new(2);

/// The name of a page's picture, which changes when the picture does; and that the actor may see it.
pub async fn page_name(app: &App, actor: &Actor, id: ReadingId, page: usize) -> Result<String> {
    Ok(format!("{}-{page}-{WIDTH}", find(app, actor, id).await?.digest))
}

/// A page of a document as a PNG picture, counted from 1, under the same permission as the reading.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such page or the document has no pages of its own;
/// [`AppError::Unreadable`] when the page asks for more drawing than any page of a meeting.
pub async fn page_picture(app: &App, actor: &Actor, id: ReadingId, page: usize) -> Result<Bytes> {
    const NO_PAGE: AppError = AppError::NotFound("page");
    let reading = find(app, actor, id).await?;
    let at = page.checked_sub(1).ok_or(NO_PAGE)?;
    let content = app.store().blobs().get(reading.digest.parse()?).await?;
    let _turn = DRAWING.acquire().await.map_err(|error| AppError::Broken(error.to_string()))?;
    let draw = move || sagsgang_intake::picture(&content, at, Fineness::Width(WIDTH));
    let drawn = tokio::task::spawn_blocking(draw).await.map_err(|error| AppError::Broken(error.to_string()))?;
    let picture = drawn.map_err(AppError::Unreadable)?.ok_or(NO_PAGE)?;
    Ok(picture.png.into())
}

async fn find(app: &App, actor: &Actor, id: ReadingId) -> Result<Reading> {
    WHO.check(actor, Relation::default())?;
    let found = record::find::<Reading>(app.store(), id).await?;
    Ok(found.ok_or(AppError::NotFound("reading"))?.value)
}
