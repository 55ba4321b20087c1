//! Elected people as the public sees them. Staff have no page: who only attends is none of these.

use super::{Public, PublicMeeting};
use crate::id::{MembershipId, OrganizationId, PersonId};
use crate::organization::Organization;
use crate::person::{Membership, MembershipRole, Person};
use crate::term::Period;
use serde::Serialize;

/// Somebody who sits or sat in a public body (da: *folkevalgt, rådsmedlem*; OParl Person).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicMember {
    /// Names it.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// The seats in public bodies, past ones too, the earliest first.
    pub memberships: Vec<PublicMembership>,
}

/// A seat in a public body (OParl Membership).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PublicMembership {
    /// Names it.
    pub id: MembershipId,
    /// Where.
    pub organization: OrganizationId,
    /// As what.
    pub role: MembershipRole,
    /// For which list: "A".
    pub party: Option<String>,
    /// Whose substitute it is, where it is one.
    pub substitute_for: Option<PersonId>,
    /// When.
    pub period: Period,
}

/// What the public sees of a person: nothing unless the person has a seat, or is a substitute, in a public body, or
/// held a seat at the public meeting that is given, as people of old documents do who are known from nothing else.
pub fn member(
    person: &Person,
    memberships: &[Membership],
    organizations: &[Organization],
    sat_at: Option<&Public<PublicMeeting>>,
) -> Option<Public<PublicMember>> {
    let at = |seat: &Membership| organizations.iter().find(|organization| organization.id == seat.organization);
    let mut seats: Vec<PublicMembership> = memberships
        .iter()
        .filter(|seat| seat.person == person.id && at(seat).is_some_and(|organization| is_seat(organization, seat)))
        .map(|seat| PublicMembership {
            id: seat.id,
            organization: seat.organization,
            role: seat.role,
            party: seat.party.as_ref().map(|party| party.as_str().to_owned()),
            substitute_for: seat.substitute_for,
            period: seat.period,
        })
        .collect();
    seats.sort_by_key(|seat| (seat.period.start, seat.id));
    let sat = sat_at.is_some_and(|meeting| {
        let absent = meeting.absent.iter().map(|absence| &absence.person);
        meeting.present.iter().chain(absent).any(|named| named.id == person.id)
    });
    (sat || !seats.is_empty())
        .then(|| Public::new(PublicMember { id: person.id, name: person.name.clone(), memberships: seats }))
}

/// The seats of a body that the public sees, past ones too, in the order they are given.
pub fn memberships(organization: &Organization, memberships: &[Membership]) -> Vec<MembershipId> {
    memberships.iter().filter(|seat| is_seat(organization, seat)).map(|seat| seat.id).collect()
}

/// Whether the public sees a membership: a seat in a body whose papers are public. Who only attends is staff.
fn is_seat(organization: &Organization, membership: &Membership) -> bool {
    membership.organization == organization.id
        && organization.kind.is_public()
        && membership.role != MembershipRole::Attending
}
