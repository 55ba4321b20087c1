//! A word's letters as they are compared, each with its place in the word as it was given.

use crate::fold;

/// A folded word that knows where each of its bytes came from.
pub(super) struct Letters {
    folded: String,
    /// For each byte of `folded` where a letter of the word begins, its place in the word; nothing inside a letter
    /// (the second *a* of a folded *å*).
    places: Vec<Option<usize>>,
}

impl Letters {
    /// The letters of a word; nothing where it has other characters than letters, or more than `most` of them.
    pub fn of(word: &str, most: usize) -> Option<Self> {
        let mut letters = Self { folded: String::with_capacity(word.len()), places: Vec::with_capacity(word.len()) };
        for (count, (at, c)) in word.char_indices().enumerate() {
            if count >= most || !c.is_alphabetic() {
                return None;
            }
            match c {
                'a'..='z' | 'æ' | 'ø' => letters.folded.push(c),
                'å' => letters.folded.push_str("aa"),
                other => letters.folded.push_str(&fold(other.encode_utf8(&mut [0; 4]))),
            }
            if letters.places.len() < letters.folded.len() {
                letters.places.push(Some(at));
                letters.places.resize(letters.folded.len(), None);
            }
        }
        Some(letters)
    }

    /// The folded word.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// Whether a letter of the word begins at this byte of the folded one.
    pub fn is_boundary(&self, at: usize) -> bool {
        self.places.get(at).is_some_and(Option::is_some)
    }

    /// The place in the word of a boundary of the folded one.
    pub fn place_in_word(&self, boundary: usize) -> usize {
        self.places.get(boundary).copied().flatten().unwrap_or(0)
    }
}
