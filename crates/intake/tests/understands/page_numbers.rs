//! Numbers of pages that stand alone at their feet.

use super::{item, minutes, reading, value};

const PAGES: &str = "Teknisk Udvalg\n\nReferat\n\n12-03-2024\n\n1. Cykelsti\n\nSagsfremstilling\n\nStien er våd, og der har været mange\n\n1\n\u{c}møder om den i foråret.\n\nBeslutning\n\nGodkendt.\n\n2\n\u{c}2. Vej\n\nBeslutning\n\nUdsat, fordi der på mødet stadig mangler\n\n- 3 -\n\u{c}penge.\n\n4\n";

#[test]
fn they_are_no_part_of_what_the_page_says() {
    let read = minutes(PAGES);
    assert_eq!(read.items.iter().map(|i| value(i.title.as_ref())).collect::<Vec<_>>(), ["Cykelsti", "Vej"]);
    let text = |at: usize| value(read.items[at].decisions[0].text.as_ref()).to_owned();
    assert_eq!(
        (text(0), text(1)),
        ("Godkendt.".to_owned(), "Udsat, fordi der på mødet stadig mangler penge.".to_owned())
    );
    assert_eq!(
        value(read.items[0].sections[0].text.as_ref()),
        "Stien er våd, og der har været mange møder om den i foråret."
    );
    assert!(reading(PAGES).not_understood.is_empty(), "{:?}", reading(PAGES).not_understood);
}

#[test]
fn they_are_told_without_page_breaks_where_they_count_on() {
    let long = |number: usize| {
        format!("Udvalget har {number} gange set på stien ved havnen og på vejen til skolen.\n").repeat(12)
    };
    let page = |number: usize| {
        format!(
            "{number}. Sag\n\nSagsfremstilling\n\n{}\nBeslutning\n\nUdsat, fordi der på mødet stadig mangler\n\n- {number} -\n\npenge.\n\n",
            long(number)
        )
    };
    let read = minutes(&format!("Teknisk Udvalg\n\nReferat\n\n12-03-2024\n\n{}{}{}", page(1), page(2), page(3)));
    let told: Vec<_> = read.items.iter().map(|i| value(i.decisions[0].text.as_ref())).collect();
    assert_eq!(told, ["Udsat, fordi der på mødet stadig mangler penge."; 3]);
}

#[test]
fn numbers_alone_that_do_not_count_pages_are_kept() {
    let read =
        item("1. Priser\n\nSagsfremstilling\n\nAntal stier:\n\n12\n\nAntal veje:\n\n7\n\nBeslutning\n\nGodkendt.\n");
    assert_eq!(value(read.sections[0].text.as_ref()), "Antal stier:\n12\nAntal veje:\n7");
}
