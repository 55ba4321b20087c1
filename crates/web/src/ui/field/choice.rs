//! Fields in which one chooses: select, radios, checkboxes.

use super::Field;
use maud::{Markup, html};

/// Something one may choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// What helps one to choose.
    pub hint: Option<String>,
}

impl Choice {
    /// A choice by what is sent and what is read.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// The same with a word on when to choose it.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl Field<'_> {
    /// A list that folds out, for more choices than radios can show. Begins with an empty choice.
    pub fn select(self, choices: &[Choice]) -> Markup {
        let chosen = self.form.data.text(self.name);
        self.wrapped(&html! {
            select.form-select #(self.name) name=(self.name) required[self.is_required]
                aria-describedby=[self.described_by()] aria-invalid=[self.invalid()] {
                option value="" { (self.unchosen.unwrap_or(self.form.lang.choose())) }
                @for choice in choices {
                    option value=(choice.value) selected[choice.value == chosen] { (choice.label) }
                }
            }
        })
    }

    /// A few choices of which one is taken.
    pub fn radios(self, choices: &[Choice]) -> Markup {
        self.group("radio", choices)
    }

    /// A few choices of which any number is taken.
    pub fn checkboxes(self, choices: &[Choice]) -> Markup {
        self.group("checkbox", choices)
    }

    /// One yes or no. The label is the whole statement.
    pub fn checkbox(self) -> Markup {
        html! {
            div.form-group.form-error[self.error().is_some()] {
                @if let Some(error) = self.error() {
                    span.form-error-message #(self.error_id()) {
                        span.sr-only { (self.form.lang.error_prefix()) ": " } (error)
                    }
                }
                div.form-group-checkbox {
                    input.form-checkbox #(self.name) type="checkbox" name=(self.name) value="1"
                        checked[self.form.data.has(self.name)] required[self.is_required]
                        aria-describedby=[self.described_by()] aria-invalid=[self.invalid()];
                    label for=(self.name) { (self.label) }
                    @if let Some(hint) = self.hint { span.form-hint #(self.hint_id()) { (hint) } }
                }
            }
        }
    }

    fn group(self, kind: &str, choices: &[Choice]) -> Markup {
        let needs_one = self.is_required && kind == "radio";
        html! {
            div.form-group.form-error[self.error().is_some()] {
                fieldset aria-describedby=[self.described_by()] {
                    legend.form-label { (self.label) (self.mark()) }
                    (self.remarks())
                    @for (index, choice) in choices.iter().enumerate() {
                        // The first has the field's own name as its id: the error summary leads there.
                        @let id = if index == 0 { self.name.to_owned() } else { format!("{}-{index}", self.name) };
                        @let hint_id = choice.hint.as_ref().map(|_| format!("{id}-choice-hint"));
                        div.(format!("form-group-{kind}")) {
                            input.(format!("form-{kind}")) #(id) type=(kind) name=(self.name) value=(choice.value)
                                checked[self.form.data.holds(self.name, &choice.value)] required[needs_one]
                                aria-describedby=[hint_id.as_deref()];
                            label for=(id) { (choice.label) }
                            @if let (Some(hint), Some(hint_id)) = (&choice.hint, &hint_id) {
                                span.form-hint #(hint_id) { (hint) }
                            }
                        }
                    }
                }
            }
        }
    }
}
