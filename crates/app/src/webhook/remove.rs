//! Removing a webhook (da: *fjern webhook*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::WebhookId;
use sagsgang_domain::webhook::Webhook;
use sagsgang_store::repo;

/// Administrators may.
pub const WHO: Permission =
    Permission { use_case: "remove_webhook", grants: &[(Role::Administrator, Reach::Any)], when: "always" };

/// Removes it, with what was on its way to it.
pub async fn remove_webhook(app: &App, actor: &Actor, id: WebhookId) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Webhook>(id).await?;
    change.write.remove(&kept).await?;
    change.commit("WebhookRemoved", Subject("webhook", id.0), &serde_json::json!({ "name": kept.name })).await?;
    Ok(repo::outbox::remove_of_target(app.store(), id.0).await?)
}
