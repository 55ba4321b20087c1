//! The follower of the journal that fills the outbox. It keeps its place in the store; each happening is put there once
//! for each follower, so catching up twice, or again after a kill, does no harm.

use super::{matching, sweep};
use crate::App;
use crate::error::Result;
use crate::{happening, webhook};
use sagsgang_domain::following::Followed;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::happening::Happening;
use sagsgang_domain::webhook::Webhook;
use sagsgang_store::journal::Entry;
use sagsgang_store::repo::outbox::{Outgoing, Way};
use sagsgang_store::{follower, journal, repo};

/// The name under which the store keeps how far it is.
const NAME: &str = "following";
/// Entries are followed so many at a time.
const STEP: u64 = 200;

/// Brings the outbox up to the journal's head, and adds what time alone made happen.
///
/// # Errors
/// When the store or the index fails; nothing is lost, it goes on from its place.
pub async fn catch_up(app: &App) -> Result<()> {
    let hooks = webhook::active(app).await?;
    if hooks.is_empty() && !repo::subscription::is_any(app.store()).await? {
        // Nobody is told of what was before they followed, so there is nothing to find there.
        let head = app.store().head().await?;
        if follower::position(app.store(), NAME).await? != head {
            follower::set_position(app.store(), NAME, head).await?;
        }
        return Ok(());
    }
    // What a search finds only the index can say, and it may be some entries behind.
    let indexed = app.index().position()?;
    let mut position = follower::position(app.store(), NAME).await?;
    loop {
        let entries = journal::since(app.store(), position, STEP).await?;
        let ready: Vec<&Entry> = entries.iter().take_while(|entry| entry.seq <= indexed).collect();
        let Some(last) = ready.last().map(|entry| entry.seq) else { break };
        for entry in &ready {
            let told = happening::of_entry(app, entry).await?;
            enqueue(app, entry.seq, entry.at, &told, &hooks).await?;
        }
        follower::set_position(app.store(), NAME, last).await?;
        position = last;
    }
    sweep::late(app, &hooks).await
}

/// Puts happenings in the outbox for all who are to be told.
pub(super) async fn enqueue(
    app: &App,
    seq: u64,
    at: jiff::Timestamp,
    told: &[Public<Happening>],
    hooks: &[Webhook],
) -> Result<()> {
    let now = app.now();
    let mut out = Vec::new();
    for happening in told {
        for follower in matching::followers(app, happening, at).await? {
            let due = follower.pace.due(now, app.time_zone());
            out.push(Outgoing::new(app.new_id(), Way::Mail, follower.id.0, (seq, &happening.key), now, due));
        }
        let is_told = |hook: &&Webhook| hook.created <= at && happening.concerns(&Followed::Everything);
        for hook in hooks.iter().filter(is_told) {
            out.push(Outgoing::new(app.new_id(), Way::Hook, hook.id.0, (seq, &happening.key), now, now));
        }
    }
    repo::outbox::add(app.store(), &out).await?;
    Ok(())
}
