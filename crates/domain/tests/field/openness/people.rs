//! What the public is told of bodies, of people who sit in them, and of what follows from a decision.

use super::marks::{Closed, marked};
use crate::town::{ANNA, body, clock, id, item_id, moment, person};
use jiff::civil::date;
use sagsgang_domain::action::{Action, ActionNote, ActionState, Origin, Owner};
use sagsgang_domain::meeting::MeetingState;
use sagsgang_domain::openness::view::{self, PublicActionState};
use sagsgang_domain::organization::{Organization, OrganizationKind};
use sagsgang_domain::person::{Membership, MembershipRole, Party, Person};
use sagsgang_domain::term::Period;

fn vpu() -> Organization {
    body(OrganizationKind::StandingCommittee)
}

fn published() -> MeetingState {
    MeetingState::Published { dispatched: None, opened: Some(clock(16, 0)), ended: Some(clock(17, 0)), at: moment(10) }
}

fn anna() -> Person {
    Person { id: person(ANNA), name: "Anna Holm".to_owned(), title: None }
}

fn seat(number: u128, kind: OrganizationKind, role: MembershipRole, start: jiff::civil::Date) -> Membership {
    Membership {
        id: id(0x9000 + number),
        person: person(ANNA),
        organization: body(kind).id,
        role,
        party: Party::new("A"),
        substitute_for: None,
        period: Period::from(start),
    }
}

#[test]
fn of_a_body_the_public_sees_what_is_public_by_law_and_no_other() {
    for kind in OrganizationKind::ALL {
        assert_eq!(view::organization(&body(kind)).is_some(), kind.is_public(), "{kind:?}");
    }
}

#[test]
fn who_sits_in_a_public_body_has_a_page_with_those_seats_alone() {
    let all = OrganizationKind::ALL.map(body);
    let seats = [
        seat(1, OrganizationKind::StandingCommittee, MembershipRole::Chair, date(2026, 1, 1)),
        seat(2, OrganizationKind::DirectorsBoard, MembershipRole::Member, date(2026, 1, 1)),
        seat(3, OrganizationKind::Council, MembershipRole::Member, date(2022, 1, 1)),
    ];
    let shown = view::member(&anna(), &seats, &all, None).expect("she sits in VPU");
    let named: Vec<_> = shown.memberships.iter().map(|seat| seat.organization).collect();
    assert_eq!(named, [body(OrganizationKind::Council).id, vpu().id], "the earliest first, the directors' not at all");
}

#[test]
fn staff_who_attend_and_people_of_closed_bodies_have_none() {
    let all = OrganizationKind::ALL.map(body);
    let attends = seat(1, OrganizationKind::Council, MembershipRole::Attending, date(2026, 1, 1));
    let directs = seat(2, OrganizationKind::DirectorsBoard, MembershipRole::Member, date(2026, 1, 1));
    assert_eq!(view::member(&anna(), &[attends, directs], &all, None), None);
}

#[test]
fn who_held_a_seat_at_a_meeting_whose_minutes_are_out_has_one() {
    let planted = |state| view::meeting(&marked(&[Closed::default()], state), &vpu()).expect("a public body");
    let sat = |state| view::member(&anna(), &[], &[vpu()], Some(&planted(state))).is_some();
    assert!(sat(published()));
    assert!(!sat(MeetingState::Planned));
    let other = Person { id: person(77), name: "Hans Ingen".to_owned(), title: None };
    assert_eq!(view::member(&other, &[], &[vpu()], Some(&planted(published()))), None);
}

fn action(owner: Owner, state: ActionState) -> Action {
    let origin = Origin { organization: vpu().id, meeting: id(0x6001), item: item_id(1), case: None, read_from: None };
    let notes = vec![ActionNote { at: moment(20), by: None, text: "planted-note".to_owned() }];
    let text = "Skriv til Ældrerådet".to_owned();
    Action { id: id(0xA001), text, origin, owner, due: Some(date(2026, 6, 1)), state, notes }
}

#[test]
fn a_follow_up_shows_its_office_its_date_and_how_far_it_is_and_no_name_of_staff() {
    let meeting = marked(&[Closed::default()], published());
    let clerk = Person { id: person(50), name: "Grethe Falk".to_owned(), title: Some("konsulent".to_owned()) };
    let of = |owner, state| view::action(&action(owner, state), &meeting, &vpu(), Some(&clerk)).expect("an open item");
    let done = of(Owner::Person(clerk.id), ActionState::Done { at: moment(30) });
    assert_eq!(done.office.as_deref(), Some("konsulent"));
    assert_eq!(done.state, PublicActionState::Done { at: moment(30) });
    assert!(!done.is_late(date(2027, 1, 1)));
    let dropped = of(Owner::Nobody, ActionState::Dropped { at: moment(30), reason: "planted-reason".to_owned() });
    assert!(!format!("{dropped:?}{done:?}").contains("planted"), "notes and reasons are the administration's own");
    assert!(!format!("{done:?}").contains("Grethe"));
    assert!(of(Owner::Named("Velfærdssekretariatet".to_owned()), ActionState::Open).is_late(date(2026, 6, 2)));
}

#[test]
fn what_follows_from_closed_unpublished_or_unconfirmed_matters_is_not_shown() {
    let open = Closed::default();
    let closed = Closed { item: true, ..open };
    let shown = |closing, state, action_state, organization: &Organization| {
        let mut meeting = marked(&[closing], state);
        meeting.organization = organization.id;
        view::action(&action(Owner::Nobody, action_state), &meeting, organization, None).is_some()
    };
    assert!(shown(open, published(), ActionState::Open, &vpu()));
    assert!(!shown(closed, published(), ActionState::Open, &vpu()));
    assert!(!shown(open, published(), ActionState::Proposed, &vpu()));
    assert!(!shown(open, published(), ActionState::Open, &body(OrganizationKind::DirectorsBoard)));
    let adjourned = MeetingState::Adjourned { dispatched: None, opened: clock(16, 0), ended: clock(17, 0) };
    assert!(!shown(open, adjourned, ActionState::Open, &vpu()));
}
