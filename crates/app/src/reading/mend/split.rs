//! Cutting an item in two, where the reader took the next item's heading for text (da: *del punkt*).

use super::Mending;
use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{ItemId, MeetingId, ReadingId};
use sagsgang_domain::reading::{Split, split_item as split};
use serde::Serialize;

/// The secretariat may.
pub const WHO: Permission = Permission {
    use_case: "split_item",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "the item was read in from that document",
};

/// An item, and where it is cut.
#[derive(Clone, Debug, Serialize)]
pub struct SplitItem {
    /// The document it was read from.
    pub reading: ReadingId,
    /// The meeting.
    pub meeting: MeetingId,
    /// The item.
    pub item: ItemId,
    /// Where, and what the second half is called.
    pub split: Split,
}

/// Cuts the item in two; gives the new one. It is a standing item: which case it is about, a person can say.
///
/// # Errors
/// Not found when the document did not become that meeting; else as [`split`].
pub async fn split_item(app: &App, actor: &Actor, command: SplitItem) -> Result<ItemId> {
    let new = ItemId(app.new_id());
    let mending = Mending::begin(app, actor, &WHO, command.reading, command.meeting).await?;
    let next = split(mending.kept.value.clone(), command.item, &command.split, new)?;
    mending.end(next, "ItemSplit", &command).await?;
    Ok(new)
}
