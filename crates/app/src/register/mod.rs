//! The register of open data: everything public as other programs get it, with the times it came and changed, and a stone
//! where something public is public no more.
//!
//! It follows the journal. What an entry touched is made anew from the public views ([`make`]) and held against what is
//! kept ([`keep`]): what differs is written with the entry's time. Nothing is answered from a register that is behind the
//! journal ([`ready`]), so what is closed is gone from the next answer on.
//!
//! Where many entries are followed at once (a program that was away, a register made from nothing), only what is public
//! now can be seen: what changed meanwhile has the time of the last entry that touched it, which is never too early for
//! a reader who asks what is new.

mod backlog;
mod contents;
mod keep;
mod load;
mod make;
mod read;

pub use read::{File, Listing, Shown, Summary, file, list, object, summary};
pub use sagsgang_store::register::{Cursor, Filter};

use crate::App;
use crate::error::Result;
use crate::register::backlog::Backlog;
use crate::register::keep::Keep;
use crate::register::load::Loader;
use sagsgang_store::repo::body::BODY;
use sagsgang_store::{follower, journal, register};
use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use uuid::Uuid;

/// The id of the municipality, which is the same in each database.
pub const MUNICIPALITY: Uuid = BODY;

/// How far the register is, as this process knows, and what has been counted in it.
#[derive(Debug, Default)]
pub(crate) struct Place {
    /// Who brings it on; one at a time.
    turn: tokio::sync::Mutex<()>,
    reached: AtomicU64,
    counts: Mutex<Counts>,
}

/// Totals of lists, true for one place in the journal.
#[derive(Debug, Default)]
struct Counts {
    position: u64,
    totals: HashMap<Filter, u64>,
}

/// How often another process' writes are looked for.
const POLL: Duration = Duration::from_secs(1);
/// Records whose objects are made and held against the register together.
const CHUNK: usize = 50;
/// Rows that are written together, at the least.
const ROWS: usize = 2000;

/// Brings the register up to the journal if it is behind.
pub(crate) async fn ready(app: &App) -> Result<u64> {
    let (head, reached) = (app.store().head().await?, app.register().reached.load(Ordering::Acquire));
    if reached >= head { Ok(reached) } else { catch_up(app).await }
}

/// Brings the register up to the journal's head; gives the number reached.
pub async fn catch_up(app: &App) -> Result<u64> {
    let _turn = app.register().turn.lock().await;
    loop {
        let snapshot = app.store().snapshot().await?;
        let position = follower::position(&snapshot, register::FOLLOWER).await?;
        let head = journal::head(&snapshot).await?.seq;
        let is_done = position >= head || {
            let mut loader = Loader::new(app, snapshot).await?;
            let backlog = Backlog::gather(&mut loader, position).await?;
            follow(app, &mut loader, backlog, position, head, &mut |_, _| {}).await?
        };
        if is_done {
            app.register().reached.fetch_max(head, Ordering::AcqRel);
            return Ok(head);
        }
        // Another process was quicker: look where it is now.
    }
}

/// Follows the journal until told to stop, so that a reader seldom has to wait for it. A failure is logged and tried again.
pub async fn run(app: App, mut stop: tokio::sync::watch::Receiver<bool>) {
    let mut head = app.store().watch();
    while !*stop.borrow() {
        let following = tokio::select! {
            _ = stop.changed() => break,
            following = catch_up(&app) => following,
        };
        if let Err(error) = following {
            tracing::warn!(%error, "the register of open data could not follow the journal; trying again");
        }
        tokio::select! {
            _ = stop.changed() => {}
            _ = head.changed() => {}
            () = tokio::time::sleep(POLL) => {}
        }
    }
}

/// Makes everything anew and holds it against what is kept, whatever was followed before. What stands right keeps its
/// times, and what is gone stays marked as gone. `told` is told how many of how many records are done.
pub async fn rebuild(app: &App, told: &mut (dyn FnMut(u64, u64) + Send)) -> Result<u64> {
    let _turn = app.register().turn.lock().await;
    loop {
        let snapshot = app.store().snapshot().await?;
        let position = follower::position(&snapshot, register::FOLLOWER).await?;
        let head = journal::head(&snapshot).await?.seq;
        let mut loader = Loader::new(app, snapshot).await?;
        let backlog = Backlog::gather(&mut loader, 0).await?;
        if follow(app, &mut loader, backlog, position, head, told).await? {
            app.register().reached.fetch_max(head, Ordering::AcqRel);
            return Ok(head);
        }
    }
}

/// Makes what was touched anew and writes what differs, moving the register from one place in the journal to another.
/// Gives whether it came to that: not where another process moved it meanwhile.
async fn follow(
    app: &App,
    loader: &mut Loader<'_>,
    mut backlog: Backlog,
    from: u64,
    to: u64,
    told: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<bool> {
    let mut keep = Keep::new(app);
    let mut done = 0;
    loop {
        let chunk = backlog.next(CHUNK);
        if chunk.is_empty() {
            break;
        }
        done += chunk.len() as u64;
        make::anew(loader, &mut keep, &mut backlog, &chunk).await?;
        told(done, done + backlog.len() as u64);
        if keep.len() >= ROWS && !register::apply(app.store(), &keep.take(), from, from).await? {
            return Ok(false);
        }
    }
    Ok(register::apply(app.store(), &keep.take(), from, to).await?)
}
