//! Leaving (da: *afmeld*). What was followed is erased, and the address with the last of it.

use crate::App;
use crate::error::Result;
use sagsgang_domain::id::SubscriptionId;
use sagsgang_store::repo;

/// What is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// What the mail was about.
    ThisMail,
    /// One thing.
    One(SubscriptionId),
    /// Everything.
    Everything,
}

/// Leaves. A link may only end what its own address follows; leaving twice changes nothing.
///
/// # Errors
/// Not found when the link does not work any more.
pub async fn leave(app: &App, token: &str, what: Leave) -> Result<()> {
    let link = super::link(app, token).await?;
    let own = repo::subscription::of_address(app.store(), &link.address_key).await?;
    let goes = |id: SubscriptionId| match what {
        Leave::ThisMail => link.subscriptions.contains(&id),
        Leave::One(one) => one == id,
        Leave::Everything => true,
    };
    let going: Vec<SubscriptionId> = own.iter().map(|subscription| subscription.id).filter(|id| goes(*id)).collect();
    Ok(repo::subscription::erase(app.store(), &going).await?)
}
