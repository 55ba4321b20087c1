//! Effects that leave by the journal: here the search index. It keeps its place in the index itself, so content and
//! place are never apart, and catching up twice does no harm.
//!
//! [`catch_up`] follows entry by entry: `touched` says what an entry concerns, `load` what the public sees of it now.
//! An index that has followed nothing yet, and one that is built anew ([`rebuild`]), is filled from the records as they
//! are instead (`fill`), and then follows. `text` reads the files of open annexes.

mod fill;
mod load;
mod text;
mod touched;

pub(crate) use text::{Texts, of_file as text_of_file};

use crate::App;
use crate::error::{AppError, Result};
use fill::fill;
use load::{Update, load};
use sagsgang_search::{Index, SearchError};
use sagsgang_store::journal;
use std::sync::Arc;
use std::time::Duration;
use touched::touched;

/// Entries are followed so many at a time.
const STEP: u64 = 500;
/// How often another process' writes are looked for.
const POLL: Duration = Duration::from_secs(1);

/// How far the building of an index is: so many records of how many.
pub type Told<'a> = &'a mut (dyn FnMut(u64, u64) + Send);

/// Brings the index up to the journal's head; gives the number reached. An index that another process has built anew
/// takes the old one's place as soon as it is as new.
pub async fn catch_up(app: &App) -> Result<u64> {
    match app.index().newer() {
        Ok(Some(newer)) => {
            let newer = Arc::new(newer);
            follow(app, &newer, &mut |_, _| {}).await?;
            app.index().adopt(&newer)?;
        }
        Ok(None) => {}
        Err(error) => tracing::warn!(%error, "a newer search index cannot be taken up; the old one answers"),
    }
    follow(app, &app.index_handle(), &mut |_, _| {}).await
}

/// Builds the index anew beside the one that answers, and puts it in its place; gives the number reached. Ended in
/// between, it leaves everything as it was.
///
/// # Errors
/// [`SearchError::Busy`] when another process is building one.
pub async fn rebuild(app: &App, told: Told<'_>) -> Result<u64> {
    let next = Arc::new(app.index().successor()?);
    follow(app, &next, told).await?;
    // What was written meanwhile must not be shown as it was before, not even for a moment.
    let reached = follow(app, &next, &mut |_, _| {}).await?;
    app.index().adopt(&next)?;
    Ok(reached)
}

/// Follows the journal until told to stop. A failure is logged and tried again: the index can always be made anew.
pub async fn run(app: App, mut stop: tokio::sync::watch::Receiver<bool>) {
    let mut head = app.store().watch();
    while !*stop.borrow() {
        let following = tokio::select! {
            _ = stop.changed() => break,
            following = catch_up(&app) => following,
        };
        match following {
            Ok(_) => {}
            Err(AppError::Search(SearchError::Busy)) => tracing::debug!("another process writes to the search index"),
            Err(error) => tracing::warn!(%error, "the search index could not follow the journal; trying again"),
        }
        tokio::select! {
            _ = stop.changed() => {}
            _ = head.changed() => {}
            () = tokio::time::sleep(POLL) => {}
        }
    }
}

/// Brings one index up to the journal's head.
async fn follow(app: &App, index: &Arc<Index>, told: Told<'_>) -> Result<u64> {
    loop {
        let position = index.position()?;
        let entries = journal::since(app.store(), position, STEP).await?;
        let Some(last) = entries.last().map(|entry| entry.seq) else { return Ok(position) };
        if position == 0 {
            fill(app, index, &mut *told).await?;
            continue;
        }
        let touched = touched(app, &entries).await?;
        write(index, load(app, index, touched).await?, last, false).await?;
    }
}

/// Writes away from the threads that answer requests; `anew` empties the index first.
async fn write(index: &Arc<Index>, update: Update, position: u64, anew: bool) -> Result<()> {
    let index = Arc::clone(index);
    let written = tokio::task::spawn_blocking(move || update.write(&index, position, anew)).await;
    written.map_err(|error| AppError::Broken(error.to_string()))?
}
