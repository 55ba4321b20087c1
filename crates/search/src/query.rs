//! What a person asks, and the words in it.
//!
//! Read by hand instead of by the engine's query language: whatever is typed is a question, and none is an error.
//! `"…"` asks for the very words in that order, `-` before a word or a quote for their absence. Other characters
//! only separate words; words that stand together (`26/1042`, `børne-unge`) are looked for together.

use crate::entry::{FollowUp, Kind};
use crate::words::{Stems, Word, is_filler, words};
use jiff::civil::Date;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::id::PersonId;
use std::ops::Range;

/// A question is read up to this many characters.
pub const TEXT_MAX: usize = 200;
/// A page of results has at most this many hits.
pub const LIMIT_MAX: usize = 100;
/// Nobody pages further than this.
pub(crate) const OFFSET_MAX: usize = 10_000;
/// A question is read up to this many words and phrases.
const CLAUSES_MAX: usize = 16;
/// One letter begins too many words to mean any.
const PREFIX_MIN: usize = 2;

/// A question with its filters and its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// As typed. Without words, the filters alone are asked, if there are any.
    pub text: String,
    /// The words are meant as they were typed: none is taken for a slip.
    pub exact: bool,
    /// Only of the body with this slug.
    pub organization: Option<String>,
    /// Only of this year.
    pub year: Option<i16>,
    /// Only from the first to the last of these days.
    pub days: Option<(Date, Date)>,
    /// Only of this kind.
    pub kind: Option<Kind>,
    /// Only what was concluded so.
    pub decision: Option<DecisionKind>,
    /// Only what this person voted on, remarked or moved.
    pub person: Option<PersonId>,
    /// Only what somebody of this list voted on, remarked or moved.
    pub party: Option<String>,
    /// Only what has follow-up in this state.
    pub follow_up: Option<FollowUp>,
    /// How many hits at most, 1 to [`LIMIT_MAX`].
    pub limit: usize,
    /// How many hits are passed over first.
    pub offset: usize,
}

impl Query {
    /// The first twenty hits, without filters.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), limit: 20, ..Self::default() }
    }

    /// Whether only some of the hits are wanted.
    pub fn is_filtered(&self) -> bool {
        let Self { organization, year, days, kind, decision, person, party, follow_up, .. } = self;
        organization.is_some()
            || year.is_some()
            || days.is_some()
            || kind.is_some()
            || decision.is_some()
            || person.is_some()
            || party.is_some()
            || follow_up.is_some()
    }
}

/// Whether a clause must, may or must not be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    Must,
    May,
    MustNot,
}

/// A word, or words that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Clause {
    pub need: Need,
    /// The folded words, never none.
    pub words: Vec<String>,
    /// The stem, when any ending will do.
    pub stem: Option<String>,
    /// Whether the last word may go on.
    pub is_prefix: bool,
    /// Where in the question it stands, in bytes.
    pub at: Range<usize>,
}

/// The clauses of a question; none when no word must be found.
pub(crate) fn clauses(text: &str) -> Vec<Clause> {
    let text: String = text.chars().take(TEXT_MAX).collect();
    let stems = Stems::new();
    let chunks = chunks(&text);
    let last = chunks.len().saturating_sub(1);
    let mut clauses: Vec<Clause> =
        chunks.iter().enumerate().filter_map(|(i, chunk)| chunk.clause(&stems, i == last)).take(CLAUSES_MAX).collect();
    if !clauses.iter().any(|clause| clause.need == Need::Must) {
        clauses.iter_mut().filter(|clause| clause.need == Need::May).for_each(|clause| clause.need = Need::Must);
    }
    if clauses.iter().any(|clause| clause.need == Need::Must) { clauses } else { Vec::new() }
}

/// A part of a question as typed.
struct Chunk<'a> {
    text: &'a str,
    /// The byte of the question at which it begins.
    from: usize,
    is_quoted: bool,
    is_excluded: bool,
}

impl Chunk<'_> {
    fn clause(&self, stems: &Stems, is_last: bool) -> Option<Clause> {
        let words: Vec<String> = words(self.text).into_iter().map(|Word { folded, .. }| folded).collect();
        let last = words.last()?;
        let is_plain = !self.is_quoted && !self.is_excluded;
        let is_single = words.len() == 1;
        Some(Clause {
            need: match (self.is_excluded, is_plain && is_single && is_filler(last)) {
                (true, _) => Need::MustNot,
                (_, true) => Need::May,
                _ => Need::Must,
            },
            stem: (is_single && !self.is_quoted).then(|| stems.stem(last)),
            is_prefix: is_last && is_plain && last.chars().count() >= PREFIX_MIN,
            words,
            at: self.from..self.from + self.text.len(),
        })
    }
}

fn chunks(text: &str) -> Vec<Chunk<'_>> {
    let mut chunks = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let after_minus = rest.strip_prefix('-').filter(|after| !after.starts_with(char::is_whitespace));
        let start = after_minus.unwrap_or(rest);
        let quoted = start.strip_prefix(is_quote);
        let body = quoted.unwrap_or(start);
        let end = match quoted {
            Some(body) => body.find(is_quote),
            None => body.find(|c: char| c.is_whitespace() || is_quote(c)),
        };
        let (chunk, after) = body.split_at(end.unwrap_or(body.len()));
        let from = text.len() - body.len();
        chunks.push(Chunk { text: chunk, from, is_quoted: quoted.is_some(), is_excluded: after_minus.is_some() });
        rest = if quoted.is_some() { after.strip_prefix(is_quote).unwrap_or(after) } else { after }.trim_start();
    }
    chunks.retain(|chunk| chunk.text.chars().any(char::is_alphanumeric));
    chunks
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '„' | '»' | '«')
}

#[cfg(test)]
mod tests;
