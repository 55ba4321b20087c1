//! Who was there, how a meeting ends, and what may be done with its minutes afterwards.

use crate::town::{
    ANNA, BO, CARLA, DAN, EVA, FINN, between, clock, decision, from, in_session, item_id, moment, person, standing,
};
use sagsgang_domain::attendance::{AbsenceReason, ItemAbsence};
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::meeting::{Correction, Meeting, MeetingState};
use sagsgang_domain::refusal::{Needed, Refusal};

fn sitting() -> Meeting {
    in_session((1..=3).map(|number| standing(number, "Orientering")).collect())
}

fn noted(meeting: Meeting, number: u128, hour: i8, minute: i8) -> Meeting {
    let decision = decision(DecisionKind::Noted, "Taget til efterretning.");
    meeting.record_decision(item_id(number), decision, clock(hour, minute)).expect("in session, with a quorum")
}

fn all_noted(meeting: Meeting) -> Meeting {
    noted(noted(noted(meeting, 1, 16, 15), 2, 16, 40), 3, 17, 0)
}

fn absent(meeting: &Meeting, number: u128) -> Vec<(u128, Option<AbsenceReason>)> {
    let number_of = |absence: &ItemAbsence| {
        let numbers = [ANNA, BO, CARLA, DAN, EVA, FINN];
        numbers.into_iter().find(|number| person(*number) == absence.person).expect("on the roster")
    };
    let item = meeting.item(item_id(number)).expect("the item");
    item.absent.iter().map(|absence| (number_of(absence), absence.reason)).collect()
}

#[test]
fn who_comes_late_is_absent_from_what_was_concluded_before() {
    let meeting = sitting()
        .record_attendance(person(CARLA), from(16, 36), None)
        .and_then(|m| m.record_attendance(person(DAN), between(clock(16, 0), clock(16, 45)), None))
        .and_then(|m| m.record_attendance(person(EVA), Vec::new(), Some(AbsenceReason::Apology)))
        .expect("on the roster");
    let meeting = all_noted(meeting);
    let (late, left, apology) =
        ((CARLA, Some(AbsenceReason::Late)), (DAN, Some(AbsenceReason::Left)), (EVA, Some(AbsenceReason::Apology)));
    assert_eq!(absent(&meeting, 1), [late, apology]);
    assert_eq!(absent(&meeting, 2), [apology]);
    assert_eq!(absent(&meeting, 3), [left, apology]);
}

#[test]
fn attendance_put_right_later_puts_the_absence_right() {
    let meeting = all_noted(sitting().record_attendance(person(CARLA), from(16, 36), None).expect("on the roster"));
    assert_eq!(absent(&meeting, 1), [(CARLA, Some(AbsenceReason::Late))]);
    let meeting = meeting.adjourn(clock(17, 30)).expect("every item is decided");
    let meeting = meeting.record_attendance(person(CARLA), from(16, 10), None).expect("not adopted yet");
    assert_eq!(absent(&meeting, 1), []);
    let carla = meeting.participant(person(CARLA)).expect("on the roster");
    assert_eq!(carla.present, between(clock(16, 10), clock(17, 30)), "she left when the meeting ended");
    let after_the_end = meeting.record_attendance(person(CARLA), from(18, 0), None);
    assert_eq!(after_the_end.err(), Some(Refusal::TimeOrder { earlier: clock(18, 0), later: clock(17, 30) }));
}

#[test]
fn nobody_is_absent_from_an_item_concluded_in_the_minute_the_meeting_ended() {
    let meeting = all_noted(sitting()).adjourn(clock(17, 0)).expect("the last item was concluded at 17.00");
    let meeting = meeting.record_attendance(person(BO), from(16, 5), None).expect("not adopted yet");
    assert_eq!(absent(&meeting, 3), []);
}

#[test]
fn a_meeting_does_not_end_with_items_undecided() {
    let meeting = noted(sitting(), 2, 16, 10);
    assert_eq!(meeting.adjourn(clock(17, 0)).err(), Some(Refusal::UndecidedItems(vec![1, 3])));
}

#[test]
fn a_meeting_ends_after_it_began_and_after_whoever_came_last() {
    let early = all_noted(sitting()).adjourn(clock(15, 0));
    assert_eq!(early.err(), Some(Refusal::TimeOrder { earlier: clock(17, 0), later: clock(15, 0) }));
    let late = all_noted(sitting().record_attendance(person(EVA), from(18, 0), None).expect("on the roster"));
    assert!(late.adjourn(clock(17, 30)).is_err(), "somebody came at 18.00");
}

#[test]
fn whoever_stays_leaves_when_the_meeting_ends() {
    let meeting = all_noted(sitting()).adjourn(clock(17, 30)).expect("every item is decided");
    assert_eq!(meeting.participant(person(ANNA)).expect("there").present, between(clock(16, 0), clock(17, 30)));
    assert_eq!((meeting.state.opened(), meeting.state.ended()), (Some(clock(16, 0)), Some(clock(17, 30))));
}

#[test]
fn what_is_published_is_added_to_and_never_altered() {
    let published = all_noted(sitting())
        .adjourn(clock(17, 30))
        .and_then(|m| m.adopt(moment(100)))
        .and_then(|m| m.publish(moment(200)))
        .expect("in good order");
    assert!(matches!(published.state, MeetingState::Published { at, .. } if at == moment(200)));
    let correction =
        |text: &str| Correction { at: moment(300), by: person(42), item: Some(item_id(2)), text: text.to_owned() };
    let corrected = published
        .clone()
        .correct(correction("Dan Engtoft deltog ikke i punktet."))
        .and_then(|m| m.correct(correction("Rettelsen ovenfor vedrører punkt 2.")))
        .expect("published");
    assert_eq!(corrected.corrections.len(), 2);
    assert_eq!(corrected.items, published.items, "what stood stands");
    assert_eq!(published.clone().correct(correction(" ")).err(), Some(Refusal::Missing(Needed::Text)));

    let refused =
        |result: Result<Meeting, Refusal>| matches!(result, Err(Refusal::MeetingState { state: "published", .. }));
    let rewritten = decision(DecisionKind::Rejected, "Ikke godkendt.");
    assert!(refused(published.clone().record_decision(item_id(1), rewritten, clock(16, 50))));
    assert!(refused(published.clone().record_attendance(person(EVA), Vec::new(), None)));
    assert!(refused(published.disqualify(item_id(1), person(EVA), true)));
}

#[test]
fn a_second_meeting_on_a_day_has_its_own_address() {
    let mut meeting = crate::town::meeting();
    assert_eq!(meeting.day_slug(), "2026-04-22");
    meeting.ordinal = 2;
    assert_eq!(meeting.day_slug(), "2026-04-22-2");
}

#[test]
fn items_are_numbered_by_their_place() {
    let three = (1..=3).fold(crate::town::meeting(), |m, n| m.add_item(standing(n, "Orientering")).expect("planned"));
    let order = |meeting: &Meeting| -> Vec<(u32, _)> { meeting.items.iter().map(|i| (i.number, i.id)).collect() };
    let moved = three.move_item(item_id(3), 1).expect("planned");
    assert_eq!(order(&moved), [(1, item_id(3)), (2, item_id(1)), (3, item_id(2))]);
    let last = moved.clone().move_item(item_id(3), 99).expect("planned");
    assert_eq!(order(&last), [(1, item_id(1)), (2, item_id(2)), (3, item_id(3))]);
    let fewer = moved.remove_item(item_id(1)).expect("planned");
    assert_eq!(order(&fewer), [(1, item_id(3)), (2, item_id(2))]);
    assert_eq!(fewer.remove_item(item_id(1)).err(), Some(Refusal::NoSuchItem));
}
