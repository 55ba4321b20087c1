//! Changing how often one is told (da: *skift hyppighed*).

use crate::App;
use crate::error::{AppError, Result};
use sagsgang_domain::following::Pace;
use sagsgang_domain::id::SubscriptionId;
use sagsgang_store::repo;

/// Changes it from now on; what waits already keeps its time.
///
/// # Errors
/// Not found when the link does not work any more, or its address does not follow that.
pub async fn change_pace(app: &App, token: &str, id: SubscriptionId, pace: Pace) -> Result<()> {
    let link = super::link(app, token).await?;
    let own = repo::subscription::of_address(app.store(), &link.address_key).await?;
    let mut subscription = own.into_iter().find(|own| own.id == id).ok_or(AppError::NotFound("subscription"))?;
    subscription.pace = pace;
    Ok(repo::subscription::put(app.store(), &subscription).await?)
}
