use super::{item, value};
use sagsgang_intake::draft::SectionKind;

#[test]
fn sections_stand_under_their_headings_empty_ones_too() {
    let read = item(
        "Sagsfremstilling\n\nVejen er smal, og der er en æn-\ndring på vej. Bygge- og anlægsopgaver, jf. MED-\naftalen, går i gang.\n\nSammenhæng til andre politikker/strategier og fagområder\n\nØkonomiske konsekvenser\n\nIngen.\n\nLovgrundlag\n\nVejloven.\n\nBeslutning\n\nGodkendt.\n",
    );
    let kinds: Vec<_> = read.sections.iter().map(|s| s.kind).collect();
    assert_eq!(kinds, [SectionKind::Presentation, SectionKind::Coherence, SectionKind::Economy, SectionKind::Law]);
    assert_eq!(
        value(read.sections[0].text.as_ref()),
        "Vejen er smal, og der er en ændring på vej. Bygge- og anlægsopgaver, jf. MED-aftalen, går i gang."
    );
    assert_eq!(read.sections[1].text, None);
}

#[test]
fn a_title_without_a_number_stands_above_the_first_heading() {
    assert_eq!(
        value(item("Punkter til drøftelse\n\nÅben Sag\n\nSagsgang\n\nDIR\n\nBeslutning\n\nDrøftet.\n").title.as_ref()),
        "Punkter til drøftelse"
    );
    assert_eq!(item("Sagsgang\n\nDIR\n\nBeslutning\n\nDrøftet.\n").title, None);
}

#[test]
fn properties_stand_on_one_line_with_dots_between_and_begin_an_item_after_annexes() {
    let text = "1. Mole\nSagsnr. 26/1813 · Åben sag · Beslutning\n\nIndstilling\nDirektøren indstiller, at molen bygges om.\n\n\
                Beslutning i Havneudvalget den 03-11-2026\nGodkendt.\n\nBilag\nNr.  Titel   Adgang  Journalnr.\n\
                1    Overslag   Åben   13820/26\n\n2. Orientering\nÅben sag · Orientering\n\n\
                Beslutning i Havneudvalget den 03-11-2026\nTaget til efterretning.\n";
    let read = super::minutes(text);
    let items: Vec<_> = read
        .items
        .iter()
        .map(|item| (super::value(item.title.as_ref()), item.open.as_ref().map(|o| o.value)))
        .collect();
    assert_eq!(items, [("Mole", Some(true)), ("Orientering", Some(true))]);
    assert_eq!(super::value(read.items[0].case_number.as_ref()), "26/1813");
    assert_eq!(read.items[0].annexes.len(), 1, "{:?}", read.items[0].annexes);
}
