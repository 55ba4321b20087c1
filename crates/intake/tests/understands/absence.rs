use super::{item, minutes};
use sagsgang_intake::draft::ItemDraft;

fn absent(item: &ItemDraft) -> Vec<String> {
    item.absent.iter().map(|p| p.value.written()).collect()
}

#[test]
fn names_stand_under_a_heading() {
    let read = item(
        "Beslutning i Byrådet den 24-04-2024\n\nGodkendt.\n\nFraværende:\n\nDina Mikkel Holm (Æ)\n\nTom Byrum (A)\n\nBilag:\n\n1 - Plan\n",
    );
    assert_eq!(absent(&read), ["Dina Mikkel Holm (Æ)", "Tom Byrum (A)"]);
}

#[test]
fn a_sentence_tells_it_and_is_no_part_of_the_decision() {
    let read = item("Sagsforløb: BY\n\nBeslutning\n\nGodkendt.\n\nHans Juul var fraværende.\n");
    assert_eq!(absent(&read), ["Hans Juul"]);
    assert_eq!(read.decisions[0].text.as_ref().map(|t| t.value.as_str()), Some("Godkendt."));
}

#[test]
fn a_substitute_is_not_absent() {
    let read = item(
        "Beslutning\n\nGodkendt.\n\nFremmøde og inhabilitet:\n\nIda Toft havde meldt afbud, og Jens Vang deltog i stedet.\n\nMia Old udeblev uden afbud.\n",
    );
    assert_eq!(absent(&read), ["Ida Toft", "Mia Old"]);
}

#[test]
fn an_empty_heading_means_nobody() {
    let read = item(
        "Sagsgang\nBY\n\nBeslutning i Byrådet den 24-04-2024\nGodkendt.\n\nFølgende deltog ikke i behandlingen af punktet:\n",
    );
    assert_eq!(absent(&read), Vec::<String>::new());
}

#[test]
fn absence_on_the_first_page_is_the_meetings() {
    let read = minutes("Byrådet\n12-02-2020\n\nAfbud: Niels Ask (B).\n\n1. Takster\n\nBeslutning\nGodkendt.\n");
    assert_eq!(read.absent.iter().map(|p| p.value.written()).collect::<Vec<_>>(), ["Niels Ask (B)"]);
}
