//! Confirming that one follows (da: *bekræft*): the second of the two steps by which nobody is signed up by others.

use super::read::{Following, following_of};
use crate::App;
use crate::error::{AppError, Result};
use sagsgang_store::repo;

/// Confirms what the link is about. Doing it twice changes nothing.
///
/// # Errors
/// Not found when the link does not work any more.
pub async fn confirm(app: &App, token: &str) -> Result<Following> {
    let link = super::link(app, token).await?;
    let asked = repo::subscription::get_many(app.store(), &link.subscriptions).await?;
    if asked.is_empty() {
        return Err(AppError::NotFound("link"));
    }
    for subscription in asked {
        if subscription.since().is_none() {
            let confirmed = subscription.confirm(app.now()).ok_or(AppError::NotFound("link"))?;
            repo::subscription::put(app.store(), &confirmed).await?;
        }
    }
    following_of(app, &link).await
}
