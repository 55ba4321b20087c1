//! The course of a case drawn over time: a lane for each body, the case as a line from lane to lane, solid behind and
//! dashed ahead, and what follows branching off the decision that it stems from.
//!
//! Shapes tell what colours would: it is as good in black and white. Each stop and each effect is an item of a list that
//! says in words what is drawn. On a phone the same course stands upright ([`super::course`]).

mod draw;

use super::course::{Effect, Stop, StopState};
use super::span::TimeSpan;
use draw::Drawing;
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_i18n::Lang;

/// Where the lanes begin and end, in percent of the width; the bodies' names stand before them.
const LEFT: f64 = 24.0;
const RIGHT: f64 = 96.0;
/// The share of the width that a stop without a date takes, and the most that all of them may.
const AHEAD: f64 = 14.0;
const MOST_AHEAD: f64 = 42.0;

/// The share of the width that the words at a stop take.
const WORDS: f64 = 24.0;

/// Where a stop stands in the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Spot {
    /// From the left, in percent.
    x: f64,
    /// Which lane, from the top.
    lane: usize,
    /// Whether its words stand under the lane, since those of the stop before have the room above.
    is_below: bool,
}

/// The course over time; nothing where no stop has a date yet. `label` says whose course it is.
pub fn course_map(lang: Lang, label: &str, stops: &[Stop], today: Date) -> Markup {
    let Some(plan) = Plan::of(stops, today) else { return html! {} };
    html! {
        figure.sg-map {
            (Drawing { lang, label, stops, plan: &plan, today }.render())
            figcaption { (legend(lang, stops)) }
        }
    }
}

/// Where everything stands.
#[derive(Debug)]
struct Plan {
    span: TimeSpan,
    /// The bodies in the order in which the case comes to them.
    lanes: Vec<String>,
    spots: Vec<Spot>,
    /// Where the stops without a date begin.
    ahead: Option<f64>,
}

impl Plan {
    fn of(stops: &[Stop], today: Date) -> Option<Self> {
        let undated = stops.iter().filter(|stop| stop.date.is_none()).count();
        let share = f64::from(u32::try_from(undated).unwrap_or(u32::MAX));
        let reserved = (share * AHEAD).min(MOST_AHEAD);
        let span = TimeSpan::around(days(stops, today), LEFT + 2.0, RIGHT - reserved)?;
        let mut lanes: Vec<String> = Vec::new();
        for stop in stops {
            if !lanes.contains(&stop.body) {
                lanes.push(stop.body.clone());
            }
        }
        let begins = RIGHT - reserved;
        let mut place = 0.0;
        let mut spots: Vec<Spot> = Vec::new();
        for stop in stops {
            let x = stop.date.map_or_else(
                || {
                    place += 1.0;
                    begins + reserved * (place - 0.5) / share
                },
                |date| span.at(date),
            );
            let lane = lanes.iter().position(|lane| *lane == stop.body).unwrap_or_default();
            let before = spots.iter().rev().find(|spot| spot.lane == lane);
            let is_below = before.is_some_and(|spot| x - spot.x < WORDS && !spot.is_below);
            spots.push(Spot { x, lane, is_below });
        }
        Some(Self { span, spots, lanes, ahead: (undated > 0).then_some(begins) })
    }
}

/// The days that must be seen: those of the stops and of what follows, and today where the case is not at its end.
fn days(stops: &[Stop], today: Date) -> Vec<Date> {
    let mut days: Vec<Date> = stops.iter().filter_map(|stop| stop.date).collect();
    if days.is_empty() {
        return days;
    }
    let effects = || stops.iter().flat_map(|stop| &stop.effects);
    days.extend(effects().flat_map(|effect| [effect.due, effect.ended]).flatten());
    let goes_on = stops.iter().any(|stop| stop.state != StopState::Behind) || effects().any(is_running);
    days.extend(Some(today).filter(|_| goes_on));
    days
}

fn is_running(effect: &Effect) -> bool {
    effect.ended.is_none()
}

/// What the shapes mean, as far as they are there.
fn legend(lang: Lang, stops: &[Stop]) -> Markup {
    let has = |state| stops.iter().any(|stop| stop.state == state);
    let word = |state| match state {
        StopState::Behind => lang.stop_done(),
        StopState::Here => lang.stop_now(),
        StopState::Ahead => lang.stop_ahead(),
    };
    html! {
        @for state in [StopState::Behind, StopState::Here, StopState::Ahead] {
            @if has(state) { span.sg-map-key { (draw::sample(state, false)) (word(state)) } }
        }
        @if stops.iter().any(|stop| stop.decides) { span.sg-map-key { (draw::sample(StopState::Behind, true)) (lang.map_decides()) } }
        @if stops.iter().any(|stop| !stop.effects.is_empty()) { span.sg-map-key { (draw::sample_bar()) (lang.map_follow_up()) } }
    }
}

#[cfg(test)]
mod tests;
