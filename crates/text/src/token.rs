//! Text cut into numbers, words, spaces and marks, and a cursor that reads them one by one.
//!
//! The readers of dates and amounts stand on this: a pattern is a function that moves a copy of the cursor along, and
//! the copy is kept when the pattern fits.

use std::ops::{Range, RangeInclusive};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Number,
    Word,
    Space,
    Mark,
}

#[derive(Clone, Debug)]
pub(crate) struct Token<'t> {
    kind: Kind,
    text: &'t str,
    start: usize,
}

impl Token<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

fn kind_of(c: char) -> Kind {
    if c.is_ascii_digit() {
        Kind::Number
    } else if c.is_alphabetic() {
        Kind::Word
    } else if c.is_whitespace() {
        Kind::Space
    } else {
        Kind::Mark
    }
}

/// Cuts a text into runs of figures, letters and white space; every other character stands alone.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut open: Option<(Kind, usize)> = None;
    for (at, c) in text.char_indices() {
        let kind = kind_of(c);
        match open {
            Some((running, _)) if running == kind && kind != Kind::Mark => continue,
            Some((running, start)) => close(&mut found, text, running, start..at),
            None => {}
        }
        open = Some((kind, at));
    }
    if let Some((running, start)) = open {
        close(&mut found, text, running, start..text.len());
    }
    found
}

fn close<'t>(found: &mut Vec<Token<'t>>, text: &'t str, kind: Kind, range: Range<usize>) {
    if let Some(piece) = text.get(range.clone()) {
        found.push(Token { kind, text: piece, start: range.start });
    }
}

/// A place between two tokens. Copied freely: a pattern that does not fit leaves the original where it was.
#[derive(Clone, Copy)]
pub(crate) struct Scan<'t> {
    tokens: &'t [Token<'t>],
    at: usize,
}

impl<'t> Scan<'t> {
    pub(crate) fn new(tokens: &'t [Token<'t>]) -> Self {
        Self { tokens, at: 0 }
    }

    pub(crate) fn is_done(self) -> bool {
        self.at >= self.tokens.len()
    }

    pub(crate) fn advance(&mut self) {
        self.at += 1;
    }

    /// Where in the text the next token begins.
    pub(crate) fn start(self) -> usize {
        self.tokens.get(self.at).map_or_else(|| self.end(), |token| token.start)
    }

    /// Where in the text the last token read ended.
    pub(crate) fn end(self) -> usize {
        self.at.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(0, Token::end)
    }

    fn take(&mut self, kind: Kind) -> Option<&'t str> {
        let token = self.tokens.get(self.at).filter(|token| token.kind == kind)?;
        self.at += 1;
        Some(token.text)
    }

    /// White space; tells whether there was any.
    pub(crate) fn space(&mut self) -> bool {
        self.take(Kind::Space).is_some()
    }

    /// A mark, if it is one of those.
    pub(crate) fn mark(&mut self, wanted: &[char]) -> Option<char> {
        let c = self.tokens.get(self.at).filter(|token| token.kind == Kind::Mark)?.text.chars().next()?;
        if !wanted.contains(&c) {
            return None;
        }
        self.at += 1;
        Some(c)
    }

    /// The figures of a number with so many of them.
    pub(crate) fn figures(&mut self, length: RangeInclusive<usize>) -> Option<&'t str> {
        let mut ahead = *self;
        let figures = ahead.take(Kind::Number).filter(|figures| length.contains(&figures.len()))?;
        *self = ahead;
        Some(figures)
    }

    /// A word as it stands.
    pub(crate) fn word(&mut self) -> Option<&'t str> {
        self.take(Kind::Word)
    }

    /// A word, in lower case, that means something.
    pub(crate) fn word_meaning<T>(&mut self, meaning: impl Fn(&str) -> Option<T>) -> Option<T> {
        let mut ahead = *self;
        let meant = meaning(&ahead.word()?.to_lowercase())?;
        *self = ahead;
        Some(meant)
    }

    /// Whether the next token belongs to what was read: a letter or figure without a space between, or a figure after
    /// one of the marks that join numbers.
    pub(crate) fn runs_on(self, joining: &[char]) -> bool {
        let mut ahead = self;
        let joined = ahead.mark(joining).is_some();
        ahead.take(Kind::Number).is_some() || (!joined && ahead.word().is_some())
    }

    /// The same question looking back, before the next token.
    pub(crate) fn runs_in(self, joining: &[char]) -> bool {
        let back = |steps: usize| self.at.checked_sub(steps).and_then(|i| self.tokens.get(i));
        match back(1) {
            Some(Token { kind: Kind::Number | Kind::Word, .. }) => true,
            Some(Token { kind: Kind::Mark, text, .. }) if text.chars().all(|c| joining.contains(&c)) => {
                back(2).is_some_and(|before| before.kind == Kind::Number)
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_character_is_lost(text in "\\PC{0,60}") {
            let joined: String = tokens(&text).iter().map(|t| t.text).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
