//! Random questions to random agendas, against the meaning of a question written as plainly as can be.

use super::field::*;
use crate::Query;
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Words without endings to take off and without parts, so that a word is its own stem and nothing else.
const WORDS: [&str; 6] = ["hal", "halm", "skov", "sø", "park", "gade"];

/// One part of a question.
#[derive(Clone, Debug)]
struct Part {
    words: Vec<usize>,
    is_quoted: bool,
    is_excluded: bool,
}

fn part() -> impl Strategy<Value = Part> {
    let one = prop::collection::vec(0..WORDS.len(), 1..=1);
    let some = prop::collection::vec(0..WORDS.len(), 1..=3);
    prop_oneof![one.prop_map(|words| (words, false)), some.prop_map(|words| (words, true))]
        .prop_flat_map(|(words, is_quoted)| (Just(words), Just(is_quoted), prop::bool::weighted(0.35)))
        .prop_map(|(words, is_quoted, is_excluded)| Part { words, is_quoted, is_excluded })
}

fn text(words: &[usize]) -> String {
    words.iter().map(|word| WORDS[*word]).collect::<Vec<_>>().join(" ")
}

fn question(parts: &[Part]) -> String {
    let shown = parts.iter().map(|part| {
        let minus = if part.is_excluded { "-" } else { "" };
        let quote = if part.is_quoted { "\"" } else { "" };
        format!("{minus}{quote}{}{quote}", text(&part.words))
    });
    shown.collect::<Vec<_>>().join(" ")
}

fn stands_in(words: &[usize], part: &Part, may_go_on: bool) -> bool {
    words
        .windows(part.words.len())
        .any(|window| window == part.words || (may_go_on && WORDS[window[0]].starts_with(WORDS[part.words[0]])))
}

fn is_found(title: &[usize], body: &[usize], parts: &[Part]) -> bool {
    parts.iter().any(|part| !part.is_excluded)
        && parts.iter().enumerate().all(|(i, part)| {
            let may_go_on = i + 1 == parts.len() && !part.is_quoted && !part.is_excluded;
            let stands = stands_in(title, part, may_go_on) || stands_in(body, part, may_go_on);
            stands != part.is_excluded
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_question_finds_what_it_means(
        items in prop::collection::vec(
            (prop::collection::vec(0..WORDS.len(), 0..4), prop::collection::vec(0..WORDS.len(), 0..8)),
            1..12,
        ),
        questions in prop::collection::vec(prop::collection::vec(part(), 1..5), 8),
        halves in any::<bool>(),
    ) {
        let numbered: Vec<_> = (1..).zip(&items).map(|(n, (title, body))| item(n, &text(title), &text(body))).collect();
        let (early, late) = numbered.split_at(if halves { numbered.len() / 2 } else { 0 });
        let meetings = [(1, date(2024, 4, 24), early), (2, date(2024, 5, 22), late)];
        let index = indexed(&meetings.map(|(n, day, items)| (meeting(n, &elders(), day, items.to_vec()), elders())));
        for parts in &questions {
            // Slips are forgiven elsewhere: here the words mean themselves.
            let query = Query { limit: 100, exact: true, ..Query::new(&question(parts)) };
            let found: BTreeSet<u32> = index.search(&query).unwrap().hits.iter().filter_map(|hit| hit.number).collect();
            let meant = (1..).zip(&items).filter(|(_, (title, body))| is_found(title, body, parts));
            prop_assert_eq!(found, meant.map(|(n, _)| n).collect::<BTreeSet<u32>>(), "{}", question(parts));
        }
    }
}
