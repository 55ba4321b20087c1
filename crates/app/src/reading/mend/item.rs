//! Mending how an item was read (da: *ret læsning*).

use super::Mending;
use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{ItemId, MeetingId, ReadingId};
use sagsgang_domain::reading::{MendedItem, mend_item as mended};
use serde::Serialize;

/// The secretariat may.
pub const WHO: Permission = Permission {
    use_case: "mend_reading",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "the item was read in from that document",
};

/// An item, and how it should have been read.
#[derive(Clone, Debug, Serialize)]
pub struct MendItem {
    /// The document it was read from.
    pub reading: ReadingId,
    /// The meeting.
    pub meeting: MeetingId,
    /// The item.
    pub item: ItemId,
    /// What its document says.
    pub mended: MendedItem,
}

/// Mends the item.
///
/// # Errors
/// Not found when the document did not become that meeting; else as [`mended`].
pub async fn mend_item(app: &App, actor: &Actor, command: MendItem) -> Result<()> {
    let mending = Mending::begin(app, actor, &WHO, command.reading, command.meeting).await?;
    let next = mended(mending.kept.value.clone(), command.item, &command.mended)?;
    mending.end(next, "ReadingMended", &command).await
}
