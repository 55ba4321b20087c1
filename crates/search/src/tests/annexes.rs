//! What stands in annexes, with the page.

use super::field::*;
use crate::{AnnexText, Beside, Hit, Index, Kind, Query};
use jiff::civil::date;
use sagsgang_domain::case::Annex;
use sagsgang_domain::openness::{ClosureGround, Openness};
use std::collections::BTreeMap;
use std::sync::Arc;

fn digest(number: u8) -> String {
    format!("{number:02}").repeat(32)
}

fn annexed(title: &str, number: u8, openness: Openness) -> Annex {
    let mut annex = annex(title, "tal.pdf", openness);
    annex.file.as_mut().unwrap().digest = digest(number);
    annex
}

fn paged(pages: &[&str]) -> Arc<AnnexText> {
    Arc::new(AnnexText { pages: pages.iter().map(|page| (*page).to_owned()).collect(), has_pages: true })
}

fn index(annexes: Vec<Annex>, texts: BTreeMap<String, Arc<AnnexText>>) -> Index {
    let mut with = item(1, "Budget for svømmehallen", "Udvalget drøfter budgettet.");
    with.content.annexes = annexes;
    let meeting = meeting(1, &elders(), date(2024, 4, 24), vec![with]);
    let index = Index::in_memory().unwrap();
    let mut batch = index.batch().unwrap();
    let beside = Beside { texts, ..Beside::default() };
    batch.replace_meeting_with(&public(&meeting, &elders()), &elders(), &beside).unwrap();
    batch.commit(1).unwrap();
    index
}

fn one() -> Index {
    let pages =
        ["Forside med indhold", "Varmepumpen koster 2 mio. kr.", "Blank", "Varmepumpen og solcellerne betaler sig."];
    index(vec![annexed("Tal", 1, Openness::Open)], BTreeMap::from([(digest(1), paged(&pages))]))
}

fn only(index: &Index, question: &str) -> Hit {
    let mut found = ask(index, question).hits;
    assert_eq!(found.len(), 1, "{question}: {found:?}");
    found.remove(0)
}

#[test]
fn a_hit_in_an_annex_says_which_annex_of_which_item_and_on_which_page() {
    let index = one();
    let hit = only(&index, "varmepumper");
    let annex = hit.annex.as_ref().unwrap();
    assert_eq!((hit.kind, hit.title.as_str(), hit.number), (Kind::Annex, "Tal", Some(1)));
    assert_eq!((annex.number, annex.file.as_deref()), (1, Some("tal.pdf")));
    assert_eq!((annex.item.as_str(), hit.page), ("Budget for svømmehallen", Some(2)));
    assert!(hit.snippet.iter().any(|part| part.hit && part.text == "Varmepumpen"), "{:?}", hit.snippet);
}

#[test]
fn it_is_the_page_on_which_most_of_the_words_stand() {
    let index = one();
    assert_eq!(only(&index, "varmepumpe solcelle").page, Some(4));
    assert_eq!(only(&index, "\"koster 2 mio\"").page, Some(2));
    assert_eq!(only(&index, "\"varmepumpen og solcellerne\"").page, Some(4));
    assert_eq!(only(&index, "solcel").page, Some(4), "the beginning of a word too");
}

#[test]
fn a_text_without_pages_is_shown_in_its_place_without_a_page() {
    let long = format!("{} Til sidst en gangbro. {}", "Først en masse ord. ".repeat(600), "Og så flere. ".repeat(600));
    let text = Arc::new(AnnexText { pages: vec![long], has_pages: false });
    let index = index(vec![annexed("Notat", 1, Openness::Open)], BTreeMap::from([(digest(1), text)]));
    let hit = only(&index, "gangbro");
    assert_eq!(hit.page, None);
    let shown: String = hit.snippet.iter().map(|part| part.text.as_str()).collect();
    assert!(shown.contains("gangbro") && shown.len() < 400, "{shown}");
}

#[test]
fn the_text_of_a_closed_annex_is_not_taken_even_when_it_is_handed_in() {
    let closed = Openness::closed(ClosureGround::Tender);
    let annexes = vec![annexed("Tal", 1, Openness::Open), annexed("Tilbud", 2, closed)];
    let texts =
        BTreeMap::from([(digest(1), paged(&["Åbne tal"])), (digest(2), paged(&["Hemmeligpris fra entreprenøren"]))]);
    let index = index(annexes, texts);
    assert_eq!(only(&index, "\"åbne tal\"").kind, Kind::Annex);
    assert!(titles(&index, "hemmeligpris").is_empty());
    assert_eq!(index.text_of(&digest(2)).unwrap(), None);
}

#[test]
fn the_index_gives_a_files_text_again() {
    let index = one();
    let text = index.text_of(&digest(1)).unwrap().unwrap();
    assert_eq!((text.pages.len(), text.pages[1].as_str(), text.has_pages), (4, "Varmepumpen koster 2 mio. kr.", true));
}

#[test]
fn annexes_are_counted_as_a_kind_of_their_own() {
    let index = one();
    let query = Query { kind: Some(Kind::Annex), ..Query::new("") };
    assert_eq!(index.search(&query).unwrap().hits.iter().map(|hit| hit.kind).collect::<Vec<_>>(), [Kind::Annex]);
}
