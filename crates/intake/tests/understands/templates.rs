//! What the templates of different case systems make of the same matters.

use super::{item, minutes, value, values};
use sagsgang_intake::draft::{DecisionClass, ItemDraft, MinutesDraft};

fn titles(read: &MinutesDraft) -> Vec<&str> {
    read.items.iter().map(|i| value(i.title.as_ref())).collect()
}

fn decisions(item: &ItemDraft) -> Vec<(&str, &str)> {
    item.decisions.iter().map(|d| (value(d.body.as_ref()), value(d.text.as_ref()))).collect()
}

#[test]
fn items_whose_titles_are_lost_begin_at_their_case_numbers() {
    let read = minutes(
        "Beslutningsprotokol\n\nonsdag den 11. august 2021\n\nUdvalg: Teknik- og Miljøudvalget\nMedlemmer: Arne Lund, Eva Dam Holm\nBemærkninger: Afbud: Eva Dam Holm\n\n  • Udskriv\n    Sagsid.: 20/33839, Sagsinitialer: ABC\n\n    Indstilling\n\n    Plan og Miljø indstiller,\n\n    at dagsorden godkendes.\n\n    Beslutning Teknik- og Miljøudvalget den 11-08-2021\n\n    Godkendt.\n\n  • Udskriv\n    Sagsid.: 20/35762, Sagsinitialer: ABC\n\n    Sagsfremstilling\n\n    Vejen er smal.\n\n    Beslutning Teknik- og Miljøudvalget den 11-08-2021\n\n    Anbefales.\n\n    Afbud: Eva Dam Holm\n",
    );
    assert_eq!(read.items.iter().map(|i| value(i.case_number.as_ref())).collect::<Vec<_>>(), ["20/33839", "20/35762"]);
    assert_eq!(decisions(&read.items[1]), [("Teknik- og Miljøudvalget", "Anbefales.")]);
    assert_eq!(read.items[1].decisions[0].absent[0].value.name, "Eva Dam Holm");
}

#[test]
fn items_without_any_mark_begin_where_headings_begin_anew() {
    let read = minutes(
        "Referat\nTeknikudvalget\nSagsfremstilling\nVejen er smal.\nIndstilling\nat vejen udvides.\nBeslutning\nTiltrådt.\nBeslutningskompetence\nByrådet.\nBeslutningstema\nDer skal træffes beslutning.\nBilag\nResume\nOm stier.\nSagsfremstilling\nStien er våd.\nIndstilling\nat stien drænes.\nBeslutning\nUdsat.\n",
    );
    let told: Vec<_> = read.items.iter().map(|i| i.decisions[0].class).collect();
    assert_eq!(told, [DecisionClass::Adopted, DecisionClass::Postponed]);
}

#[test]
fn a_title_printed_twice_with_its_number_is_one_item() {
    let read = minutes(
        "1. Dagsorden (B)\n\n1.     Dagsorden (B)\n\nSagsnr.: 330-2018-1     Åbent\nKompetence: Byrådet\nBeslutningstema\nDagsorden.\nBeslutning i Byrådet den 1. oktober 2018:\nFraværende: \nGodkendt.\n\n2. Siden sidst (O)\n\n2.     Siden sidst (O)\n\nSagsnr.: 330-2018-2     Åbent\nBeslutning i Byrådet den 1. oktober 2018:\nFraværende: Ida Toft (A)\nBrevet er sendt.\n",
    );
    assert_eq!(titles(&read), ["Dagsorden (B)", "Siden sidst (O)"]);
    assert_eq!(decisions(&read.items[0]), [("Byrådet", "Godkendt.")]);
    assert_eq!(decisions(&read.items[1]), [("Byrådet", "Brevet er sendt.")]);
    assert_eq!(read.open.map(|o| o.value), Some(true));
}

#[test]
fn a_number_and_a_title_may_be_repeated_below_a_list_entry() {
    let read = minutes(
        "Dato: Onsdag, April 3, 2019 - 18:00\n • Pkt. 42 Dagsordenen\n\n  Pkt. 42\n\n  Dagsordenen\n\n  Sagsnr. 299835 Kulturudvalget Åbent punkt\n\n  Kulturudvalget, 03-04-2019, pkt. 42\n\n  Godkendt.\n\n  Fraværende: Ida Toft (V) - Jens Vang (V) mødte som stedfortræder.\n",
    );
    assert_eq!(titles(&read), ["Dagsordenen"]);
    assert_eq!(decisions(&read.items[0]), [("Kulturudvalget", "Godkendt.")]);
    assert_eq!(read.items[0].absent.iter().map(|p| p.value.written()).collect::<Vec<_>>(), ["Ida Toft (V)"]);
}

#[test]
fn the_absent_may_stand_above_the_decision() {
    let read = item(
        "159. Vej\n\nResume\n\nOm vejen.\n\nBeslutning\n\nIkke til stede: Ida Toft (V) og Jens Vang (A)\n\nSagens elementer drøftet.\n",
    );
    assert_eq!(value(read.decisions[0].text.as_ref()), "Sagens elementer drøftet.");
    assert_eq!(read.absent.len(), 2);
}

#[test]
fn bodies_on_the_way_may_be_headed_by_a_name_a_day_and_a_number() {
    let read = item(
        "302. Planstrategi\n\nResume\n\nOm planen.\n\nIndstilling\n\nForvaltningen indstiller, at\n\n1. planen godkendes.\n\n2. den sendes i høring.\n\nSocial og Sundhed, 6. januar 2020, pkt. 123:\n\n1. Anbefalet af Bo Krogh (V)\n\n2. Anbefales.\n\nBeslutning\n\nGodkendt.\n",
    );
    assert_eq!(
        decisions(&read),
        [("Social og Sundhed", "1. Anbefalet af Bo Krogh (V)\n2. Anbefales."), ("(none)", "Godkendt.")]
    );
}

#[test]
fn a_recommendation_may_be_headed_by_its_own_first_words() {
    let read = item(
        "9. Dagsorden\n\nSagsnummer: 27.69.48-G01-4-18\n\nAdministrationen indstiller til Handicaprådet\n 1. at dagsordenen godkendes\n\nSagsfremstilling\n\nKort.\n\nBeslutning\n\nGodkendt.\n",
    );
    let recommendation = read.recommendation.expect("a recommendation");
    assert_eq!(value(recommendation.recommender.as_ref()), "Administrationen");
    assert_eq!(values(&recommendation.clauses), ["dagsordenen godkendes"]);
}

#[test]
fn what_bodies_said_below_a_recommendation_is_no_part_of_it() {
    let text = "1. Legeplads\n\nIndstilling\n\nForvaltningen indstiller, at byrådet godkender:\n\n  1. Der frigives 500.000 kr.\n\nKulturudvalget anbefaler indstillingen.\n\nEva Dam var fraværende.\n\n";
    let agenda = item(text);
    let recommended = agenda.recommendation.as_ref().map(|r| &r.text);
    assert_eq!(value(recommended), "Forvaltningen indstiller, at byrådet godkender:\n1. Der frigives 500.000 kr.");
    assert_eq!(values(&agenda.previous), ["Kulturudvalget anbefaler indstillingen.", "Eva Dam var fraværende."]);
    let decided = item(&format!("{text}Beslutning\n\nGodkendt.\n"));
    assert_eq!(decisions(&decided), [("Kulturudvalget", "anbefaler indstillingen."), ("(none)", "Godkendt.")]);
    assert_eq!(decided.decisions[0].absent[0].value.name, "Eva Dam");
}

#[test]
fn short_minutes_number_their_items_and_have_no_headings() {
    let read = minutes(
        "Referat fra Ældrerådsmøde den 28. februar 2017\n\nTilstede: Bo Krogh, Eva Dam.\n\nReferent: Bo Krogh\n\n 1. Dagsorden\n  Godkendt.\n 2. Valg 2017\n  Rådet har rykket for svar.\n 3. Eventuelt\n  Intet.\n",
    );
    assert_eq!(value(read.body.as_ref()), "Ældrerådet");
    assert_eq!(titles(&read), ["Dagsorden", "Valg 2017", "Eventuelt"]);
    assert_eq!(decisions(&read.items[1]), [("(none)", "Rådet har rykket for svar.")]);
}

#[test]
fn the_list_of_contents_knows_items_that_the_text_leaves_out() {
    let read = minutes(
        "Byrådet\n\nReferat\n\n15. juni 2017\n\nIndholdsfortegnelse\n\nPkt. Tekst Side 1 Regnskab 2017 (Beslutning) 4 Overgang til ny ordning og klasse- 2 49 inddeling (Beslutning)\n\n1 Regnskab 2017 (Beslutning)\n\nSagsfremstilling\n\nRegnskabet viser balance.\n\nByrådet den 15. juni 2017\n\nGodkendt.\n",
    );
    assert_eq!(
        titles(&read),
        ["Regnskab 2017 (Beslutning)", "Overgang til ny ordning og klasseinddeling (Beslutning)"]
    );
    assert_eq!(value(read.items[1].number.as_ref()), "2");
}

#[test]
fn the_body_stands_by_its_label_whatever_it_is_called() {
    let body = |text: &str| minutes(text).body.map(|b| b.value);
    let rest = "\n\n1. Vej\n\nBeslutning\n\nGodkendt.\n";
    for (head, name) in [
        ("Udvalg: Udvalget for teknik og miljø", "Udvalget for teknik og miljø"),
        ("Forum: Trivselsnetværket", "Trivselsnetværket"),
        (
            "Dagsorden\ntil\nmødet i Udvalg for regional udvikling\nden 1. februar 2023 kl. 09:00",
            "Udvalg for regional udvikling",
        ),
        ("Børn & Læringsudvalget - 08-09-2021", "Børn & Læringsudvalget"),
    ] {
        assert_eq!(body(&format!("{head}{rest}")).as_deref(), Some(name));
    }
    let asked = "2. Dagsorden ( )\n\nIndstilling\n\nFormanden indstiller,\n\n1. at Lokaludvalget godkender dagsordenen\n\nBeslutning\n\nGodkendt.\n";
    assert_eq!(body(asked).as_deref(), Some("Lokaludvalget"));
}
