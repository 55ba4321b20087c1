//! An elected person with the seats, past ones too.

use super::page;
use crate::oparl::{Kind, Object};
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicMember, PublicMembership};
use sagsgang_i18n::Lang;
use uuid::Uuid;

/// An elected person; `name` is the person in the address of the page.
pub fn person(body: Uuid, member: &Public<PublicMember>, name: &str) -> Object {
    let id = member.id.0;
    Object::new(Kind::Person, id)
        .refers("body", Kind::Body, Some(body))
        .set("name", &member.name)
        .link("web", &page::person(name))
        .holds_all("membership", member.memberships.iter().map(|seat| membership(id, seat)).collect())
}

fn membership(person: Uuid, seat: &PublicMembership) -> Object {
    Object::new(Kind::Membership, seat.id.0)
        .held_by("person", Kind::Person, person)
        .refers("organization", Kind::Organization, Some(seat.organization.0))
        .set("role", Lang::Da.membership_role(seat.role))
        .set("votingRight", seat.role.has_seat())
        .set("startDate", seat.period.start)
        .set("endDate", seat.period.end)
        .set("Sagsgang:party", &seat.party)
}
