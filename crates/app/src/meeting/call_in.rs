//! Calling a substitute in for a member who cannot come (da: *indkald stedfortræder*), kommunestyrelsesloven §§ 15 and 28.

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::attendance::Participant;
use sagsgang_domain::id::{MeetingId, PersonId};
use sagsgang_domain::meeting::Meeting;
use sagsgang_domain::person::{MembershipRole, Person};

/// The secretariat may.
pub const WHO: Permission = Permission {
    use_case: "call_in_substitute",
    grants: &[(Role::Secretary, Reach::Any)],
    when: "dispatched or in session, before the member has taken part",
};

/// Calls the substitute in; whether the conditions are met is the council's to decide.
pub async fn call_in_substitute(
    app: &App,
    actor: &Actor,
    id: MeetingId,
    substitute: PersonId,
    member: PersonId,
) -> Result<()> {
    let mut change = app.begin(actor).await?;
    let kept = change.get::<Meeting>(id).await?;
    WHO.check(actor, super::relation(&kept.value))?;
    let name = change.get::<Person>(substitute).await?.value.name;
    let seat = Participant {
        person: substitute,
        name,
        party: None,
        role: MembershipRole::Substitute,
        substitute_for: None,
        present: Vec::new(),
        reason: None,
    };
    let next = kept.value.clone().call_in(seat, member)?;
    change.put(kept.with(next)).await?;
    let payload = serde_json::json!({ "substitute": substitute, "member": member });
    change.commit("SubstituteCalledIn", Subject("meeting", id.0), &payload).await?;
    Ok(())
}
