//! Registering a webhook (da: *tilføj webhook*).

use super::sign;
use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Problem, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::WebhookId;
use sagsgang_domain::webhook::{BadAddress, Webhook, WebhookState, checked_address};
use serde::Serialize;

/// Administrators may.
pub const WHO: Permission =
    Permission { use_case: "add_webhook", grants: &[(Role::Administrator, Reach::Any)], when: "always" };

/// What is registered.
#[derive(Clone, Debug, Serialize)]
pub struct AddWebhook {
    /// What it is for.
    pub name: String,
    /// Where happenings are posted.
    pub url: String,
}

/// Registers it; gives its id and its secret, which no page shows again.
///
/// # Errors
/// For a missing name, and for an address that may not be called.
pub async fn add_webhook(app: &App, actor: &Actor, command: AddWebhook) -> Result<(WebhookId, String)> {
    WHO.check(actor, Relation::default())?;
    let invalid = |field, problem| AppError::Invalid { field, problem };
    let name = command.name.trim().to_owned();
    if name.is_empty() {
        return Err(invalid("name", Problem::Missing));
    }
    let url = checked_address(&command.url).map_err(|bad| {
        let problem = if bad == BadAddress::NotHttps { Problem::NotHttps } else { Problem::Unreadable };
        invalid("url", problem)
    })?;
    let mut bytes = [0; 32];
    app.fill_random(&mut bytes);
    let secret = sign::secret(&bytes);
    let mut change = app.begin(actor).await?;
    let hook = Webhook {
        id: app.new_id().into(),
        name,
        url,
        secret: secret.clone(),
        created: change.now,
        state: WebhookState::Active,
    };
    change.add(&hook).await?;
    // The secret is no part of the command, so the journal does not hold it.
    change.commit("WebhookAdded", Subject("webhook", hook.id.0), &command).await?;
    Ok((hook.id, secret))
}
