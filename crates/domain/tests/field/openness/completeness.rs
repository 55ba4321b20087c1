//! What is published and how late, counted from what the public sees.

use super::marks::{Closed, marked};
use crate::town::{body, clock, meeting, standing};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::{TimeZone, offset};
use sagsgang_domain::calendar::HouseRules;
use sagsgang_domain::meeting::{Meeting, MeetingState};
use sagsgang_domain::openness::completeness::{AgendaOut, Completeness, Measure, MinutesOut, Standing, completeness};
use sagsgang_domain::openness::{ClosureGround, Public, view};
use sagsgang_domain::organization::OrganizationKind;
use sagsgang_domain::statute::Statutes;

/// Wednesday 24 April 2024; four weekdays before it is Thursday 18 April.
const HELD: Date = date(2024, 4, 24);
const LATEST: Date = date(2024, 4, 18);

/// Danish summer time.
fn summer() -> TimeZone {
    TimeZone::fixed(offset(2))
}

fn at(day: Date, hour: i8) -> Timestamp {
    day.at(hour, 0, 0, 0).to_zoned_datetime(summer()).expect("in range").timestamp()
}

fn of(meetings: &[Meeting], today: Date) -> Public<Completeness> {
    let vpu = body(OrganizationKind::StandingCommittee);
    let seen: Vec<_> = meetings.iter().filter_map(|meeting| view::meeting(meeting, &vpu)).collect();
    let (statutes, zone) = (Statutes::danish(), summer());
    completeness(&seen, Measure { house: HouseRules::default(), statutes: &statutes, zone: &zone, today })
}

fn in_state(state: MeetingState) -> Meeting {
    Meeting { start: HELD.at(16, 0, 0, 0), items: vec![standing(1, "Godkendelse af dagsorden")], state, ..meeting() }
}

fn published(dispatched: Option<Timestamp>, at: Timestamp) -> MeetingState {
    MeetingState::Published { dispatched, opened: Some(clock(16, 0)), ended: Some(clock(17, 0)), at }
}

#[test]
fn an_agenda_is_in_time_through_its_last_day_and_late_from_the_next() {
    let last_hour = in_state(MeetingState::Dispatched { at: at(LATEST, 23) });
    let next_day = in_state(MeetingState::Dispatched { at: at(date(2024, 4, 19), 0) });
    let found = of(&[last_hour, next_day], date(2024, 4, 20));
    let agendas: Vec<AgendaOut> = found.meetings.iter().map(|meeting| meeting.agenda).collect();
    assert_eq!(
        agendas,
        [
            AgendaOut::OutSince { on: LATEST, days_before: 6, days_late: Some(0) },
            AgendaOut::OutSince { on: date(2024, 4, 19), days_before: 5, days_late: Some(1) },
        ]
    );
    assert_eq!(found.agendas(), (2, 1, 0));
}

#[test]
fn an_agenda_that_is_not_out_is_missing_once_its_deadline_is_past() {
    let planned = || [in_state(MeetingState::Planned)];
    assert_eq!(of(&planned(), LATEST).meetings[0].agenda, AgendaOut::NotYet { latest: Some(LATEST) });
    let missing = AgendaOut::Missing { latest: Some(LATEST) };
    assert_eq!(of(&planned(), date(2024, 4, 19)).meetings[0].agenda, missing);
    let past = of(&planned(), date(2024, 5, 1));
    assert_eq!((past.meetings[0].agenda, past.meetings[0].standing), (missing, Standing::Held));
    assert_eq!(past.meetings[0].minutes, MinutesOut::Pending { days: 7 });
}

#[test]
fn minutes_are_counted_in_days_from_the_meeting() {
    let after = |days: i8| in_state(published(Some(at(LATEST, 12)), at(date(2024, 4, 24 + days), 9)));
    let found = of(&[after(2), after(6), after(1)], date(2024, 5, 1));
    assert_eq!(found.meetings[1].minutes, MinutesOut::OutSince { on: date(2024, 4, 30), days: 6 });
    assert_eq!((found.usual_days_to_minutes(), found.minutes()), (Some(2), (3, 0)));
    let read_in =
        Meeting { read_from: Some(crate::town::id(0xa1)), ..in_state(published(None, at(date(2026, 1, 1), 9))) };
    let found = of(&[read_in], date(2026, 2, 1));
    assert_eq!((found.meetings[0].agenda, found.meetings[0].minutes), (AgendaOut::Out, MinutesOut::Out));
    assert_eq!(found.usual_days_to_minutes(), None, "when it was read in says nothing of when it was published");
}

#[test]
fn of_what_was_called_off_or_taken_back_nothing_is_expected() {
    let cancelled = MeetingState::Cancelled { dispatched: None, at: at(LATEST, 9), reason: "Snestorm".to_owned() };
    let before = Box::new(published(Some(at(LATEST, 9)), at(HELD, 20)));
    let retracted = MeetingState::Retracted { at: at(date(2024, 5, 1), 9), reason: "Fejl".to_owned(), before };
    let found = of(&[in_state(cancelled), in_state(retracted)], date(2024, 6, 1));
    for (meeting, stands) in found.meetings.iter().zip([Standing::Cancelled, Standing::Retracted]) {
        assert_eq!((meeting.standing, meeting.agenda), (stands, AgendaOut::NotExpected));
        assert_eq!(meeting.minutes, MinutesOut::NotExpected);
    }
    assert_eq!(found.items, 0, "nothing of it is shown, so nothing is counted");
}

#[test]
fn closed_items_are_counted_by_ground_and_tell_nothing_else() {
    let items =
        [Closed { item: true, ..Closed::default() }, Closed { annex: true, ..Closed::default() }, Closed::default()];
    let meeting = marked(&items, published(None, at(HELD, 20)));
    let found = of(&[meeting], date(2026, 12, 1));
    assert_eq!((found.items, found.closed_items()), (3, 1));
    assert_eq!(found.closed, [(ClosureGround::Tender, 1)]);
    assert_eq!((found.open_annexes, found.closed_annexes), (3, 1));
    assert_eq!((found.closed_decisions, found.closed_silent), (1, 0));
    let words = serde_json::to_string(&found).expect("it is data");
    assert!(!words.contains("planted"), "{words}");
    let mut twice = found.clone().into_inner();
    twice.add(&found);
    assert_eq!((twice.closed.clone(), twice.meetings.len()), (vec![(ClosureGround::Tender, 2)], 2));
}
