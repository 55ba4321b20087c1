use super::{Plan, course_map};
use crate::ui::course::{Effect, Stop, StopState};
use crate::ui::status::Tone;
use jiff::civil::{Date, date};
use sagsgang_i18n::Lang;

const TODAY: Date = date(2026, 11, 23);

fn stop(body: &str, state: StopState, date: Option<Date>) -> Stop {
    Stop {
        body: body.to_owned(),
        role: "Indstiller".to_owned(),
        date,
        outcome: date.map(|_| "Anbefalet <b>".to_owned()),
        href: None,
        state,
        decides: false,
        votes: None,
        effects: Vec::new(),
    }
}

fn effect(due: Option<Date>, ended: Option<Date>) -> Effect {
    Effect { text: "Lave et program".to_owned(), href: None, tone: Tone::Good, word: "Udført".to_owned(), due, ended }
}

#[test]
fn each_body_has_one_lane_however_often_the_case_comes_to_it() {
    let stops = [
        stop("VPU", StopState::Behind, Some(date(2026, 6, 24))),
        stop("Ældrerådet", StopState::Behind, Some(date(2026, 8, 4))),
        stop("VPU", StopState::Behind, Some(date(2026, 8, 12))),
    ];
    let plan = Plan::of(&stops, TODAY).unwrap();
    assert_eq!(plan.lanes, ["VPU", "Ældrerådet"]);
    assert_eq!(plan.spots.iter().map(|spot| spot.lane).collect::<Vec<_>>(), [0, 1, 0]);
}

#[test]
fn the_words_of_two_stops_close_together_in_a_lane_do_not_stand_in_each_other() {
    let day = |day| stop("VPU", StopState::Behind, Some(date(2026, 8, day)));
    let plan = Plan::of(&[day(1), day(2), day(3)], TODAY).unwrap();
    assert_eq!(plan.spots.iter().map(|spot| spot.is_below).collect::<Vec<_>>(), [false, true, false]);
}

#[test]
fn what_has_no_date_stands_in_order_after_everything_that_has_one() {
    let stops = [
        stop("VPU", StopState::Here, Some(date(2026, 12, 2))),
        stop("ØKU", StopState::Ahead, None),
        stop("KB", StopState::Ahead, None),
    ];
    let plan = Plan::of(&stops, TODAY).unwrap();
    let at: Vec<f64> = plan.spots.iter().map(|spot| spot.x).collect();
    assert!(at[0] < plan.ahead.unwrap() && plan.ahead.unwrap() < at[1] && at[1] < at[2] && at[2] < 96.0, "{at:?}");
    assert!(plan.span.holds(TODAY), "today is seen while the case is under way");
}

#[test]
fn a_course_of_years_ago_is_not_stretched_to_today_unless_something_is_still_to_be_done() {
    let held = |ended| {
        let mut stop = stop("KB", StopState::Behind, Some(date(2019, 4, 1)));
        stop.effects = vec![effect(Some(date(2019, 6, 1)), ended)];
        Plan::of(&[stop], TODAY).unwrap().span.holds(TODAY)
    };
    assert!(!held(Some(date(2019, 5, 2))));
    assert!(held(None));
}

#[test]
fn what_is_drawn_is_said_and_what_people_wrote_is_text() {
    let mut held = stop("KB", StopState::Behind, Some(date(2026, 4, 29)));
    held.votes = Some((19, 1));
    held.effects = vec![effect(None, Some(date(2026, 10, 23)))];
    let drawn = course_map(Lang::Da, "Sagsgang for x", &[held], TODAY).into_string();
    let said = "aria-label=\"KB, Indstiller, 29. april 2026, Anbefalet &lt;b&gt;, 19 for, 1 imod, behandlet\"";
    assert!(drawn.contains(said), "{drawn}");
    assert!(drawn.contains("aria-label=\"Lave et program: Udført 23. oktober 2026\""), "{drawn}");
    assert!(!drawn.contains("<b>"));
}

#[test]
fn nothing_is_drawn_of_a_course_without_a_day() {
    assert_eq!(course_map(Lang::Da, "x", &[stop("KB", StopState::Ahead, None)], TODAY).into_string(), "");
}
