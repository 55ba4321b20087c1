//! People, bodies and meetings of an invented municipality.

use crate::support::{entry, id};
use jiff::civil::date;
use sagsgang_domain::account::Account;
use sagsgang_domain::action::{Action, ActionState, Origin, Owner};
use sagsgang_domain::body::Body;
use sagsgang_domain::case::{Case, CaseKind, CaseStage, Recommendation};
use sagsgang_domain::consultation::Course;
use sagsgang_domain::id::PersonId;
use sagsgang_domain::meeting::{Meeting, MeetingState};
use sagsgang_domain::memo::Memo;
use sagsgang_domain::openness::Openness;
use sagsgang_domain::organization::{Organization, OrganizationKind};
use sagsgang_domain::person::{Membership, MembershipRole, Person};
use sagsgang_domain::programme::Programme;
use sagsgang_domain::reading::{Reading, ReadingKind};
use sagsgang_domain::term::{LegislativeTerm, Period};
use sagsgang_store::{Digest, Record, Store};

pub fn organization(name: &str, slug: &str, rank: u16) -> Organization {
    Organization {
        id: id().into(),
        kind: OrganizationKind::StandingCommittee,
        name: name.to_owned(),
        abbreviation: slug.to_uppercase(),
        slug: slug.to_owned(),
        purpose: "Omsorg og pleje.".to_owned(),
        period: Period::from(date(2026, 1, 1)),
        saturday_counts: false,
        rank,
    }
}

pub fn person(name: &str) -> Person {
    Person { id: id().into(), name: name.to_owned(), title: None }
}

pub fn membership(person: &Person, organization: &Organization) -> Membership {
    Membership {
        id: id().into(),
        person: person.id,
        organization: organization.id,
        role: MembershipRole::Member,
        party: None,
        substitute_for: None,
        period: Period::from(date(2026, 1, 1)),
    }
}

pub fn account(login: &str, person: &Person) -> Account {
    Account {
        id: id().into(),
        login: login.to_owned(),
        person: person.id,
        password_hash: "$argon2id$".to_owned(),
        roles: [].into(),
        active: true,
    }
}

pub fn case(number: &str, author: PersonId) -> Case {
    Case {
        id: id().into(),
        number: number.to_owned(),
        title: "Ny støtte til frivillige på plejehjem".to_owned(),
        public_title: None,
        kind: CaseKind::Decision,
        openness: Openness::Open,
        sections: Vec::new(),
        recommendation: Recommendation::default(),
        legal_basis: String::new(),
        annexes: Vec::new(),
        places: Vec::new(),
        course: Course::default(),
        stage: CaseStage::Draft,
        author,
        approver: None,
        read_from: None,
    }
}

pub fn meeting(organization: &Organization, start: jiff::civil::DateTime, ordinal: u8) -> Meeting {
    Meeting {
        id: id().into(),
        organization: organization.id,
        start,
        ordinal,
        place: "Rådhuset".to_owned(),
        state: MeetingState::Planned,
        items: Vec::new(),
        roster: Vec::new(),
        corrections: Vec::new(),
        read_from: None,
    }
}

pub fn action(meeting: &Meeting, owner: Owner, due: Option<jiff::civil::Date>) -> Action {
    let origin = Origin {
        organization: meeting.organization,
        meeting: meeting.id,
        item: id().into(),
        case: None,
        read_from: None,
    };
    Action {
        id: id().into(),
        text: "Undersøg behovet".to_owned(),
        origin,
        owner,
        due,
        state: ActionState::Open,
        notes: Vec::new(),
    }
}

pub fn programme(title: &str, slug: &str) -> Programme {
    Programme {
        id: id().into(),
        slug: slug.to_owned(),
        title: title.to_owned(),
        summary: String::new(),
        openness: Openness::Open,
        tracks: Vec::new(),
        read_from: None,
    }
}

pub fn memo(title: &str, date: Option<jiff::civil::Date>) -> Memo {
    Memo {
        id: id().into(),
        title: title.to_owned(),
        forum: None,
        date,
        bodies_served: Vec::new(),
        standing_tasks: Vec::new(),
        tasks: Vec::new(),
        staffing: Vec::new(),
        discussion_points: Vec::new(),
        warnings: Vec::new(),
        read_from: None,
    }
}

pub fn reading(content: &[u8]) -> Reading {
    Reading {
        delivery: None,
        recognized: None,
        standing: sagsgang_domain::reading::Standing::Current,
        id: id().into(),
        name: "referat.txt".to_owned(),
        digest: Digest::of(content).to_string(),
        at: "2026-03-17T10:00:00Z".parse().unwrap(),
        kind: ReadingKind::Minutes,
        became: Vec::new(),
        not_understood: Vec::new(),
        warnings: Vec::new(),
        reviewed: None,
    }
}

/// Saves one record in a write of its own.
pub async fn insert<R: Record>(store: &Store, value: &R) {
    let mut write = store.begin().await.unwrap();
    write.insert(value).await.unwrap();
    write.commit(entry("Inserted")).await.unwrap();
}

/// A small municipality with one of each kind of record.
pub async fn municipality(store: &Store) {
    let mut write = store.begin().await.unwrap();
    write.insert(&Body::new("Sommerby Kommune".to_owned())).await.unwrap();
    let period = Period { start: date(2026, 1, 1), end: Some(date(2029, 12, 31)) };
    write.insert(&LegislativeTerm { id: id().into(), period }).await.unwrap();
    let committee = organization("Voksen- og Plejeudvalget", "vpu", 3);
    let (anna, ole) = (person("Anna Ågård"), person("Ole Østerby"));
    write.insert(&committee).await.unwrap();
    write.insert(&anna).await.unwrap();
    write.insert(&ole).await.unwrap();
    write.insert(&membership(&anna, &committee)).await.unwrap();
    write.insert(&account("anna", &anna)).await.unwrap();
    let file = store.blobs().put("Referat af møde".into(), 1_000).await.unwrap();
    write.name_blob(file).await.unwrap();
    write.insert(&reading(b"Referat af m\xc3\xb8de")).await.unwrap();
    write.insert(&case("26/1", anna.id)).await.unwrap();
    let sitting = meeting(&committee, date(2026, 4, 24).at(16, 0, 0, 0), 1);
    write.insert(&sitting).await.unwrap();
    write.insert(&action(&sitting, Owner::Person(ole.id), Some(date(2026, 5, 1)))).await.unwrap();
    write.insert(&programme("Demenshandleplan", "demens")).await.unwrap();
    write.insert(&memo("Sekretariatets opgaver", None)).await.unwrap();
    write.commit(entry("MunicipalityFounded")).await.unwrap();
}
