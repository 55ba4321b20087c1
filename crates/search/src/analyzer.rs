//! The words of a text as the engine keeps them: each word, and in the same place its stem under a mark.
//!
//! One field then answers all three ways of asking: the very word, the same word with another ending, and words that
//! begin alike. The mark keeps stems out of the last.

use crate::words::{Stems, Word, words};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// The analyzer's name in the schema.
pub(crate) const DANISH: &str = "danish";

/// How a stem is kept; no word begins with this.
pub(crate) fn stem_token(stem: &str) -> String {
    format!("={stem}")
}

/// Cuts a text into words and their stems.
#[derive(Clone)]
pub(crate) struct Danish;

impl Tokenizer for Danish {
    type TokenStream<'a> = Tokens;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Tokens {
        let stems = Stems::new();
        let mut tokens = Vec::new();
        for (position, Word { from, to, folded }) in words(text).into_iter().enumerate() {
            let stem = stem_token(&stems.stem(&folded));
            let token = |text| Token { offset_from: from, offset_to: to, position, text, position_length: 1 };
            tokens.push(token(folded));
            tokens.push(token(stem));
        }
        Tokens { all: tokens, next: 0, current: Token::default() }
    }
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
