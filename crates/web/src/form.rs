//! What a person sent in a form, read into a typed value with the complaints kept beside the fields.
//!
//! A handler takes [`FormData`], reads a struct from it with a [`Reader`], and either calls the use case or shows the
//! page again (status 422) with [`Form`], which remembers every entered value and what is wrong with it. Rules of the
//! field are not checked here: a refusal from the domain is put beside its field with [`FieldErrors::add`].

mod data;
mod reader;
mod receive;

pub use data::{FormData, Upload};
pub use reader::Reader;

use sagsgang_i18n::Lang;

/// Complaints, each beside the field it is about, in the order of the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors {
    errors: Vec<(String, String)>,
}

impl FieldErrors {
    /// No complaints: a form shown for the first time.
    pub const NONE: Self = Self { errors: Vec::new() };

    /// One complaint about one field.
    pub fn one(field: &str, message: impl Into<String>) -> Self {
        let mut errors = Self::NONE;
        errors.add(field, message);
        errors
    }

    /// Adds a complaint; the first about a field is the one that is shown.
    pub fn add(&mut self, field: &str, message: impl Into<String>) {
        if self.of(field).is_none() {
            self.errors.push((field.to_owned(), message.into()));
        }
    }

    /// What is wrong with a field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.iter().find(|(name, _)| *name == field).map(|(_, message)| message)
    }

    /// Field and complaint.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.errors.iter().map(|(field, message)| (field.as_str(), message.as_str()))
    }

    /// Whether there is nothing to complain about.
    pub fn is_empty(&self) -> bool {
        self.errors.is_empty()
    }
}

const NO_ERRORS: &FieldErrors = &FieldErrors::NONE;

/// A form as it is shown: what stands in the fields, and what is wrong with it.
#[derive(Clone, Copy, Debug)]
pub struct Form<'a> {
    /// The language of labels and complaints.
    pub lang: Lang,
    /// What stands in the fields.
    pub data: &'a FormData,
    /// What is wrong.
    pub errors: &'a FieldErrors,
}

impl<'a> Form<'a> {
    /// A form with values and no complaints.
    pub const fn new(lang: Lang, data: &'a FormData) -> Self {
        Self { lang, data, errors: NO_ERRORS }
    }

    /// The form shown again with what is wrong.
    pub const fn with_errors(lang: Lang, data: &'a FormData, errors: &'a FieldErrors) -> Self {
        Self { lang, data, errors }
    }
}

#[cfg(test)]
mod tests;
