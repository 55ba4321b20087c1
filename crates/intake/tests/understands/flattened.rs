//! Pages that lost their line breaks.

use super::{item, minutes, reading, value, values};
use sagsgang_intake::draft::DecisionClass;

const PROTOCOL: &str = "\
1 Plejeudvalget BESLUTNINGSPROTOKOL Sted: Sundhedshuset Dato: Tirsdag den 18. august 2015 Start kl.: 14:00 Slut kl.: 18:00 Medlemmer: Fraværende: Olaf Lund (L) Lars Krogh (V) Inger K. Dam (O) Helle Friis (uden for partierne) Helle Friis (uden for partierne) Fjordby Kommune

2 Indholdsfortegnelse Side 1. Status på Sundhedshuset Rammeaftale Ankeafgørelser...37 Bilagsoversigt...38 Fjordby Kommune

3 1. Status på Sundhedshuset A00 12/16794 Åben sag Sagsgang: VPU KB Sagsfremstilling Kommunen flyttede ind i det om- byggede hus ved årsskiftet. Økonomiske konsekvenser Ingen. Indstilling Velfærdsdirektøren indstiller, at 1. status tages til efterretning den 1. maj. 2. huset indvies. Bilag: 1 Åben Plan for huset 98011/15 2 Lukket Tilbud 98012/15 Beslutning i Plejeudvalget den Godkendt. Lars Krogh (V) tager forbehold. Fraværende: Inger K. Dam (O) Fjordby Kommune 1

4 2. Rammeaftale G01 15/9 Åben sag Sagsgang VPU Sagsfremstilling Aftalen gælder i fire år. Beslutning i Plejeudvalget den Udsat. Fjordby Kommune 2
";

#[test]
fn a_page_on_one_line_is_cut_at_its_headings() {
    let read = minutes(PROTOCOL);
    assert_eq!(value(read.body.as_ref()), "Plejeudvalget");
    assert_eq!(
        read.items.iter().map(|i| value(i.title.as_ref())).collect::<Vec<_>>(),
        ["Status på Sundhedshuset", "Rammeaftale"]
    );
    let first = &read.items[0];
    assert_eq!(values(&first.route), ["VPU", "KB"]);
    assert_eq!(
        first.sections.iter().map(|s| s.heading.value.as_str()).collect::<Vec<_>>(),
        ["Sagsfremstilling", "Økonomiske konsekvenser"]
    );
    assert_eq!(value(first.sections[0].text.as_ref()), "Kommunen flyttede ind i det ombyggede hus ved årsskiftet.");
    assert_eq!(
        first.annexes.iter().map(|a| (a.title.as_deref(), a.open)).collect::<Vec<_>>(),
        [(Some("Plan for huset"), Some(true)), (Some("Tilbud"), Some(false))]
    );
    assert_eq!(
        values(&first.recommendation.as_ref().expect("a recommendation").clauses),
        ["status tages til efterretning den 1. maj.", "huset indvies."]
    );
}

#[test]
fn the_day_of_a_decision_may_be_lost() {
    let read = minutes(PROTOCOL);
    let decision = &read.items[0].decisions[0];
    assert_eq!((value(decision.body.as_ref()), decision.date.is_none()), ("Plejeudvalget", true));
    assert_eq!(value(decision.text.as_ref()), "Godkendt. Lars Krogh (V) tager forbehold.");
    assert_eq!(decision.absent[0].value.written(), "Inger K. Dam (O)");
    assert_eq!(read.items[1].decisions[0].class, DecisionClass::Postponed);
}

#[test]
fn two_columns_of_names_read_as_one_name_the_absent_twice() {
    let read = minutes(PROTOCOL);
    assert_eq!(read.absent.iter().map(|p| p.value.written()).collect::<Vec<_>>(), ["Helle Friis (uden for partierne)"]);
    assert_eq!(read.present.len(), 4);
}

#[test]
fn labels_that_stand_before_all_values_are_given_theirs() {
    let read = item(
        "1 Referat Handicaprådet Mødedato: Mandag den 14. marts 2016 Mødested: Bemærkninger: Medlemmer: Sara Terp (C) Tom Ulv (A) Sagsoversigt Side 01. Godkendelse af dagsorden Lukket - Pris Bilagsliste...7\n\n2\n\n3 Handicaprådet Mødedato Side Godkendelse af dagsorden Åben sag Sagsnr.: Sagen afgøres i: Bilag: Handicaprådet Indstilling Formandsskabet indstiller: Atdagsordenen godkendes Beslutninger Handicaprådet den Ikke til stede: Tom Ulv Dagsordenen godkendt.\n",
    );
    assert_eq!((value(read.number.as_ref()), value(read.title.as_ref())), ("01", "Godkendelse af dagsorden"));
    assert_eq!(value(read.decides.as_ref()), "Handicaprådet");
    assert_eq!(
        value(read.recommendation.as_ref().map(|r| &r.text)),
        "Formandsskabet indstiller: At dagsordenen godkendes"
    );
    assert_eq!(value(read.decisions[0].text.as_ref()), "Dagsordenen godkendt.");
    assert_eq!(read.absent[0].value.name, "Tom Ulv");
}

#[test]
fn a_decision_may_have_no_heading_or_only_the_number_of_its_item() {
    let read = minutes(
        "1 Møde i Byrådet mandag den 26. september 2005 REFERAT INDHOLDSFORTEGNELSE 1... Meddelelser Ny vedtægt 1. Meddelelser\n\n2 Byrådets møde 26. september 2005 Punkt 1: Der var ingen meddelelser. ØKONOMIUDVALGET 2. Ny vedtægt - 2. behandling Økonomiudvalget den 23. august 2005, pkt. 3 Resumé Reglerne følger af loven. Økonomiudvalget indstiller, at vedtægten vedtages. Punkt 2: Vedtaget. 3. Lånedispensation J.nr.: Ø48 Sagsid.: Initialer: abc Åben sag Ministeriet har åbnet for ansøgninger. Til efterretning.\n",
    );
    let told: Vec<_> = read.items.iter().map(|i| value(i.decisions[0].text.as_ref())).collect();
    assert_eq!(told, ["Der var ingen meddelelser.", "Vedtaget.", "Til efterretning."]);
    assert_eq!(values(&read.items[1].previous), ["Økonomiudvalget den 23. august 2005, pkt. 3"]);
    let recommended = read.items[1].recommendation.as_ref().map(|r| &r.text);
    assert_eq!(value(recommended), "Økonomiudvalget indstiller, at vedtægten vedtages.");
}

#[test]
fn long_paragraphs_are_no_pages() {
    let long = "Vejen er smal, og Teknisk Udvalg har set på den. ".repeat(12);
    let text = format!(
        "1. Vej\n\nSagsfremstilling\n\n{long}\n\nIndstilling\n\nDet indstilles, at vejen udvides.\n\nBeslutning\n\nGodkendt.\n"
    );
    let read = minutes(&text);
    assert_eq!(value(read.items[0].sections[0].text.as_ref()), long.trim());
    assert!(reading(&text).not_understood.is_empty());
}
