//! Names in lists that lost their commas.

use super::minutes;
use sagsgang_intake::draft::PersonName;
use sagsgang_intake::{Confidence, Found};

const REST: &str = "1. Cykelsti\n\nBeslutning\n\nGodkendt. Anna Holm (A) bemærker, at der mangler lys.\n\n2. Vej\n\nBeslutning\n\nUdsat.\n\nFraværende: Bo Krogh\n";

fn told(found: &[Found<PersonName>]) -> Vec<(String, Confidence)> {
    found.iter().map(|p| (p.value.written(), p.confidence)).collect()
}

fn present(list: &str) -> (Vec<(String, Confidence)>, Vec<String>) {
    let text = format!("Teknisk Udvalg\n\nReferat\n\n12-03-2024\n\nTil stede: {list}\n\n{REST}");
    let read = minutes(&text);
    let places = read.present.iter().map(|p| p.span.of(&text).to_owned()).collect();
    (told(&read.present), places)
}

#[test]
fn a_run_of_names_is_cut_where_the_document_names_them_elsewhere() {
    let (told, places) = present("Anna Holm Bo Krogh Carl Ø. Dam");
    assert_eq!(
        told,
        [
            ("Anna Holm".to_owned(), Confidence::Likely),
            ("Bo Krogh".to_owned(), Confidence::Likely),
            ("Carl Ø. Dam".to_owned(), Confidence::Doubtful)
        ]
    );
    assert_eq!(places, ["Anna Holm", "Bo Krogh", "Carl Ø. Dam"]);
}

#[test]
fn a_run_that_nothing_cuts_is_doubtful() {
    let (told, _) = present("Ida Toft Jens Vang Mia Old");
    assert_eq!(told, [("Ida Toft Jens Vang Mia Old".to_owned(), Confidence::Doubtful)]);
    let (told, _) = present("Ida Toft Bo Krogh Jens");
    assert_eq!(told, [("Ida Toft Bo Krogh Jens".to_owned(), Confidence::Doubtful)]);
}

#[test]
fn the_letter_behind_a_run_is_the_last_ones() {
    let (told, places) = present("Anna Holm Bo Krogh (V)");
    assert_eq!(told, [("Anna Holm".to_owned(), Confidence::Likely), ("Bo Krogh (V)".to_owned(), Confidence::Likely)]);
    assert_eq!(places, ["Anna Holm", "Bo Krogh (V)"]);
}

#[test]
fn names_with_commas_stay_as_they_are() {
    let (told, _) = present("Anna Holm, Bo Krogh, Niels Erik Sønder Dam (F)");
    let names: Vec<_> = told.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Anna Holm", "Bo Krogh", "Niels Erik Sønder Dam (F)"]);
}
