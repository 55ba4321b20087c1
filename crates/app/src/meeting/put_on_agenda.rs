//! Putting a case on an agenda (da: *sæt på dagsordenen*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject as About;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::case::{Case, CaseStage};
use sagsgang_domain::id::{CaseId, ItemId, MeetingId};
use sagsgang_domain::meeting::{AgendaItem, ItemContent, Meeting, Subject};
use sagsgang_domain::refusal::Refusal;

/// The secretariat may.
pub const WHO: Permission = Permission {
    use_case: "put_on_agenda",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "the case is approved and waits for this body; the meeting is planned or dispatched",
};

/// Puts the case's open stop on the agenda, last.
///
/// # Errors
/// Refused when the case is not approved or waits for another body.
pub async fn put_on_agenda(app: &App, actor: &Actor, meeting: MeetingId, case: CaseId) -> Result<ItemId> {
    let mut change = app.begin(actor).await?;
    let kept_meeting = change.get::<Meeting>(meeting).await?;
    WHO.check(actor, super::relation(&kept_meeting.value))?;
    let kept_case = change.get::<Case>(case).await?;
    let mut case = kept_case.value.clone();
    if !matches!(case.stage, CaseStage::Approved { .. }) {
        return Err(Refusal::NotApproved(vec![case.number]).into());
    }
    let body = kept_meeting.value.clone().organization;
    let stop = case.waits_for(body).ok_or(Refusal::NotExpected)?;
    let (consultation, role) = (stop.id, stop.role);
    let item: ItemId = app.new_id().into();
    let subject = Subject { case: case.id, consultation, role };
    let next = kept_meeting.value.clone().add_item(AgendaItem::new(item, Some(subject), ItemContent::from(&case)))?;
    case.course = case.course.schedule(consultation, meeting, item, next.start.date())?;
    change.put(kept_meeting.with(next)).await?;
    change.put(kept_case.with(case)).await?;
    let payload = serde_json::json!({ "case": subject.case, "item": item });
    change.commit("CasePutOnAgenda", About("meeting", meeting.0), &payload).await?;
    Ok(item)
}
