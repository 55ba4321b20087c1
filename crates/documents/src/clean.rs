//! Makes any text printable, so that no name, title or text can keep a document from being made.
//!
//! PDF/UA demands a glyph for every character. What the embedded fonts cannot show is shown as a replacement mark,
//! never dropped in silence; control and formatting characters, which nobody sees, are taken out.

use std::collections::HashSet;
use std::sync::OnceLock;

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use crate::model::MeetingDocument;
use crate::typeset;

/// Stands for a run of characters without a glyph.
const REPLACEMENT: &str = "[?]";
/// Where a line may be broken though nothing is seen.
const BREAK_HERE: char = '\u{200B}';
/// Longer words get places to break, or they would run over the margin.
const LONGEST_WORD: usize = 24;
/// Keys of the view whose values are not read on paper.
const NOT_PRINTED: [&str; 2] = ["href", "file_title"];

/// The document with every text made printable.
pub(crate) fn document(document: &MeetingDocument) -> Result<MeetingDocument, serde_json::Error> {
    let mut value = serde_json::to_value(document)?;
    each_text(&mut value, &text);
    serde_json::from_value(value)
}

/// The view with places to break in words too long for a line.
pub(crate) fn breakable(mut view: Value) -> Value {
    each_text(&mut view, &break_long_words);
    view
}

fn each_text(value: &mut Value, change: &dyn Fn(&str) -> String) {
    match value {
        Value::String(string) => *string = change(string),
        Value::Array(values) => values.iter_mut().for_each(|value| each_text(value, change)),
        Value::Object(fields) => fields
            .iter_mut()
            .filter(|(key, _)| !NOT_PRINTED.contains(&key.as_str()))
            .for_each(|(_, value)| each_text(value, change)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A text that the embedded fonts can show.
fn text(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for character in raw.nfc() {
        match printable(character) {
            Print::As(shown) => out.push(shown),
            Print::Words(shown) => out.push_str(shown),
            Print::Nothing => {}
            Print::Unknown if out.ends_with(REPLACEMENT) => {}
            Print::Unknown => out.push_str(REPLACEMENT),
        }
    }
    out
}

/// How a character is printed.
enum Print {
    As(char),
    Words(&'static str),
    Nothing,
    Unknown,
}

fn printable(character: char) -> Print {
    match character {
        ' '..='~' | '\u{A0}' | '\u{AD}' => Print::As(character),
        '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' => Print::As(' '),
        _ if character.is_whitespace() => Print::As(' '),
        _ if character.is_control() || is_unseen(character) => Print::Nothing,
        _ if glyphs().contains(&character) => Print::As(character),
        // What office programs put in lists and tables; the last one is their own bullet.
        '\u{2010}' | '\u{2011}' => Print::As('-'),
        '\u{2043}' | '\u{2212}' => Print::As('–'),
        '●' | '▪' | '■' | '‣' | '∙' | '⦁' | '◦' | '○' | '\u{F0B7}' => Print::As('•'),
        '☐' | '□' => Print::Words("[ ]"),
        '☑' | '☒' => Print::Words("[x]"),
        _ => Print::Unknown,
    }
}

/// Formatting characters: joiners, directions, variation selectors, byte order marks, tags.
fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{061C}' | '\u{034F}' | '\u{180B}'..='\u{180F}'
        | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// The characters that every embedded face can show, without the private ones, which mean nothing outside the font.
fn glyphs() -> &'static HashSet<char> {
    static GLYPHS: OnceLock<HashSet<char>> = OnceLock::new();
    GLYPHS.get_or_init(|| {
        let mut faces = typeset::fonts().iter().map(|font| &font.info().coverage);
        let Some(first) = faces.next() else { return HashSet::new() };
        first
            .iter()
            .filter(|code| faces.clone().all(|face| face.contains(*code)))
            .filter_map(char::from_u32)
            .filter(|character| !('\u{E000}'..='\u{F8FF}').contains(character))
            .collect()
    })
}

fn break_long_words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut length = 0;
    for character in text.chars() {
        length = if character.is_whitespace() { 0 } else { length + 1 };
        if length > LONGEST_WORD {
            out.push(BREAK_HERE);
            length = 1;
        }
        out.push(character);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_text_is_left_as_it_is() {
        let danish = "Ærø Kommunes § 17, stk. 4-udvalg – »Sund by« kostede 1.250,50 kr. (½ år) → ÅØ";
        assert_eq!(text(danish), danish);
    }

    #[test]
    fn what_has_no_glyph_is_marked_and_not_dropped() {
        assert_eq!(text("Tak 🎉🎂 for alt"), "Tak [?] for alt");
        assert_eq!(text("\u{E000}"), "[?]");
    }

    #[test]
    fn marks_from_office_programs_are_read_as_they_were_meant() {
        assert_eq!(text("\u{F0B7} Budget\u{2011}opfølgning ☐"), "• Budget-opfølgning [ ]");
    }

    #[test]
    fn what_nobody_sees_is_taken_out() {
        assert_eq!(text("Bi\u{200B}lag\u{0} \u{202E}1\u{FEFF}"), "Bilag 1");
        assert_eq!(text("Sag\r\n2"), "Sag  2");
    }

    #[test]
    fn letters_written_in_two_parts_become_one() {
        assert_eq!(text("A\u{30A}rhus"), "Århus");
    }

    #[test]
    fn a_very_long_word_gets_places_to_break() {
        let broken = break_long_words(&"a".repeat(60));
        assert_eq!(broken.matches(BREAK_HERE).count(), 2);
        assert_eq!(break_long_words("Voksen- og Plejeudvalget"), "Voksen- og Plejeudvalget");
    }
}
