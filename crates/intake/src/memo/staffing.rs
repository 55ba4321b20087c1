//! How many of which kind work in a unit: `tre AC medarbejdere og en HK medarbejder`.

use crate::draft::Staffing;
use crate::pattern::Pattern;
use crate::span::{Found, Span};

static STAFF: Pattern = Pattern::new(
    r"(?i)\b(\d{1,3}|en|et|én|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)\s+([A-ZÆØÅ]{2,5})[- ]?(?:medarbejdere?|ansatte?|stillinger|årsværk)",
);
const NUMBERS: [&str; 12] = ["en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"];

/// The numbers in a paragraph that stands at `span`.
pub fn read(text: &str, span: Span) -> Vec<Found<Staffing>> {
    let one = |c: regex::Captures<'_>| {
        let count = number(&c.get(1)?.as_str().to_lowercase())?;
        let kind = c.get(2)?.as_str();
        let is_code = kind.chars().all(char::is_uppercase);
        is_code.then(|| Found::sure(Staffing { count, kind: kind.to_owned() }, span))
    };
    STAFF.all(text).filter_map(one).collect()
}

fn number(word: &str) -> Option<u32> {
    let word = if matches!(word, "et" | "én") { "en" } else { word };
    let named = NUMBERS.iter().position(|n| *n == word).and_then(|at| u32::try_from(at + 1).ok());
    named.or_else(|| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_words_and_figures() {
        let all = |t: &str| {
            read(t, Span::new(0, t.len())).into_iter().map(|f| (f.value.count, f.value.kind)).collect::<Vec<_>>()
        };
        assert_eq!(
            all("Staben består af fire AC medarbejdere og en HK-medarbejder."),
            [(4, "AC".to_owned()), (1, "HK".to_owned())]
        );
        assert_eq!(all("Der er 12 HK ansatte."), [(12, "HK".to_owned())]);
        assert_eq!(all("to nye medarbejdere"), []);
    }
}
