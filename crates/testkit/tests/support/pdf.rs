//! Everything a PDF says: its pages' text, and every string and stream in it, metadata and bookmarks too.

use lopdf::{Document, Object};
use std::fmt::Write as _;

/// All of it in lower case. Blanks and hyphens are left out of the pages' text, so that a word broken at the end of a
/// line is found.
pub fn everything(bytes: &[u8]) -> String {
    let document = Document::load_mem(bytes).expect("the file is a PDF");
    let mut text = String::new();
    for object in document.objects.values() {
        gather(object, &mut text);
    }
    gather(&Object::Dictionary(document.trailer.clone()), &mut text);
    let _ = write!(text, "\n{}", self::text(&document));
    text.to_lowercase()
}

/// The pages' text without blanks and hyphens, in lower case.
pub fn text(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).expect("its text can be read").to_lowercase();
    text.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '\u{ad}' | '\u{2010}')).collect()
}

fn gather(object: &Object, text: &mut String) {
    match object {
        Object::String(bytes, _) | Object::Name(bytes) => put(bytes, text),
        Object::Array(items) => items.iter().for_each(|item| gather(item, text)),
        Object::Dictionary(entries) => {
            for (name, value) in entries {
                put(name, text);
                gather(value, text);
            }
        }
        Object::Stream(stream) => {
            gather(&Object::Dictionary(stream.dict.clone()), text);
            put(&stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()), text);
        }
        _ => {}
    }
}

/// As it stands, and as UTF-16 if it is that.
fn put(bytes: &[u8], text: &mut String) {
    text.push('\n');
    text.push_str(&String::from_utf8_lossy(bytes));
    let wide: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    text.push('\n');
    text.push_str(&String::from_utf16_lossy(&wide));
}
