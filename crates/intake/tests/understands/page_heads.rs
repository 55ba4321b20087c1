use super::{minutes, value};

#[test]
fn the_head_of_a_page_does_not_stand_in_a_sentence() {
    let head = |n: u8| format!("\n   Kulturudvalget\n   Referat\n   Side {n}\n\n");
    let text = format!(
        "{}1. Svømmehal\n\nSagsfremstilling\nHallen er fra 1970, og taget er så slidt, at regnen{}drypper i bassinet hele vinteren.\n{}Beslutning\nGodkendt.\n",
        head(1),
        head(2),
        head(3)
    );
    let read = minutes(&text);
    let section = &read.items[0].sections[0];
    assert_eq!(
        value(section.text.as_ref()),
        "Hallen er fra 1970, og taget er så slidt, at regnen drypper i bassinet hele vinteren."
    );
}
