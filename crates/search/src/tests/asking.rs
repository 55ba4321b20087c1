//! What people ask, and what they find.

use super::field::*;
use crate::{Count, Index, Kind, Query};
use jiff::civil::date;
use proptest::prelude::*;
use sagsgang_domain::decision::DecisionKind;
use sagsgang_domain::openness::{Openness, view};

fn agenda() -> Index {
    with_items(vec![
        item(1, "Nye boliger ved havnen", "Der opføres 40 almene boliger."),
        item(2, "Budget for madservice", "Taksten for mad til ældre hæves. Boligerne i Åvej har eget køkken."),
        item(3, "Boligplan 2026", "Planen sendes i høring."),
        item(4, "Åbningstider på gågaden", "Butikkerne ønsker længere åbningstid i Gasværksvej."),
    ])
}

#[test]
fn a_word_is_found_with_any_ending_in_titles_before_texts() {
    let index = agenda();
    assert_eq!(
        titles(&index, "boligen"),
        ["Nye boliger ved havnen", "Budget for madservice", "Boligplan 2026"],
        "the title counts more than the text, the whole word more than a part"
    );
    assert_eq!(titles(&index, "taksterne"), ["Budget for madservice"]);
}

#[test]
fn the_last_word_finds_words_that_begin_with_it() {
    let index = agenda();
    let found = titles(&index, "bolig");
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.contains(&"Boligplan 2026".to_owned()));
    assert_eq!(titles(&index, "nye bol"), ["Nye boliger ved havnen"]);
    assert_eq!(titles(&index, "havnen opfø"), ["Nye boliger ved havnen"]);
    assert!(titles(&index, "opfø havnen").is_empty(), "only the last word may go on");
}

#[test]
fn danish_letters_are_letters_of_their_own_and_aa_is_a_ring() {
    let index = agenda();
    assert_eq!(titles(&index, "gågade"), ["Åbningstider på gågaden"]);
    assert_eq!(titles(&index, "Aabningstider"), ["Åbningstider på gågaden"]);
    assert_eq!(titles(&index, "ÅVEJ"), ["Budget for madservice"]);
    assert!(titles(&index, "hojring").is_empty());
    assert!(titles(&index, "gagade").is_empty());
}

#[test]
fn all_words_must_be_there_but_the_common_ones() {
    let index = agenda();
    assert_eq!(titles(&index, "mad til de ældre"), ["Budget for madservice"]);
    assert!(titles(&index, "mad havnen").is_empty());
}

#[test]
fn a_phrase_keeps_its_words_together_and_a_minus_takes_away() {
    let index = agenda();
    assert_eq!(titles(&index, "\"almene boliger\""), ["Nye boliger ved havnen"]);
    assert!(titles(&index, "\"boliger almene\"").is_empty());
    assert_eq!(titles(&index, "boliger -almene"), ["Budget for madservice", "Boligplan 2026"]);
    assert_eq!(titles(&index, "boliger -\"eget køkken\""), ["Nye boliger ved havnen", "Boligplan 2026"]);
}

#[test]
fn a_case_number_a_body_and_a_day_narrow_the_question() {
    let index = agenda();
    assert_eq!(titles(&index, "26/1003"), ["Boligplan 2026"]);
    assert_eq!(titles(&index, "boligplan vpu"), ["Boligplan 2026"]);
    assert_eq!(titles(&index, "boligplan 24. april 2024"), ["Boligplan 2026"]);
    assert!(titles(&index, "boligplan buu").is_empty());
}

#[test]
fn a_meeting_is_found_by_its_body_and_day() {
    let found = ask(&agenda(), "plejeudvalget april");
    let meeting = found.hits.iter().find(|hit| hit.kind == Kind::Meeting).expect("the meeting is found");
    assert_eq!(meeting.title, "Voksen- og Plejeudvalget");
    assert_eq!(meeting.day_slug.as_deref(), Some("2024-04-24"));
}

#[test]
fn a_hit_says_all_that_a_list_shows() {
    let found = ask(&agenda(), "almene");
    let hit = &found.hits[0];
    assert_eq!((found.total, hit.kind, hit.number), (1, Kind::Item, Some(1)));
    let body = hit.organization.as_ref().unwrap();
    assert_eq!((body.slug.as_str(), body.name.as_str()), ("vpu", "Voksen- og Plejeudvalget"));
    assert_eq!((hit.date, hit.day_slug.as_deref()), (Some(date(2024, 4, 24)), Some("2024-04-24")));
    assert_eq!((hit.case_number.as_deref(), hit.outcome), (Some("26/1001"), Some(DecisionKind::Approved)));
    assert!(hit.snippet.iter().any(|part| part.hit && part.text == "almene"), "{:?}", hit.snippet);
}

#[test]
fn the_same_case_in_several_meetings_comes_newest_first() {
    let days = [date(2024, 3, 6), date(2024, 5, 15), date(2023, 12, 6)];
    let meetings: Vec<_> = (1..)
        .zip(days)
        .map(|(n, day)| (meeting(n, &elders(), day, vec![item(1, "Ny skole", "Skolen bygges.")]), elders()))
        .collect();
    let found = ask(&indexed(&meetings), "skole");
    let dates: Vec<_> = found.hits.iter().filter_map(|hit| hit.date).collect();
    assert_eq!(dates, [date(2024, 5, 15), date(2024, 3, 6), date(2023, 12, 6)]);
}

#[test]
fn hits_are_filtered_and_counted_by_body_year_and_kind() {
    let index = indexed(&[
        (meeting(1, &elders(), date(2024, 4, 24), vec![item(1, "Ny skole", ""), item(2, "Skolemad", "")]), elders()),
        (meeting(2, &children(), date(2023, 4, 26), vec![item(1, "Gammel skole", "")]), children()),
    ]);
    let all = ask(&index, "skole");
    assert_eq!(all.total, 3);
    let count = |value: &str, count| Count { value: value.to_owned(), count };
    assert_eq!(all.facets.organizations, [count("vpu", 2), count("buu", 1)]);
    assert_eq!(all.facets.years, [Count { value: 2024, count: 2 }, Count { value: 2023, count: 1 }]);
    assert_eq!(all.facets.kinds, [Count { value: Kind::Item, count: 3 }]);

    let of_buu = index.search(&Query { organization: Some("buu".to_owned()), ..Query::new("skole") }).unwrap();
    assert_eq!(of_buu.hits.iter().map(|hit| hit.title.as_str()).collect::<Vec<_>>(), ["Gammel skole"]);
    assert_eq!(of_buu.facets.organizations, all.facets.organizations, "the other bodies can still be chosen");
    assert_eq!(of_buu.facets.years, [Count { value: 2023, count: 1 }]);

    let none =
        index.search(&Query { year: Some(2024), organization: Some("buu".to_owned()), ..Query::new("skole") }).unwrap();
    assert_eq!((none.total, none.hits.len()), (0, 0));
    assert_eq!(none.facets.organizations, [count("vpu", 2)]);
}

#[test]
fn pages_follow_each_other_and_are_bounded() {
    let items = (1..=150).map(|n| item(n, &format!("Skole nummer {n}"), "")).collect();
    let index = with_items(items);
    let page = |limit, offset| index.search(&Query { limit, offset, ..Query::new("skole") }).unwrap();
    let (first, second) = (page(10, 0), page(10, 10));
    assert_eq!((first.total, first.hits.len(), second.hits.len()), (150, 10, 10));
    assert!(first.hits.iter().all(|hit| !second.hits.contains(hit)));
    assert_eq!(page(usize::MAX, 0).hits.len(), crate::LIMIT_MAX);
    assert_eq!(page(0, 0).hits.len(), 1);
    assert!(page(10, 150).hits.is_empty());
    assert!(page(10, usize::MAX).hits.is_empty());
}

#[test]
fn a_programme_and_its_measures_are_found() {
    let index = Index::in_memory().unwrap();
    let mut batch = index.batch().unwrap();
    batch.replace_programme(&view::programme(&programme(Openness::Open)).unwrap()).unwrap();
    batch.commit(1).unwrap();

    let found = ask(&index, "ladestander");
    assert_eq!(found.hits.len(), 1);
    let hit = &found.hits[0];
    assert_eq!((hit.kind, hit.title.as_str()), (Kind::Measure, "Elbusser på bylinjerne"));
    assert_eq!((hit.programme.as_deref(), hit.date), (Some("klimaplan"), Some(date(2024, 3, 15))));
    assert!(hit.measure.is_some() && hit.organization.is_none());
    assert_eq!(titles(&index, "klimaplan")[0], "Klimaplan 2030");
    assert_eq!(titles(&index, "klimaplan transport busser"), ["Elbusser på bylinjerne"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_question_is_an_error(
        text in "\\PC{0,60}|[-\"”» a-zåæø0-9*?:^~()\\[\\]{}+&|!\\\\/\u{0}\n]{0,60}|(bolig|-|\"| |skole|26/1){0,30}",
        organization in proptest::option::of("\\PC{0,10}"),
        limit in any::<usize>(),
        offset in any::<usize>(),
    ) {
        thread_local!(static INDEX: Index = agenda());
        let query = Query { organization, limit, offset, ..Query::new(&text) };
        let found = INDEX.with(|index| index.search(&query)).expect("no question is an error");
        prop_assert!(found.hits.len() <= found.total && found.hits.len() <= crate::LIMIT_MAX);
    }
}
