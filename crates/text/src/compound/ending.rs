//! What may stand after the last stem: number, definiteness, possession, degree.

/// Endings of a stem that ends in *e*: pleje·n, ramme·rne, område·ts.
const AFTER_E: [&str; 11] = ["", "n", "ns", "r", "rne", "rnes", "rs", "s", "t", "ts", "de"];

/// Endings of every other stem: plan·en, møbl·er, råd·ets, tilbud·dene.
const AFTER_OTHER: [&str; 17] =
    ["", "e", "en", "ene", "enes", "ens", "er", "erne", "ernes", "ers", "es", "et", "ets", "s", "t", "ne", "nes"];

/// The longest ending, with the letter that may be doubled before it.
pub(super) const LONGEST: usize = 6;

/// Whether a stem can take this ending. Generous about gender and number: a wrong form of a known word is still the
/// word.
pub(super) fn fits(stem: &str, ending: &str) -> bool {
    if stem.ends_with('e') {
        return AFTER_E.contains(&ending);
    }
    if AFTER_OTHER.contains(&ending) {
        return true;
    }
    doubled(stem, ending).is_some_and(|rest| rest.starts_with('e') && AFTER_OTHER.contains(&rest))
}

/// The ending after the doubled last letter: bus·**s**erne.
fn doubled<'e>(stem: &str, ending: &'e str) -> Option<&'e str> {
    let last = stem.chars().next_back()?;
    (!"aeiouyæø".contains(last)).then(|| ending.strip_prefix(last)).flatten()
}

/// The shorter stem of a word that loses letters before an ending: *middel* (midl·er), *center* (centr·et), *museum*
/// (musee·r).
pub(super) fn shortened(stem: &str) -> Option<String> {
    if let Some(before) = stem.strip_suffix("um") {
        return (before.len() > 3).then(|| format!("{before}e"));
    }
    let last = stem.chars().next_back().filter(|c| "lrn".contains(*c))?;
    let before = stem.strip_suffix(last)?.strip_suffix('e')?;
    let mut back = before.chars().rev();
    let (end, previous) = (back.next()?, back.next()?);
    if "aeiouyæø".contains(end) {
        return None;
    }
    let single = if end == previous { before.strip_suffix(end)? } else { before };
    Some(format!("{single}{last}"))
}
