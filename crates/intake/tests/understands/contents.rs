use super::{minutes, value, values};

const TWICE: &str = "\
Byrådet
12-02-2020

PUNKTER

7. Godkendelse af dagsorden
8. Cykelsti ved Skovvej
9. Køb af areal - Lukket punkt7. Godkendelse af dagsorden

Indstilling
Direktøren indstiller, at:
 1. dagsordenen godkendes.

Beslutning i Byrådet den 12-02-2020
Godkendt.
8. Cykelsti ved Skovvej

Sagsgang
Byrådet

Indstilling
Administrationen indstiller, at
 1. stien anlægges i 2021
 2. udgiften finansieres af puljen

Beslutning i Byrådet den 12-02-2020
Udsat.
9. Køb af areal - Lukket punkt
";

#[test]
fn a_contents_list_makes_no_items_and_clauses_make_none() {
    let read = minutes(TWICE);
    let titles: Vec<_> = read.items.iter().map(|i| value(i.title.as_ref())).collect();
    assert_eq!(titles, ["Godkendelse af dagsorden", "Cykelsti ved Skovvej", "Køb af areal - Lukket punkt"]);
    let numbers: Vec<_> = read.items.iter().map(|i| value(i.number.as_ref())).collect();
    assert_eq!(numbers, ["7", "8", "9"]);
    let clauses = &read.items[1].recommendation.as_ref().expect("a recommendation").clauses;
    assert_eq!(values(clauses), ["stien anlægges i 2021", "udgiften finansieres af puljen"]);
}

#[test]
fn a_number_alone_has_its_title_below() {
    let read = minutes(
        "1.\n\nMeddelelser\nSagsnr.: 2011-29298\n\nBeslutning\nTaget til efterretning.\n\n2.\n\nTakster\nSagsnr.: 2011-29299\n\nBeslutning\nGodkendt.\n",
    );
    assert_eq!(read.items.iter().map(|i| value(i.title.as_ref())).collect::<Vec<_>>(), ["Meddelelser", "Takster"]);
}

#[test]
fn a_year_at_the_beginning_of_a_line_is_no_item() {
    let read = minutes(
        "3. Standarder\n\nSagsfremstilling\nDe gælder fra\n2013. Det foreslås derfor, at de føres videre.\n\nBeslutning\nGodkendt.\n",
    );
    assert_eq!(read.items.len(), 1);
}
