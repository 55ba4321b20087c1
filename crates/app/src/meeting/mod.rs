//! What people do with a meeting, one file for each thing. The rules stand in `sagsgang_domain::meeting`.

pub mod add_standing_item;
pub mod adjourn;
pub mod adopt_minutes;
pub mod call_in;
pub mod cancel;
pub mod correct;
pub mod dispatch;
pub mod disqualify;
pub mod document;
pub mod journey;
pub mod member;
pub mod mend_decision;
pub mod move_item;
pub mod open;
pub mod plan;
pub mod propose;
pub mod publish_minutes;
pub mod put_on_agenda;
pub mod read;
pub mod record_attendance;
pub mod record_decision;
pub mod record_remark;
pub mod record_vote;
pub mod remove_item;

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::{AppError, Result};
use crate::permission::{Permission, Relation};
use sagsgang_domain::id::MeetingId;
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::refusal::Refusal;
use sagsgang_domain::sight;
use serde::Serialize;

/// Changes one meeting by a rule of the domain: the shape most use cases here have.
pub(crate) async fn change(
    app: &App,
    actor: &Actor,
    who: &Permission,
    id: MeetingId,
    action: &'static str,
    payload: &impl Serialize,
    rule: impl FnOnce(Meeting, jiff::Timestamp) -> std::result::Result<Meeting, Refusal>,
) -> Result<()> {
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Meeting>(id).await?;
    who.check(actor, relation(&kept.value))?;
    let next = rule(kept.value.clone(), change.now)?;
    change.put(kept.with(next)).await?;
    change.commit(action, Subject("meeting", id.0), payload).await?;
    Ok(())
}

pub(crate) fn relation(meeting: &Meeting) -> Relation {
    Relation { organization: Some(meeting.organization), ..Relation::default() }
}

/// Whether the actor may open the meeting at the desk, where everything of it stands.
pub fn may_see(actor: &Actor, meeting: &Meeting) -> bool {
    sight::meeting(meeting).admits(&actor.at_desk())
}

/// The meeting, if the actor may know of it.
pub(crate) fn seen(actor: &Actor, meeting: Meeting) -> Result<Meeting> {
    if sight::meeting(&meeting).admits(&actor.reader()) { Ok(meeting) } else { Err(AppError::NotFound("meeting")) }
}
