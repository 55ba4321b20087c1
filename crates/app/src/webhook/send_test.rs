//! Sending a webhook a test (da: *send prøve*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::following::deliver::TEST;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::WebhookId;
use sagsgang_domain::webhook::Webhook;
use sagsgang_store::repo::outbox::{Outgoing, Way};
use sagsgang_store::{record, repo};

/// Administrators may.
pub const WHO: Permission =
    Permission { use_case: "test_webhook", grants: &[(Role::Administrator, Reach::Any)], when: "always" };

/// Puts a test on its way; its page tells what came of it. Nothing of the municipality's changes, so the journal is
/// not told.
pub async fn test_webhook(app: &App, actor: &Actor, id: WebhookId) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    let hook = record::get::<Webhook>(app.store(), id).await?;
    let (now, key) = (app.now(), format!("{TEST}{}", app.new_id()));
    let test = Outgoing::new(app.new_id(), Way::Hook, hook.id.0, (0, &key), now, now);
    repo::outbox::add(app.store(), &[test]).await?;
    app.wake_outbox();
    Ok(())
}
