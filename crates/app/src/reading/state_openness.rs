//! Saying whether the public may read an item that was read in (da: *angiv åbenhed*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::Case;
use sagsgang_domain::id::{ItemId, MeetingId, ReadingId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::openness::Openness;
use sagsgang_domain::reading::{self, Became, Reading};
use sagsgang_store::record;
use serde::Serialize;

/// The secretariat may.
pub const WHO: Permission = Permission {
    use_case: "state_openness",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "the item was read in and is closed",
};

/// What is said of an item.
#[derive(Clone, Debug, Serialize)]
pub struct StateOpenness {
    /// The document it was read from.
    pub reading: ReadingId,
    /// The meeting.
    pub meeting: MeetingId,
    /// The item.
    pub item: ItemId,
    /// Open, or closed on a ground.
    pub openness: Openness,
    /// What the public sees of a closed one.
    pub public_title: Option<String>,
}

/// Says it of the item, and of its case where that was read in too.
///
/// # Errors
/// Not found when the document did not become that meeting; else as [`reading::state_openness`].
pub async fn state_openness(app: &App, actor: &Actor, command: StateOpenness) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    let mut change = app.begin(actor).await?;
    if !change.get::<Reading>(command.reading).await?.became.contains(&Became::Meeting(command.meeting)) {
        return Err(AppError::NotFound("meeting"));
    }
    let kept = change.get::<Meeting>(command.meeting).await?;
    let title = command.public_title.as_deref();
    let next = reading::state_openness(kept.value.clone(), command.item, command.openness.clone(), title)?;
    let content = next.item(command.item).map(|item| (item.subject, item.content.clone()));
    change.put(kept.with(next)).await?;
    if let Some((Some(subject), content)) = content
        && let Some(mut case) = record::find::<Case>(&change.write, subject.case).await?
        && case.read_from.is_some()
    {
        (case.value.openness, case.value.public_title) = (content.openness, content.public_title);
        change.put(case).await?;
    }
    change.commit("OpennessStated", Subject("meeting", command.meeting.0), &command).await?;
    Ok(())
}
