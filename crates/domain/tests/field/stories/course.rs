//! A case on its course.

use crate::town::{DAY, body_id, case, course, dispatched, id, item_id, moment, person, states, stop_id, treats};
use sagsgang_domain::case::{Case, CaseCommand, CaseStage, MissingPart};
use sagsgang_domain::consultation::ConsultationRole::{Decides, Hearing, Recommends, TakesNote};
use sagsgang_domain::consultation::{Consultation, ConsultationState, Course, PlannedStop};
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::meeting::ItemContent;
use sagsgang_domain::openness::{ClosureGround, Openness};
use sagsgang_domain::organization::OrganizationKind::{
    Council, DirectorsBoard, EconomicCommittee, SeniorCouncil, SpecialCommittee, StandingCommittee,
};
use sagsgang_domain::refusal::Refusal;
use sagsgang_domain::rich_text::RichText;

/// Put on the agenda of a meeting and concluded there.
fn treated(course: Course, stop: u128, outcome: DecisionKind) -> Course {
    course
        .schedule(stop_id(stop), id(0x6000 + stop), item_id(1), DAY)
        .and_then(|course| course.conclude(stop_id(stop), outcome))
        .expect("the stop whose turn it is")
}

fn approved(case: Case) -> Case {
    let mut case = case
        .command(CaseCommand::Submit, moment(1))
        .and_then(|case| case.command(CaseCommand::Approve { by: person(42) }, moment(2)))
        .expect("a draft");
    case.course = case.course.start().expect("a course");
    case
}

#[test]
fn a_case_goes_through_hearing_committee_economic_committee_and_council() {
    let mut case = approved(case());
    assert_eq!(states(&case.course), ["open", "planned", "planned", "planned"]);
    assert!(case.waits_for(body_id(SeniorCouncil)).is_some());
    assert!(case.waits_for(body_id(StandingCommittee)).is_none(), "the committee waits for the hearing");

    case.course = treated(case.course, 1, DecisionKind::Noted);
    assert_eq!(states(&case.course), ["held", "open", "planned", "planned"]);
    case.course = treated(case.course, 2, DecisionKind::Approved);
    case.course = treated(case.course, 3, DecisionKind::Recommended);
    assert_eq!(states(&case.course), ["held", "held", "held", "open"]);
    assert!(!case.course.is_finished());

    case.course = treated(case.course, 4, DecisionKind::Approved);
    assert!(case.course.is_finished() && case.course.current().is_none());
    let case = case.command(CaseCommand::Conclude, moment(9)).expect("an approved case");
    assert_eq!(case.stage, CaseStage::Concluded { at: moment(9) });
}

#[test]
fn a_stop_remembers_where_when_and_how_it_was_held() {
    let case = approved(case());
    let course = treated(case.course, 1, DecisionKind::Noted);
    let held =
        ConsultationState::Held { meeting: id(0x6001), item: item_id(1), date: DAY, outcome: DecisionKind::Noted };
    assert_eq!(course.stops()[0].state, held);
}

#[test]
fn a_postponed_case_comes_back_to_the_same_body() {
    let course = approved(case()).course;
    let course = treated(course, 1, DecisionKind::Noted);
    let course = treated(course, 2, DecisionKind::Postponed);
    assert_eq!(states(&course), ["held", "open", "planned", "planned"]);
    let course = treated(course, 2, DecisionKind::Approved);
    assert_eq!(states(&course), ["held", "held", "open", "planned"]);
}

#[test]
fn a_stop_that_is_dealt_with_again_keeps_the_meetings_that_did_not_conclude_it() {
    let course = treated(approved(case()).course, 1, DecisionKind::Noted);
    let deal = |course: Course, meeting: u128, outcome| {
        let on_agenda = course.schedule(stop_id(2), id(meeting), item_id(1), DAY).expect("its turn");
        on_agenda.conclude(stop_id(2), outcome).expect("on the agenda")
    };
    let course = deal(course, 0x7001, DecisionKind::Postponed);
    let wanted = [(1, SeniorCouncil, Hearing), (2, StandingCommittee, Recommends), (4, Council, Decides)];
    let laid_anew = course.plan(&wanted.map(crate::town::stop), true).expect("a lawful course");
    let sent_back = deal(laid_anew, 0x7002, DecisionKind::Returned).start().expect("a course");
    let course = deal(sent_back, 0x7003, DecisionKind::Approved);
    let meetings = |number| course.stop(stop_id(number)).expect("there").meetings().collect::<Vec<_>>();
    assert_eq!(meetings(2), [id(0x7001), id(0x7002), id(0x7003)]);
    assert_eq!(meetings(1), [id(0x6001)], "what was concluded at once has one meeting");
    assert_eq!(course.meetings().count(), 4);
    let called_off = approved(case()).course.schedule(stop_id(1), id(0x7004), item_id(1), DAY).expect("open");
    let called_off = called_off.call_off(stop_id(1)).expect("on an agenda");
    assert_eq!(states(&called_off)[0], "open");
    assert_eq!(called_off.meetings().collect::<Vec<_>>(), [id(0x7004)], "its agenda may have been public");
}

#[test]
fn a_case_that_is_sent_back_is_written_anew_and_returns_to_the_body_that_sent_it() {
    let mut case = approved(case());
    assert!(!case.is_editable());
    case.course = treated(case.course, 1, DecisionKind::Noted);
    case.course = treated(case.course, 2, DecisionKind::Returned);
    let note = "Udvalget ønsker økonomien belyst".to_owned();
    let back = case.command(CaseCommand::SendBack { by: person(43), note }, moment(5)).expect("an approved case");
    assert!(back.is_editable(), "the author writes again");
    assert_eq!(states(&back.course), ["held", "planned", "planned", "planned"]);
    assert_eq!(
        back.course.clone().schedule(stop_id(2), id(0x6009), item_id(1), DAY).err(),
        Some(Refusal::ConsultationState { state: "planned", command: "schedule" }),
        "not on an agenda before the director has approved it again"
    );
    let again = approved(back);
    assert_eq!(states(&again.course), ["held", "open", "planned", "planned"]);
    assert!(again.waits_for(body_id(StandingCommittee)).is_some());
}

#[test]
fn a_case_taken_off_an_agenda_waits_for_another_meeting() {
    let course = approved(case()).course;
    let course = course.schedule(stop_id(1), id(0x6001), item_id(1), DAY).expect("open");
    assert_eq!(states(&course)[0], "scheduled");
    assert_eq!(
        course.clone().schedule(stop_id(1), id(0x6002), item_id(1), DAY).err(),
        Some(Refusal::ConsultationState { state: "scheduled", command: "schedule" }),
        "not on two agendas at once"
    );
    assert_eq!(states(&course.unschedule(stop_id(1)).expect("scheduled"))[0], "open");
}

#[test]
fn leaving_out_a_stop_ahead_opens_nothing_before_its_turn() {
    let draft = case().course.skip(stop_id(3), "Ingen økonomi i sagen").expect("a planned stop");
    assert_eq!(states(&draft), ["planned", "planned", "skipped", "planned"], "the case is still a draft");
    let course = treated(draft.start().expect("a course"), 1, DecisionKind::Noted);
    let course = treated(course, 2, DecisionKind::Approved);
    assert_eq!(states(&course), ["held", "held", "skipped", "open"], "the council is next");
}

#[test]
fn a_course_laid_anew_keeps_what_has_happened() {
    let left_out = case().course.skip(stop_id(3), "Ingen økonomi i sagen").expect("a planned stop");
    let course = treated(left_out.start().expect("a course"), 1, DecisionKind::Noted);
    let wanted = [
        (1, SeniorCouncil, Hearing),
        (2, StandingCommittee, Recommends),
        (3, EconomicCommittee, Recommends),
        (4, Council, Decides),
        (5, SeniorCouncil, TakesNote),
    ]
    .map(crate::town::stop);
    let again = course.clone().plan(&wanted, true).expect("a lawful course");
    assert_eq!(states(&again), ["held", "open", "skipped", "planned", "planned"]);
    let without = |number| wanted.iter().copied().filter(|w| w.id != stop_id(number)).collect::<Vec<_>>();
    assert_eq!(course.clone().plan(&without(1), true).err(), Some(Refusal::StopIsFixed), "it was heard");
    assert_eq!(course.clone().plan(&without(3), true).err(), Some(Refusal::StopIsFixed), "the reason would be lost");
    let mut elsewhere = wanted;
    elsewhere[0] = PlannedStop { organization: body_id(Council), kind: Council, ..wanted[0] };
    assert_eq!(course.plan(&elsewhere, true).err(), Some(Refusal::StopIsFixed), "another body was not heard");
}

#[test]
fn a_council_that_is_heard_cannot_be_given_the_decision() {
    let plan = |stops: &[_]| {
        Course::default().plan(&stops.iter().copied().map(crate::town::stop).collect::<Vec<_>>(), false).err()
    };
    assert_eq!(plan(&[(1, SeniorCouncil, Decides)]), Some(Refusal::CannotDecide(body_id(SeniorCouncil))));
    assert_eq!(plan(&[(1, SpecialCommittee, Decides)]), Some(Refusal::CannotDecide(body_id(SpecialCommittee))));
    assert_eq!(plan(&[(1, StandingCommittee, Decides), (2, Council, Decides)]), Some(Refusal::TwoDecide));
    assert_eq!(plan(&[(1, Council, Decides), (2, StandingCommittee, Recommends)]), Some(Refusal::StopAfterDecision));
    assert_eq!(plan(&[]), Some(Refusal::EmptyCourse));
    assert_eq!(plan(&[(1, DirectorsBoard, Decides), (2, Council, TakesNote)]), None);
}

#[test]
fn a_stop_read_from_an_old_document_stands_with_what_is_behind() {
    let read = Consultation {
        id: stop_id(9),
        organization: body_id(StandingCommittee),
        role: Recommends,
        state: ConsultationState::Held {
            meeting: id(0x6009),
            item: item_id(5),
            date: DAY,
            outcome: DecisionKind::Unclassified,
        },
        earlier: Vec::new(),
    };
    let course = course(&[(4, Council, Decides)]).record_held(read.clone()).record_held(read);
    assert_eq!(states(&course), ["held", "planned"], "read twice, there once");
}

#[test]
fn stops_read_from_old_documents_stand_in_order_of_date_whatever_was_read_first() {
    let held = |number: u128, kind, month| Consultation {
        id: stop_id(number),
        organization: body_id(kind),
        role: Recommends,
        state: ConsultationState::Held {
            meeting: id(0x6000 + number),
            item: item_id(1),
            date: jiff::civil::date(2024, month, 10),
            outcome: DecisionKind::Approved,
        },
        earlier: Vec::new(),
    };
    let course = course(&[(4, EconomicCommittee, Recommends), (5, Council, Decides)])
        .record_held(held(6, StandingCommittee, 2))
        .record_held(held(7, Council, 4))
        .record_held(held(8, EconomicCommittee, 3));
    assert_eq!(states(&course), ["held", "held", "held"], "each took the place of the one planned there");
    let ids: Vec<_> = course.stops().iter().map(|stop| stop.id).collect();
    assert_eq!(ids, [stop_id(6), stop_id(8), stop_id(7)]);
}

#[test]
fn dispatch_freezes_the_text_and_a_supplement_comes_beside_it() {
    let mut case = approved(case());
    let meeting = dispatched(vec![treats(1, &case, 1)]);
    case = case.command(CaseCommand::Supplement, moment(3)).expect("an approved case");
    case.title = "Kvalitetsstandard for personlig pleje og praktisk hjælp".to_owned();
    case.sections[0].text = RichText::from_plain("Ændret efter udsendelsen");
    let item = meeting.item(item_id(1)).expect("on the agenda");
    assert_eq!(item.content.title, "Kvalitetsstandard for personlig pleje");
    assert_eq!(item.content.sections[0].text.to_plain(), "Standarden beskriver, hvad borgerne kan få hjælp til.");
    assert_ne!(ItemContent::from(&case), item.content);
    assert_eq!(
        meeting.remove_item(item_id(1)).err(),
        Some(Refusal::MeetingState { state: "dispatched", command: "remove item" })
    );
}

#[test]
fn a_case_is_not_submitted_until_it_has_what_the_bodies_need() {
    let template = sagsgang_domain::body::Body::new("Sommerby Kommune".to_owned()).section_template;
    assert_eq!(case().missing(&template), []);

    let mut bare = case();
    bare.sections.retain(|section| section.heading != "Økonomiske konsekvenser");
    bare.recommendation.clauses.clear();
    bare.course = Course::default();
    bare.approver = None;
    assert_eq!(
        bare.missing(&template),
        [
            MissingPart::Section("Økonomiske konsekvenser".to_owned()),
            MissingPart::Recommendation,
            MissingPart::Course,
            MissingPart::Approver
        ]
    );
    bare.kind = sagsgang_domain::case::CaseKind::Discussion;
    assert!(!bare.missing(&template).contains(&MissingPart::Recommendation), "a discussion needs none");

    let mut closed = case();
    closed.openness = Openness::default();
    closed.public_title = Some(" ".to_owned());
    assert_eq!(closed.missing(&template), [MissingPart::Ground, MissingPart::PublicTitle]);
    closed.openness = Openness::closed(ClosureGround::PersonalMatter);
    closed.public_title = Some("Personsag".to_owned());
    assert_eq!(closed.missing(&template), []);

    let mut annexed = case();
    annexed.annexes[0].openness = Openness::closed(ClosureGround::Other(" ".to_owned()));
    assert_eq!(
        annexed.missing(&template),
        [MissingPart::Ground],
        "a closed annex of an open case needs its ground too"
    );
}
