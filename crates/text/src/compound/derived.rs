//! Parts that the list need not name.
//!
//! Nouns made of verbs: a particle, a verb and *-ing* or *-else* (*tilplantning*, *afbødelse*). There are more of them
//! than anybody writes down, and their shape gives them away. And whatever stands before a long plain noun, unless it
//! is a particle or prefix: *kamille*·blomst.

/// What such a noun costs: more than any row of known parts, so that known parts always win.
pub(super) const DERIVED: u32 = 1000;

/// The longest that is looked at, in bytes of a folded word.
pub(super) const LONGEST: usize = 30;

/// What an unknown beginning costs: more than anything else.
pub(super) const UNKNOWN: u32 = 5000;

/// Letters that an unknown beginning has at the least.
const UNKNOWN_MIN: usize = 4;

/// What begins many a word that is no compound.
const PREFIXES: [&str; 27] = [
    "anti", "auto", "bort", "efter", "fore", "forud", "frem", "genop", "gennem", "hvor", "hyper", "inde", "indad",
    "inden", "inter", "mellem", "mono", "over", "para", "poly", "pseudo", "sammen", "super", "tilbage", "trans",
    "uden", "under",
];

const PARTICLES: [&str; 21] = [
    "af", "an", "be", "efter", "for", "fra", "frem", "gen", "genop", "ind", "mis", "mod", "ned", "om", "op", "over",
    "sam", "til", "tilbage", "ud", "under",
];

/// Letters that the verb has at the least, with its suffix.
const VERB_MIN: usize = 5;

/// Whether this is such a noun, linked to the part that follows: klima·**tilpasnings**·projekt.
pub(super) fn is_before(part: &str) -> bool {
    part.strip_suffix('s').is_some_and(|noun| has_suffix(noun) && has_particle(noun))
}

/// Whether this is a noun of the same making without a particle, at the head of a compound: **strukturerings**·plan.
pub(super) fn is_head(part: &str) -> bool {
    const SUFFIXES: [&str; 7] = ["erings", "nings", "heds", "tions", "sions", "itets", "elses"];
    part.len() >= 8 && SUFFIXES.iter().any(|suffix| part.ends_with(suffix))
}

/// Whether this is such a noun at the end, with its ending: skole·**udbygningen**.
pub(super) fn is_last(part: &str) -> bool {
    const ENDINGS: [&str; 11] = ["", "en", "ens", "er", "erne", "ernes", "s", "n", "r", "rne", "rnes"];
    ENDINGS.iter().any(|ending| part.strip_suffix(ending).is_some_and(|noun| has_suffix(noun) && has_particle(noun)))
}

/// Whether the beginning of a word may be a part though nobody knows it.
pub(super) fn may_begin(part: &str) -> bool {
    part.chars().count() >= UNKNOWN_MIN
        && part.contains(['a', 'e', 'i', 'o', 'u', 'y', 'æ', 'ø'])
        && !PREFIXES.contains(&part)
}

fn has_suffix(noun: &str) -> bool {
    ["ing", "else"].iter().any(|suffix| noun.ends_with(suffix))
}

fn has_particle(noun: &str) -> bool {
    PARTICLES.iter().any(|particle| noun.strip_prefix(particle).is_some_and(|verb| verb.len() > VERB_MIN))
}
