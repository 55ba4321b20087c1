//! Sending the agenda out (da: *udsend dagsorden*).

use crate::App;
use crate::actor::Actor;
use crate::change::{Change, Subject};
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::attendance::Participant;
use sagsgang_domain::case::Case;
use sagsgang_domain::id::MeetingId;
use sagsgang_domain::meeting::{ItemContent, Meeting};
use sagsgang_domain::person::{Membership, MembershipRole, Person};
use sagsgang_store::repo;

/// The secretariat may.
pub const WHO: Permission = Permission {
    use_case: "dispatch_agenda",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "planned, with items; closed ones have ground and public title",
};

/// Freezes the case texts and the roster and sends the agenda to members and public; gives the roster it went to.
pub async fn dispatch_agenda(app: &App, actor: &Actor, id: MeetingId) -> Result<Vec<Participant>> {
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Meeting>(id).await?;
    WHO.check(actor, super::relation(&kept.value))?;
    let mut meeting = kept.value.clone();
    for item in &mut meeting.items {
        if let Some(subject) = item.subject {
            item.content = ItemContent::from(&change.get::<Case>(subject.case).await?.value);
        }
    }
    let roster = roster(&change, &meeting).await?;
    let next = meeting.dispatch(roster, change.now)?;
    let roster = next.roster.clone();
    change.put(kept.with(next)).await?;
    let payload = serde_json::json!({ "to": roster.iter().map(|p| p.person).collect::<Vec<_>>() });
    change.commit("AgendaDispatched", Subject("meeting", id.0), &payload).await?;
    Ok(roster)
}

/// The seats on the day of the meeting, in order of precedence and then of name.
async fn roster(change: &Change<'_>, meeting: &Meeting) -> Result<Vec<Participant>> {
    let day = meeting.start.date();
    let mut roster = Vec::new();
    for seat in repo::membership::of_organization(&change.write, meeting.organization).await? {
        let Membership { person, role, party, substitute_for, period, .. } = seat.value;
        if !period.contains(day) || role == MembershipRole::Attending {
            continue;
        }
        let Person { name, .. } = change.get::<Person>(person).await?.value;
        roster.push(Participant { person, name, party, role, substitute_for, present: Vec::new(), reason: None });
    }
    roster.sort_by_cached_key(|p| (p.role, sagsgang_text::collation_key(&p.name)));
    roster.dedup_by_key(|p| p.person);
    Ok(roster)
}
