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

#[test]
fn absence_on_the_first_page_holds_for_every_item_that_says_nothing_else() {
    let read = minutes(
        "Byrådet\n12-02-2020\n\nIndkaldelse\n\nAnna Lund\n\nBo Krogh\n\nBo Krogh (V) var fraværende. I stedet deltog Carla Friis (V).\n\nDan Holm var fraværende under punkt 2.\n\n1. Takster\n\nBeslutning\nGodkendt.\n\n2. Vej\n\nBeslutning\nGodkendt.\n\n3. Sti\n\nBeslutning\nGodkendt.\nFraværende: Eva Dam (Ø)\n",
    );
    let told: Vec<_> = read.items.iter().map(absent).collect();
    assert_eq!(told, [vec!["Bo Krogh (V)"], vec!["Bo Krogh (V)", "Dan Holm"], vec!["Eva Dam (Ø)"]]);
}

#[test]
fn absence_from_later_items_is_theirs() {
    let read = minutes(
        "1. Dagsorden\n\nBeslutning\n\nGodkendt.\n\nTorben Dam (F) deltog ikke under punkterne 2-3.\n\n2. Vej\n\nBeslutning\n\nGodkendt.\n\n3. Sti\n\nBeslutning\n\nGodkendt.\n",
    );
    let told: Vec<_> = read.items.iter().map(absent).collect();
    assert_eq!(told, [Vec::new(), vec!["Torben Dam (F)"], vec!["Torben Dam (F)"]]);
}

#[test]
fn who_left_early_was_there() {
    let read = item(
        "Beslutning\n\nGodkendt.\n\nFraværende i mødet:\n\nKaj Mørk til kl. 18.40\n\nFraværende uden afbud:\n\nMia Old\n",
    );
    assert_eq!(absent(&read), ["Mia Old"]);
}

#[test]
fn an_item_may_be_about_who_was_absent() {
    let read = minutes(
        "1. Fraværende\n\nResume\n\nSagsforløb: BY\n\nBeslutning\n\nHans Juul.\n\n2. Vej\n\nBeslutning\n\nGodkendt.\n",
    );
    assert_eq!(absent(&read.items[0]), ["Hans Juul"]);
}

#[test]
fn the_label_may_stand_behind_the_decision_or_another_label() {
    let read = minutes(
        "Byrådet\n12-02-2020\n\nBemærkninger: Afbud: Thomas Vang\n\n1. Takster\n\nBeslutning\nGodkendt. Fraværende: Ida Toft (A)\n\n2. Vej\n\nBeslutning\nUdsat.\n",
    );
    assert_eq!(read.items.iter().map(absent).collect::<Vec<_>>(), [["Ida Toft (A)"], ["Thomas Vang"]]);
    assert_eq!(read.items[0].decisions[0].text.as_ref().map(|t| t.value.as_str()), Some("Godkendt."));
}
