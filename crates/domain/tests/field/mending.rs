//! Mending what was read of a meeting: an item, two that are one, one that is two, and who is who.

use crate::town::{ANNA, BO, CARLA, decision, id, item_id, meeting, moment, person, roster, section, standing};
use proptest::prelude::*;
use sagsgang_domain::attendance::ItemAbsence;
use sagsgang_domain::case::{Recommendation, SectionKind};
use sagsgang_domain::decision::{DecisionKind, Remark, RemarkKind};
use sagsgang_domain::meeting::{AgendaItem, ItemReading, Meeting, MeetingState};
use sagsgang_domain::openness::{Closure, ClosureGround, Openness};
use sagsgang_domain::reading::{
    MendedItem, MendedMeeting, MendedRemark, MendedSection, Piece, Seat, Split, join_item, mend_item, mend_meeting,
    split_item, state_openness,
};
use sagsgang_domain::refusal::{Needed, Refusal};

/// Minutes that were read in: an item, and what looked like the next.
fn read_in() -> Meeting {
    let mut first = item(1, "Ny svømmehal", "Hallen er gammel.\n\nDer er valgt en grund.");
    first.decision = Some(decision(DecisionKind::Approved, "Godkendt."));
    first.remarks = vec![Remark { kind: RemarkKind::Remark, by: vec![person(ANNA)], text: "Godt.".to_owned() }];
    let mut second = item(2, "Tidsplan for byggeriet", "Byggeriet varer et år.");
    second.absent = vec![ItemAbsence { person: person(BO), reason: None }];
    Meeting {
        items: vec![first, second],
        roster: roster(),
        state: MeetingState::Published { dispatched: None, opened: None, ended: None, at: moment(0) },
        read_from: Some(id(900)),
        ..meeting()
    }
}

fn item(number: u32, title: &str, text: &str) -> AgendaItem {
    let mut item = AgendaItem { number, ..standing(number.into(), title) };
    item.content.sections = vec![section(SectionKind::Presentation, "Sagsfremstilling", text)];
    item.read = Some(ItemReading::from(id(900), None));
    item
}

/// Every word of a meeting's items.
fn words(meeting: &Meeting) -> Vec<String> {
    let item = |item: &AgendaItem| {
        let sections = item.content.sections.iter().map(|s| s.text.to_plain());
        let decision = item.decision.iter().map(|decision| decision.text.to_plain());
        let remarks = item.remarks.iter().map(|remark| remark.text.clone());
        [item.content.title.clone()].into_iter().chain(sections).chain(decision).chain(remarks).collect::<Vec<_>>()
    };
    let all = meeting.items.iter().flat_map(item).collect::<Vec<_>>().join("\n");
    let mut words: Vec<String> = all.split_whitespace().map(str::to_owned).collect();
    words.sort();
    words
}

#[test]
fn every_value_of_an_item_can_be_mended_and_the_item_remembers_its_name() {
    let before = read_in();
    let mended = MendedItem {
        number: 7,
        title: " Ny svømmehal i Søby ".to_owned(),
        case_number: Some("24/100".to_owned()),
        sections: vec![
            MendedSection { heading: "Resumé".to_owned(), text: "Kort.".to_owned() },
            MendedSection { heading: "Økonomi".to_owned(), text: "10 mio. kr.".to_owned() },
            MendedSection { heading: "Tom".to_owned(), text: " ".to_owned() },
        ],
        recommendation: Recommendation { by: "Direktøren".to_owned(), clauses: vec!["hallen bygges".to_owned()] },
        decision: Some((DecisionKind::Postponed, "Udsat.".to_owned())),
        absent: vec![person(CARLA)],
        remarks: vec![MendedRemark {
            kind: RemarkKind::Reservation,
            by: vec![person(BO)],
            text: "Tager forbehold.".to_owned(),
        }],
        annexes: Vec::new(),
    };
    let after = mend_item(before, item_id(1), &mended).expect("read in");
    let item = after.item(item_id(1)).expect("there");
    assert_eq!((item.number, item.content.title.as_str()), (7, "Ny svømmehal i Søby"));
    assert_eq!(item.content.case_number.as_deref(), Some("24/100"));
    let sections: Vec<_> = item.content.sections.iter().map(|s| (s.heading.as_str(), s.kind)).collect();
    assert_eq!(sections, [("Resumé", SectionKind::Presentation), ("Økonomi", SectionKind::Other)]);
    assert_eq!(item.decision.as_ref().map(|decision| decision.kind), Some(DecisionKind::Postponed));
    assert_eq!(item.absent.iter().map(|a| a.person).collect::<Vec<_>>(), [person(CARLA)]);
    assert_eq!(item.remarks[0].by, [person(BO)]);
    assert_eq!(item.read.as_ref().expect("read").mended_from, ["Ny svømmehal"]);
    assert_eq!(after.items.iter().map(|i| i.number).collect::<Vec<_>>(), [2, 7], "in the order of their numbers");
}

#[test]
fn what_was_not_touched_keeps_its_form() {
    let before = read_in();
    let untouched = MendedItem::from(before.item(item_id(1)).expect("there"));
    let after = mend_item(before.clone(), item_id(1), &untouched).expect("read in");
    let (was, is) = (before.item(item_id(1)).expect("there"), after.item(item_id(1)).expect("there"));
    assert_eq!((&was.content, &was.decision, &was.remarks), (&is.content, &is.decision, &is.remarks));
}

#[test]
fn what_cannot_be_mended_so() {
    let by_hand = Meeting { read_from: None, ..read_in() };
    let retracted = read_in().retract("Forkert", moment(1)).expect("read in");
    let right = MendedItem::from(&read_in().items[0]);
    let mend = |change: &dyn Fn(&mut MendedItem)| {
        let mut mended = right.clone();
        change(&mut mended);
        mend_item(read_in(), item_id(1), &mended).expect_err("refused")
    };
    assert!(matches!(mend_item(by_hand, item_id(1), &right), Err(Refusal::MeetingState { .. })));
    assert!(matches!(mend_item(retracted, item_id(1), &right), Err(Refusal::MeetingState { .. })));
    assert_eq!(mend_item(read_in(), item_id(9), &right), Err(Refusal::NoSuchItem));
    assert_eq!(mend(&|m| m.title = " ".to_owned()), Refusal::Missing(Needed::Title));
    assert_eq!(mend(&|m| m.number = 2), Refusal::NumberTaken(2));
    assert_eq!(mend(&|m| m.number = 0), Refusal::NumberTaken(0));
    assert_eq!(mend(&|m| m.absent = vec![person(77)]), Refusal::NotOnRoster(person(77)));
    let empty = Some((DecisionKind::Noted, " ".to_owned()));
    assert_eq!(mend(&|m| m.decision = empty.clone()), Refusal::Missing(Needed::DecisionText));
    assert_eq!(mend(&|m| m.remarks[0].by = Vec::new()), Refusal::Missing(Needed::Speakers));
}

#[test]
fn what_was_no_item_joins_the_one_before_with_all_it_has() {
    let before = read_in();
    let after = join_item(before.clone(), item_id(2)).expect("one stands before");
    let [item] = after.items.as_slice() else { panic!("one item") };
    assert_eq!(item.content.title, "Ny svømmehal");
    let headings: Vec<_> = item.content.sections.iter().map(|s| s.heading.as_str()).collect();
    assert_eq!(headings, ["Sagsfremstilling", "Tidsplan for byggeriet: Sagsfremstilling"]);
    assert_eq!((item.remarks.len(), item.absent.len()), (1, 1));
    assert_eq!(item.read.as_ref().expect("read").mended_from, ["Ny svømmehal", "Tidsplan for byggeriet"]);
    assert_eq!(join_item(before, item_id(1)), Err(Refusal::NothingBefore));
}

#[test]
fn an_item_joined_is_closed_when_either_was() {
    let mut meeting = read_in();
    meeting.items[1].content.openness = Openness::Closed(Closure { ground: ClosureGround::Tender, opens_when: None });
    meeting.items[1].content.public_title = Some("Udbud".to_owned());
    let after = join_item(meeting, item_id(2)).expect("one stands before");
    assert!(!after.items[0].content.openness.is_open());
    assert_eq!(after.items[0].content.public_title.as_deref(), Some("Udbud"));
}

#[test]
fn an_item_is_cut_before_a_piece_of_its_text() {
    let split = |before, number| Split { before, title: "Grunden".to_owned(), number };
    let pieces = read_in().items[0].pieces();
    assert_eq!(pieces, [Piece::Block(0, 0), Piece::Block(0, 1), Piece::Decision(0)]);
    let after = split_item(read_in(), item_id(1), &split(1, 3), item_id(9)).expect("two pieces");
    let (first, second) = (after.item(item_id(1)).expect("there"), after.item(item_id(9)).expect("there"));
    assert_eq!(first.content.sections[0].text.to_plain().trim(), "Hallen er gammel.");
    assert_eq!(second.content.sections[0].text.to_plain().trim(), "Der er valgt en grund.");
    assert_eq!((first.decision.is_some(), second.decision.is_some()), (false, true), "it stood behind the cut");
    assert!(first.is_mended() && second.is_mended());
    assert_eq!(after.items.iter().map(|i| i.number).collect::<Vec<_>>(), [1, 2, 3]);
    let refused = |before, number| split_item(read_in(), item_id(1), &split(before, number), item_id(9));
    assert_eq!(refused(0, 3), Err(Refusal::NothingBefore));
    assert_eq!(refused(3, 3), Err(Refusal::NothingBefore));
    assert_eq!(refused(1, 2), Err(Refusal::NumberTaken(2)));
}

#[test]
fn a_name_that_was_somebody_else_is_so_in_every_item() {
    let before = read_in();
    let seats = before.roster.iter().filter(|there| there.person != person(CARLA)).map(|there| Seat {
        was: there.person,
        person: if there.person == person(ANNA) { person(300) } else { there.person },
        name: there.name.clone(),
        party: there.party.clone(),
        present: true,
    });
    let mended = MendedMeeting {
        organization: before.organization,
        date: jiff::civil::date(2024, 5, 1),
        place: " Rådhuset ".to_owned(),
        seats: seats.collect(),
    };
    let after = mend_meeting(before.clone(), &mended).expect("read in");
    assert_eq!((after.start.date(), after.place.as_str()), (jiff::civil::date(2024, 5, 1), "Rådhuset"));
    assert_eq!(after.items[0].remarks[0].by, [person(300)]);
    assert!(after.participant(person(CARLA)).is_none(), "it was no name");
    let mut twice = mended;
    twice.seats[1].person = twice.seats[0].person;
    assert!(matches!(mend_meeting(before, &twice), Err(Refusal::SeatedTwice(_))));
}

#[test]
fn what_a_person_said_of_openness_is_remembered() {
    let mut meeting = read_in();
    meeting.items[0].content.openness = Openness::default();
    let after = state_openness(meeting, item_id(1), Openness::Open, None).expect("closed by doubt");
    assert!(after.items[0].read.as_ref().expect("read").openness_by_hand);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Cut and joined again, and joined: no word is lost, and the title of the new item is the only one that comes.
    #[test]
    fn cutting_and_joining_lose_no_word(
        paragraphs in prop::collection::vec("[a-zæøå]{1,8}( [a-zæøå]{1,8}){0,4}", 1..6),
        decided in prop::option::of("[a-zæøå]{2,8}"),
        cut in 1_usize..8,
    ) {
        let mut meeting = read_in();
        meeting.items.truncate(1);
        meeting.items[0].remarks.clear();
        let text = paragraphs.join("\n\n");
        meeting.items[0].content.sections = vec![section(SectionKind::Presentation, "", &text)];
        meeting.items[0].decision = decided.map(|words| decision(DecisionKind::Approved, &words));
        let split = Split { before: cut, title: "Nyt".to_owned(), number: 5 };
        let mut expected = words(&meeting);
        match split_item(meeting.clone(), item_id(1), &split, item_id(9)) {
            Ok(two) => {
                expected.push("Nyt".to_owned());
                expected.sort();
                prop_assert_eq!(words(&two), expected.clone());
                let one = join_item(two, item_id(9)).expect("the first stands before");
                // As a heading the new title is no word of the text any more, unless there was no other text.
                let mut joined = words(&one);
                if !joined.contains(&"Nyt".to_owned()) { joined.push("Nyt".to_owned()); joined.sort(); }
                prop_assert_eq!(joined, expected);
            }
            Err(refusal) => {
                prop_assert_eq!(refusal, Refusal::NothingBefore);
                prop_assert!(cut >= meeting.items[0].pieces().len());
            }
        }
    }
}
