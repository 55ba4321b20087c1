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

#[test]
fn the_head_of_the_next_page_stands_below_the_page_number() {
    let page = |number: u32, item: &str, end: &str| {
        format!(
            "{number}. {item}\n\nSagsfremstilling\n{item} er slidt ned efter de sidste års storme og skal derfor snarest muligt\n\nSide {number} af 3\n\
             Hvedsund Kommune · Havneudvalget   Protokol 03-11-2026\n{end}.\n\n\
             Beslutning i Havneudvalget den 03-11-2026\nGodkendt.\n\n"
        )
    };
    let text = [page(1, "Molen", "bygges om"), page(2, "Broen", "rives ned"), page(3, "Kajen", "males")].concat();
    let read = minutes(&text);
    let texts = read.items.iter().flat_map(|item| &item.sections).filter_map(|s| Some(s.text.as_ref()?.value.as_str()));
    let said = [("Molen", "bygges om"), ("Broen", "rives ned"), ("Kajen", "males")];
    let said = said.map(|(item, end)| {
        format!("{item} er slidt ned efter de sidste års storme og skal derfor snarest muligt {end}.")
    });
    assert_eq!(texts.collect::<Vec<_>>(), said);
}

#[test]
fn what_every_page_ends_in_is_said_and_no_foot() {
    let page = |n: u8| format!("{n}. Sag nummer {n}\n\nBeslutning\n\nGodkendt.\n\nHvedsund Kommune\n\nSide {n}\n\n");
    let read = minutes(&[page(1), page(2), page(3)].concat());
    let told: Vec<_> = read.items.iter().map(|i| value(i.decisions[0].text.as_ref())).collect();
    assert_eq!(told, ["Godkendt."; 3]);
}
