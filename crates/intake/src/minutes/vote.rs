//! Votes as minutes tell them, where numbers or names make them plain.

use crate::draft::VoteDraft;
use crate::pattern::Pattern;
use crate::person;
use crate::span::{Found, Span};

static FOR: Pattern = Pattern::new(r"(?i)(?:^|\n|[.] )\s*(?:for(?: [\pL -]{0,40})? stemte|for):?\s*(\d{1,2})\b");
static AGAINST: Pattern = Pattern::new(r"(?i)\bimod(?: stemte)?:?\s*(\d{1,2})\b");
static ABSTAINED: Pattern =
    Pattern::new(r"(?i)\b(?:undlod at stemme|hverken for eller imod(?: stemte)?|undlod):?\s*(\d{1,2})\b");
/// Persons who voted in one way, named before the verb.
static NAMED_BEFORE: Pattern =
    Pattern::new(r"(?:^|[.\n] ?)([^.\n]*?(?:\([A-ZÆØÅ]{1,2}\)[^.\n]*?)+) (stemte for|stemte imod|undlod at stemme)\b");
/// `vedtaget med 15 stemmer for og 10 imod`, `med 15 stemmer mod 10`.
static TALLY: Pattern =
    Pattern::new(r"(?i)\bmed (\d{1,2}) stemmer(?: for)?,? (?:og |i?mod )?(\d{1,2})(?: stemmer)?(?: imod)?\b");
static AGAINST_NAMED: Pattern = Pattern::new(r"(?i)\bimod stemte:?\s");

/// The vote in the text of a decision, whose place is `span`.
pub fn read(text: &str, span: Span) -> Option<Found<VoteDraft>> {
    let number = |p: &Pattern| p.captures(text).and_then(|c| c.get(1)?.as_str().parse().ok());
    let mut vote = VoteDraft { in_favour: number(&FOR), against: number(&AGAINST), abstained: number(&ABSTAINED) };
    if vote.against.is_none() {
        vote.against = AGAINST_NAMED.find(text).and_then(|m| named(text.get(m.end()..)?));
    }
    if let Some(tally) = TALLY.captures(text).filter(|_| vote.in_favour.is_none()) {
        let side = |n: usize| tally.get(n).and_then(|m| m.as_str().parse().ok());
        (vote.in_favour, vote.against) = (side(1), side(2));
    }
    for c in NAMED_BEFORE.all(text) {
        let (Some(subject), Some(verb)) = (c.get(1), c.get(2)) else { continue };
        let side = match verb.as_str() {
            "stemte for" => &mut vote.in_favour,
            "stemte imod" => &mut vote.against,
            _ => &mut vote.abstained,
        };
        *side = side.or_else(|| named(subject.as_str()));
    }
    (vote != VoteDraft::default()).then(|| Found::likely(vote, span))
}

/// How many persons are named up to the end of the sentence.
fn named(text: &str) -> Option<u32> {
    let sentence = text.split(". ").next()?;
    let up_to_reason = sentence.split(" idet ").next()?;
    u32::try_from(person::all(up_to_reason).len()).ok().filter(|n| *n > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_are_counted() {
        let read = |t: &str| read(t, Span::new(0, t.len())).map(|f| f.value);
        assert_eq!(
            read("For: 3 (Anna Lund (A), Bo Krogh (V))\nImod: 2 (Dan Holm (C))\nUndlod at stemme 1"),
            Some(VoteDraft { in_favour: Some(3), against: Some(2), abstained: Some(1) })
        );
        assert_eq!(
            read("Vedtaget. Imod stemte Dan Holm (C) og Eva Dam (Ø)."),
            Some(VoteDraft { in_favour: None, against: Some(2), abstained: None })
        );
        assert_eq!(
            read("Anna Lund (A) og Bo Krogh (V) stemte for. Dan Holm (C) stemte imod. Eva Dam (Ø) undlod at stemme."),
            Some(VoteDraft { in_favour: Some(2), against: Some(1), abstained: Some(1) })
        );
        assert_eq!(
            read("Forslaget blev vedtaget med 15 stemmer for og 10 imod."),
            Some(VoteDraft { in_favour: Some(15), against: Some(10), abstained: None })
        );
        assert_eq!(read("Godkendt."), None);
    }
}
