//! Accepting what was read from a document (da: *godkend læsning*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::ReadingId;
use sagsgang_domain::reading::Reading;
use sagsgang_store::record::Record as _;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "accept_reading", grants: &[(Role::Secretary, Reach::Any)], when: "always" };

/// Says that somebody has held the reading against its document. Accepted before, nothing changes.
pub async fn accept_reading(app: &App, actor: &Actor, id: ReadingId) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Reading>(id).await?;
    if kept.reviewed.is_some() {
        return Ok(());
    }
    let next = kept.value.clone().accept(actor.person, change.now);
    change.put(kept.with(next)).await?;
    change.commit("ReadingAccepted", Subject(Reading::KIND, id.0), &serde_json::json!({})).await?;
    Ok(())
}
