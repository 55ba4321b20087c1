//! Excluding a member from an item for bias (da: *inhabilitet*), kommunestyrelsesloven § 14.

use crate::App;
use crate::actor::Actor;
use crate::error::Result;
use crate::permission::{Permission, Reach};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::MeetingId;
use sagsgang_domain::id::{ItemId, PersonId};

/// The secretariat may.
pub const WHO: Permission =
    Permission { use_case: "disqualify", grants: &[(Role::Secretary, Reach::Any)], when: "in session or adjourned" };

/// Excludes the member, or lets them back in.
pub async fn disqualify(
    app: &App,
    actor: &Actor,
    id: MeetingId,
    item: ItemId,
    person: PersonId,
    excluded: bool,
) -> Result<()> {
    let payload = serde_json::json!({ "item": item, "person": person, "excluded": excluded });
    super::change(app, actor, &WHO, id, "MemberDisqualified", &payload, |meeting, _| {
        meeting.disqualify(item, person, excluded)
    })
    .await
}
