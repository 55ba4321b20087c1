//! Fields of a form: label, hint, complaint and control, tied together so that they are read together.
//!
//! ```
//! # use sagsgang_web::{form::{Form, FormData}, ui::field::Field};
//! # use sagsgang_i18n::Lang;
//! let sent = FormData::default();
//! let form = Form::new(Lang::Da, &sent);
//! let markup = Field::new(form, "title", "Titel").hint("Som den skal stå på dagsordenen").required().text();
//! assert!(markup.into_string().contains("<label"));
//! ```

mod choice;

pub use choice::Choice;

use crate::form::Form;
use maud::{Markup, html};

/// A field to be; the last method says which control it has.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Field<'a> {
    form: Form<'a>,
    name: &'a str,
    label: &'a str,
    hint: Option<&'a str>,
    is_required: bool,
    width: &'a str,
    autocomplete: Option<&'a str>,
    unchosen: Option<&'a str>,
}

impl<'a> Field<'a> {
    /// A field by the name it is sent under and the word people know it by.
    pub const fn new(form: Form<'a>, name: &'a str, label: &'a str) -> Self {
        Self { form, name, label, hint: None, is_required: false, width: "", autocomplete: None, unchosen: None }
    }

    /// What helps one to fill it in.
    pub const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// It must be filled in; others are marked as optional.
    pub const fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    /// Room for some four, eight, eleven or twenty-seven characters, as is expected; otherwise the whole width.
    pub const fn room_for(mut self, characters: u8) -> Self {
        self.width = match characters {
            0..=4 => "input-char-4",
            5..=8 => "input-char-8",
            9..=11 => "input-char-11",
            _ => "input-char-27",
        };
        self
    }

    /// What the browser may fill in, such as `username` or `current-password`.
    pub const fn autocomplete(mut self, what: &'a str) -> Self {
        self.autocomplete = Some(what);
        self
    }

    /// What a list says while nothing is chosen, such as “Alle”; otherwise that one is to choose.
    pub const fn unchosen(mut self, word: &'a str) -> Self {
        self.unchosen = Some(word);
        self
    }

    /// A line of text.
    pub fn text(self) -> Markup {
        self.input("text", None)
    }

    /// An email address.
    pub fn email(self) -> Markup {
        self.input("email", Some("email"))
    }

    /// A password. It is never shown again.
    pub fn password(self) -> Markup {
        self.wrapped(&html! {
            input.form-input #(self.name) type="password" name=(self.name) required[self.is_required]
                autocomplete=[self.autocomplete] aria-describedby=[self.described_by()]
                aria-invalid=[self.invalid()];
        })
    }

    /// A whole number.
    pub fn number(self) -> Markup {
        self.room_for(8).input("text", Some("numeric"))
    }

    /// A date: the browser's own date field, which works by keyboard and without script.
    pub fn date(self) -> Markup {
        self.input("date", None)
    }

    /// A time of day.
    pub fn time(self) -> Markup {
        self.input("time", None)
    }

    /// Several lines of plain text.
    pub fn area(self, rows: u8) -> Markup {
        self.wrapped(&html! {
            textarea.form-input #(self.name) name=(self.name) rows=(rows) required[self.is_required]
                aria-describedby=[self.described_by()] aria-invalid=[self.invalid()] {
                // A browser drops the first line end inside the element.
                "\n" (self.form.data.text(self.name))
            }
        })
    }

    /// Text in the notation of `rich_text`, with a word on how to write it.
    pub fn rich_text(self, rows: u8) -> Markup {
        let hint = self.hint.unwrap_or(self.form.lang.rich_text_hint());
        self.hint(hint).area(rows)
    }

    /// A file; `accept` as in HTML (`.pdf,.docx`).
    pub fn file(self, accept: &str) -> Markup {
        self.wrapped(&html! {
            input #(self.name) type="file" name=(self.name) accept=(accept) required[self.is_required]
                aria-describedby=[self.described_by()] aria-invalid=[self.invalid()];
        })
    }

    /// Several files at once.
    pub fn files(self, accept: &str) -> Markup {
        self.wrapped(&html! {
            input #(self.name) type="file" name=(self.name) accept=(accept) multiple required[self.is_required]
                aria-describedby=[self.described_by()] aria-invalid=[self.invalid()];
        })
    }

    /// A whole folder of files, where the browser can; else several files.
    pub fn folder(self) -> Markup {
        self.wrapped(&html! {
            input #(self.name) type="file" name=(self.name) multiple webkitdirectory
                aria-describedby=[self.described_by()] aria-invalid=[self.invalid()];
        })
    }

    fn input(self, kind: &str, mode: Option<&str>) -> Markup {
        self.wrapped(&html! {
            input.form-input.(self.width) #(self.name) type=(kind) name=(self.name)
                value=(self.form.data.text(self.name)) required[self.is_required] inputmode=[mode]
                autocomplete=[self.autocomplete] aria-describedby=[self.described_by()] aria-invalid=[self.invalid()];
        })
    }

    fn wrapped(self, control: &Markup) -> Markup {
        html! {
            div.form-group.form-error[self.error().is_some()] {
                label.form-label for=(self.name) { (self.label) (self.mark()) }
                (self.remarks())
                (control)
            }
        }
    }

    /// Optional fields are marked in words; a star would have to be explained.
    fn mark(self) -> Markup {
        let lang = self.form.lang;
        html! { @if !self.is_required { span.sg-optional { " (" (lang.optional()) ")" } } }
    }

    fn remarks(self) -> Markup {
        let lang = self.form.lang;
        html! {
            @if let Some(hint) = self.hint { span.form-hint #(self.hint_id()) { (hint) } }
            @if let Some(error) = self.error() {
                span.form-error-message #(self.error_id()) {
                    span.sr-only { (lang.error_prefix()) ": " } (error)
                }
            }
        }
    }

    fn error(self) -> Option<&'a str> {
        self.form.errors.of(self.name)
    }

    fn invalid(self) -> Option<&'static str> {
        self.error().map(|_| "true")
    }

    fn hint_id(self) -> String {
        format!("{}-hint", self.name)
    }

    fn error_id(self) -> String {
        format!("{}-error", self.name)
    }

    fn described_by(self) -> Option<String> {
        match (self.hint, self.error()) {
            (None, None) => None,
            (Some(_), None) => Some(self.hint_id()),
            (None, Some(_)) => Some(self.error_id()),
            (Some(_), Some(_)) => Some(format!("{} {}", self.error_id(), self.hint_id())),
        }
    }
}
