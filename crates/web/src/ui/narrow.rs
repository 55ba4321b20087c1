//! Links that narrow a list down, each with how many it would show.

use maud::{Markup, html};

/// One of the ways to see a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrow {
    /// What is seen.
    pub word: &'static str,
    /// How many.
    pub count: usize,
    /// Where.
    pub href: String,
    /// Whether it is what is shown now.
    pub is_current: bool,
}

/// The ways to see a list, named by `label`.
pub fn narrow(label: &str, choices: &[Narrow]) -> Markup {
    html! {
        nav.sg-narrowing aria-label=(label) {
            ul.nobullet-list.no-max-width {
                @for choice in choices {
                    li {
                        a href=(choice.href) aria-current=[choice.is_current.then_some("true")] {
                            (choice.word) " (" (choice.count) ")"
                        }
                    }
                }
            }
        }
    }
}
