//! Ending a meeting (da: *hæv mødet*). The cases move on by what was concluded.

use crate::App;
use crate::actor::Actor;
use crate::change::Subject as About;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use jiff::Timestamp;
use jiff::civil::Time;
use sagsgang_domain::account::Role;
use sagsgang_domain::case::{Case, CaseCommand};
use sagsgang_domain::decision::{Decision, DecisionKind};
use sagsgang_domain::id::{MeetingId, PersonId};
use sagsgang_domain::meeting::{Meeting, Subject};
use sagsgang_domain::refusal::Refusal;

/// The secretariat may.
pub const WHO: Permission = Permission {
    use_case: "adjourn_meeting",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "in session, every item decided",
};

/// Ends the meeting at a clock time. In the same write each case's stop is concluded and its next one opens.
pub async fn adjourn_meeting(app: &App, actor: &Actor, id: MeetingId, ended: Time) -> Result<()> {
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Meeting>(id).await?;
    WHO.check(actor, super::relation(&kept.value))?;
    let next = kept.value.clone().adjourn(ended)?;
    for item in &next.items {
        if let (Some(subject), Some(decision)) = (item.subject, &item.decision) {
            let kept = change.get::<Case>(subject.case).await?;
            let case = move_on(kept.value.clone(), subject, decision, actor.person, change.now)?;
            change.put(kept.with(case)).await?;
        }
    }
    change.put(kept.with(next)).await?;
    change.commit("MeetingAdjourned", About("meeting", id.0), &serde_json::json!({ "ended": ended })).await?;
    Ok(())
}

fn move_on(
    mut case: Case,
    subject: Subject,
    decision: &Decision,
    by: PersonId,
    now: Timestamp,
) -> std::result::Result<Case, Refusal> {
    case.course = case.course.conclude(subject.consultation, decision.kind)?;
    match decision.kind {
        DecisionKind::Returned => case.command(CaseCommand::SendBack { by, note: decision.text.to_plain() }, now),
        DecisionKind::Withdrawn => case.command(CaseCommand::Withdraw { reason: decision.text.to_plain() }, now),
        _ if case.course.is_finished() => case.command(CaseCommand::Conclude, now),
        _ => Ok(case),
    }
}
