//! The text that an export becomes: lines for people, with the place of every value in it.

use super::tree::clean;
use crate::date;
use crate::draft::{PersonName, Warning};
use crate::lines::Line;
use crate::person;
use crate::span::{Found, Span};
use jiff::civil::Date;

/// A text being written, and what is to be told of it.
#[derive(Debug, Default)]
pub struct Writer {
    /// What is written so far.
    pub text: String,
    /// Labels, and what is understood but has no place in a draft.
    pub headings: Vec<Span>,
    /// What a person should know.
    pub warnings: Vec<Warning>,
    /// How many values about persons and machines were left out.
    pub private: usize,
    /// How many items and annexes do not say whether they are open.
    pub unstated: usize,
    /// How many paths of files were cut down to the file's name.
    pub shortened: usize,
    /// How many annexes came with their whole text, which stands in their files.
    pub annex_texts: usize,
    /// How many agendas of other meetings it holds, which are not read.
    pub other_meetings: usize,
}

impl Writer {
    /// The text with its warnings.
    pub fn finished(mut self) -> Self {
        let told = [
            (self.unstated, Warning::OpennessUnstated { count: self.unstated }),
            (self.private, Warning::PrivateLeftOut { count: self.private }),
            (self.shortened, Warning::PathsShortened { count: self.shortened }),
            (self.annex_texts, Warning::AnnexTextsLeftOut { count: self.annex_texts }),
            (self.other_meetings, Warning::OtherMeetings { count: self.other_meetings }),
        ];
        self.warnings.extend(told.into_iter().filter(|(count, _)| *count > 0).map(|(_, warning)| warning));
        self
    }

    /// Writes `text` and gives its place.
    pub fn put(&mut self, text: &str) -> Span {
        let start = self.text.len();
        self.text.push_str(text);
        Span::new(start, self.text.len())
    }

    /// Ends the line.
    pub fn end_line(&mut self) {
        self.text.push('\n');
    }

    /// Writes words that are no value.
    pub fn label(&mut self, words: &str) -> Span {
        let span = self.put(words);
        self.headings.push(span);
        span
    }

    /// Writes a heading on a line of its own, after an empty one.
    pub fn heading(&mut self, words: &str) -> Span {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.end_line();
        }
        let span = self.label(words);
        self.end_line();
        span
    }

    /// A line of a label and a value.
    pub fn field(&mut self, label: &str, value: &str) -> Found<String> {
        self.label(&format!("{label}: "));
        let span = self.put(value);
        self.end_line();
        Found::sure(value.to_owned(), span)
    }

    /// A line of a label and a value that has no place in a draft: where, until when.
    pub fn aside(&mut self, label: &str, value: Option<String>) {
        if let Some(value) = value {
            let written = self.field(label, &value);
            self.headings.push(written.span);
        }
    }

    /// A line of a label and a day. What is no day is not understood.
    pub fn day(&mut self, label: &str, value: &str) -> Option<Found<Date>> {
        let written = self.field(label, &spaced(value));
        let found = date::first(&written.value)?;
        let at = Span::new(written.span.start + found.span.start, written.span.start + found.span.end);
        self.headings.push(written.span);
        Some(Found { span: at, ..found })
    }

    /// Lines of formatted text with an empty line between paragraphs, so that whoever joins lines keeps them apart.
    pub fn block(&mut self, lines: &[String]) -> Vec<Line> {
        let mut written = Vec::new();
        for text in lines {
            let text = clean(text);
            let span = self.put(&text);
            self.text.push_str("\n\n");
            let blank =
                Line { span: Span::new(span.end, span.end), indent: 0, spaced: true, trailing: false, firm: false };
            written.extend([Line { span, ..blank }, blank]);
        }
        written
    }

    /// A person on a line; what stands behind the name is a role.
    pub fn person(&mut self, written: &str, party: Option<&str>) -> Found<PersonName> {
        let written = clean(written);
        let span = self.put(&written);
        let read = person::only(&written);
        let mut name = read.as_ref().map_or(PersonName { name: written.clone(), party: None }, |f| f.value.clone());
        let end = read.map_or(span.end, |f| span.start + f.span.end);
        self.headings.push(Span::new(end, span.end));
        if let Some(party) = party.filter(|_| name.party.is_none()) {
            self.label(&format!(" ({party})"));
            name.party = Some(party.to_owned());
        }
        self.end_line();
        Found::sure(name, Span::new(span.start, end))
    }
}

/// `2017-01-05T10:00:00` with its parts divided.
fn spaced(value: &str) -> String {
    let is_time =
        |at: usize| value.get(at + 1..at + 2).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    match value.find('T') {
        Some(at) if at > 7 && is_time(at) => clean(&value.replacen('T', " ", 1)),
        _ => value.to_owned(),
    }
}

/// The lines as one text, a paragraph a line.
pub fn joined(out: &Writer, lines: &[Line]) -> Option<Found<String>> {
    let span = crate::lines::extent(lines)?;
    let texts: Vec<&str> = lines.iter().filter(|l| !l.is_blank()).map(|l| l.text(&out.text)).collect();
    Some(Found::sure(texts.join("\n"), span))
}
