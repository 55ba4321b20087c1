//! Bytes to text. UTF-8 first; what is not UTF-8 is taken for Windows-1252, the encoding of older Danish files.

use crate::draft::Warning;
use crate::refusal::{Refusal, RefusalKind};
use crate::source::Source;

/// At most so many bytes are read from one file. No text of a meeting comes near this; more is a mistake or an attack.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;

/// Decodes a whole file; its byte order mark is no text.
pub fn decode(bytes: &[u8]) -> Result<Source, Refusal> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(RefusalKind::Utf16.into());
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    if let Some(at) = bytes.iter().position(|b| is_binary(*b)) {
        return Err(RefusalKind::NotText { at }.into());
    }
    let decoded = match std::str::from_utf8(bytes) {
        Ok(text) => Source::plain(text.to_owned(), Vec::new()),
        Err(_) => Source::plain(windows_1252(bytes)?, vec![Warning::EncodingGuessed]),
    };
    if decoded.text.trim().is_empty() {
        return Err(RefusalKind::Empty.into());
    }
    Ok(decoded)
}

/// Control bytes that no text file has; tab, line feed, vertical tab, form feed and carriage return may stand.
fn is_binary(byte: u8) -> bool {
    byte < 0x09 || (0x0E..0x20).contains(&byte) || byte == 0x7F
}

/// Every byte as the character it has in Windows-1252.
pub fn windows_1252(bytes: &[u8]) -> Result<String, Refusal> {
    bytes
        .iter()
        .enumerate()
        .map(|(at, byte)| character(*byte).ok_or_else(|| RefusalKind::NotText { at }.into()))
        .collect()
}

/// The character of a byte in Windows-1252; five bytes have none.
fn character(byte: u8) -> Option<char> {
    const HIGH: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”',
        '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH.get(usize::from(byte - 0x80)).copied().filter(|c| *c != '\0'),
        other => Some(char::from(other)),
    }
}
