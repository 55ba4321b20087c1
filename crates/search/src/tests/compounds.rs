//! Words inside words.

use super::field::*;
use crate::Index;
use jiff::civil::date;

fn split(word: &str) -> Vec<&str> {
    match word {
        "ældreboligerne" => vec!["ældre", "boligerne"],
        "ældrebolighandlingsplanen" => vec!["ældre", "bolig", "handlings", "planen"],
        other => vec![other],
    }
}

fn agenda() -> Index {
    let index = Index::in_memory_for(crate::schema::Nature::Public, split).unwrap();
    let items = vec![
        item(1, "Ældreboligerne på Åvej", "Ældreboligerne renoveres."),
        item(2, "Takster for mad", "Boligen har eget køkken, siger udvalget i en lang tekst om mange andre ting."),
        item(3, "Ældrebolighandlingsplanen", "Planen sendes i høring."),
    ];
    let mut batch = index.batch().unwrap();
    let meeting = meeting(100, &elders(), date(2024, 4, 24), items);
    batch.replace_meeting(&public(&meeting, &elders()), &elders()).unwrap();
    batch.commit(1).unwrap();
    index
}

#[test]
fn a_word_is_found_inside_others_and_the_whole_word_comes_first() {
    let found = titles(&agenda(), "bolig");
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(found[0], "Takster for mad", "even in a text where the others have it in their titles");
}

#[test]
fn parts_that_stand_together_are_found_as_one_word() {
    let index = agenda();
    for question in ["handlingsplan", "handlingsplaner", "ældrebolig handlingsplan", "bolighandlingsplan"] {
        assert!(titles(&index, question).contains(&"Ældrebolighandlingsplanen".to_owned()), "{question}");
    }
    assert!(titles(&index, "ældreplan").is_empty(), "parts that stand apart are no word");
}

#[test]
fn a_question_is_not_split() {
    let index = agenda();
    assert_eq!(titles(&index, "ældreboligerne").len(), 2, "as the word itself and as the beginning of a longer one");
    assert!(!titles(&index, "ældreboligerne").contains(&"Takster for mad".to_owned()));
}

#[test]
fn quotes_and_minus_mean_the_whole_word() {
    let index = agenda();
    assert!(titles(&index, "\"bolig\"").is_empty(), "the very word stands nowhere");
    assert!(titles(&index, "ældreboligerne -bolig").contains(&"Ældreboligerne på Åvej".to_owned()));
}

#[test]
fn the_compound_is_marked_in_its_place() {
    let found = ask(&agenda(), "bolig");
    let hit = found.hits.iter().find(|hit| hit.title == "Ældreboligerne på Åvej").unwrap();
    assert!(hit.snippet.iter().any(|part| part.hit && part.text == "Ældreboligerne"), "{:?}", hit.snippet);
}

/// The words of the municipality, as they are taken apart in earnest.
#[test]
fn the_words_of_a_municipality_are_found_inside_others() {
    let index = with_items(vec![
        item(1, "Ældreboligerne på Åvej", ""),
        item(2, "Ældrebolighandlingsplanen", ""),
        item(3, "Kvalitetsstandarder for genoptræning", ""),
        item(4, "Lokalplanforslag for havneområdet", ""),
        item(5, "Beslutning om ledelse", ""),
    ]);
    for (question, found) in [
        ("bolig", vec!["Ældreboligerne på Åvej", "Ældrebolighandlingsplanen"]),
        ("handlingsplan", vec!["Ældrebolighandlingsplanen"]),
        ("standard", vec!["Kvalitetsstandarder for genoptræning"]),
        ("kvalitet", vec!["Kvalitetsstandarder for genoptræning"]),
        ("lokalplan", vec!["Lokalplanforslag for havneområdet"]),
        ("forslag", vec!["Lokalplanforslag for havneområdet"]),
        ("område", vec!["Lokalplanforslag for havneområdet"]),
    ] {
        let mut titles = titles(&index, question);
        titles.sort();
        assert_eq!(titles, found, "{question}");
    }
    assert!(titles(&index, "\"slutning\"").is_empty() && titles(&index, "lse").is_empty());
}
