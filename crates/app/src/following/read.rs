//! What a follower sees by the link of a mail.

use super::thing::{self, Thing};
use crate::App;
use crate::error::Result;
use sagsgang_domain::following::{Pace, Subscription};
use sagsgang_domain::id::SubscriptionId;
use sagsgang_store::repo;
use sagsgang_store::repo::subscription::FollowLink;

/// What the owner of an address follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Following {
    /// The address.
    pub address: String,
    /// What is followed; that which is not public any more is left out.
    pub subscriptions: Vec<Line>,
}

/// One thing that is followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Names it.
    pub id: SubscriptionId,
    /// What is followed.
    pub thing: Thing,
    /// How often one is told.
    pub pace: Pace,
    /// Whether it is confirmed.
    pub is_confirmed: bool,
    /// Whether the mail with the link was about it.
    pub is_of_mail: bool,
}

/// Reads it by the token of a link. Nothing is followed any more when the list is empty.
///
/// # Errors
/// Not found when the link does not work any more.
pub async fn following(app: &App, token: &str) -> Result<Following> {
    following_of(app, &super::link(app, token).await?).await
}

pub(super) async fn following_of(app: &App, link: &FollowLink) -> Result<Following> {
    let own = repo::subscription::of_address(app.store(), &link.address_key).await?;
    let address = own.first().map_or_else(String::new, |subscription| subscription.address.clone());
    let mut subscriptions = Vec::new();
    for subscription in &own {
        if let Some(thing) = thing::of(app, &subscription.followed).await? {
            subscriptions.push(line(subscription, thing, link));
        }
    }
    Ok(Following { address, subscriptions })
}

fn line(subscription: &Subscription, thing: Thing, link: &FollowLink) -> Line {
    Line {
        id: subscription.id,
        thing,
        pace: subscription.pace,
        is_confirmed: subscription.since().is_some(),
        is_of_mail: link.subscriptions.contains(&subscription.id),
    }
}
