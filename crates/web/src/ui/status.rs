//! A status as a word, a shape and a colour, in that order of weight.

use maud::{Markup, PreEscaped, html};

/// What a status means for whoever reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to do or know: a draft, a fact.
    Neutral,
    /// Not begun: planned, ahead.
    Planned,
    /// Under way.
    Active,
    /// Done, as it should be.
    Good,
    /// Needs an eye: soon late, changed.
    Caution,
    /// Late, stuck, rejected.
    Bad,
    /// Not for the public.
    Closed,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Self; 7] =
        [Self::Neutral, Self::Planned, Self::Active, Self::Good, Self::Caution, Self::Bad, Self::Closed];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Planned => "planned",
            Self::Active => "active",
            Self::Good => "good",
            Self::Caution => "caution",
            Self::Bad => "bad",
            Self::Closed => "closed",
        }
    }

    /// A different shape for each, so that it can be told without colour and on paper.
    const fn shape(self) -> &'static str {
        match self {
            Self::Neutral => "<circle cx='8' cy='8' r='5.5' fill='none'/>",
            Self::Planned => "<circle cx='8' cy='8' r='5.5' fill='none' stroke-dasharray='3 2.76'/>",
            Self::Active => {
                "<circle cx='8' cy='8' r='5.5' fill='none'/><path d='M8 2.5a5.5 5.5 0 0 1 0 11z' class='sg-fill'/>"
            }
            Self::Good => "<path d='M2.5 8.5l3.5 3.5 7.5-8' fill='none'/>",
            Self::Caution => "<path d='M8 2.5l6 11H2z' fill='none'/><path d='M8 6.5v3.5M8 11.2v1'/>",
            Self::Bad => "<path d='M3 3h10v10H3z' fill='none'/><path d='M5.5 5.5l5 5M10.5 5.5l-5 5'/>",
            Self::Closed => {
                "<path d='M3.5 7h9v6.5h-9z' class='sg-fill'/><path d='M5.5 7V5a2.5 2.5 0 0 1 5 0v2' fill='none'/>"
            }
        }
    }
}

/// A status tag.
pub fn status(tone: Tone, word: &str) -> Markup {
    html! {
        span.(format!("sg-status sg-status--{}", tone.name())) { (shape(tone)) span { (word) } }
    }
}

/// What the shape is drawn with, in a square of 16 by 16.
pub(super) const fn drawing(tone: Tone) -> &'static str {
    tone.shape()
}

/// The shape alone, where the word stands in the text beside it.
pub fn shape(tone: Tone) -> Markup {
    PreEscaped(format!(
        "<svg class=\"sg-shape sg-shape--{}\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">{}</svg>",
        tone.name(),
        tone.shape()
    ))
}
