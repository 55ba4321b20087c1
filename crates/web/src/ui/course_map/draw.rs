//! The lines, marks and words of the drawing.

use super::{LEFT, Plan, RIGHT, Spot};
use crate::ui::content_lang;
use crate::ui::course::{Effect, Stop, StopState};
use crate::ui::status::drawing;
use jiff::civil::Date;
use maud::{Markup, PreEscaped, html};
use sagsgang_i18n::Lang;

/// Heights in the drawing's own units, which are those of the screen.
const HEAD: f64 = 36.0;
const LANE: f64 = 62.0;
const EFFECT: f64 = 54.0;
/// From the top of a lane to its line, and of an effect to its bar.
const LINE: f64 = 38.0;
const BAR: f64 = 34.0;
/// A name longer than this is set in two lines.
const NAME: usize = 24;
/// From here on a text stands before its mark.
const TURN: f64 = 72.0;
/// From here on the text of an effect ends with the drawing.
const FAR: f64 = 40.0;
/// As many characters of an effect have room over its bar.
const EFFECT_TEXT: usize = 72;

/// The drawing with all it needs.
pub(super) struct Drawing<'a> {
    pub lang: Lang,
    pub label: &'a str,
    pub stops: &'a [Stop],
    pub plan: &'a Plan,
    pub today: Date,
}

impl Drawing<'_> {
    pub(super) fn render(&self) -> Markup {
        let lang = self.lang;
        let effects = self.effects();
        let height = self.effects_top() + if effects.is_empty() { 0.0 } else { EFFECT * count(effects.len()) + 8.0 };
        html! {
            svg.sg-map-svg role="group" aria-label=(lang.map_title()) width="100%" height=(height) focusable="false" {
                g aria-hidden="true" {
                    (self.scale(height))
                    @for (index, lane) in self.plan.lanes.iter().enumerate() { (self.lane(index, lane)) }
                    (self.branches(&effects))
                    @for index in 1..self.stops.len() { (self.stretch(index)) }
                }
                g role="list" aria-label=(self.label) {
                    @for (stop, spot) in self.stops.iter().zip(&self.plan.spots) { (self.stop(stop, *spot)) }
                }
                @if !effects.is_empty() {
                    g role="list" aria-label=(lang.follow_up()) {
                        @for (index, (from, effect)) in effects.iter().enumerate() { (self.effect(index, *from, effect)) }
                    }
                }
            }
        }
    }

    /// The effects, each with the place of the stop it stems from.
    fn effects(&self) -> Vec<(Spot, &Effect)> {
        let pairs = self.stops.iter().zip(&self.plan.spots);
        pairs.flat_map(|(stop, spot)| stop.effects.iter().map(|effect| (*spot, effect))).collect()
    }

    fn effects_top(&self) -> f64 {
        HEAD + LANE * count(self.plan.lanes.len())
    }

    /// The months, today, and where what has no date begins.
    fn scale(&self, height: f64) -> Markup {
        let lang = self.lang;
        html! {
            @for tick in self.plan.span.ticks() {
                (line("sg-map-tick", (tick.at, 20.0), (tick.at, height)))
                text.sg-map-when x=(percent(tick.at)) y="14" text-anchor="middle" {
                    (lang.month_short(tick.day.month()))
                    @if tick.names_year { " " (tick.day.year()) }
                }
            }
            @if let Some(ahead) = self.plan.ahead {
                (line("sg-map-open", (ahead, 20.0), (ahead, self.effects_top())))
                text.sg-map-when x=(percent(RIGHT)) y="14" text-anchor="end" { (lang.date_not_set()) }
            }
            @if self.plan.span.holds(self.today) {
                @let at = self.plan.span.at(self.today);
                (line("sg-map-today", (at, 34.0), (at, height)))
                text.sg-map-now x=(percent(at)) y="32" text-anchor=(if at > TURN { "end" } else { "middle" }) { (lang.map_today()) }
            }
        }
    }

    fn lane(&self, index: usize, name: &str) -> Markup {
        let y = lane_line(index);
        let lines = in_lines(name);
        let first = if lines.len() > 1 { y - 6.0 } else { y + 5.0 };
        html! {
            (line("sg-map-lane", (LEFT, y), (RIGHT, y)))
            @for (at, words) in (0_u8..).zip(&lines) {
                text.sg-map-body x="0" y=(first + f64::from(at) * 19.0) lang=[content_lang(self.lang)] { (words) }
            }
        }
    }

    /// The way from one stop to the next: along the lane, then over to the other.
    fn stretch(&self, to: usize) -> Markup {
        let (Some(from), Some(end), Some(next)) =
            (self.plan.spots.get(to - 1), self.plan.spots.get(to), self.stops.get(to))
        else {
            return html! {};
        };
        let class = if next.state == StopState::Ahead { "sg-map-way sg-map-way--ahead" } else { "sg-map-way" };
        let (y, down) = (lane_line(from.lane), lane_line(end.lane));
        html! {
            (line(class, (from.x, y), (end.x, y)))
            @if from.lane != end.lane { (line(class, (end.x, y), (end.x, down))) }
        }
    }

    fn stop(&self, stop: &Stop, spot: Spot) -> Markup {
        let y = lane_line(spot.lane);
        let said = stop.said(self.lang);
        let drawn = html! {
            (nested(spot.x, y, &mark(stop.state, stop.decides)))
            (words(spot.x, if spot.is_below { y + 24.0 } else { y - 16.0 }, &self.short(stop)))
        };
        html! {
            g role="listitem" aria-current=[(stop.state == StopState::Here).then_some("step")] {
                title { (said) }
                @match &stop.href {
                    Some(href) => { a href=(href) aria-label=(said) lang=[content_lang(self.lang)] { (drawn) } },
                    None => { g role="img" aria-label=(said) lang=[content_lang(self.lang)] { (drawn) } },
                }
            }
        }
    }

    /// The words at a stop: "29. apr. Godkendt med ændring (19–1)", or what the body is to do.
    fn short(&self, stop: &Stop) -> Markup {
        html! {
            @if let Some(date) = stop.date { tspan.sg-map-date { (self.lang.day_and_month(date)) } " " }
            @match &stop.outcome {
                Some(outcome) => {
                    tspan.sg-map-outcome { (outcome) }
                    @if let Some((for_it, against)) = stop.votes { " (" (for_it) "–" (against) ")" }
                },
                None => { (stop.role) },
            }
        }
    }

    /// From the stop down to the first and on to the last of what follows from it.
    fn branches(&self, effects: &[(Spot, &Effect)]) -> Markup {
        html! {
            @for (index, (from, effect)) in effects.iter().enumerate() {
                (line("sg-map-branch", (from.x, lane_line(from.lane)), (from.x, self.bar_line(index))))
                @if effect.due.or(effect.ended).is_none() {
                    (line("sg-map-branch", (from.x, self.bar_line(index)), (from.x + 2.0, self.bar_line(index))))
                }
            }
        }
    }

    fn bar_line(&self, index: usize) -> f64 {
        self.effects_top() + EFFECT * count(index) + BAR
    }

    fn effect(&self, index: usize, from: Spot, effect: &Effect) -> Markup {
        let y = self.bar_line(index);
        let end = effect.ended.or(effect.due).map_or(from.x + 2.0, |day| self.plan.span.at(day).max(from.x + 2.0));
        let behind = match effect.ended {
            Some(_) => end,
            None => self.plan.span.at(self.today).clamp(from.x, end),
        };
        let class = if effect.ended.is_some() { "sg-map-bar sg-map-bar--done" } else { "sg-map-bar sg-map-bar--part" };
        let text = shortened(&effect.text, EFFECT_TEXT);
        let shape = format!(
            "<g transform=\"translate(-8 -8)\" class=\"sg-shape sg-shape--{}\">{}</g>",
            effect.tone.name(),
            drawing(effect.tone)
        );
        let shape = html! { circle.sg-map-ground r="11" {} (PreEscaped(shape)) };
        let drawn = html! {
            (rect("sg-map-bar", from.x, end, y))
            (rect(class, from.x, behind, y))
            (nested(end, y, &shape))
            @if from.x > FAR { text.sg-map-text x=(percent(RIGHT)) y=(y - 13.0) text-anchor="end" { (text) } }
            @else { text.sg-map-text x=(percent(from.x)) dx="7" y=(y - 13.0) { (text) } }
            text.sg-map-state x="0" y=(y - 4.0) { (effect.word) }
            @if let Some(day) = effect.ended.or(effect.due) { text.sg-map-when x="0" y=(y + 14.0) { (self.lang.date(day)) } }
        };
        let said = effect.said(self.lang);
        html! {
            g role="listitem" {
                title { (said) }
                @match &effect.href {
                    Some(href) => { a href=(href) aria-label=(said) lang=[content_lang(self.lang)] { (drawn) } },
                    None => { g role="img" aria-label=(said) lang=[content_lang(self.lang)] { (drawn) } },
                }
            }
        }
    }
}

/// The mark of a stop around its own middle: a square where the case is decided, else a circle.
fn mark(state: StopState, decides: bool) -> Markup {
    let class = match state {
        StopState::Behind => "sg-map-mark",
        StopState::Here => "sg-map-mark sg-map-mark--here",
        StopState::Ahead => "sg-map-mark sg-map-mark--ahead",
    };
    html! {
        @if decides { rect.(class) x="-9" y="-9" width="18" height="18" {} } @else { circle.(class) r="9" {} }
        @if state == StopState::Here { circle.sg-map-dot r="4" {} }
    }
}

/// A mark for the legend.
pub(super) fn sample(state: StopState, decides: bool) -> Markup {
    html! { svg.sg-map-sample viewBox="-11 -11 22 22" aria-hidden="true" focusable="false" { (mark(state, decides)) } }
}

/// A bar for the legend.
pub(super) fn sample_bar() -> Markup {
    html! { svg.sg-map-sample viewBox="0 0 22 22" aria-hidden="true" focusable="false" { rect.sg-map-bar.sg-map-bar--done x="1" y="7" width="20" height="8" {} } }
}

fn lane_line(index: usize) -> f64 {
    HEAD + LANE * count(index) + LINE
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn percent(at: f64) -> String {
    format!("{at:.2}%")
}

fn line(class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> Markup {
    html! { line class=(class) x1=(percent(x1)) y1=(y1) x2=(percent(x2)) y2=(y2) {} }
}

fn rect(class: &str, from: f64, to: f64, y: f64) -> Markup {
    html! { rect class=(class) x=(percent(from)) y=(y - 4.0) width=(percent((to - from).max(0.0))) height="8" {} }
}

/// What is drawn in units of its own, around a place given in percent.
fn nested(x: f64, y: f64, content: &Markup) -> Markup {
    html! { svg x=(percent(x)) y=(y) overflow="visible" { (content) } }
}

/// Words beside a mark, on the side where there is room.
fn words(x: f64, y: f64, content: &Markup) -> Markup {
    let (anchor, aside) = if x > TURN { ("end", "-13") } else { ("start", "13") };
    html! { text.sg-map-text x=(percent(x)) dx=(aside) y=(y) text-anchor=(anchor) { (content) } }
}

/// A long name in two lines, broken between words.
fn in_lines(name: &str) -> Vec<String> {
    if name.chars().count() <= NAME {
        return vec![name.to_owned()];
    }
    let (mut first, mut second) = (String::new(), String::new());
    for word in name.split(' ') {
        let fits = second.is_empty() && (first.is_empty() || first.chars().count() + word.chars().count() < NAME);
        let line = if fits { &mut first } else { &mut second };
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    [first, shortened(&second, NAME + 2)].into_iter().filter(|line| !line.is_empty()).collect()
}

/// The beginning of a text, cut between words.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut taken = String::new();
    for word in text.split_whitespace() {
        if taken.chars().count() + word.chars().count() + 2 > most {
            break;
        }
        if !taken.is_empty() {
            taken.push(' ');
        }
        taken.push_str(word);
    }
    taken + " …"
}
