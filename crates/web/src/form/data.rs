//! The fields of a form as they were sent, or as they stand before anybody wrote in them.

use bytes::Bytes;

/// The fields of a form, in the order they were sent; a name may be repeated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormData {
    fields: Vec<(String, String)>,
    files: Vec<Upload>,
}

/// A file that was sent with a form. Its name and type are what the sender said: neither is to be trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// The field it was chosen in.
    pub field: String,
    /// The last part of its name.
    pub file_name: String,
    /// The media type the browser claimed.
    pub content_type: Option<String>,
    /// What it holds.
    pub bytes: Bytes,
}

impl FormData {
    /// A form filled in beforehand.
    pub fn from_pairs<N: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        Self { fields: pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect(), files: Vec::new() }
    }

    /// Reads `application/x-www-form-urlencoded`, as a form sends it and as a query has it.
    pub fn from_urlencoded(body: &[u8]) -> Self {
        Self::from_pairs(form_urlencoded::parse(body))
    }

    /// The same without the control characters that no text has, such as come along when text is pasted. Line ends
    /// and tabulators stay.
    pub fn without_control_characters(mut self) -> Self {
        let is_text = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t');
        for (_, value) in &mut self.fields {
            value.retain(is_text);
        }
        self
    }

    /// Puts a value after those that stand there.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.fields.push((name.into(), value.into()));
    }

    /// Puts a file after those that stand there.
    pub fn push_file(&mut self, file: Upload) {
        self.files.push(file);
    }

    /// What stands in a field; empty when the field was not sent. Line ends are `\n`.
    pub fn text(&self, name: &str) -> String {
        self.all(name).next().unwrap_or_default().replace("\r\n", "\n")
    }

    /// Every value of a repeated field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Whether a field was sent at all: a checkbox is only sent when it is checked.
    pub fn has(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    /// Whether a repeated field holds a value.
    pub fn holds(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|sent| sent == value)
    }

    /// Every field, in the order sent.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The files chosen in a field. An empty file field sends none.
    pub fn files<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a Upload> {
        self.files.iter().filter(move |file| file.field == field)
    }
}
