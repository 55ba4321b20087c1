//! What is shown while one types.

use super::field::*;
use crate::{Index, Kind};
use jiff::civil::date;
use sagsgang_domain::id::{MembershipId, PersonId};
use sagsgang_domain::openness::view;
use sagsgang_domain::person::{Membership, MembershipRole, Party, Person};
use sagsgang_domain::term::Period;
use uuid::Uuid;

fn index() -> Index {
    let index = Index::in_memory().unwrap();
    let bodies = [elders(), children()];
    let public_bodies: Vec<_> = bodies.iter().filter_map(view::organization).collect();
    let person = Person { id: PersonId(Uuid::from_u128(5)), name: "Pia Skov".to_owned(), title: None };
    let seat = Membership {
        id: MembershipId(Uuid::from_u128(6)),
        person: person.id,
        organization: elders().id,
        role: MembershipRole::Member,
        party: Party::new("A"),
        substitute_for: None,
        period: Period::from(date(2022, 1, 1)),
    };
    let member = view::member(&person, &[seat], &bodies, None).unwrap();
    let mut batch = index.batch().unwrap();
    for body in &public_bodies {
        batch.replace_organization(body).unwrap();
    }
    batch.replace_member(&member, &public_bodies).unwrap();
    for (number, day) in [(1, date(2024, 3, 6)), (2, date(2024, 5, 15))] {
        let items = vec![item(1, "Skovbørnehaven flytter", "Plejen af skoven."), item(2, "Ny skole", "")];
        batch.replace_meeting(&public(&meeting(number, &elders(), day, items), &elders()), &elders()).unwrap();
    }
    batch.commit(1).unwrap();
    index
}

fn suggested(text: &str) -> Vec<(Kind, String)> {
    index().suggest(text, 8).unwrap().into_iter().map(|hit| (hit.kind, hit.title)).collect()
}

#[test]
fn titles_bodies_and_people_are_suggested_each_once() {
    let item = |title: &str| (Kind::Item, title.to_owned());
    assert_eq!(
        suggested("sko"),
        [(Kind::Member, "Pia Skov".to_owned()), item("Skovbørnehaven flytter"), item("Ny skole")]
    );
    assert_eq!(suggested("plej"), [(Kind::Body, "Voksen- og Plejeudvalget".to_owned())], "titles, not texts");
    assert_eq!(suggested("ny sko"), [item("Ny skole")]);
}

#[test]
fn nothing_and_nonsense_suggest_nothing_and_a_slip_is_forgiven() {
    assert!(suggested("").is_empty() && suggested("qxqv").is_empty() && suggested("-").is_empty());
    assert_eq!(suggested("skloe"), [(Kind::Item, "Ny skole".to_owned())]);
}

#[test]
fn a_member_is_found_by_name_body_and_list() {
    let found = ask(&index(), "pia");
    assert_eq!((found.hits[0].kind, found.hits[0].person), (Kind::Member, Some(PersonId(Uuid::from_u128(5)))));
    assert!(found.facets.parties.iter().any(|party| party.value == "A"));
}
