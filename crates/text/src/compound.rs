//! A Danish compound taken apart: *ældrebolighandlingsplanen* is *ældre·bolig·handlings·planen*.
//!
//! The linking letter stays with the part before it and the ending with the last one, so the parts put together are
//! the word again. Not split are particles that make verbs (*udvalg*, *opfølgning*), derivations (*ledelse*) and words
//! that have grown together (*grundlag*, *hverdag*).
//!
//! How: every way to lay known stems side by side has a price ([`course`]); the cheapest is taken. What may begin and
//! what may end a compound is data ([`knowledge`]), what may stand after the last stem is grammar ([`ending`]). A word
//! that is known as a whole is never split, and neither is one that cannot be laid out without a rest.

mod course;
mod derived;
mod ending;
mod knowledge;
mod letters;
mod list;
#[cfg(test)]
mod tests;

use letters::Letters;

/// What is longer is no word of any language, and stays whole.
const LETTERS_MAX: usize = 64;

/// The parts of a word in order; the word itself where it is no compound.
///
/// Takes a word as it is written or [folded](crate::fold()), in either case; the parts are pieces of the word as it was
/// given. A word of more than 64 letters stays whole, as does whatever is no word.
///
/// ```
/// use sagsgang_text::compound::parts;
/// assert_eq!(parts("Ældrebolighandlingsplanen"), ["Ældre", "bolig", "handlings", "planen"]);
/// assert_eq!(parts("beslutning"), ["beslutning"]);
/// ```
pub fn parts(word: &str) -> Vec<&str> {
    let Some(letters) = Letters::of(word, LETTERS_MAX) else { return vec![word] };
    let mut parts = Vec::new();
    let mut rest = word;
    let mut begin = 0;
    for boundary in course::boundaries(&letters) {
        let at = letters.place_in_word(boundary);
        let Some((part, after)) = at.checked_sub(begin).and_then(|length| rest.split_at_checked(length)) else {
            continue;
        };
        parts.push(part);
        (rest, begin) = (after, at);
    }
    parts.push(rest);
    parts
}
