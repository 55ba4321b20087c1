//! What a file is: by its content first, for names lie, then by its ending.
//!
//! Each format is a module here that makes a [`Source`] of bytes; what the words mean is read in one way for all.

mod blocks;
mod docx;
mod html;
mod lay;
mod office;
pub mod package;
pub mod pdf;
mod xlsx;
mod xml;

use crate::decode::decode;
use crate::draft::Warning;
use crate::refusal::{Refusal, RefusalKind};
use crate::source::Source;

/// The endings of the files that are read, in lower case.
pub const ENDINGS: &[&str] = &["pdf", "docx", "xlsx", "html", "htm", "xml", "txt", "text", "zip"];
/// Whether the name is that of an XML file.
pub fn is_xml(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("xml"))
}

/// Whether the content is a document in a package: Word or Excel.
pub fn is_document(names: &[String]) -> bool {
    office::in_package(names).is_some()
}

/// Turns the bytes of one file into text.
pub fn source(name: &str, bytes: &[u8]) -> Result<Source, Refusal> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let named = file.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    let found = if pdf::is_one(bytes) { Some("pdf") } else { office::found(bytes)? };
    let Some(found) = found.or(named.as_deref()) else { return Err(RefusalKind::NoEnding.into()) };
    let mut source = match found {
        "pdf" => pdf::source(bytes),
        "txt" | "text" => decode(bytes),
        "docx" | "docm" | "dotx" | "dotm" => docx::read(bytes),
        "xlsx" | "xlsm" | "xltx" | "xltm" => xlsx::read(bytes),
        "html" | "htm" | "xhtml" => html::read(bytes),
        other => Err(RefusalKind::UnknownFormat { ending: other.to_owned() }.into()),
    }?;
    if let Some(named) = named.as_deref().filter(|named| *named != found && !office::is_named(named, found)) {
        source.warnings.push(Warning::OtherFormat { named: named.to_owned(), found: found.to_owned() });
    }
    Ok(source)
}
