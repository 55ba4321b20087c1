//! Adding an item without a case: "Godkendelse af dagsordenen" (da: *fast punkt*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::{Case, CaseKind};
use sagsgang_domain::id::{ItemId, MeetingId};
use sagsgang_domain::meeting::{AgendaItem, ItemContent, Meeting};

/// The secretariat may.
pub const WHO: Permission = Permission {
    use_case: "add_standing_item",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "planned or dispatched",
};

/// Adds the item, last.
pub async fn add_standing_item(
    app: &App,
    actor: &Actor,
    meeting: MeetingId,
    title: String,
    kind: CaseKind,
) -> Result<ItemId> {
    let title = Case::checked_title(&title)?;
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Meeting>(meeting).await?;
    WHO.check(actor, super::relation(&kept.value))?;
    let id: ItemId = app.new_id().into();
    let payload = serde_json::json!({ "item": id, "title": title, "kind": kind });
    let next = kept.value.clone().add_item(AgendaItem::new(id, None, ItemContent::standing(title, kind)))?;
    change.put(kept.with(next)).await?;
    change.commit("ItemAdded", Subject("meeting", meeting.0), &payload).await?;
    Ok(id)
}
