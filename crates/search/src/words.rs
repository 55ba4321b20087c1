//! What a word is: a run of letters and digits, folded; and its Danish stem.

use frostem::{Algorithm, Stemmer};
use sagsgang_text::fold;

/// A word is cut after this many characters; what is longer is no word of any language.
const WORD_MAX: usize = 64;

/// A word and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// The byte at which it begins.
    pub from: usize,
    /// The byte after it.
    pub to: usize,
    /// The word as it is compared.
    pub folded: String,
}

/// The words of a text in order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match start {
            None if c.is_alphanumeric() => start = Some(at),
            Some(from) if !continues(c) => {
                words.extend(word(text, from, at));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        words.extend(word(text, from, text.len()));
    }
    words
}

fn word(text: &str, from: usize, to: usize) -> Option<Word> {
    let folded: String = fold(&text[from..to]).chars().take(WORD_MAX).collect();
    (!folded.is_empty()).then_some(Word { from, to, folded })
}

/// A soft hyphen or an accent written as a mark of its own does not end a word.
fn continues(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && !c.is_whitespace() && fold(c.encode_utf8(&mut [0; 4])).is_empty())
}

/// Finds the stems of folded Danish words.
pub(crate) struct Stems(Stemmer);

impl Stems {
    /// Ready to stem.
    pub fn new() -> Self {
        Self(Stemmer::new(Algorithm::Danish))
    }

    /// What *boligen*, *boliger* and *boligerne* have in common. A word that would be cut to one of the commonest
    /// (*demens* to *dem*) is its own stem: it has nothing to do with it.
    pub fn stem(&self, folded: &str) -> String {
        let stem = self.0.stem(folded);
        if is_filler(&stem) { folded.to_owned() } else { stem.into_owned() }
    }
}

/// Whether it is so common that a text need not hold it to be what was asked for.
pub(crate) fn is_filler(folded: &str) -> bool {
    const FILLERS: [&str; 36] = [
        "af", "at", "de", "dem", "den", "der", "det", "du", "en", "er", "et", "for", "fra", "har", "hvad", "hvor", "i",
        "ikke", "jeg", "kan", "man", "med", "og", "om", "paa", "sig", "skal", "som", "the", "til", "ved", "vi", "vil",
        "var", "of", "and",
    ];
    FILLERS.contains(&folded)
}

#[cfg(test)]
mod tests {
    use super::{Stems, words};

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        assert_eq!(folded("Børne- og Ungeudvalget, §17"), ["børne", "og", "ungeudvalget", "17"]);
        assert_eq!(folded("Sag 26/1042: 4,5 mio. kr."), ["sag", "26", "1042", "4", "5", "mio", "kr"]);
        assert_eq!(folded("… – !"), Vec::<String>::new());
    }

    #[test]
    fn a_soft_hyphen_and_a_loose_ring_do_not_break_a_word() {
        assert_eq!(folded("ko\u{ad}mmune"), ["kommune"]);
        assert_eq!(folded("A\u{30A}benra\u{30A}"), ["aabenraa"]);
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "på Åvej";
        let found = words(text);
        assert_eq!(&text[found[1].from..found[1].to], "Åvej");
    }

    #[test]
    fn endings_fall_away() {
        let stems = Stems::new();
        for form in ["boligen", "boliger", "boligerne", "boligs"] {
            assert_eq!(stems.stem(form), stems.stem("bolig"), "{form}");
        }
        assert_ne!(stems.stem("skole"), stems.stem("skov"));
        assert_ne!(stems.stem("demens"), stems.stem("dem"));
    }
}
