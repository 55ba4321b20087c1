//! A regular expression that is compiled once, when first used.
//!
//! A pattern that does not compile matches nothing in a release and stops a test: reading must never end a process.

use regex::{Captures, Match, Regex};
use std::sync::OnceLock;

/// A pattern written in the code.
pub struct Pattern {
    source: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// A pattern from its source.
    pub const fn new(source: &'static str) -> Self {
        Self { source, compiled: OnceLock::new() }
    }

    fn regex(&self) -> Option<&Regex> {
        self.compiled
            .get_or_init(|| {
                let compiled = Regex::new(self.source);
                debug_assert!(compiled.is_ok(), "{}: {compiled:?}", self.source);
                compiled.ok()
            })
            .as_ref()
    }

    /// Whether the pattern matches anywhere in `text`.
    pub fn is_match(&self, text: &str) -> bool {
        self.regex().is_some_and(|r| r.is_match(text))
    }

    /// The first match.
    pub fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.regex()?.find(text)
    }

    /// The groups of the first match.
    pub fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.regex()?.captures(text)
    }

    /// The groups of every match.
    pub fn all<'r, 't>(&'r self, text: &'t str) -> impl Iterator<Item = Captures<'t>> + use<'r, 't> {
        self.regex().into_iter().flat_map(move |r| r.captures_iter(text))
    }

    /// The text with every match replaced; `$1` stands for the first group.
    pub fn replace(&self, text: &str, by: &str) -> String {
        self.regex().map_or_else(|| text.to_owned(), |r| r.replace_all(text, by).into_owned())
    }

    /// The text without what matches.
    pub fn without(&self, text: &str) -> String {
        self.regex().map_or_else(|| text.to_owned(), |r| r.replace_all(text, "").into_owned())
    }
}
