//! Buttons and links that act. The word says what happens: "Udsend dagsorden", never "OK".

use super::icon::Icon;
use maud::{Markup, html};

/// How much a button stands out. One primary button on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// What the page is for.
    Primary,
    /// Something else one may do.
    Secondary,
    /// Something small beside a text.
    Tertiary,
    /// What cannot be undone.
    Warning,
}

impl Weight {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button-primary",
            Self::Secondary => "button-secondary",
            Self::Tertiary => "button-tertiary",
            Self::Warning => "button-warning",
        }
    }
}

/// The button that sends the form it stands in.
pub fn submit(weight: Weight, word: &str) -> Markup {
    html! { button.button.(weight.class()) type="submit" { (word) } }
}

/// One of several buttons that send the same form; which one is told by `name` and `value`.
pub fn submit_as(weight: Weight, word: &str, name: &str, value: &str) -> Markup {
    html! { button.button.(weight.class()) type="submit" name=(name) value=(value) { (word) } }
}

/// A link that looks like a button, because it leads to the next step.
pub fn link_button(weight: Weight, word: &str, href: &str) -> Markup {
    html! { a.button.(weight.class()) href=(href) { (word) } }
}

/// A link with an icon before its word, such as to a file.
pub fn icon_link(icon: Icon, word: &str, href: &str) -> Markup {
    html! { a.sg-icon-link href=(href) { (icon.decorative()) span { (word) } } }
}

/// A form of one button: an act without fields. `context` says to whom or what, for those who hear the button alone.
pub fn act(weight: Weight, word: &str, context: Option<&str>, action: &str) -> Markup {
    html! {
        form.sg-inline method="post" action=(action) {
            button.button.(weight.class()) type="submit" {
                (word) @if let Some(context) = context { span.sr-only { " – " (context) } }
            }
        }
    }
}

/// Buttons beside each other.
pub fn row(buttons: &[Markup]) -> Markup {
    html! { div.sg-buttons { @for button in buttons { (button) } } }
}
