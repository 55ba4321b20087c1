//! Taking an item off an agenda that has not been dispatched (da: *tag af dagsordenen*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::Case;
use sagsgang_domain::id::{ItemId, MeetingId};
use sagsgang_domain::meeting::Meeting;

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "remove_item", grants: &[(Role::Secretary, Reach::Any)], when: "planned" };

/// Takes the item off; its case waits for another meeting of the body.
pub async fn remove_item(app: &App, actor: &Actor, meeting: MeetingId, item: ItemId) -> Result<()> {
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Meeting>(meeting).await?;
    WHO.check(actor, super::relation(&kept.value))?;
    let subject = kept.value.item(item).and_then(|item| item.subject);
    let next = kept.value.clone().remove_item(item)?;
    change.put(kept.with(next)).await?;
    if let Some(subject) = subject {
        let kept = change.get::<Case>(subject.case).await?;
        let mut case = kept.value.clone();
        case.course = case.course.unschedule(subject.consultation)?;
        change.put(kept.with(case)).await?;
    }
    change.commit("ItemRemoved", Subject("meeting", meeting.0), &serde_json::json!({ "item": item })).await?;
    Ok(())
}
