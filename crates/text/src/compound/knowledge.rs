//! What is known of Danish words: which begin a compound and how they are linked, which end one, which are whole.

use super::ending;
use super::list::{self, Entry, Kind, Link};
use crate::fold;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The words of the list, folded.
#[derive(Default)]
pub(super) struct Knowledge {
    /// Forms that stand before another part, with what they cost.
    before: HashMap<String, u32>,
    /// Forms with an *s* that stand so only within a compound: vand·løb, but drikke·**vands**·forsyning.
    within: HashSet<String>,
    /// Stems that stand at the end.
    last: HashSet<String>,
    /// Nouns so long and plain that they end a compound whatever stands before them.
    strong: HashSet<String>,
    /// Words that stand alone, and only alone.
    alone: HashSet<String>,
    longest: usize,
}

/// The one list, read when it is first needed.
pub(super) static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(Knowledge::read);

/// What a part costs that the list names.
pub(super) const KNOWN: u32 = 100;
/// What it costs more where the list leaves open how the word is linked.
const OPEN_LINK: u32 = 5;
/// What it costs more to be linked by *s* only because something stands before.
const WITHIN: u32 = 10;

/// Suffixes that make nouns of other words; those are linked by *s*.
const DERIVED: [&str; 8] = ["ing", "else", "hed", "tion", "sion", "itet", "skab", "dom"];
/// Letters of a noun from which it is taken for one behind anything.
const STRONG_MIN: usize = 6;
const VOWELS: [char; 8] = ['a', 'e', 'i', 'o', 'u', 'y', 'æ', 'ø'];

impl Knowledge {
    fn read() -> Self {
        let mut knowledge = Self::default();
        list::entries().flatten().for_each(|entry| knowledge.learn(entry));
        knowledge
    }

    fn learn(&mut self, Entry { kind, word, link }: Entry<'_>) {
        let stem = fold(word);
        match kind {
            Kind::First => self.may_begin(stem, KNOWN),
            Kind::Last => self.may_end(stem),
            Kind::Alone => {
                self.alone.insert(stem);
            }
            Kind::Noun => {
                self.link(&stem, link);
                if is_long(&stem) && !is_derived(&stem) && !stem.ends_with("ende") {
                    self.strong.extend(ending::shortened(&stem).filter(|short| is_long(short)));
                    self.strong.insert(stem.clone());
                }
                self.may_end(stem);
            }
        }
    }

    fn may_end(&mut self, stem: String) {
        self.last.extend(ending::shortened(&stem));
        self.last.insert(stem);
    }

    fn may_begin(&mut self, form: String, cost: u32) {
        self.longest = self.longest.max(form.len());
        let known = self.before.entry(form).or_insert(cost);
        *known = cost.min(*known);
    }

    fn link(&mut self, stem: &str, link: Link<'_>) {
        let with_s = format!("{stem}s");
        let (bare, s, cost) = match link {
            Link::Form(form) => {
                self.may_begin(fold(form), KNOWN);
                (false, false, KNOWN)
            }
            Link::Named { bare, s } => (bare, s, KNOWN),
            Link::Ruled if is_derived(stem) => (false, true, KNOWN),
            Link::Ruled if stem.ends_with(VOWELS) => (true, false, KNOWN),
            Link::Ruled => (true, true, KNOWN + OPEN_LINK),
        };
        if bare {
            self.may_begin(stem.to_owned(), cost);
        }
        if s {
            self.may_begin(with_s.clone(), cost);
        }
        if !stem.ends_with(VOWELS) && !stem.ends_with('s') {
            self.within.insert(with_s);
        }
    }

    /// The longest form that stands before another part, in bytes.
    pub fn longest(&self) -> usize {
        self.longest
    }

    /// What it costs to put this before another part; nothing where it cannot stand there. `heads` is whether the word
    /// begins with it.
    pub fn before(&self, form: &str, heads: bool) -> Option<u32> {
        let within = || (!heads && self.within.contains(form)).then_some(KNOWN + WITHIN);
        self.before.get(form).copied().or_else(within)
    }

    /// Whether this can end a compound, with its ending.
    pub fn is_last(&self, form: &str) -> bool {
        is_form_of(&self.last, form)
    }

    /// Whether this can end a compound of which nothing else is known.
    pub fn is_strong(&self, form: &str) -> bool {
        is_form_of(&self.strong, form)
    }

    /// Whether the list knows this as a word.
    pub fn is_whole(&self, word: &str) -> bool {
        self.is_last(word) || is_form_of(&self.alone, word)
    }
}

fn is_long(stem: &str) -> bool {
    stem.chars().count() >= STRONG_MIN
}

fn is_derived(stem: &str) -> bool {
    DERIVED.iter().any(|suffix| stem.ends_with(suffix))
}

fn is_form_of(stems: &HashSet<String>, form: &str) -> bool {
    (form.len().saturating_sub(ending::LONGEST)..=form.len())
        .filter_map(|at| form.split_at_checked(at))
        .any(|(stem, rest)| ending::fits(stem, rest) && stems.contains(stem))
}
