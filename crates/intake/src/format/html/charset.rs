//! The characters of a page: by its byte order mark, else UTF-8, else Windows-1252.

use crate::decode;
use crate::draft::Warning;
use crate::format::package::utf16;
use crate::refusal::{Refusal, RefusalKind};

/// How far into a page it may say which characters it has.
const REACH: usize = 2048;
/// Names of Windows-1252, and of what browsers take for it.
const WESTERN: [&str; 6] = ["windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "us-ascii"];

/// The text of a page, and what had to be guessed.
pub fn decode(bytes: &[u8]) -> Result<(String, Vec<Warning>), Refusal> {
    let wide = match bytes {
        [0xFF, 0xFE, rest @ ..] => Some(utf16(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => Some(utf16(rest, u16::from_be_bytes)),
        _ => None,
    };
    if let Some(text) = wide.filter(|_| bytes.len() <= decode::MOST_BYTES) {
        return text.map(|text| (text, Vec::new())).ok_or_else(|| RefusalKind::Broken.into());
    }
    let mut source = decode::decode(bytes)?;
    if declared(bytes).is_some_and(|name| WESTERN.contains(&name.as_str())) {
        source.warnings.retain(|w| *w != Warning::EncodingGuessed);
    }
    Ok((source.text, source.warnings))
}

/// The character set that the page names: `<meta charset="…">`, in either form.
fn declared(bytes: &[u8]) -> Option<String> {
    let start = bytes.get(..REACH).unwrap_or(bytes);
    let start = String::from_utf8_lossy(start).to_lowercase();
    let named = start.split_once("charset")?.1.trim_start().strip_prefix('=')?;
    let name = named.trim_start_matches(['"', '\'', ' ']);
    Some(name.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect())
}
