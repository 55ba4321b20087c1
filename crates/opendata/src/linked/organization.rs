//! The municipality and its bodies.

use super::{above, known, person, pointed, with_context};
use crate::licence::LICENCE;
use crate::publisher::Publisher;
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicMember, PublicOrganization};
use sagsgang_i18n::Lang;
use serde_json::{Value, json};

/// The municipality and its site, with how the site is searched.
pub fn municipality(publisher: &Publisher<'_>) -> Value {
    let front = publisher.addresses.front();
    let search = format!("{}?q={{search_term_string}}", publisher.addresses.page("/soeg"));
    with_context(json!({
        "@type": "WebSite",
        "@id": format!("{front}#site"),
        "name": publisher.municipality,
        "url": front,
        "publisher": above(publisher),
        "license": LICENCE.address,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": search},
            "query-input": "required name=search_term_string",
        },
    }))
}

/// A body with its members, past ones too.
pub fn organization(
    publisher: &Publisher<'_>,
    body: &Public<PublicOrganization>,
    members: &[Public<PublicMember>],
) -> Value {
    let address = publisher.addresses.body(&body.slug);
    let seats = members.iter().flat_map(|member| {
        let here = member.memberships.iter().filter(|seat| seat.organization == body.id);
        here.map(|seat| {
            known(json!({
                "@type": "OrganizationRole",
                "member": person(member.id, &member.name),
                "roleName": Lang::Da.membership_role(seat.role),
                "startDate": seat.period.start.to_string(),
                "endDate": seat.period.end.map(|end| end.to_string()),
                "memberOf": pointed(&address),
            }))
        })
    });
    let seats: Vec<Value> = seats.collect();
    with_context(known(json!({
        "@type": "GovernmentOrganization",
        "@id": address,
        "identifier": format!("urn:uuid:{}", body.id),
        "name": body.name,
        "alternateName": body.abbreviation,
        "description": body.purpose,
        "additionalType": Lang::Da.organization_kind(body.kind),
        "url": address,
        "foundingDate": body.period.start.to_string(),
        "dissolutionDate": body.period.end.map(|end| end.to_string()),
        "parentOrganization": above(publisher),
        "member": seats,
    })))
}
