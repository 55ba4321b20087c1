//! Who sees what behind the sign-in: reader by thing.

use crate::table;
use crate::town::{ANNA, BO, body_id, case, decision, dispatched, id, meeting, moment, person, standing};
use sagsgang_domain::account::Role;
use sagsgang_domain::action::{Action, ActionState, Origin, Owner};
use sagsgang_domain::case::{Case, CaseStage};
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::id::PersonId;
use sagsgang_domain::meeting::{AgendaItem, Meeting, MeetingState};
use sagsgang_domain::openness::{ClosureGround, Openness};
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::programme::Programme;
use sagsgang_domain::sight::{self, Audience, Extent, Reader, Seen};

/// The author of the case.
const AUTHOR: u128 = 41;
/// Whoever is to do what follows.
const DOER: u128 = 77;

fn readers() -> Vec<(&'static str, Reader)> {
    let of = |number, roles: &[Role], seats: &[_]| Reader::new(person(number), &roles.iter().copied().collect(), seats);
    let here = meeting().organization;
    let elsewhere = body_id(OrganizationKind::SeniorCouncil);
    vec![
        ("secretary", of(90, &[Role::Secretary], &[])),
        ("secretary, disqualified", of(BO, &[Role::Secretary], &[here])),
        ("director", of(91, &[Role::Director], &[])),
        ("author of it", of(AUTHOR, &[Role::CaseAuthor], &[])),
        ("author of others", of(92, &[Role::CaseAuthor], &[])),
        ("who is to do it", of(DOER, &[Role::CaseAuthor], &[])),
        ("administrator", of(93, &[Role::Administrator], &[])),
        ("member", of(ANNA, &[Role::Member], &[here])),
        ("member, disqualified", of(BO, &[Role::Member], &[here])),
        ("member elsewhere", of(94, &[Role::Member], &[elsewhere])),
        ("was the author", of(AUTHOR, &[Role::Member], &[])),
    ]
}

fn closed() -> Openness {
    Openness::closed(ClosureGround::Tender)
}

fn cases() -> Vec<(&'static str, Case)> {
    let (at, by) = (moment(1), person(42));
    let with = |stage: CaseStage, openness: Openness| Case { stage, openness, ..case() };
    vec![
        ("draft", with(CaseStage::Draft, Openness::Open)),
        ("submitted", with(CaseStage::Submitted { at }, Openness::Open)),
        ("returned", with(CaseStage::Returned { at, by, note: String::new() }, Openness::Open)),
        ("approved, open", with(CaseStage::Approved { at, by }, Openness::Open)),
        ("approved, closed", with(CaseStage::Approved { at, by }, closed())),
        ("concluded, open", with(CaseStage::Concluded { at }, Openness::Open)),
        ("withdrawn, open", with(CaseStage::Withdrawn { at, reason: String::new() }, Openness::Open)),
    ]
}

fn item(is_open: bool) -> AgendaItem {
    let mut item = standing(1, "Salg af grund");
    if !is_open {
        item.content.openness = closed();
    }
    item.disqualified = vec![person(BO)];
    item.decision = Some(decision(DecisionKind::Approved, "Godkendt."));
    item
}

fn states() -> Vec<(&'static str, MeetingState)> {
    let at = moment(1);
    let published = || MeetingState::Published { dispatched: Some(at), opened: None, ended: None, at };
    let clock = crate::town::clock;
    vec![
        ("planned", MeetingState::Planned),
        ("dispatched", MeetingState::Dispatched { at }),
        ("in session", MeetingState::InSession { dispatched: at, opened: clock(16, 0) }),
        ("adjourned", MeetingState::Adjourned { dispatched: Some(at), opened: clock(16, 0), ended: clock(17, 0) }),
        ("adopted", MeetingState::Adopted { dispatched: Some(at), opened: clock(16, 0), ended: clock(17, 0), at }),
        ("published", published()),
        ("cancelled, undispatched", MeetingState::Cancelled { dispatched: None, at, reason: String::new() }),
        ("cancelled, dispatched", MeetingState::Cancelled { dispatched: Some(at), at, reason: String::new() }),
        ("taken back", MeetingState::Retracted { at, reason: String::new(), before: Box::new(published()) }),
    ]
}

fn action(owner: Owner) -> Action {
    let origin = Origin {
        organization: meeting().organization,
        meeting: meeting().id,
        item: item(true).id,
        case: None,
        read_from: None,
    };
    Action {
        id: id(1), text: "Sælg".to_owned(), origin, owner, due: None, state: ActionState::Open, notes: Vec::new()
    }
}

fn programme(openness: Openness) -> Programme {
    Programme {
        id: id(1),
        slug: "plan".to_owned(),
        title: "Plan".to_owned(),
        summary: String::new(),
        openness,
        tracks: Vec::new(),
        read_from: None,
    }
}

const fn extent(extent: Extent) -> &'static str {
    match extent {
        Extent::Whole => "whole",
        Extent::Proposed => "proposed",
        Extent::Open => "what is open",
    }
}

/// A row: what each reader sees of a thing of which there are several editions.
fn of_seen<T>(thing: &str, seen: &[Seen<T>]) -> Vec<String> {
    let cell = |(_, reader): &(&str, Reader)| {
        let admitted: Vec<&str> =
            seen.iter().filter(|seen| seen.audience.admits(reader)).map(|seen| extent(seen.extent)).collect();
        assert!(admitted.len() < 2, "{thing}: two editions for one reader");
        admitted.first().copied().unwrap_or("–").to_owned()
    };
    let readers = readers();
    std::iter::once(thing.to_owned()).chain(readers.iter().map(cell)).collect()
}

fn of_audience(thing: &str, audience: Audience) -> Vec<String> {
    of_seen(thing, &[Seen { extent: Extent::Whole, audience, value: () }])
}

#[test]
fn who_sees_what_behind_the_sign_in() {
    let mut rows: Vec<Vec<String>> =
        cases().iter().map(|(name, case)| of_seen(&format!("case, {name}"), &sight::case(case))).collect();
    for (name, state) in states() {
        let meeting = Meeting { state, ..dispatched(vec![item(true)]) };
        rows.push(of_audience(&format!("meeting, {name}"), sight::meeting(&meeting)));
        for (word, is_open) in [("open", true), ("closed", false)] {
            let item = item(is_open);
            let seen = sight::item(&meeting, &item);
            rows.push(of_seen(&format!("item, {word}, {name}"), &seen));
            let papers = sight::papers(&meeting, &item);
            for (who, reader) in readers() {
                let sees = seen.iter().any(|seen| seen.audience.admits(&reader));
                let admitted = papers.iter().filter(|audience| audience.admits(&reader)).count();
                assert_eq!(admitted, usize::from(sees), "the papers go with the item: {name}, {who}");
            }
        }
    }
    rows.push(of_audience("programme, open", sight::programme(&programme(Openness::Open))));
    rows.push(of_audience("programme, closed", sight::programme(&programme(closed()))));
    rows.push(of_audience("action of a person", sight::action(&action(Owner::Person(person(DOER))))));
    rows.push(of_audience("action of an office", sight::action(&action(Owner::Named("Ejendom".to_owned())))));
    let head: Vec<&str> = std::iter::once("").chain(readers().into_iter().map(|(name, _)| name)).collect();
    insta::assert_snapshot!(table::set(&head, &rows));
}

#[test]
fn what_is_proposed_holds_nothing_that_was_concluded() {
    let meeting = dispatched(vec![item(true)]);
    let seen = sight::item(&meeting, &item(true));
    let proposed = seen.iter().find(|seen| seen.extent == Extent::Proposed).expect("the members have their papers");
    assert_eq!(proposed.value.decision, None);
    let whole = seen.iter().find(|seen| seen.extent == Extent::Whole).expect("the secretariat has it all");
    assert!(whole.value.decision.is_some());
}

#[test]
fn what_is_open_of_anothers_case_holds_no_closed_part() {
    let mut case = cases().remove(3).1;
    case.sections[1].openness = closed();
    case.annexes[0].openness = closed();
    let seen = sight::case(&case);
    let open = seen.iter().find(|seen| seen.extent == Extent::Open).expect("it is open and let go");
    assert_eq!((open.value.sections.len(), open.value.annexes.len()), (1, 0));
}

#[test]
fn a_member_who_works_in_the_house_sees_as_a_member_on_the_members_pages() {
    let here = meeting().organization;
    let roles = [Role::Secretary, Role::Director, Role::CaseAuthor].into();
    let whole = Reader::new(person(ANNA), &roles, &[here]);
    let member: PersonId = person(ANNA);
    assert_eq!(whole.as_member(), {
        let plain = Reader::new(member, &[Role::Member].into(), &[here]);
        plain.as_member()
    });
    assert!(sight::programme(&programme(closed())).admits(&whole));
    assert!(!sight::programme(&programme(closed())).admits(&whole.as_member()));
}
