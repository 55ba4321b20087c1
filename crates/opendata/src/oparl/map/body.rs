//! The municipality with its terms, and the lists of everything it has.

use super::page;
use crate::licence::LICENCE;
use crate::oparl::address;
use crate::oparl::{Kind, Object};
use sagsgang_domain::id::OrganizationId;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::PublicMunicipality;
use sagsgang_domain::term::LegislativeTerm;
use uuid::Uuid;

/// The municipality. `council` is its municipal council, where it has one.
pub fn body(
    id: Uuid,
    municipality: &Public<PublicMunicipality>,
    terms: &[Public<LegislativeTerm>],
    council: Option<OrganizationId>,
) -> Object {
    let body = Object::new(Kind::Body, id)
        .set("name", &municipality.name)
        .set("classification", "Kommune")
        .set("license", LICENCE.address)
        .set("contactEmail", &municipality.contact_email)
        .link("system", &address::system())
        .link("website", &page::front())
        .link("web", &page::front())
        .refers("mainOrganization", Kind::Organization, council.map(Uuid::from))
        .holds_all("legislativeTerm", terms.iter().map(|term| self::term(id, term)).collect());
    Kind::ALL.into_iter().fold(body, |body, kind| match kind.list_field() {
        Some(field) => body.link(field, &address::list_of_body(id, kind)),
        None => body,
    })
}

fn term(body: Uuid, term: &Public<LegislativeTerm>) -> Object {
    Object::new(Kind::LegislativeTerm, term.id.0)
        .set("name", term.name())
        .set("startDate", term.period.start)
        .set("endDate", term.period.end)
        .held_by("body", Kind::Body, body)
}
