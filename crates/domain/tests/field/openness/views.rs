//! What the public is told, and what it is told of something closed.

use super::marks::{Closed, closed, marked, marked_case};
use crate::town::{DAY, body, clock, id, item_id, moment, person, stop_id};
use sagsgang_domain::case::CaseStage;
use sagsgang_domain::consultation::{ConsultationRole, ConsultationState};
use sagsgang_domain::decision::{DecisionKind, Effect};
use sagsgang_domain::meeting::{Correction, Meeting, MeetingState};
use sagsgang_domain::openness::view::{self, PublicStage, PublicStopState};
use sagsgang_domain::openness::{ClosureGround, Openness};
use sagsgang_domain::organization::{Organization, OrganizationKind};
use sagsgang_domain::programme::{Measure, Programme, StatusMark, StatusStatement, Track};

const OPEN: Closed = Closed { item: false, section: false, annex: false };
const CLOSED: Closed = Closed { item: true, section: true, annex: true };

fn vpu() -> Organization {
    body(OrganizationKind::StandingCommittee)
}

fn published() -> MeetingState {
    MeetingState::Published { dispatched: None, opened: Some(clock(16, 0)), ended: Some(clock(17, 0)), at: moment(10) }
}

fn bodies() -> [Organization; 15] {
    OrganizationKind::ALL.map(body)
}

#[test]
fn of_a_closed_item_the_public_gets_number_title_ground_and_public_decision() {
    let view = view::meeting(&marked(&[OPEN, CLOSED], published()), &vpu()).expect("a public body");
    let item = &view.items[1];
    assert_eq!((item.number, item.title.as_str()), (2, "planted-2-public-title-end"));
    assert_eq!(item.closed, Some(ClosureGround::Tender));
    let decision = item.decision.as_ref().expect("decisions behind closed doors are published too");
    assert_eq!(
        (decision.kind, decision.text.to_plain().as_str()),
        (DecisionKind::Approved, "planted-2-public-decision-end")
    );
    assert_eq!((item.case, item.role, item.closed_annexes), (None, None, 0), "not even how many annexes there are");
    assert!(item.votes.is_empty() && item.absent.is_empty() && item.remarks.is_empty());
}

#[test]
fn a_closed_decision_without_words_for_the_public_is_not_told_at_all() {
    let mut meeting = marked(&[CLOSED], published());
    meeting.items[0].decision.as_mut().expect("decided").public_text = None;
    let view = view::meeting(&meeting, &vpu()).expect("a public body");
    assert_eq!(view.items[0].decision, None, "not even whether it was approved");
}

#[test]
fn closed_annexes_of_an_open_item_are_counted_and_keep_their_numbers() {
    let mut meeting = marked(&[OPEN], published());
    meeting.items[0].content.annexes[0].openness = closed("x");
    let view = view::meeting(&meeting, &vpu()).expect("a public body");
    assert_eq!(view.items[0].closed_annexes, 1);
    let listed: Vec<usize> = view.items[0].annexes.iter().map(|annex| annex.number).collect();
    assert_eq!(listed, [2], "annex 2 is annex 2 in the members' papers too");
    let [shut, open] = [0, 1].map(|i| meeting.items[0].content.annexes[i].id);
    assert!(view::annex_file(&meeting, &vpu(), shut).is_none());
    assert_eq!(view::annex_file(&meeting, &vpu(), open).expect("open").name, "planted-1-second-annex.pdf-end");
}

#[test]
fn minutes_show_who_was_there_and_how_each_voted() {
    let view = view::meeting(&marked(&[OPEN], published()), &vpu()).expect("a public body");
    assert_eq!((view.opened, view.ended), (Some(clock(16, 0)), Some(clock(17, 0))));
    assert!(view.present.iter().any(|p| p.name == "Anna Holm" && p.party.as_deref() == Some("A")));
    let votes = &view.items[0].votes[0].votes;
    let names: Vec<&str> = votes.iter().map(|(person, _)| person.name.as_str()).collect();
    assert_eq!(names, ["Anna Holm", "Bo Vestergård"]);
}

#[test]
fn of_an_old_document_nobody_is_named_who_is_known_from_closed_items_alone() {
    let mut meeting = marked(&[OPEN, CLOSED], published());
    let remarked = meeting.items[1].remarks[0].by[0];
    let seen = |meeting: &Meeting| {
        let view = view::meeting(meeting, &vpu()).expect("a public body");
        view.present.iter().any(|p| p.id == remarked) || view.absent.iter().any(|a| a.person.id == remarked)
    };
    meeting.items[0].remarks.clear();
    meeting.items[0].absent.clear();
    assert!(seen(&meeting), "minutes of our own have their roster from the front page");
    meeting.read_from = Some(id(0xb001));
    assert!(!seen(&meeting));
    assert!(!view::insider(&meeting).present.is_empty(), "those who may see everything do");
    let remarks = meeting.items[1].remarks.clone();
    meeting.items[0].remarks = remarks;
    assert!(seen(&meeting), "an open item names the person too");
}

#[test]
fn before_publication_nobody_is_said_to_have_been_there() {
    let adopted = MeetingState::Adopted { dispatched: None, opened: clock(16, 0), ended: clock(17, 0), at: moment(9) };
    let view = view::meeting(&marked(&[OPEN], adopted), &vpu()).expect("a public body");
    assert_eq!(view.stage, PublicStage::MinutesPending);
    assert!(view.present.is_empty() && view.absent.is_empty() && view.opened.is_none());
    assert_eq!(view.items.len(), 1, "the agenda stays out");
}

#[test]
fn a_meeting_that_is_only_planned_has_time_and_place() {
    let view = view::meeting(&marked(&[OPEN], MeetingState::Planned), &vpu()).expect("a public body");
    assert_eq!((view.start, view.place.as_str()), (DAY.at(16, 0, 0, 0), "Rådhuset, mødelokale 2"));
    assert!(view.items.is_empty());
}

#[test]
fn a_correction_to_the_whole_minutes_is_public() {
    let mut meeting = marked(&[CLOSED], published());
    let text = "Mødet sluttede kl. 17.10.".to_owned();
    meeting.corrections.push(Correction { at: moment(300), by: person(42), item: None, text });
    let view = view::meeting(&meeting, &vpu()).expect("a public body");
    let texts: Vec<&str> = view.corrections.iter().map(|c| c.text.as_str()).collect();
    assert_eq!(texts, ["Mødet sluttede kl. 17.10."], "and the one to the closed item is not");
}

fn held(meeting: &Meeting, case: &mut sagsgang_domain::case::Case) {
    let course = std::mem::take(&mut case.course).start().expect("a course");
    case.course = course
        .skip(stop_id(1), "Rådet er hørt skriftligt")
        .and_then(|c| c.schedule(stop_id(2), meeting.id, item_id(1), DAY))
        .and_then(|c| c.conclude(stop_id(2), DecisionKind::Approved))
        .expect("the committee's turn");
}

#[test]
fn a_case_shows_what_its_public_stops_have_shown() {
    let meeting = marked(&[OPEN], published());
    let mut case = marked_case(1);
    held(&meeting, &mut case);
    let view = view::case(&case, &[(meeting, vpu())], &bodies()).expect("it has stood on a public agenda");
    assert_eq!(view.title, "planted-1-title-end", "as the agenda had it");
    let bodies: Vec<_> =
        view.stops.iter().map(|stop| (stop.role, matches!(stop.state, PublicStopState::Ahead))).collect();
    assert_eq!(
        bodies,
        [
            (ConsultationRole::Recommends, false),
            (ConsultationRole::Recommends, true),
            (ConsultationRole::Decides, true)
        ],
        "the stop that was left out is not shown"
    );
    let PublicStopState::Held { effect, number, .. } = &view.stops[0].state else { panic!("{:?}", view.stops[0]) };
    assert_eq!((*effect, *number), (Effect::Recommends, 1), "\"Godkendt\" in a committee recommends");
}

#[test]
fn a_stop_shows_its_paper_as_it_stood_there_and_its_votes_once_the_minutes_are_out() {
    let paper = |state| {
        let meeting = marked(&[OPEN], state);
        let mut case = marked_case(1);
        held(&meeting, &mut case);
        let view = view::case(&case, &[(meeting, vpu())], &bodies()).expect("it has stood on a public agenda");
        assert_eq!(view.stops[1].paper, None, "what is ahead has no paper yet");
        view.stops[0].paper.clone().expect("the committee had one")
    };
    let (before, after) = (paper(MeetingState::Dispatched { at: moment(0) }), paper(published()));
    assert_eq!(before.recommendation.clauses, ["planted-1-clause-end"], "not the case's own, which may be newer");
    assert_eq!((before.votes.len(), before.remarks.len(), before.absent.len()), (0, 0, 0));
    assert_eq!((after.votes.len(), after.remarks.len(), after.absent.len()), (1, 1, 1));
}

#[test]
fn a_case_is_at_the_first_stop_that_has_not_let_it_go() {
    let meeting = marked(&[OPEN], published());
    let mut case = marked_case(1);
    held(&meeting, &mut case);
    let at = |meeting: &Meeting, case: &sagsgang_domain::case::Case| {
        let view = view::case(case, &[(meeting.clone(), vpu())], &bodies()).expect("it has stood on a public agenda");
        view.current().map(|stop| view.stops.iter().position(|other| other == stop))
    };
    assert_eq!(at(&meeting, &case), Some(Some(1)), "the committee has sent it on");
    let mut returned = meeting.clone();
    returned.items[0].decision.as_mut().expect("a decision").kind = DecisionKind::Returned;
    assert_eq!(at(&returned, &case), Some(Some(0)), "what is sent back waits for the same body");
    case.stage = CaseStage::Concluded { at: moment(20) };
    assert_eq!(at(&meeting, &case), None);
}

#[test]
fn a_case_nobody_has_seen_on_a_public_agenda_is_not_there() {
    assert!(view::case(&marked_case(1), &[], &bodies()).is_none());
    let planned = marked(&[OPEN], MeetingState::Planned);
    assert!(view::case(&marked_case(1), &[(planned, vpu())], &bodies()).is_none());
    let closed = marked(&[CLOSED], published());
    assert!(view::case(&marked_case(1), &[(closed, vpu())], &bodies()).is_none());
}

#[test]
fn the_stops_at_administrative_bodies_are_their_own_affair() {
    let meeting = marked(&[OPEN], published());
    let mut case = marked_case(1);
    let directors = (9, OrganizationKind::DirectorsBoard, ConsultationRole::TakesNote);
    let vpu_stop = (2, OrganizationKind::StandingCommittee, ConsultationRole::Recommends);
    case.course = crate::town::course(&[directors, vpu_stop]);
    let view = view::case(&case, &[(meeting, vpu())], &bodies()).expect("seen at the committee");
    assert_eq!(view.stops.len(), 1);
    assert!(matches!(case.course.stops()[0].state, ConsultationState::Planned));
}

#[test]
fn a_programme_is_public_only_when_it_is_open() {
    let statement = StatusStatement { as_of: DAY, mark: StatusMark::Underway, text: "I gang".to_owned() };
    let measure = Measure {
        id: id(0xa001),
        title: "Tryg hverdag".to_owned(),
        plan: String::new(),
        period: None,
        owner: None,
        statements: vec![statement],
    };
    let programme = |openness| Programme {
        id: id(0xa002),
        slug: "aeldrehandleplan".to_owned(),
        title: "Ældrehandleplan".to_owned(),
        summary: String::new(),
        openness,
        tracks: vec![Track { id: id(0xa003), name: "Forebyggelse".to_owned(), measures: vec![measure.clone()] }],
        read_from: None,
    };
    let view = view::programme(&programme(Openness::Open)).expect("open");
    assert_eq!((view.report_dates.as_slice(), view.tracks[0].measures.len()), (&[DAY][..], 1));
    assert!(view::programme(&programme(Openness::default())).is_none(), "unknown is closed");
}
