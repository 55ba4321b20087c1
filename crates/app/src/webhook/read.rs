//! Webhooks as an administrator sees them, and how mail fares.

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use jiff::{SignedDuration, Timestamp};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::WebhookId;
use sagsgang_domain::webhook::Webhook;
use sagsgang_store::repo::outbox::{OutState, Outgoing, Way};
use sagsgang_store::{record, repo};

/// Administrators may.
pub const WHO: Permission =
    Permission { use_case: "see_webhooks", grants: &[(Role::Administrator, Reach::Any)], when: "always" };

/// A page shows so many deliveries.
const SHOWN: u64 = 30;
/// What became of mail is counted over so long.
const COUNTED: SignedDuration = SignedDuration::from_hours(24 * 30);

/// What leaves the house, for the administrator.
#[derive(Clone, Debug)]
pub struct Outgoings {
    /// The webhooks, the oldest first.
    pub hooks: Vec<Webhook>,
    /// Whether a mail server is named.
    pub mail_is_set_up: bool,
    /// Followers' mail of the last 30 days.
    pub mail: MailCounts,
}

/// What became of mail to followers. Who they are is nobody's business here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailCounts {
    /// Told.
    pub sent: u64,
    /// Waits for its time or its next try.
    pub waiting: u64,
    /// Could not be delivered.
    pub given_up: u64,
    /// When the last failure was, and what the mail server said.
    pub last_error: Option<(Timestamp, String)>,
}

/// A webhook with what was sent to it last.
#[derive(Clone, Debug)]
pub struct WebhookPage {
    /// The webhook.
    pub hook: Webhook,
    /// The newest first.
    pub deliveries: Vec<Outgoing>,
}

/// Reads what leaves the house.
pub async fn outgoings(app: &App, actor: &Actor) -> Result<Outgoings> {
    WHO.check(actor, Relation::default())?;
    let hooks = record::all::<Webhook>(app.store()).await?.into_iter().map(|saved| saved.value).collect();
    let since = app.now() - COUNTED;
    let count = async |state| -> Result<u64> {
        let mut all = 0;
        for way in [Way::Mail, Way::Confirm] {
            all += repo::outbox::count(app.store(), way, state, since).await?;
        }
        Ok(all)
    };
    let mut failed = Vec::new();
    for way in [Way::Mail, Way::Confirm] {
        failed.extend(repo::outbox::last_error(app.store(), way, since).await?);
    }
    let last_error = failed.into_iter().max_by_key(|out| out.created).map(|out| (out.created, out.error));
    let mail = MailCounts {
        sent: count(OutState::Sent).await?,
        waiting: count(OutState::Waiting).await?,
        given_up: count(OutState::GivenUp).await?,
        last_error,
    };
    Ok(Outgoings { hooks, mail_is_set_up: crate::following::is_offered(app), mail })
}

/// Reads one webhook.
pub async fn webhook(app: &App, actor: &Actor, id: WebhookId) -> Result<WebhookPage> {
    WHO.check(actor, Relation::default())?;
    let hook = record::get::<Webhook>(app.store(), id).await?.value;
    let deliveries = repo::outbox::of_target(app.store(), id.0, SHOWN).await?;
    Ok(WebhookPage { hook, deliveries })
}
