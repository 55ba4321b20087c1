//! The words of a text as the engine keeps them: each word, and in the same place its stem under a mark, and the stems
//! of a compound's parts under another.
//!
//! One field then answers all ways of asking: the very word, the same word with another ending, a word inside it, and
//! words that begin alike. The marks keep stems and parts out of the last, and let parts weigh less.

use crate::compound::{Split, part_stems};
use crate::words::{Stems, Word, words};
use std::collections::HashMap;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// The analyzer's name in the schema.
pub(crate) const DANISH: &str = "danish";

/// How a stem is kept; no word begins with this.
pub(crate) fn stem_token(stem: &str) -> String {
    format!("={stem}")
}

/// How the stem of a compound's part is kept; no word begins with this.
pub(crate) fn part_token(stem: &str) -> String {
    format!("~{stem}")
}

/// Whether a token is a word as it stood, and neither stem nor part.
pub(crate) fn is_word(token: &str) -> bool {
    !token.starts_with(['=', '~'])
}

/// So many words are kept with what they are found by.
const KNOWN_MAX: usize = 50_000;

/// Cuts a text into words, their stems and their parts.
#[derive(Clone)]
pub(crate) struct Danish {
    split: Split,
    /// Texts say the same words again and again, and taking one apart is what costs.
    known: HashMap<String, Vec<String>>,
}

impl Danish {
    /// Takes compounds apart so.
    pub fn splitting(split: Split) -> Self {
        Self { split, known: HashMap::new() }
    }
}

impl Tokenizer for Danish {
    type TokenStream<'a> = Tokens;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Tokens {
        let stems = Stems::new();
        let mut tokens = Vec::new();
        if self.known.len() > KNOWN_MAX {
            self.known.clear();
        }
        for (position, Word { from, to, folded }) in words(text).into_iter().enumerate() {
            let token = |text| Token { offset_from: from, offset_to: to, position, text, position_length: 1 };
            let marked = self.known.entry(folded).or_insert_with_key(|folded| marked(&stems, self.split, folded));
            tokens.extend(marked.iter().cloned().map(token));
        }
        Tokens { all: tokens, next: 0, current: Token::default() }
    }
}

/// A word, its stem and its parts, as they are kept.
fn marked(stems: &Stems, split: Split, folded: &str) -> Vec<String> {
    let parts = part_stems(stems, split, folded);
    let mut marked = vec![folded.to_owned(), stem_token(&stems.stem(folded))];
    marked.extend(parts.iter().map(|part| part_token(part)));
    marked
}

/// The tokens of one text.
pub(crate) struct Tokens {
    all: Vec<Token>,
    next: usize,
    current: Token,
}

impl TokenStream for Tokens {
    fn advance(&mut self) -> bool {
        let Some(token) = self.all.get_mut(self.next) else { return false };
        self.current = std::mem::take(token);
        self.next += 1;
        true
    }

    fn token(&self) -> &Token {
        &self.current
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.current
    }
}
