//! Ending a seat (da: *udtræd*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use jiff::civil::Date;
use sagsgang_domain::account::Role;
use sagsgang_domain::id::MembershipId;
use sagsgang_domain::person::Membership;
use sagsgang_domain::refusal::Refusal;

/// Administrators and the secretariat may.
pub const WHO: Permission = Permission {
    use_case: "end_membership",
    grants: &[(Role::Administrator, Reach::Any), (Role::Secretary, Reach::Any)],
    when: "always",
};

/// The seat's last day; what was done in it stays.
pub async fn end_membership(app: &App, actor: &Actor, id: MembershipId, last_day: Date) -> Result<()> {
    WHO.check(actor, Relation::default())?;
    let mut change = app.begin(actor).await?;
    let mut kept = change.get::<Membership>(id).await?;
    if last_day < kept.value.period.start {
        return Err(Refusal::DateOrder { earlier: kept.value.period.start, later: last_day }.into());
    }
    kept.value.period.end = Some(last_day);
    change.put(kept).await?;
    change.commit("MembershipEnded", Subject("membership", id.0), &serde_json::json!({ "last_day": last_day })).await?;
    Ok(())
}
