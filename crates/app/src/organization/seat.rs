//! Giving a person a seat (da: *indsæt medlem*).

use crate::App;
use crate::actor::Actor;
use crate::change::Subject;
use crate::error::Result;
use crate::permission::{Permission, Reach, Relation};
use sagsgang_domain::account::Role;
use sagsgang_domain::id::{MembershipId, OrganizationId, PersonId};
use sagsgang_domain::organization::Organization;
use sagsgang_domain::person::{Membership, MembershipRole, Party, Person};
use sagsgang_domain::refusal::Refusal;
use sagsgang_domain::term::Period;
use serde::Serialize;

/// Administrators and the secretariat may.
pub const WHO: Permission = Permission {
    use_case: "seat_member",
    grants: &[(Role::Administrator, Reach::Any), (Role::Secretary, Reach::Any)],
    when: "always",
};

/// What a seat needs.
#[derive(Clone, Debug, Serialize)]
pub struct SeatMember {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub organization: OrganizationId,
    /// As what.
    pub role: MembershipRole,
    /// For which list.
    pub party: Option<Party>,
    /// Whose substitute.
    pub substitute_for: Option<PersonId>,
    /// When.
    pub period: Period,
}

/// Gives the seat. Agendas that are out keep the roster they went to.
pub async fn seat_member(app: &App, actor: &Actor, command: SeatMember) -> Result<MembershipId> {
    WHO.check(actor, Relation::default())?;
    if let Some(end) = command.period.end
        && end < command.period.start
    {
        return Err(Refusal::DateOrder { earlier: command.period.start, later: end }.into());
    }
    let mut change = app.begin(actor).await?;
    change.get::<Person>(command.person).await?;
    change.get::<Organization>(command.organization).await?;
    if let Some(absent) = command.substitute_for {
        change.known::<Person>("substitute_for", absent).await?;
    }
    let membership = Membership {
        id: app.new_id().into(),
        person: command.person,
        organization: command.organization,
        role: command.role,
        party: command.party.clone(),
        substitute_for: command.substitute_for,
        period: command.period,
    };
    change.add(&membership).await?;
    change.commit("MemberSeated", Subject("membership", membership.id.0), &command).await?;
    Ok(membership.id)
}
