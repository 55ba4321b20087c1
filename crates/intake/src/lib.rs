//! Reads what others wrote: minutes, status tables and memos that a municipality already has.
//!
//! Pure: bytes in, drafts out. Every value says where in the text it stood ([`Span`]) and how sure the
//! reading is ([`Confidence`]); what was not understood is handed back, never dropped. The room knows the
//! conventions of Danish municipal documents, not any one municipality's people or cases.
//!
//! It does not decide what becomes of a draft: a person reviews it, and `app` stores it.
//!
//! Start in [`read`]; the drafts are in [`draft`]; the conventions are one module each under `minutes`,
//! `programme` and `memo`, the case systems' exports under `esdh`; [`naming`] is what names tell; [`to_json`] prints a reading.

pub mod archive;
mod body;
mod coverage;
mod date;
mod decode;
mod document;
pub mod draft;
mod esdh;
mod finite;
mod format;
mod json;
mod lines;
mod memo;
mod minutes;
pub mod naming;
mod pattern;
mod person;
mod places;
mod programme;
mod refusal;
mod sentence;
mod source;
mod span;

pub use decode::MOST_BYTES;
pub use draft::{Draft, LeftOut, Reading, Rest, Warning};
pub use esdh::{file_key, is_same_file};
pub use format::ENDINGS;
pub use format::pdf::picture::{Fineness, Picture};
pub use json::to_json;
pub use places::{PageSize, Place, Places};
pub use refusal::{Refusal, RefusalKind};
pub use span::{Confidence, Found, Span};

/// Whether a file is read as an export of a case system, which may name files beside it.
pub fn is_export(name: &str, bytes: &[u8]) -> bool {
    format::is_xml(name) || esdh::is_one(bytes)
}

/// Reads one file (da: *indlæsning*).
///
/// `name` is the file's name, of which only the ending counts; `bytes` is its content, which counts first. Read are PDF,
/// Word (.docx), Excel (.xlsx), HTML, plain text (UTF-8 with or without a byte order mark, else Windows-1252), and the XML
/// that the Danish case systems export.
///
/// # Errors
/// A [`Refusal`] says why the file cannot be read at all: another format, a password, damage, nothing in it, or more than
/// is read in one go. A text that is read but not understood is no error: it comes
/// back as [`Draft::Unknown`] with everything in `not_understood`.
pub fn read(name: &str, bytes: &[u8]) -> Result<Reading, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(RefusalKind::TooLarge { bytes: bytes.len(), most: MOST_BYTES }.into());
    }
    if is_export(name, bytes) {
        return esdh::read(bytes);
    }
    Ok(document::read(format::source(name, bytes)?))
}

/// The words of a file and nothing of what they mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The pages in order, or the whole text where the format has none.
    pub pages: Vec<String>,
    /// Whether the format has pages of its own.
    pub has_pages: bool,
}

/// Reads the words of one file, as [`read`] does but without reading what they mean: to search in it.
///
/// # Errors
/// A [`Refusal`] as of [`read`]; exports of case systems have no text of their own.
pub fn text(name: &str, bytes: &[u8]) -> Result<Text, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(RefusalKind::TooLarge { bytes: bytes.len(), most: MOST_BYTES }.into());
    }
    let source = format::source(name, bytes)?;
    let has_pages = !source.places.pages().is_empty();
    let pages = source.text.split('\u{c}').map(|page| page.trim_matches('\n').to_owned());
    Ok(Text { pages: if has_pages { pages.collect() } else { vec![source.text.replace('\u{c}', "\n")] }, has_pages })
}

/// Reads a document whose pages are pictures, from the text that another program recognized on each of them, in order.
/// `bytes` is the document, whose pages are shown beside; where on them a word stood nobody knows.
pub fn read_recognized(bytes: &[u8], pages: &[String]) -> Reading {
    let ended = pages.iter().map(|page| page.trim_end_matches(['\u{c}', '\n']));
    let text = ended.flat_map(|page| [page, "\u{c}\n"]).collect();
    let source = source::Source::plain(text, vec![Warning::Recognized { pages: pages.len() }]);
    document::read(source::Source { places: format::pdf::picture::sheets(bytes), ..source })
}

/// Draws a page of a PDF as it was printed, counted from 0; `None` when there is no such page or it is no PDF.
///
/// # Errors
/// A [`Refusal`] when the file cannot be opened, or the page asks for more drawing than any page of a meeting.
pub fn picture(bytes: &[u8], page: usize, fineness: Fineness) -> Result<Option<Picture>, Refusal> {
    if format::pdf::is_one(bytes) { format::pdf::picture::picture(bytes, page, fineness) } else { Ok(None) }
}
