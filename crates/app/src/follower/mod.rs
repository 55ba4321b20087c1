//! Effects that leave by the journal: here the two search indexes, each a `Feed`. Each keeps its place in itself, so
//! content and place are never apart, and catching up twice does no harm.
//!
//! [`catch_up`] follows entry by entry: `touched` says what an entry concerns, `load` what the public sees of it now,
//! `inside` what those who are signed in may.
//! An index that has followed nothing yet, and one that is built anew ([`rebuild`]), is filled from the records as they
//! are instead (`fill`), and then follows. `text` reads the files of annexes.

mod feed;
mod fill;
mod inside;
mod load;
mod text;
mod touched;

pub(crate) use text::{Texts, of_file as text_of_file};

use crate::App;
use crate::error::{AppError, Result};
use feed::Feed;
use fill::fill;
use sagsgang_search::SearchError;
use sagsgang_store::journal;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use touched::touched;

/// How far the filling of an index is that has followed nothing yet: so many records of how many. Both are 0 where
/// another process fills it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Building {
    /// So many records are in it,
    pub done: u64,
    /// of so many.
    pub total: u64,
}

/// How far each index is that this process fills.
#[derive(Default)]
pub(crate) struct Filling(Mutex<BTreeMap<&'static str, Building>>);

impl Filling {
    fn note(&self, name: &'static str, building: Building) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name, building);
    }

    fn of(&self, name: &str) -> Building {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(name).copied().unwrap_or_default()
    }
}

/// Entries are followed so many at a time.
const STEP: u64 = 500;
/// How often another process' writes are looked for.
const POLL: Duration = Duration::from_secs(1);

/// How far the building of an index is: so many records of how many.
pub type Told<'a> = &'a mut (dyn FnMut(u64, u64) + Send);

/// How long a question waits for what was written just before it.
const LONGEST_WAIT: Duration = Duration::from_millis(800);

/// Brings both indexes up to the journal's head; gives the number the public one has reached.
pub async fn catch_up(app: &App) -> Result<u64> {
    let (public, inside) = (app.index_handle(), app.inside_handle());
    // Beside each other, so that neither waits for the other to be filled.
    let (public, inside) = tokio::join!(catch_up_one(app, &public), catch_up_one(app, &inside));
    inside?;
    public
}

/// Brings an index up to the journal's head. One that another process has built anew takes the old one's place as soon
/// as it is as new.
async fn catch_up_one<F: Feed>(app: &App, index: &Arc<F>) -> Result<u64> {
    match index.newer() {
        Ok(Some(newer)) => {
            let newer = Arc::new(newer);
            follow(app, &newer, &mut |_, _| {}).await?;
            index.adopt(&newer)?;
        }
        Ok(None) => {}
        Err(error) => tracing::warn!(%error, "a newer search index cannot be taken up; the old one answers"),
    }
    follow(app, index, &mut |_, _| {}).await
}

/// Brings an index up to the journal before a question, where that takes a moment only; tells how far it is where it has
/// not been filled yet.
pub(crate) async fn followed<F: Feed>(app: &App, index: &Arc<F>) -> Result<Option<Building>> {
    let (position, head) = (index.position()?, app.store().head().await?);
    if position == head {
        return Ok(None);
    }
    if position == 0 {
        return Ok(Some(app.filling().of(F::NAME)));
    }
    match tokio::time::timeout(LONGEST_WAIT, catch_up_one(app, index)).await {
        // Another process follows, or it takes longer: what follows the journal goes on.
        Err(_) | Ok(Ok(_) | Err(AppError::Search(SearchError::Busy))) => {}
        Ok(Err(error)) => tracing::warn!(%error, "the search index could not follow the journal before a question"),
    }
    Ok(None)
}

/// Builds both indexes anew beside those that answer, and puts each in its place; gives the number the public one
/// reached. Ended in between, what was not put in place is as it was.
///
/// # Errors
/// [`SearchError::Busy`] when another process is building one.
pub async fn rebuild(app: &App, told: Told<'_>) -> Result<u64> {
    let reached = rebuild_one(app, &app.index_handle(), &mut |done, total| told(done, 2 * total)).await?;
    rebuild_one(app, &app.inside_handle(), &mut |done, total| told(total + done, 2 * total)).await?;
    Ok(reached)
}

async fn rebuild_one<F: Feed>(app: &App, index: &Arc<F>, told: Told<'_>) -> Result<u64> {
    let next = Arc::new(index.successor()?);
    follow(app, &next, told).await?;
    // What was written meanwhile must not be shown as it was before, not even for a moment.
    let reached = follow(app, &next, &mut |_, _| {}).await?;
    index.adopt(&next)?;
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
async fn follow<F: Feed>(app: &App, index: &Arc<F>, told: Told<'_>) -> Result<u64> {
    loop {
        let position = index.position()?;
        let entries = journal::since(app.store(), position, STEP).await?;
        let Some(last) = entries.last().map(|entry| entry.seq) else { return Ok(position) };
        if position == 0 {
            fill(app, index, &mut *told).await?;
            continue;
        }
        let touched = touched(app, &entries).await?;
        write(index, F::load(app, index, touched).await?, last, false).await?;
    }
}

/// Writes away from the threads that answer requests; `anew` empties the index first.
async fn write<F: Feed>(index: &Arc<F>, update: F::Update, position: u64, anew: bool) -> Result<()> {
    let index = Arc::clone(index);
    let written = tokio::task::spawn_blocking(move || index.write(&update, position, anew)).await;
    written.map_err(|error| AppError::Broken(error.to_string()))?
}
