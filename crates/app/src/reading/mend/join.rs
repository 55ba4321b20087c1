//! Joining what looked like an item into the one before it (da: *læg punkter sammen*).

use super::Mending;
use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{ItemId, MeetingId, ReadingId};
use sagsgang_domain::reading::join_item as joined;

/// The secretariat may.
pub const WHO: Permission = Permission {
    use_case: "join_items",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "both were read in from that document, and one stands before",
};

/// Joins the item into the one before it. A case that was made of it alone is withdrawn.
///
/// # Errors
/// Not found when the document did not become that meeting; else as [`joined`].
pub async fn join_item(app: &App, actor: &Actor, reading: ReadingId, meeting: MeetingId, item: ItemId) -> Result<()> {
    let mending = Mending::begin(app, actor, &WHO, reading, meeting).await?;
    let next = joined(mending.kept.value.clone(), item)?;
    let payload = serde_json::json!({ "meeting": meeting, "item": item });
    mending.end(next, "ItemsJoined", &payload).await
}
