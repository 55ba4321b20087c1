use super::item;
use sagsgang_intake::draft::AnnexDraft;

fn annexes(under: &str) -> Vec<AnnexDraft> {
    item(&format!("Beslutning i Byrådet den 24-04-2024\n\nGodkendt.\n\nBilag:\n\n{under}")).annexes
}

#[test]
fn a_line_of_columns_has_its_record_below_it() {
    let read = annexes(
        "1 -\tÅben\tHavneplan_udkast.docx\t(27688/22)\t(H)\n3242641\t\n2 -\tLukket\tTilbud.xlsx\t(27722/22)\t(H)\n3242687\t\n",
    );
    assert_eq!(
        read.iter().map(|a| a.title.as_deref()).collect::<Vec<_>>(),
        [Some("Havneplan_udkast.docx"), Some("Tilbud.xlsx")]
    );
    assert_eq!(read.iter().map(|a| a.open).collect::<Vec<_>>(), [Some(true), Some(false)]);
    assert_eq!(read[1].document_id.as_deref(), Some("3242687"));
}

#[test]
fn a_document_number_may_come_first_and_the_title_go_on() {
    let read = annexes("2012-204248 - Redegørelse for træning og\naktivitet\n2012-205991 - Havnen\n");
    assert_eq!(read[0].title.as_deref(), Some("Redegørelse for træning og aktivitet"));
    assert_eq!(read.len(), 2);
}

#[test]
fn no_annexes_are_none() {
    assert_eq!(annexes("Ingen\n"), []);
}

/// Two items, and a list of annexes at the end of the document.
fn with_list(own: &str, list: &str) -> String {
    format!(
        "Teknisk Udvalg\n\nReferat\n\n12-03-2024\n\n1. Cykelsti ved havnen\n\nSagsfremstilling\n\nStien er våd.\n\n\
         Beslutning\n\nGodkendt.\n\n2. Vej til skolen\n\n{own}Sagsfremstilling\n\nVejen er smal.\n\nBeslutning\n\nUdsat.\n\n{list}"
    )
}

fn listed(text: &str) -> Vec<Vec<String>> {
    let of = |item: &sagsgang_intake::draft::ItemDraft| item.annexes.iter().filter_map(|a| a.title.clone()).collect();
    super::minutes(text).items.iter().map(of).collect()
}

#[test]
fn a_list_of_all_annexes_at_the_end_is_given_to_their_items() {
    for list in [
        "Bilagsoversigt\n\n1. Cykelsti ved havnen\n1. Plan for stien (98011/15)\n2. Overslag (98012/15)\n\n2. Vej til skolen\n1. Kort (98013/15)\n",
        "Bilagsoversigt\n\nPunkt 1\n- Plan for stien\n- Overslag\n\nPunkt 2\n- Kort\n",
        "Bilagsliste:\n\nPkt. 1: Plan for stien\nPkt. 1: Overslag\nPkt. 2: Kort\n",
        "Bilagsfortegnelse\n\nPunkt 1 – Cykelsti ved havnen\n1 - Åben Plan for stien (12/24) (H) 1234567\n2 - Åben Overslag (12/24) (H) 1234568\nPunkt 2 – Vej til skolen\n1 - Åben Kort (12/24) (H) 1234569\n",
    ] {
        let text = with_list("", list);
        assert_eq!(listed(&text), [vec!["Plan for stien", "Overslag"], vec!["Kort"]], "{list}");
        assert!(super::reading(&text).not_understood.is_empty(), "{:?}", super::reading(&text).not_understood);
    }
}

#[test]
fn an_annex_that_its_item_lists_too_is_one() {
    let text = with_list("Bilag\n\n1. Kort\n\n", "Bilagsoversigt\n\nPunkt 2\n1. Kort\n2. Profil af vejen\n");
    assert_eq!(listed(&text), [vec![], vec!["Kort", "Profil af vejen"]]);
}

#[test]
fn a_list_that_tells_no_item_is_not_the_last_items() {
    let text = with_list("Bilag\n\n1. Kort\n\n", "Bilagsoversigt\n\n1. Plan for stien\n2. Overslag\n");
    assert_eq!(listed(&text), [vec![], vec!["Kort"]]);
    let rest: Vec<_> = super::reading(&text).not_understood.into_iter().map(|rest| rest.text).collect();
    assert_eq!(rest, ["1. Plan for stien\n2. Overslag"]);
    // Where the last item has no other, the list may be its own: a person should look.
    let read = super::minutes(&with_list("", "Bilagsoversigt\n\n1. Plan for stien\n2. Overslag\n"));
    let told: Vec<_> = read.items[1].annexes.iter().map(|a| (a.title.as_deref(), a.raw.confidence)).collect();
    let doubtful = sagsgang_intake::Confidence::Doubtful;
    assert_eq!(told, [(Some("Plan for stien"), doubtful), (Some("Overslag"), doubtful)]);
}
