//! What a file is: by its content first, for names lie, then by its ending.
//!
//! Each format is a module here that makes a [`Source`] of bytes; what the words mean is read in one way for all.

use crate::decode::decode;
use crate::refusal::{Refusal, RefusalKind};
use crate::source::Source;

mod pdf;

/// The endings of the files that are read, in lower case.
pub const ENDINGS: &[&str] = &["txt", "text", "pdf", "xml"];
/// Whether the name is that of an XML file.
pub fn is_xml(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("xml"))
}

/// Turns the bytes of one file into text.
pub fn source(name: &str, bytes: &[u8]) -> Result<Source, Refusal> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let Some((_, ending)) = file.rsplit_once('.') else { return Err(RefusalKind::NoEnding.into()) };
    // Some programs write a line or two before a PDF begins.
    if bytes.get(..1024).unwrap_or(bytes).windows(5).any(|head| head == b"%PDF-") {
        return pdf::source(bytes);
    }
    match ending.to_lowercase().as_str() {
        "pdf" => Err(RefusalKind::Broken.into()),
        "txt" | "text" => decode(bytes),
        other => Err(RefusalKind::UnknownFormat { ending: other.to_owned() }.into()),
    }
}
