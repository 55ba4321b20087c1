//! Changing the order of an agenda (da: *flyt punkt*).

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::ItemId;
use sagsgang_domain::id::MeetingId;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "move_item", grants: &[(Role::Secretary, Reach::Any)], when: "planned" };

/// Moves an item to a place, counted from 1.
pub async fn move_item(app: &App, actor: &Actor, id: MeetingId, item: ItemId, place: usize) -> Result<()> {
    let payload = serde_json::json!({ "item": item, "place": place });
    super::change(app, actor, &WHO, id, "ItemMoved", &payload, |meeting, _| meeting.move_item(item, place)).await
}
