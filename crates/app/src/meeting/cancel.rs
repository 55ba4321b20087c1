//! Calling a meeting off (da: *aflys møde*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::Case;
use sagsgang_domain::id::MeetingId;
use sagsgang_domain::meeting::Meeting;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "cancel_meeting", grants: &[(Role::Secretary, Reach::Any)], when: "planned or dispatched" };

/// Calls it off; its cases wait for another meeting of the body.
pub async fn cancel_meeting(app: &App, actor: &Actor, id: MeetingId, reason: String) -> Result<()> {
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Meeting>(id).await?;
    WHO.check(actor, super::relation(&kept.value))?;
    let next = kept.value.clone().cancel(&reason, change.now)?;
    for subject in next.items.iter().filter_map(|item| item.subject) {
        let kept = change.get::<Case>(subject.case).await?;
        let mut case = kept.value.clone();
        case.course = case.course.call_off(subject.consultation)?;
        change.put(kept.with(case)).await?;
    }
    change.put(kept.with(next)).await?;
    change.commit("MeetingCancelled", Subject("meeting", id.0), &serde_json::json!({ "reason": reason })).await?;
    Ok(())
}
