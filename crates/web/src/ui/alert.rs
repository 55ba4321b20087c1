//! Messages that stand out: what went well, what to mind, what is wrong.

use super::icon::Icon;
use crate::form::Form;
use maud::{Markup, html};
use sagsgang_i18n::Lang;

/// The kind of an alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Success,
    /// Something to know.
    Info,
    /// Something to mind before going on.
    Warning,
    /// Something is wrong.
    Error,
}

impl Tone {
    const fn parts(self, lang: Lang) -> (&'static str, Icon, &'static str) {
        match self {
            Self::Success => ("alert-success", Icon::Success, lang.success()),
            Self::Info => ("alert-info", Icon::Info, lang.information()),
            Self::Warning => ("alert-warning", Icon::Warning, lang.warning()),
            Self::Error => ("alert-error", Icon::Error, lang.error()),
        }
    }
}

/// An alert with or without a heading. A success is announced politely, an error at once.
pub fn alert(lang: Lang, tone: Tone, heading: Option<&str>, text: &Markup) -> Markup {
    let (class, icon, word) = tone.parts(lang);
    let role = match tone {
        Tone::Success => Some("status"),
        Tone::Error => Some("alert"),
        Tone::Info | Tone::Warning => None,
    };
    html! {
        div.alert.(class) role=[role] {
            span.alert-icon.sg-alert-icon { (icon.named(word)) }
            div.alert-body {
                @if let Some(heading) = heading { p.alert-heading { (heading) } }
                div.alert-text { (text) }
            }
        }
    }
}

/// What must be corrected in a form, with a link to each field; nothing when the form is right.
///
/// `labels` are the fields' names and the words people know them by: "Titel: Feltet skal udfyldes."
pub fn error_summary(form: Form<'_>, labels: &[(&str, &str)]) -> Markup {
    let lang = form.lang;
    let count = form.errors.iter().count();
    if count == 0 {
        return html! {};
    }
    let list = html! {
        ul.nobullet-list {
            @for (field, message) in form.errors.iter() {
                li {
                    @let label = labels.iter().find(|(name, _)| *name == field).map(|(_, label)| label);
                    @if field.is_empty() { (message) } @else {
                        a href=(format!("#{field}")) { @if let Some(label) = label { (label) @if !label.ends_with('?') { ":" } " " } (message) }
                    }
                }
            }
        }
    };
    html! { div.sg-error-summary #error-summary tabindex="-1" { (alert(lang, Tone::Error, Some(&lang.error_summary(count)), &list)) } }
}
