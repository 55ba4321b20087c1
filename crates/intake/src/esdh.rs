//! Exports of the Danish case systems (da: *ESDH-systemer*): the XML that they put out for a municipality's website.
//!
//! One module for each dialect, told by the root element. Each writes what it reads as a text for people with
//! [`writer`], item by item with [`item`]; what no dialect knows is written last with [`rest`] and comes back as not
//! understood. [`tree`] is the XML, [`html`] the formatted text inside it, [`access`] who may see what.
//!
//! Not here: files beside an export (the draft names them), and what a delivery changes of one before it.

mod acadre;
mod acadre_manifest;
mod access;
mod edoc;
mod fujitsu;
mod guard;
mod html;
mod item;
mod meeting;
mod path;
mod publication;
mod rest;
mod sbsys;
mod tree;
mod writer;
mod xml;

use crate::coverage;
use crate::draft::{Draft, MinutesDraft, Reading};
use crate::places::Places;
use crate::refusal::{Refusal, RefusalKind};
use crate::span::{Confidence, Span};
use tree::Element;
use writer::Writer;

pub use path::{is_same as is_same_file, key as file_key};

/// The root elements of the dialects.
const ROOTS: [&str; 5] = ["root", "Root", "Publication", "Dagsorden", "Meeting"];

/// Whether a file begins like an export, whatever its name.
pub fn is_one(bytes: &[u8]) -> bool {
    let head = bytes.get(..4096).unwrap_or(bytes);
    xml::root_name(&String::from_utf8_lossy(head)).is_some_and(|name| ROOTS.contains(&name))
}

/// Reads the bytes of one export.
///
/// # Errors
/// A [`Refusal`] says that the bytes are no XML, XML that is not safe to read, or XML of another kind.
pub fn read(bytes: &[u8]) -> Result<Reading, Refusal> {
    let mut out = Writer::default();
    let text = xml::text(bytes, &mut out.warnings)?;
    let root = xml::tree(&text)?;
    let Some(dialect) = dialect(&root) else {
        return Err(RefusalKind::UnknownXml { root: root.name.chars().take(60).collect() }.into());
    };
    let draft = dialect(&root, &mut out);
    Ok(reading(draft, out))
}

type Dialect = fn(&Element, &mut Writer) -> MinutesDraft;

fn dialect(root: &Element) -> Option<Dialect> {
    match root.name.as_str() {
        "root" if acadre_manifest::is_one(root) => Some(acadre_manifest::read),
        "root" if acadre::is_one(root) => Some(acadre::read),
        "Root" | "root" if root.find("Notification").is_some() => Some(fujitsu::notification),
        "Root" | "root" if root.find("AgendaElements").is_some() => Some(fujitsu::content),
        "Publication" if root.child("Agendas").is_some() => Some(publication::read),
        "Dagsorden" if root.child("Møde").is_some() => Some(sbsys::read),
        "Meeting" if root.child("MeetingAgendaTypes").is_some() => Some(edoc::read),
        _ => None,
    }
}

fn reading(draft: MinutesDraft, out: Writer) -> Reading {
    let Writer { text, headings, warnings, .. } = out.finished();
    let spans: Vec<Span> = draft.spans().into_iter().chain(headings.iter().copied()).collect();
    let not_understood = coverage::rest(&text, spans);
    let document = Draft::Minutes(draft);
    let confidence = Confidence::Sure;
    Reading { text, document, confidence, headings, not_understood, warnings, places: Places::default() }
}
