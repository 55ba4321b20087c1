//! A meeting document in the words and the order it is read in: the data of the templates.
//!
//! Here dates are written, lists are put together and every text becomes blocks of plain runs. The templates only
//! lay out. A field here is a name in `templates/`.

mod decision;
mod item;
mod table;
mod text;

use jiff::civil::{Date, Time};
use sagsgang_domain::rich_text::RichText;
use serde::Serialize;

use crate::model::{Absence, Audience, DocumentKind, Language, MeetingDocument, Person, Signatory};
use crate::words::Words;
use item::{AnnexGroup, ItemView};
use text::Block;

/// The whole document.
#[derive(Debug, Serialize)]
pub(crate) struct DocumentView {
    words: &'static Words,
    /// Title in the file's metadata and its window.
    file_title: String,
    /// Title on the first page.
    title: String,
    /// What stands at the top of every page but the first, left and right.
    running: [String; 2],
    /// Words of warning over the title.
    notices: Vec<&'static str>,
    municipality: String,
    body: String,
    facts: Vec<Fact>,
    members: Vec<Line>,
    absent: Vec<Line>,
    others: Vec<Line>,
    remarks: Vec<Block>,
    items: Vec<ItemView>,
    annex_groups: Vec<AnnexGroup>,
    signatures: Vec<Line>,
}

/// A label and what it says.
#[derive(Debug, Serialize)]
struct Fact {
    label: &'static str,
    value: String,
}

/// A person on a line and what is said about them.
#[derive(Debug, Serialize)]
struct Line {
    name: String,
    note: String,
}

/// Puts a document, already cleaned and redacted, in words and order.
pub(crate) fn of(document: &MeetingDocument) -> DocumentView {
    let words = Words::of(document.language);
    let title = document.title.clone().filter(|title| !is_blank(title)).unwrap_or_else(|| {
        let usual = if document.kind == DocumentKind::Agenda { words.agenda } else { words.minutes };
        usual.to_owned()
    });
    let day = short_date(document.language, document.date);
    DocumentView {
        words,
        file_title: format!("{title} – {} – {day}", document.body),
        running: [join(" · ", &[&document.municipality, &document.body]), format!("{title} {day}")],
        title,
        notices: notices(document, words),
        municipality: document.municipality.clone(),
        body: document.body.clone(),
        facts: facts(document, words),
        members: document.members.iter().map(|m| line(&m.person, m.attendance.as_deref())).collect(),
        absent: document.absent.iter().map(|absence| absent_line(absence, words)).collect(),
        others: document.others.iter().map(|person| line(person, None)).collect(),
        remarks: document.remarks.as_ref().map(remarks).unwrap_or_default(),
        items: document.items.iter().map(|i| item::view(i, document, words)).collect(),
        annex_groups: document.items.iter().filter_map(|i| item::annex_group(i, words)).collect(),
        signatures: document.signatories.iter().map(|s| signature(s, document.language)).collect(),
    }
}

fn remarks(said: &RichText) -> Vec<Block> {
    text::without_jumps(text::blocks(said, 1), 1)
}

fn notices(document: &MeetingDocument, words: &Words) -> Vec<&'static str> {
    let closed = document.items.iter().any(|item| !item.openness.is_open());
    let mut notices = Vec::new();
    if document.draft {
        notices.push(words.draft);
    }
    if document.audience == Audience::Internal && closed {
        notices.push(words.confidential);
    }
    notices
}

fn facts(document: &MeetingDocument, words: &Words) -> Vec<Fact> {
    let time = |at: Option<Time>| at.map(|at| clock(document.language, at)).unwrap_or_default();
    [
        (words.meeting_number, document.meeting_number.clone().unwrap_or_default()),
        (words.place, document.place.clone()),
        (words.date, capitalised(&long_date(document.language, document.date))),
        (words.starts, time(document.starts)),
        (words.ends, time(document.ends)),
    ]
    .into_iter()
    .filter(|(_, value)| !is_blank(value))
    .map(|(label, value)| Fact { label, value })
    .collect()
}

fn line(person: &Person, note: Option<&str>) -> Line {
    let role = person.role.as_deref().unwrap_or_default();
    Line { name: name(person), note: join(", ", &[role, note.unwrap_or_default()]) }
}

fn absent_line(absence: &Absence, words: &Words) -> Line {
    let reason = absence.reason.as_deref().unwrap_or_default();
    let substitute = absence.substitute.as_ref().map(|p| format!("{} {}", words.substitute, name(p)));
    Line { name: name(&absence.person), note: join(", ", &[reason, &substitute.unwrap_or_default()]) }
}

fn signature(signatory: &Signatory, language: Language) -> Line {
    let note = signatory.signed.map(|at| {
        let words = Words::of(language);
        words
            .signed_at
            .replace("{date}", &short_date(language, at.date()))
            .replace("{time}", &clock(language, at.time()))
    });
    Line { name: name(&signatory.person), note: note.unwrap_or_default() }
}

/// "Anna Lund (A)".
fn name(person: &Person) -> String {
    match person.party.as_deref().map(str::trim).filter(|party| !party.is_empty()) {
        Some(party) => format!("{} ({party})", person.name),
        None => person.name.clone(),
    }
}

fn join<T: AsRef<str>>(between: &str, parts: &[T]) -> String {
    parts.iter().map(AsRef::as_ref).filter(|part| !is_blank(part)).collect::<Vec<_>>().join(between)
}

fn is_blank(text: &str) -> bool {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{AD}').is_empty()
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn short_date(language: Language, date: Date) -> String {
    match language {
        Language::Danish => sagsgang_text::short_date(date),
        Language::English => sagsgang_text::english::short_date(date),
    }
}

fn long_date(language: Language, date: Date) -> String {
    match language {
        Language::Danish => sagsgang_text::long_date(date),
        Language::English => sagsgang_text::english::long_date(date),
    }
}

fn clock(language: Language, time: Time) -> String {
    match language {
        Language::Danish => sagsgang_text::clock(time),
        Language::English => sagsgang_text::english::clock(time),
    }
}
