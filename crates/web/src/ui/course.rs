//! The course of a case as a line with stops: solid behind, dashed ahead (da: *sagsgang*).

use super::content_lang;
use super::status::{Tone, shape};
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
    /// Whether this is the body that decides.
    pub decides: bool,
    /// How many voted for and against, where it came to a vote.
    pub votes: Option<(usize, usize)>,
    /// What follows from the decision.
    pub effects: Vec<Effect>,
}

/// Something that follows from a decision, and how far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// What is to be done.
    pub text: String,
    /// Where it can be read, if it can.
    pub href: Option<String>,
    /// How to read how far it is, and the word for it.
    pub tone: Tone,
    /// "Udført".
    pub word: String,
    /// By when.
    pub due: Option<Date>,
    /// When it was done or given up.
    pub ended: Option<Date>,
}

impl Stop {
    /// Everything a drawing shows of it, in words.
    pub fn said(&self, lang: Lang) -> String {
        let state = match self.state {
            StopState::Behind => lang.stop_done(),
            StopState::Here => lang.stop_now(),
            StopState::Ahead => lang.stop_ahead(),
        };
        let date = self.date.map_or_else(|| lang.date_not_set().to_owned(), |date| lang.date(date));
        let votes = self.votes.map(|(in_favour, against)| lang.votes_for_and_against(in_favour, against));
        let parts = [Some(self.body.clone()), Some(self.role.clone()), Some(date), self.outcome.clone(), votes];
        let parts: Vec<String> = parts.into_iter().flatten().chain([state.to_owned()]).collect();
        parts.join(", ")
    }
}

impl Effect {
    /// Everything a drawing shows of it, in words.
    pub fn said(&self, lang: Lang) -> String {
        format!("{}: {}", self.text, self.when(lang))
    }

    /// How far it is and which day counts: "Udført 23. oktober 2026", "Åben, frist 1. december 2026".
    pub fn when(&self, lang: Lang) -> String {
        match (self.ended, self.due) {
            (Some(ended), _) => format!("{} {}", self.word, lang.date(ended)),
            (None, Some(due)) => lang.state_due(&self.word, &lang.date(due)),
            (None, None) => self.word.clone(),
        }
    }
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
        li.sg-stop.(class).(stretch).sg-stop--decides[stop.decides] aria-current=[(stop.state == StopState::Here).then_some("step")] {
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
                @if let Some(outcome) = &stop.outcome {
                    p.sg-stop-outcome {
                        (outcome)
                        @if let Some((in_favour, against)) = stop.votes { " (" (lang.votes_for_and_against(in_favour, against)) ")" }
                    }
                }
                (effects(lang, &stop.effects))
            }
        }
    }
}

fn effects(lang: Lang, effects: &[Effect]) -> Markup {
    html! {
        @if !effects.is_empty() {
            ul.sg-effects.nobullet-list aria-label=(lang.follow_up()) {
                @for effect in effects {
                    li {
                        span lang=[content_lang(lang)] {
                            @match &effect.href { Some(href) => { a href=(href) { (effect.text) } }, None => { (effect.text) } }
                        }
                        span.sg-effect-state { (shape(effect.tone)) " " (effect.when(lang)) }
                    }
                }
            }
        }
    }
}
