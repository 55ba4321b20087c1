//! The ways in which items are numbered.

use super::{minutes, value};

#[test]
fn the_number_of_an_item_is_written_in_many_ways() {
    for (first, second) in [
        ("1. Cykelsti", "2. Vej til skolen"),
        ("1) Cykelsti", "2) Vej til skolen"),
        ("- 1 Cykelsti", "- 2 Vej til skolen"),
        ("– 1. Cykelsti", "– 2. Vej til skolen"),
        ("Punkt 1 – Cykelsti", "Punkt 2 – Vej til skolen"),
        ("Punkt 1: Cykelsti", "Punkt 2: Vej til skolen"),
        ("Pkt. nr. 1 - Cykelsti", "Pkt. nr. 2 - Vej til skolen"),
        ("Sag nr. 1: Cykelsti", "Sag nr. 2: Vej til skolen"),
        ("Sag nr. 1:\n\nCykelsti", "Sag nr. 2:\n\nVej til skolen"),
        ("Sag nr. 1:\nCykelsti", "Sag nr. 2:\nVej til skolen"),
        ("Punkt 1\n\nCykelsti", "Punkt 2\n\nVej til skolen"),
        ("(1) Cykelsti", "(2) Vej til skolen"),
    ] {
        let read = minutes(&format!(
            "Teknisk Udvalg\n\nReferat\n\n12-03-2024\n\n{first}\n\nSagsfremstilling\n\nStien er våd.\n\nBeslutning\n\nGodkendt.\n\n{second}\n\nSagsfremstilling\n\nVejen er smal.\n\nBeslutning\n\nUdsat.\n"
        ));
        let told: Vec<_> = read.items.iter().map(|i| (value(i.number.as_ref()), value(i.title.as_ref()))).collect();
        assert_eq!(told, [("1", "Cykelsti"), ("2", "Vej til skolen")], "{first}");
    }
}

#[test]
fn a_dash_and_a_number_in_a_text_begin_no_item() {
    let read = minutes(
        "1. Cykelsti\n\nSagsfremstilling\n\nDer er brug for\n- 1 cykelsti\n- 2 broer over åen\n- 3 Nye skilte\n\nBeslutning\n\nGodkendt.\n\n- 2 Vej\n\nBeslutning\n\nUdsat.\n",
    );
    let told: Vec<_> = read.items.iter().map(|i| value(i.title.as_ref())).collect();
    assert_eq!(told, ["Cykelsti", "Vej"]);
}
