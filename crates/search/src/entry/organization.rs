//! Entries of bodies and of the people who were elected to them.

use super::case::hit_body;
use super::{Document, Entry, Kind, Marks, Paragraphs};
use sagsgang_domain::id::{OrganizationId, PersonId};
use sagsgang_domain::openness::Public;
use sagsgang_domain::openness::view::{PublicMember, PublicOrganization};

/// How the index names what comes from a body.
pub(crate) fn organization_source(id: OrganizationId) -> String {
    format!("organization:{id}")
}

/// How the index names what comes from a person.
pub(crate) fn member_source(id: PersonId) -> String {
    format!("person:{id}")
}

/// The entry of a body.
pub(crate) fn organization(body: &Public<PublicOrganization>) -> Document {
    let entry = Entry {
        body: Some(hit_body(body)),
        text: body.purpose.trim().to_owned(),
        ..Entry::titled(Kind::Body, &body.name)
    };
    let marks = Marks { bodies: vec![body.slug.clone()], ..Marks::default() };
    Document { entry, about: body.abbreviation.clone(), marks, paper: None, audience: None }
}

/// The entry of somebody who was elected; `bodies` are the public bodies.
pub(crate) fn member(member: &Public<PublicMember>, bodies: &[Public<PublicOrganization>]) -> Document {
    let mut marks = Marks { people: vec![(member.id, member.name.clone())], ..Marks::default() };
    let mut about = Paragraphs::default();
    for seat in member.memberships.iter().rev() {
        marks.parties.extend(seat.party.clone());
        if let Some(body) = bodies.iter().find(|body| body.id == seat.organization) {
            about.add(&body.name);
            about.add(&body.abbreviation);
            marks.bodies.push(body.slug.clone());
        }
    }
    let newest = member.memberships.last();
    let body = newest.and_then(|seat| bodies.iter().find(|body| body.id == seat.organization));
    let entry = Entry {
        person: Some(member.id),
        body: body.map(|body| hit_body(body)),
        ..Entry::titled(Kind::Member, &member.name)
    };
    Document { entry, about: about.0, marks, paper: None, audience: None }
}
