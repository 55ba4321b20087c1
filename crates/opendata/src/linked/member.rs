//! An elected person.

use super::{known, person_id, with_context};
use crate::publisher::Publisher;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicMember, PublicMembership, PublicOrganization};
use sagsgang_i18n::Lang;
use serde_json::{Value, json};

/// An elected person with the seats, past ones too. `name` is the person in the address of their page; `bodies` are
/// those the seats are in.
pub fn member(
    publisher: &Publisher<'_>,
    member: &Public<PublicMember>,
    name: &str,
    bodies: &[Public<PublicOrganization>],
) -> Value {
    let seats: Vec<Value> = member.memberships.iter().filter_map(|seat| self::seat(publisher, seat, bodies)).collect();
    with_context(known(json!({
        "@type": "Person",
        "@id": person_id(member.id),
        "name": member.name,
        "url": publisher.addresses.person(name),
        "memberOf": seats,
    })))
}

fn seat(publisher: &Publisher<'_>, seat: &PublicMembership, bodies: &[Public<PublicOrganization>]) -> Option<Value> {
    let body = bodies.iter().find(|body| body.id == seat.organization)?;
    Some(known(json!({
        "@type": "OrganizationRole",
        "roleName": Lang::Da.membership_role(seat.role),
        "startDate": seat.period.start.to_string(),
        "endDate": seat.period.end.map(|end| end.to_string()),
        "memberOf": {
            "@type": "GovernmentOrganization",
            "@id": publisher.addresses.body(&body.slug),
            "name": body.name,
        },
    })))
}
