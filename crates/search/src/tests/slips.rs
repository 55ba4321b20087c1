//! Slips of spelling.

use super::field::*;
use crate::{Index, Query, Results};
use jiff::civil::date;
use sagsgang_domain::openness::{Openness, view};

fn agenda() -> Index {
    with_items(vec![
        item(1, "Nye boliger ved havnen", "Der opføres 40 almene boliger."),
        item(2, "Kvalitetsstandard for hjemmepleje", "Standarden gælder fra nytår."),
        item(3, "Renovering af svømmehallen", "Boligerne ved siden af berøres ikke."),
    ])
}

fn exactly(index: &Index, text: &str) -> Results {
    index.search(&Query { exact: true, ..Query::new(text) }).unwrap()
}

#[test]
fn a_word_that_stands_nowhere_is_taken_for_the_nearest_and_it_is_said() {
    let index = agenda();
    for (slip, meant, found) in [
        ("hjemmplje", "hjemmepleje", 2),
        ("kvalitetsstnadard", "kvalitetsstandard", 2),
        ("svømmehaleln", "svømmehallen", 1),
        ("nye bolgier", "nye boliger", 1),
    ] {
        let results = ask(&index, slip);
        assert_eq!(results.answered.as_deref(), Some(meant), "{slip}");
        assert!(results.total >= 1 && results.total <= found, "{slip}: {}", results.total);
    }
}

#[test]
fn one_can_insist() {
    let results = exactly(&agenda(), "svømmehaleln");
    assert_eq!((results.total, results.answered, results.suggestion), (0, None, None));
    assert_eq!(ask(&agenda(), "\"svømmehaleln\"").total, 0, "quotes insist too");
}

#[test]
fn a_word_that_is_there_is_never_taken_for_another() {
    let results = ask(&agenda(), "boliger");
    assert_eq!((results.total, results.answered), (2, None));
}

#[test]
fn a_rare_word_that_is_one_letter_from_a_common_one_raises_a_question() {
    let mut items: Vec<_> = (1..=9).map(|n| item(n, &format!("Skolen nummer {n}"), "")).collect();
    items.push(item(10, "Skoven ved åen", ""));
    let index = with_items(items);
    let results = ask(&index, "skoven");
    assert_eq!((results.total, results.answered), (1, None));
    assert_eq!(results.suggestion.as_deref(), Some("skolen"));
    assert_eq!(exactly(&index, "skoven").suggestion, None);
}

#[test]
fn short_words_and_numbers_are_left_alone() {
    let index = agenda();
    for question in ["vet", "26/1009", "2027"] {
        assert_eq!(ask(&index, question).answered, None, "{question}");
    }
}

#[test]
fn filters_do_not_make_a_slip() {
    let index = agenda();
    let results = index.search(&Query { year: Some(1999), ..Query::new("havnen") }).unwrap();
    assert_eq!((results.total, results.answered), (0, None));
}

/// The engine remembers the words of what was removed until it tidies up.
#[test]
fn what_was_closed_is_never_offered_as_what_was_meant() {
    let index = Index::in_memory().unwrap();
    let mut batch = index.batch().unwrap();
    batch.replace_programme(&view::programme(&programme(Openness::Open)).unwrap()).unwrap();
    let meeting = meeting(1, &elders(), date(2024, 4, 24), vec![item(1, "Ny skole", "")]);
    batch.replace_meeting(&public(&meeting, &elders()), &elders()).unwrap();
    batch.commit(1).unwrap();
    assert_eq!(ask(&index, "ladestandre").answered.as_deref(), Some("ladestandere"));

    let mut batch = index.batch().unwrap();
    batch.remove_programme(programme(Openness::Open).id).unwrap();
    batch.commit(2).unwrap();
    let results = ask(&index, "ladestandre");
    assert_eq!((results.total, results.answered, results.suggestion), (0, None, None));
    assert!(index.suggest("ladestandre", 8).unwrap().is_empty());
}
