//! Turning a webhook on again that was given up (da: *slå til igen*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::WebhookId;
use sagsgang_domain::webhook::{Webhook, WebhookState};

/// Administrators may.
pub const WHO: Permission =
    Permission { use_case: "enable_webhook", grants: &[(Role::Administrator, Reach::Any)], when: "disabled" };

/// From now on it is told again; what happened meanwhile is not told.
pub async fn enable_webhook(app: &App, actor: &Actor, id: WebhookId) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Webhook>(id).await?;
    let active = Webhook { state: WebhookState::Active, ..kept.value.clone() };
    change.put(kept.with(active)).await?;
    change.commit("WebhookEnabled", Subject("webhook", id.0), &serde_json::json!({})).await?;
    Ok(())
}
