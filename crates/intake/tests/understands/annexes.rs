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
