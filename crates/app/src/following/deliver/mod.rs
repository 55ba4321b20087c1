//! Empties the outbox: mail to followers, calls to other programs.
//!
//! What is sent together is settled and kept before the first try, and taken for a few minutes by the process that
//! tries. So two processes do not send the same, and what was under way at a kill is tried again a little later, as the
//! same mail with the same Message-ID: SMTP cannot promise more, a receiver that compares them shows it once.

mod hook;
mod mail;

pub(crate) use hook::TEST;

use super::follow_journal;
use crate::App;
use crate::error::Result;
use crate::world::NotDelivered;
use jiff::SignedDuration;
use sagsgang_domain::following::wait_after;
use sagsgang_domain::id::SubscriptionId;
use sagsgang_store::repo;
use sagsgang_store::repo::outbox::{OutState, Outgoing, Way};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use tokio::sync::watch;
use uuid::Uuid;

/// How often it is looked what has become due, and what other processes wrote.
const POLL: Duration = Duration::from_secs(15);
/// A process has so long to send what it took; after that another may.
const TAKEN_FOR: SignedDuration = SignedDuration::from_mins(5);
/// So much is looked at in one go.
const AT_ONCE: u64 = 500;
/// What was sent is remembered for so long, so that it is not sent again.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 400);

/// Follows the journal and sends until told to stop. A failure is logged and tried again.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut head = app.store().watch();
    while !*stop.borrow() {
        if let Err(error) = go_on(&app).await {
            tracing::warn!(%error, "followers could not be told; trying again");
        }
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => {}
            _ = head.changed() => {}
            () = app.outbox_woken() => {}
            () = tokio::time::sleep(POLL) => {}
        }
    }
}

/// One round: what happened is put in the outbox, what is due is sent, what has run out is erased.
///
/// # Errors
/// When the store or the index fails; what could not be delivered is no error and waits for its next try.
pub async fn go_on(app: &App) -> Result<()> {
    follow_journal::catch_up(app).await?;
    send_due(app).await?;
    let gone = repo::subscription::erase_expired(app.store(), app.now()).await?;
    if gone > 0 {
        tracing::info!(gone, "addresses that were not confirmed in time are erased");
    }
    repo::outbox::forget(app.store(), app.now() - REMEMBERED).await?;
    Ok(())
}

/// Sends what is due.
async fn send_due(app: &App) -> Result<()> {
    let Some(outward) = app.outward() else { return Ok(()) };
    let can_mail = outward.post.is_some();
    let due = repo::outbox::due(app.store(), app.now(), AT_ONCE).await?;
    let due: Vec<Outgoing> = due.into_iter().filter(|out| can_mail || out.way == Way::Hook).collect();
    let mut batches: BTreeSet<Uuid> = due.iter().filter_map(|out| out.batch).collect();
    for together in grouped(app, due.into_iter().filter(|out| out.batch.is_none())).await? {
        let batch = app.new_id();
        repo::outbox::settle_batch(app.store(), &together, batch).await?;
        batches.insert(batch);
    }
    for batch in batches {
        let taken = repo::outbox::take(app.store(), batch, app.now(), app.now() + TAKEN_FOR).await?;
        if let Some(first) = taken.first() {
            let sent = match first.way {
                Way::Mail => mail::news(app, batch, &taken).await?,
                Way::Confirm => mail::request(app, batch, first).await?,
                Way::Hook => hook::call(app, first).await?,
            };
            after(app, &taken, sent).await?;
        }
    }
    Ok(())
}

/// What is sent together: all mail of one address, everything else alone.
async fn grouped(app: &App, new: impl Iterator<Item = Outgoing>) -> Result<Vec<Vec<Uuid>>> {
    let (mail, alone): (Vec<Outgoing>, Vec<Outgoing>) = new.partition(|out| out.way == Way::Mail);
    let ids: BTreeSet<SubscriptionId> = mail.iter().map(|out| SubscriptionId(out.target)).collect();
    let ids: Vec<SubscriptionId> = ids.into_iter().collect();
    let followers = repo::subscription::get_many(app.store(), &ids).await?;
    let mut by_address: BTreeMap<String, Vec<Uuid>> = BTreeMap::new();
    for out in mail {
        let follower = followers.iter().find(|follower| follower.id.0 == out.target);
        // What is for nobody any more went with its follower; alone, it is found out and dropped.
        let key = follower.map_or_else(|| out.target.to_string(), |follower| follower.address.to_lowercase());
        by_address.entry(key).or_default().push(out.id);
    }
    Ok(by_address.into_values().chain(alone.into_iter().map(|out| vec![out.id])).collect())
}

/// What came of a try.
enum Tried {
    /// It arrived.
    Sent,
    /// There was nothing to send any more: what happened is closed again, or nobody follows.
    Dropped,
    /// It did not arrive.
    Failed(NotDelivered),
}

impl From<std::result::Result<(), NotDelivered>> for Tried {
    fn from(delivered: std::result::Result<(), NotDelivered>) -> Self {
        match delivered {
            Ok(()) => Self::Sent,
            Err(why) => Self::Failed(why),
        }
    }
}

async fn after(app: &App, tried: &[Outgoing], came: Tried) -> Result<()> {
    let ids: Vec<Uuid> = tried.iter().map(|out| out.id).collect();
    let failed = tried.iter().map(|out| out.failed).max().unwrap_or_default() + 1;
    match came {
        Tried::Sent => repo::outbox::settle(app.store(), &ids, OutState::Sent, "", app.now()).await?,
        Tried::Dropped => repo::outbox::settle(app.store(), &ids, OutState::Dropped, "", app.now()).await?,
        Tried::Failed(NotDelivered { for_good, why }) => {
            if let Some(wait) = wait_after(failed).filter(|_| !for_good) {
                tracing::warn!(failed, %why, "could not be delivered; trying again later");
                repo::outbox::put_off(app.store(), &ids, failed, &why, app.now() + wait).await?;
            } else {
                tracing::warn!(failed, %why, "could not be delivered and is given up");
                repo::outbox::settle(app.store(), &ids, OutState::GivenUp, &why, app.now()).await?;
                for hook in tried.iter().filter(|out| out.way == Way::Hook) {
                    crate::webhook::give_up(app, hook.target.into(), &why).await?;
                }
            }
        }
    }
    Ok(())
}
