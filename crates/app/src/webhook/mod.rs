//! Other programs that are told what happens. An administrator registers where; what they get is what everybody may
//! know, signed so that they know whom it is from.
//!
//! An address is called by HTTPS, or on this machine ([`sagsgang_domain::webhook::checked_address`]); redirections are
//! not followed. Only administrators register one, so that an address inside the municipality's network is theirs to
//! answer for.

pub mod add;
pub mod enable;
pub mod read;
pub mod remove;
pub mod send_test;
pub mod sign;

pub use sagsgang_store::repo::outbox::{OutState, Outgoing};

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use sagsgang_domain::id::WebhookId;
use sagsgang_domain::webhook::{Webhook, WebhookState};
use sagsgang_store::record;

/// Those that are told.
pub(crate) async fn active(app: &App) -> Result<Vec<Webhook>> {
    let all = record::all::<Webhook>(app.store()).await?;
    Ok(all.into_iter().map(|saved| saved.value).filter(Webhook::is_active).collect())
}

/// Stops telling one that could not be reached for days. The house itself does it, as the operator.
pub(crate) async fn give_up(app: &App, id: WebhookId, why: &str) -> Result<()> {
    let house = Actor::operator();
    let mut change = app.begin(&house).await?;
    let Some(kept) = record::find::<Webhook>(&change.write, id).await?.filter(|hook| hook.is_active()) else {
        return Ok(());
    };
    let state = WebhookState::Disabled { at: change.now, why: why.to_owned() };
    let disabled = Webhook { state, ..kept.value.clone() };
    change.put(kept.with(disabled)).await?;
    change.commit("WebhookDisabled", Subject("webhook", id.0), &serde_json::json!({ "why": why })).await?;
    Ok(())
}
