//! What heading a line is. The synonyms across municipalities stand in `names`.

mod names;

use crate::draft::SectionKind;
use crate::pattern::Pattern;
use names::{DECISION_WITH_COLON, NAMES};
use std::collections::HashMap;
use std::sync::OnceLock;

/// What stands under a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadingKind {
    /// A section of the case text.
    Section(SectionKind),
    /// The course of the case (da: *sagsgang*).
    Route,
    /// da: *indstilling*.
    Recommendation,
    /// Who decides (da: *sagen afgøres i*).
    Decides,
    /// da: *beslutning*.
    Decision,
    /// da: *fraværende*.
    Absent,
    /// da: *medlemmer, til stede*.
    Present,
    /// da: *bilag*.
    Annexes,
    /// Earlier decisions, led by their dates (da: *sagens forløb*).
    Course,
    /// The body that met (da: *udvalg*), on the first page.
    Body,
    /// A label of the first page whose value is no value of ours: place, time, secretary.
    Aside,
}

static CONTENTS: Pattern = Pattern::new(
    r"(?i)^(?:indholdsfortegnelse|indhold|punkter|dagsordens?punkter|punkter på dagsordenen|sagsoversigt|oversigt|dagsorden(?:en)?s? indhold|indholdsoversigt|punktoversigt|oversigtsdagsorden: .{0,30})(?: side)?:?$",
);

/// Whether `text` heads a list of contents.
pub fn is_contents(text: &str) -> bool {
    CONTENTS.is_match(text)
}

/// Every name of a heading, and the kind it is.
pub fn names() -> &'static HashMap<&'static str, HeadingKind> {
    static BY_NAME: OnceLock<HashMap<&'static str, HeadingKind>> = OnceLock::new();
    BY_NAME.get_or_init(|| NAMES.iter().flat_map(|(kind, names)| names.split('|').map(|n| (n, *kind))).collect())
}

/// Every name that a heading has, with a colon or without.
pub fn all_names() -> impl Iterator<Item = &'static str> {
    names().keys().copied().chain(DECISION_WITH_COLON.iter().copied())
}

/// What heading `text` is, taken as a whole. Case, bullets and a colon at the end do not count.
pub fn kind(text: &str) -> Option<HeadingKind> {
    if text.len() > 200 {
        return None;
    }
    let plain = plain(text);
    if plain.is_empty() || plain.chars().count() > 90 {
        return None;
    }
    names().get(plain.as_str()).copied().or_else(|| open_ended(&plain)).or_else(|| genitive(&plain))
}

/// What heading `label` is when a colon and its text follow on the same line.
pub fn with_colon(label: &str) -> Option<HeadingKind> {
    let decision = || DECISION_WITH_COLON.contains(&plain(label).as_str()).then_some(HeadingKind::Decision);
    kind(label).or_else(decision)
}

/// Headings that go on in as many ways as there are templates.
fn open_ended(plain: &str) -> Option<HeadingKind> {
    if plain.split_whitespace().count() > 9 || plain.ends_with(['.', ',']) {
        return None;
    }
    let begins = |beginnings: &[&str]| beginnings.iter().any(|b| plain.starts_with(b));
    if begins(&["sammenhæng til ", "sammenhæng med ", "relation til "]) {
        return Some(HeadingKind::Section(SectionKind::Coherence));
    }
    if begins(&["økonomiske konsekvenser ", "økonomiske og "]) && plain.ends_with(['r', 'g', 'd']) {
        return Some(HeadingKind::Section(SectionKind::Economy));
    }
    begins(&["følgende deltog ikke ", "fraværende ved behandlingen"]).then_some(HeadingKind::Absent)
}

/// `administrationens indstilling`, `forretningsudvalgets beslutning`: whose it is does not change what it is.
fn genitive(plain: &str) -> Option<HeadingKind> {
    let (owner, what) = plain.rsplit_once(' ')?;
    // A noun's genitive, and not a verb as in "der træffes beslutning".
    let noun = ["ens", "ets", "nes", "ers", "rs", "gs", "ds"].iter().any(|ending| owner.ends_with(ending));
    if !noun || owner.split_whitespace().count() > 6 {
        return None;
    }
    match what {
        "indstilling" | "anbefaling" | "indstillinger" => Some(HeadingKind::Recommendation),
        "beslutning" | "beslutninger" => Some(HeadingKind::Decision),
        "bemærkninger" | "redegørelse" => Some(HeadingKind::Section(SectionKind::Presentation)),
        "vurdering" => Some(HeadingKind::Section(SectionKind::Other)),
        _ => None,
    }
}

fn plain(text: &str) -> String {
    let text = text.trim_start_matches(['•', '·', '*', '▪', '-', ' ']).trim_end_matches([' ', ':', ',']);
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
