//! Laws of being there.

use crate::town::{ANNA, DAN, clock, person, roster};
use jiff::civil::Time;
use proptest::collection::vec;
use proptest::prelude::*;
use sagsgang_domain::attendance::{AbsenceReason, Interval, Participant, check_intervals, quorum, quorum_without};
use sagsgang_domain::refusal::Refusal;

fn minute() -> impl Strategy<Value = Time> {
    (0..24i8, 0..60i8).prop_map(|(hour, minute)| clock(hour, minute))
}

fn interval() -> impl Strategy<Value = Interval> {
    (minute(), prop::option::of(minute())).prop_map(|(from, to)| Interval { from, to })
}

/// Intervals that follow each other, from clock times in order.
fn in_order() -> impl Strategy<Value = Vec<Interval>> {
    (vec(minute(), 0..7)).prop_map(|mut times| {
        times.sort_unstable();
        times.chunks(2).map(|pair| Interval { from: pair[0], to: pair.get(1).copied() }).collect()
    })
}

fn anna(present: Vec<Interval>, reason: Option<AbsenceReason>) -> Participant {
    let participant = roster().into_iter().find(|p| p.person == person(ANNA)).expect("the chair");
    Participant { present, reason, ..participant }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn intervals_in_order_are_taken(intervals in in_order()) {
        prop_assert_eq!(check_intervals(&intervals), Ok(()));
    }

    #[test]
    fn of_intervals_that_are_taken_no_two_hold_the_same_minute(intervals in vec(interval(), 0..4), at in minute()) {
        let holding = intervals.iter().filter(|i| i.from <= at && i.to.is_none_or(|to| at < to)).count();
        prop_assert!(check_intervals(&intervals).is_err() || holding <= 1);
        let open = intervals.iter().rev().skip(1).any(|i| i.to.is_none());
        let backwards = intervals.iter().any(|i| i.to.is_some_and(|to| to < i.from));
        prop_assert!(!(open || backwards) || check_intervals(&intervals).is_err());
    }

    #[test]
    fn one_is_there_or_absent_and_the_reason_says_when(intervals in in_order(), at in minute(), apology in any::<bool>()) {
        let reason = apology.then_some(AbsenceReason::Apology);
        let anna = anna(intervals.clone(), reason);
        let absence = anna.absence(at);
        prop_assert_eq!(absence.is_none(), anna.is_present(at));
        if let Some(absence) = absence {
            let comes = intervals.iter().any(|i| i.from > at);
            let expected = match (intervals.is_empty(), comes) {
                (true, _) => reason,
                (false, true) => Some(AbsenceReason::Late),
                (false, false) => Some(AbsenceReason::Left),
            };
            prop_assert_eq!(absence.reason, expected);
        }
    }

    #[test]
    fn half_of_the_seats_is_a_quorum(seats in 1..=5usize, there in 0..=5usize, excluded in 0..=5usize) {
        let (there, excluded) = (there.min(seats), excluded.min(seats));
        let mut roster: Vec<_> = roster().into_iter().take(seats).collect();
        for participant in roster.iter_mut().take(there) {
            participant.present = crate::town::from(16, 0);
        }
        let out: Vec<_> = roster.iter().take(excluded).map(|p| p.person).collect();
        let enough =
            |present: usize| if present > 0 && present * 2 >= seats { Ok(()) } else { Err(Refusal::NoQuorum { present, seats }) };
        prop_assert_eq!(quorum(&roster, clock(16, 0)), enough(there));
        prop_assert_eq!(quorum_without(&roster, &out, clock(16, 0)), enough(there.saturating_sub(excluded)));
        prop_assert_eq!(quorum(&roster, clock(15, 59)), enough(0), "they came at 16.00");
    }
}

#[test]
fn a_substitute_counts_in_the_place_of_a_member_and_not_beside_the_seats() {
    let mut roster = roster();
    for participant in roster.iter_mut().skip(3) {
        participant.present = crate::town::from(16, 0);
    }
    assert_eq!(quorum(&roster, clock(16, 0)), Err(Refusal::NoQuorum { present: 2, seats: 5 }), "not called in");
    roster[5].substitute_for = Some(person(ANNA));
    assert_eq!(quorum(&roster, clock(16, 0)), Ok(()));
    roster[5].substitute_for = Some(person(DAN));
    let both_for_one_seat = quorum(&roster, clock(16, 0));
    assert_eq!(both_for_one_seat, Err(Refusal::NoQuorum { present: 2, seats: 5 }), "Dan sits beside his substitute");
}

/// "Gik 16.45" is before what was concluded at 16.45, and "ankom 16.45" is in time for it.
#[test]
fn the_minute_of_coming_is_there_and_the_minute_of_leaving_is_not() {
    let there = anna(crate::town::between(clock(16, 10), clock(16, 45)), None);
    assert!(there.is_present(clock(16, 10)) && there.is_present(clock(16, 44)));
    assert!(!there.is_present(clock(16, 45)) && !there.is_present(clock(16, 9)));
}
