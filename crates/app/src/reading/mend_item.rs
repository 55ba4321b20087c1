//! Mending how an item was read (da: *ret læsning*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::Case;
use sagsgang_domain::id::{ItemId, MeetingId, ReadingId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::reading::{Became, MendedItem, Reading, mend_item as mended};
use sagsgang_store::record::{self, Record as _};
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

/// Mends the item, and the title of its case where that was read in too. Reading another document of the meeting adds
/// to it and changes nothing that stands, so what was mended stays.
///
/// # Errors
/// Not found when the document did not become that meeting; else as [`mended`].
pub async fn mend_item(app: &App, actor: &Actor, command: MendItem) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    let mut change = app.begin(actor).await?;
    let reading = change.get::<Reading>(command.reading).await?;
    if !reading.became.contains(&Became::Meeting(command.meeting)) {
        return Err(AppError::NotFound("meeting"));
    }
    let kept = change.get::<Meeting>(command.meeting).await?;
    let next = mended(kept.value.clone(), command.item, &command.mended)?;
    let case = next.item(command.item).and_then(|item| Some((item.subject?.case, item.content.title.clone())));
    change.put(kept.with(next)).await?;
    if let Some((id, title)) = case
        && let Some(mut case) = record::find::<Case>(&change.write, id).await?
        && case.read_from == Some(command.reading)
        && case.title != title
    {
        case.value.title = title;
        change.put(case).await?;
    }
    change.commit("ReadingMended", Subject(Reading::KIND, command.reading.0), &command).await?;
    Ok(())
}
