//! What a file is: by its content first, for names lie, then by its ending.
//!
//! Each format is a module here that makes a [`Source`] of bytes; what the words mean is read in one way for all.

use crate::decode::decode;
use crate::refusal::{Refusal, RefusalKind};
use crate::source::Source;

/// Whether the name is that of an XML file.
pub fn is_xml(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("xml"))
}

/// Turns the bytes of one file into text.
pub fn source(name: &str, bytes: &[u8]) -> Result<Source, Refusal> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let Some((_, ending)) = file.rsplit_once('.') else { return Err(RefusalKind::NoEnding.into()) };
    match ending.to_lowercase().as_str() {
        "txt" | "text" => decode(bytes),
        other => Err(RefusalKind::UnknownFormat { ending: other.to_owned() }.into()),
    }
}
