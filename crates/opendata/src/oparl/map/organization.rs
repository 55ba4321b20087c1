//! A committee or council.

use super::{page, words};
use crate::oparl::{Kind, Object, address};
use sagsgang_domain::id::MembershipId;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::PublicOrganization;
use sagsgang_i18n::Lang;
use uuid::Uuid;

/// A body with its public seats, past ones too.
pub fn organization(body: Uuid, organization: &Public<PublicOrganization>, seats: &[MembershipId]) -> Object {
    let id = organization.id.0;
    Object::new(Kind::Organization, id)
        .refers("body", Kind::Body, Some(body))
        .set("name", &organization.name)
        .set("shortName", &organization.abbreviation)
        .set("organizationType", words::organization_type(organization.kind))
        .set("classification", Lang::Da.organization_kind(organization.kind))
        .set("startDate", organization.period.start)
        .set("endDate", organization.period.end)
        .set("Sagsgang:purpose", &organization.purpose)
        .refers_all("membership", Kind::Membership, seats.iter().map(|seat| seat.0))
        .link("meeting", &address::list_of_organization(id, Kind::Meeting))
        .link("consultation", &address::list_of_organization(id, Kind::Consultation))
        .link("web", &page::body(&organization.slug))
}
