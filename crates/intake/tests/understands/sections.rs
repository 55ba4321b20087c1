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
