//! What a file is by its content: names lie, and systems export one format under another's name.

use super::{html, package};
use crate::refusal::{Refusal, RefusalKind};

/// The first bytes of a ZIP file.
const ZIP: &[u8] = b"PK\x03\x04";
/// The first bytes of a compound file: the format of Word and Excel before 2007, and of a newer one with a password.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// The stream that holds a document closed with a password.
const ENCRYPTED: &str = "EncryptedPackage";

/// The format that the content tells: `docx`, `xlsx`, `html`; `None` when it tells none.
///
/// # Errors
/// A compound file cannot be read, whatever it is called.
pub fn found(bytes: &[u8]) -> Result<Option<&'static str>, Refusal> {
    if bytes.starts_with(COMPOUND) {
        let name: Vec<u8> = ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let locked = bytes.windows(name.len()).any(|w| w == name);
        return Err(if locked { RefusalKind::Protected } else { RefusalKind::OldOffice }.into());
    }
    if bytes.starts_with(ZIP) {
        // What cannot be opened is refused by the reader of what it is called.
        return Ok(package::Package::open(bytes).ok().and_then(|p| in_package(&p.names().collect::<Vec<_>>())));
    }
    Ok(html::is_one(bytes).then_some("html"))
}

/// The format that the names of a package's parts tell.
pub fn in_package(names: &[String]) -> Option<&'static str> {
    let has = |folder: &str, part: &str| {
        names.iter().any(|n| n.strip_prefix(folder).is_some_and(|n| n.starts_with(part) && n.ends_with(".xml")))
    };
    // Beside `document.xml` there is `document2.xml`: some programs number it.
    if has("word/", "document") {
        return Some("docx");
    }
    has("xl/", "workbook").then_some("xlsx")
}

/// Whether an ending is one of the names of a format: a template or a document with macros is the same inside.
pub fn is_named(ending: &str, format: &str) -> bool {
    match format {
        "docx" => matches!(ending, "docx" | "docm" | "dotx" | "dotm"),
        "xlsx" => matches!(ending, "xlsx" | "xlsm" | "xltx" | "xltm"),
        "html" => matches!(ending, "html" | "htm" | "xhtml"),
        _ => false,
    }
}
