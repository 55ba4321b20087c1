//! The course of a case as a line with stops: solid behind, dashed ahead (da: *sagsgang*).

use super::content_lang;
use jiff::civil::Date;
use maud::{Markup, html};
use sagsgang_i18n::Lang;

/// Where a stop is, seen from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopState {
    /// The body has dealt with the case.
    Behind,
    /// The case is here now.
    Here,
    /// The body is to deal with the case.
    Ahead,
}

/// A body the case passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The body's name.
    pub body: String,
    /// What the body does with the case, in a word ("indstiller", "beslutter").
    pub role: String,
    /// When, if it is known.
    pub date: Option<Date>,
    /// What came of it, in a few words.
    pub outcome: Option<String>,
    /// The item of the meeting, if it can be read.
    pub href: Option<String>,
    /// Behind, here or ahead.
    pub state: StopState,
    /// What followed from the decision: text, and where it can be read.
    pub effects: Vec<(String, Option<String>)>,
}

/// The line with its stops, as an ordered list. `label` says whose course it is.
pub fn course(lang: Lang, label: &str, stops: &[Stop]) -> Markup {
    html! {
        ol.sg-course.no-max-width aria-label=(label) {
            @for (index, stop) in stops.iter().enumerate() {
                (stop_markup(lang, stop, stops.get(index + 1).map(|next| next.state)))
            }
        }
    }
}

fn stop_markup(lang: Lang, stop: &Stop, next: Option<StopState>) -> Markup {
    let (class, word) = match stop.state {
        StopState::Behind => ("sg-stop--behind", lang.stop_done()),
        StopState::Here => ("sg-stop--here", lang.stop_now()),
        StopState::Ahead => ("sg-stop--ahead", lang.stop_ahead()),
    };
    // The stretch after a stop is travelled when the next stop is reached.
    let stretch = match next {
        None => "sg-stop--last",
        Some(StopState::Ahead) => "sg-stop--dashed",
        Some(StopState::Behind | StopState::Here) => "sg-stop--solid",
    };
    html! {
        li.sg-stop.(class).(stretch) aria-current=[(stop.state == StopState::Here).then_some("step")] {
            span.sg-stop-mark aria-hidden="true" {}
            div.sg-stop-text {
                p.sg-stop-body lang=[content_lang(lang)] {
                    @match &stop.href {
                        Some(href) => { a href=(href) { (stop.body) } },
                        None => { (stop.body) },
                    }
                }
                p.sg-stop-role { (stop.role) span.sr-only { ", " (word) } }
                p.sg-stop-date {
                    @match stop.date {
                        Some(date) => { time datetime=(date) { (lang.short_date(date)) } },
                        None if stop.state == StopState::Behind => {},
                        None => { (lang.date_not_set()) },
                    }
                }
                @if let Some(outcome) = &stop.outcome { p.sg-stop-outcome lang=[content_lang(lang)] { (outcome) } }
                (effects(lang, &stop.effects))
            }
        }
    }
}

fn effects(lang: Lang, effects: &[(String, Option<String>)]) -> Markup {
    html! {
        @if !effects.is_empty() {
            ul.sg-effects.nobullet-list aria-label=(lang.follow_up()) lang=[content_lang(lang)] {
                @for (text, href) in effects {
                    li { @match href { Some(href) => { a href=(href) { (text) } }, None => { (text) } } }
                }
            }
        }
    }
}
