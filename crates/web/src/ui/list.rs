//! Facts as pairs of a word and its value.

use maud::{Markup, html};

/// A description list: each word with its value. Pairs without a value are left out by the caller.
pub fn facts(pairs: &[(&str, Markup)]) -> Markup {
    html! {
        dl.sg-facts {
            @for (word, value) in pairs {
                div { dt { (word) } dd { (value) } }
            }
        }
    }
}
