//! Where a value stood, and how sure the reading is.

use serde::Serialize;

/// A stretch of the decoded text, in bytes, end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte.
    pub end: usize,
}

impl Span {
    /// The stretch from `start` to `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The least stretch that holds both.
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The text that stands there; empty when the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The stretch of `part`, which must be a slice of `whole`; `None` when it is not.
    pub fn within(whole: &str, part: &str) -> Option<Self> {
        let start = (part.as_ptr().addr()).checked_sub(whole.as_ptr().addr())?;
        (start + part.len() <= whole.len()).then(|| Self::new(start, start + part.len()))
    }
}

/// How sure a reading is (da: *sikkerhed*). In review the doubtful come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Written under its own heading or in a form that means one thing.
    Sure,
    /// The convention points here, but it could be otherwise.
    Likely,
    /// Put together by inference: a person should look.
    Doubtful,
}

/// A value and where it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found<T> {
    /// The value as it is to be used: line breaks joined, white space cleaned.
    pub value: T,
    /// Where it stood.
    pub span: Span,
    /// Where it went on, when a page break or a column tore it apart.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<Span>,
    /// How sure the reading is.
    pub confidence: Confidence,
}

impl<T> Found<T> {
    /// A value read without doubt.
    pub const fn sure(value: T, span: Span) -> Self {
        Self { value, span, more: Vec::new(), confidence: Confidence::Sure }
    }

    /// A value read by a convention that has exceptions.
    pub const fn likely(value: T, span: Span) -> Self {
        Self { value, span, more: Vec::new(), confidence: Confidence::Likely }
    }

    /// A value put together by inference.
    pub const fn doubtful(value: T, span: Span) -> Self {
        Self { value, span, more: Vec::new(), confidence: Confidence::Doubtful }
    }

    /// The same place and sureness, another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Found<U> {
        Found { value: change(self.value), span: self.span, more: self.more, confidence: self.confidence }
    }

    /// Every stretch the value was read from.
    pub fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        std::iter::once(self.span).chain(self.more.iter().copied())
    }
}
