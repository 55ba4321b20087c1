use super::file::{docx, docx_with, docx_with_lists, entry, p, relations, tc};
use super::{reading, text};
use sagsgang_intake::{LeftOut, Warning};

fn run(inside: &str) -> String {
    format!("<w:p><w:r>{inside}</w:r></w:p>")
}

#[test]
fn characters_that_are_tags_are_read() {
    let body = [
        run("<w:t>Sag</w:t><w:tab/><w:t>nr. 7</w:t>"),
        run("<w:t>Linje 1</w:t><w:br/><w:t>Linje 2</w:t>"),
        run(
            "<w:t>kommune</w:t><w:softHyphen/><w:t>plan og E</w:t><w:noBreakHyphen/><w:t>mail&#160;til &amp; fra</w:t>",
        ),
        run("<w:t>Side et</w:t><w:br w:type=\"page\"/><w:t>Side to</w:t>"),
        run("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t> Åben</w:t>"),
    ];
    assert_eq!(
        text("a.docx", &docx(&body.concat())),
        "Sag\tnr. 7\n\nLinje 1\nLinje 2\n\nkommuneplan og E-mail til & fra\n\nSide et\n\u{c}Side to\n\n☒ Åben"
    );
}

#[test]
fn entries_of_lists_have_their_markers() {
    let body = [
        entry(2, 0, "Første"),
        entry(2, 1, "under"),
        entry(2, 1, "mere"),
        entry(2, 0, "Anden"),
        p("Tekst"),
        entry(1, 0, "Punkt"),
        entry(1, 1, "underpunkt"),
    ];
    assert_eq!(
        text("a.docx", &docx_with_lists(&body.concat())),
        "1. Første\na) under\nb) mere\n2. Anden\n\nTekst\n\n- Punkt\no underpunkt"
    );
}

#[test]
fn changes_comments_and_hidden_text_are_left_out_with_a_warning() {
    let body = r#"<w:p><w:r><w:t xml:space="preserve">Planen </w:t></w:r>
        <w:ins w:id="1"><w:r><w:t xml:space="preserve">godkendes </w:t></w:r></w:ins>
        <w:del w:id="2"><w:r><w:delText>forkastes</w:delText></w:r></w:del>
        <w:moveFrom w:id="3"><w:r><w:t>flyttet</w:t></w:r></w:moveFrom>
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r>
        <w:r><w:commentReference w:id="0"/></w:r><w:r><w:t>nu.</w:t></w:r></w:p>"#;
    let read = reading("a.docx", &docx(body));
    assert_eq!(read.text, "Planen godkendes nu.");
    let left_out = |what, count| Warning::LeftOut { what, count };
    assert_eq!(
        read.warnings,
        [left_out(LeftOut::Deleted, 2), left_out(LeftOut::Comments, 1), left_out(LeftOut::Hidden, 1)]
    );
}

#[test]
fn a_paragraph_whose_end_is_deleted_goes_on_in_the_next() {
    let body = r"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Planen er </w:t></w:r></w:p>
        <w:p><w:r><w:t>godkendt.</w:t></w:r></w:p>";
    assert_eq!(text("a.docx", &docx(body)), "Planen er godkendt.");
}

#[test]
fn a_field_is_its_result_and_a_link_its_text() {
    let body = r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>
        <w:r><w:t>ikke dette</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Byrådet</w:t></w:r>
        <w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink r:id="r9"><w:r><w:t xml:space="preserve"> på hvedsund.dk</w:t></w:r></w:hyperlink>
        <w:fldSimple w:instr="DATE"><w:r><w:t xml:space="preserve"> 1. maj</w:t></w:r></w:fldSimple>
        <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik her</w:t></w:r></w:sdtContent></w:sdt></w:p>"#;
    assert_eq!(text("a.docx", &docx(body)), "Byrådet på hvedsund.dk 1. maj");
}

#[test]
fn a_text_box_is_read_once_beside_its_paragraph() {
    let shape = |tag: &str| {
        format!(
            "<mc:{tag}><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></mc:{tag}>",
            p("I boksen")
        )
    };
    let body = format!(
        "<w:p><w:r><w:t>Ved siden af</w:t></w:r><w:r><mc:AlternateContent>{}{}</mc:AlternateContent></w:r></w:p>",
        shape("Choice"),
        shape("Fallback")
    );
    assert_eq!(text("a.docx", &docx(&body)), "Ved siden af\n\nI boksen");
}

#[test]
fn notes_come_at_the_end_and_are_in_no_value() {
    let body = [
        p("Beslutning"),
        r#"<w:p><w:r><w:t>Godkendt</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>"#
            .to_owned(),
    ];
    let notes = format!(
        r#"<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">{}</w:footnote></w:footnotes>"#,
        p("Efter afstemning.")
    );
    let relations = relations(&[("footnotes", "footnotes.xml")]);
    let parts = [("word/_rels/document.xml.rels", relations.as_str()), ("word/footnotes.xml", notes.as_str())];
    let read = reading("a.docx", &docx_with(&body.concat(), &parts));
    assert_eq!(read.text, "Beslutning\n\nGodkendt[1].\n\n[1] Efter afstemning.");
    assert_eq!(read.not_understood.iter().map(|r| r.text.as_str()).collect::<Vec<_>>(), ["[1] Efter afstemning."]);
}

#[test]
fn a_table_in_a_table_is_read_where_it_stands() {
    let inner = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl><w:p/>", tc("", &p("1")), tc("", &p("Plan")));
    let body = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", tc("", &p("Bilag")), tc("", &inner));
    assert_eq!(text("a.docx", &docx(&body)), "Bilag\n\n1\tPlan");
}

#[test]
fn a_file_is_read_as_what_it_is() {
    let word = docx(&p("Mælk"));
    let said = |found: &str, named: &str| Warning::OtherFormat { named: named.to_owned(), found: found.to_owned() };
    assert_eq!(reading("a.txt", &word).warnings, [said("docx", "txt")]);
    assert_eq!(reading("a.docm", &word).warnings, []);
    assert_eq!(reading("a.doc", b"<html><body><p>M&aelig;lk").warnings, [said("html", "doc")]);
    assert_eq!(text("uden endelse", &word), "Mælk");
}
