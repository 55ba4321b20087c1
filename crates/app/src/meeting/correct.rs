//! Adding a correction to adopted minutes (da: *berigtigelse*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::ItemId;
use sagsgang_domain::id::MeetingId;
use sagsgang_domain::meeting::Correction;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "correct_minutes", grants: &[(Role::Secretary, Reach::Any)], when: "adopted or published" };

/// Adds it; what stands is never altered.
pub async fn correct_minutes(
    app: &App,
    actor: &Actor,
    id: MeetingId,
    item: Option<ItemId>,
    text: String,
) -> Result<()> {
    let payload = serde_json::json!({ "item": item, "text": text });
    let by = actor.person;
    super::change(app, actor, &WHO, id, "MinutesCorrected", &payload, |meeting, now| {
        meeting.correct(Correction { at: now, by, item, text })
    })
    .await
}
