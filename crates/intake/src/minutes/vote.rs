//! Votes as minutes tell them, where numbers, names or groups make them plain.
//!
//! A side is told before who is on it ("For stemte A og F (11)") or after ("A og F stemte for"). What names the voters
//! is read in `voters`.

mod voters;

use crate::draft::{VoteDraft, VoteSide};
use crate::pattern::Pattern;
use crate::sentence;
use crate::span::{Found, Span};

/// What tells a side: for, against, neither. Each may stand before or behind who is on it.
static SIDE: Pattern = Pattern::new(concat!(
    r"(?i)(?P<neither>\b(?:hverken for eller imod(?: (?:stemte|stemmer))?|und(?:lod|lader)(?: at stemme)?)\b)",
    r"|(?P<against>\bi?mod(?: [\pL -]{1,40}?)? (?:stemte|stemmer)\b|\b(?:stemte|stemmer) i?mod\b|\bimod\s*:|\bimod(?P<bare>\s\d))",
    r"|(?P<favour>\bfor(?: [\pL -]{1,40}?)? (?:stemte|stemmer)\b|\b(?:stemte|stemmer) for\b|(?:^|[.,;(] ?)for\s*:)",
));
/// `vedtaget med 15 stemmer for og 10 imod`, `med 15 stemmer mod 10`, each number perhaps with names in brackets.
static TALLY: Pattern = Pattern::new(concat!(
    r"(?i)\bmed (?:stemmetallene )?(\d{1,3})(?: stemmer)?(?: for)?(?: (\((?:[^()]|\([^()]*\))*\)))?",
    r",? (?:og |i?mod )(\d{1,3})(?: stemmer| stemte)?(?: imod)?(?: (\((?:[^()]|\([^()]*\))*\)))?",
));

#[derive(Clone, Copy)]
enum Side {
    Favour,
    Against,
    Neither,
}

/// Words that tell a side, and where they stand.
struct Told {
    side: Side,
    start: usize,
    end: usize,
}

/// The vote in the text of a decision, whose place is `span`.
pub fn read(text: &str, span: Span) -> Option<Found<VoteDraft>> {
    let mut vote = VoteDraft::default();
    for sentence in sentence::split(text) {
        let rest = tally(sentence, &mut vote);
        sides(rest, &mut vote);
    }
    (vote != VoteDraft::default()).then(|| Found::likely(vote, span))
}

/// Takes the numbers that stand together, and gives what stands behind them.
fn tally<'t>(sentence: &'t str, vote: &mut VoteDraft) -> &'t str {
    let told = TALLY.captures(sentence).filter(|c| c.get(0).is_some_and(|all| all.as_str().contains("stemme")));
    let Some(tally) = told else { return sentence };
    for (number, names, side) in [(1, 2, &mut vote.in_favour), (3, 4, &mut vote.against)] {
        let named = tally.get(names).map(|m| voters::behind(m.as_str()).named).unwrap_or_default();
        let count = tally.get(number).and_then(|m| m.as_str().parse().ok());
        fill(side, VoteSide { count, named });
    }
    let end = tally.get(0).map_or(0, |all| all.end());
    sentence.get(end..).unwrap_or_default()
}

fn sides(sentence: &str, vote: &mut VoteDraft) {
    let all = told(sentence);
    let mut from = 0;
    for (at, told) in all.iter().enumerate() {
        let until = all.get(at + 1).map_or(sentence.len(), |next| next.start);
        let before = voters::before(sentence.get(from..told.start).unwrap_or_default());
        let behind = voters::behind(sentence.get(told.end..until).unwrap_or_default());
        let side = match told.side {
            Side::Favour => &mut vote.in_favour,
            Side::Against => &mut vote.against,
            Side::Neither => &mut vote.abstained,
        };
        // "A og F stemte for (11)": the number behind is theirs.
        if before.named.is_empty() && before.count.is_none() {
            from = if behind == VoteSide::default() { told.end } else { until };
            fill(side, behind);
        } else {
            from = told.end;
            let number = behind.count.filter(|_| behind.named.is_empty());
            fill(side, VoteSide { count: number.or(before.count), named: before.named });
        }
    }
}

fn told(sentence: &str) -> Vec<Told> {
    let one = |c: regex::Captures<'_>| {
        let (side, found) = [("neither", Side::Neither), ("against", Side::Against), ("favour", Side::Favour)]
            .into_iter()
            .find_map(|(name, side)| Some((side, c.name(name)?)))?;
        // A number that shows what is told belongs to who is on the side.
        let end = c.name("bare").map_or(found.end(), |bare| bare.start());
        Some(Told { side, start: found.start(), end })
    };
    SIDE.all(sentence).filter_map(one).collect()
}

/// What is told first counts: a later sentence tells of another vote.
fn fill(side: &mut VoteSide, told: VoteSide) {
    if *side == VoteSide::default() {
        *side = told;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// For, against and neither, each as `count: names`.
    fn told(text: &str) -> Option<String> {
        let side = |side: VoteSide| {
            let count = side.count.map_or_else(|| "?".to_owned(), |count| count.to_string());
            if side.named.is_empty() { count } else { format!("{count}: {}", side.named.join(", ")) }
        };
        let vote = read(text, Span::new(0, text.len()))?.value;
        Some([vote.in_favour, vote.against, vote.abstained].map(side).join(" | "))
    }

    #[test]
    fn numbers_and_names_are_counted() {
        for (text, expected) in [
            (
                "For: 3 (Anna Lund (A), Bo Krogh (V))\nImod: 2 (Dan Holm (C))\nUndlod at stemme 1",
                "3: Anna Lund (A), Bo Krogh (V) | 2: Dan Holm (C) | 1",
            ),
            (
                "Vedtaget. Imod stemte Dan Holm (C) og Eva Dam (Ø), idet Lise Ravn Toft ikke var hørt.",
                "? | 2: Dan Holm (C), Eva Dam (Ø) | ?",
            ),
            (
                "Anna Lund (A) og Bo Krogh (V) stemte for. Dan Holm (C) stemte imod. Eva Dam (Ø) undlod at stemme.",
                "2: Anna Lund (A), Bo Krogh (V) | 1: Dan Holm (C) | 1: Eva Dam (Ø)",
            ),
            (
                "Et flertal (Anna Lund (A) og Bo Krogh (V)) stemte for forslaget.",
                "2: Anna Lund (A), Bo Krogh (V) | ? | ?",
            ),
            ("For flertallets indstilling stemte 11. Imod stemte 8. Undlod at stemme 5.", "11 | 8 | 5"),
            ("For stemte 47, imod stemte 49, hverken for eller imod stemte 0.", "47 | 49 | 0"),
        ] {
            assert_eq!(told(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn groups_are_named_and_counted_where_a_number_stands() {
        for (text, expected) in [
            (
                "For stemte A, B og F (11), imod stemte V og C (8), undlod O. Forslaget er vedtaget.",
                "11: A, B, F | 8: V, C | ?: O",
            ),
            ("For stemte: V og I. Imod stemte: A, B og Ø. Forslaget faldt dermed.", "?: V, I | ?: A, B, Ø | ?"),
            ("Godkendt. Liste Ø stemte imod, idet de ønsker en ny vej.", "? | ?: Ø | ?"),
            (
                "Socialdemokratiet og SF stemte for (9). Venstre (6) stemte imod.",
                "9: Socialdemokratiet, SF | 6: Venstre | ?",
            ),
            ("For stemte: A (7) og F (2). Imod stemte V (5) og C.", "9: A, F | ?: V, C | ?"),
            ("For stemte: 15 (A 13 + O 2). Imod stemte: 13 (V 7, C 2, B 4).", "15: A, O | 13: V, C, B | ?"),
            ("8 medlemmer (A og F) stemte for forslaget, 5 medlemmer (V) stemte imod.", "8: A, F | 5: V | ?"),
            ("A, F og Bo Krogh (V) stemte for.", "?: A, F, Bo Krogh (V) | ? | ?"),
        ] {
            assert_eq!(told(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn two_numbers_together_are_for_and_against() {
        for (text, expected) in [
            ("Forslaget blev vedtaget med 15 stemmer for og 10 imod.", "15 | 10 | ?"),
            ("Vedtaget med 15 stemmer mod 6.", "15 | 6 | ?"),
            (
                "Vedtaget med 15 stemmer (A, B og F) mod 6 (V og Dan Holm (C)). Undlod O.",
                "15: A, B, F | 6: V, Dan Holm (C) | ?: O",
            ),
        ] {
            assert_eq!(told(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_vote_is_none() {
        for text in [
            "Godkendt.",
            "For 3 år siden blev der afsat penge. I alt 5 veje.",
            "Udvalget stemmer for dialog.",
            "A og F tager forbehold.",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
