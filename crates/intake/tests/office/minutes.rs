use super::file::{docx, docx_with, docx_with_lists, entry, heading, p, relations, table};
use super::reading;
use sagsgang_intake::draft::{ItemDraft, MinutesDraft};
use sagsgang_intake::{Draft, to_json};
use serde_json::Value;

const TITLE: &str = "Referat fra mødet i Teknik- og miljøudvalget den 12-03-2024";
const PRESENTATION: &str = "Forvaltningen har lavet en plan for cykelstien langs havnen i Hvedsund";
/// Begins with a small letter after a paragraph without a full stop: in a text it would be taken for the same one.
const SECOND: &str = "i 2025 skal stien være færdig, og der er afsat 4,5 mio. kr. til den.";
const DECISION: &str = "Teknik- og miljøudvalget godkendte indstillingen.";

fn draft(name: &str, bytes: &[u8]) -> MinutesDraft {
    match reading(name, bytes).document {
        Draft::Minutes(draft) => draft,
        other => unreachable!("not minutes: {other:?}"),
    }
}

fn item(name: &str, bytes: &[u8]) -> ItemDraft {
    let mut items = draft(name, bytes).items;
    assert_eq!(items.len(), 1, "{items:?}");
    items.remove(0)
}

fn as_text() -> String {
    format!(
        "{TITLE}\n\n1. Cykelsti ved havnen\n\nÅben sag\n\nSagsfremstilling\n\n{PRESENTATION}.\n\nIndstilling\n\n\
         Direktøren indstiller,\n\n- at planen godkendes,\n- at den sendes i høring.\n\nBeslutning\n\n{DECISION}\n\n\
         Fraværende: Bo Krogh (F)\n\nBilag:\n\n1 - Åben Plan for stien.pdf (12/24) (H) 1234567\n"
    )
}

fn as_word() -> Vec<u8> {
    docx_with_lists(
        &[
            p(TITLE),
            entry(2, 0, "Cykelsti ved havnen"),
            p("Åben sag"),
            heading("Sagsfremstilling"),
            p(&format!("{PRESENTATION}.")),
            heading("Indstilling"),
            p("Direktøren indstiller,"),
            entry(1, 0, "at planen godkendes,"),
            entry(1, 0, "at den sendes i høring."),
            heading("Beslutning"),
            p(DECISION),
            p("Fraværende: Bo Krogh (F)"),
            p("Bilag:"),
            table(&[&["1 -", "Åben", "Plan for stien.pdf", "(12/24)", "(H)", "1234567"]]),
        ]
        .concat(),
    )
}

fn as_html() -> String {
    format!(
        "<!DOCTYPE html><html><head><title>Møde</title><style>p {{ color: red }}</style></head><body>
         <h1>{TITLE}</h1><h2>1. Cykelsti ved havnen</h2><p>Åben sag<h3>Sagsfremstilling</h3><p>{PRESENTATION}.
         <h3>Indstilling</h3><p>Direktøren indstiller,<ul><li>at planen godkendes,<li>at den sendes
         i høring.</ul><h3>Beslutning</h3><div>{DECISION}</div><p>Fraværende: Bo Krogh (F)</p><p>Bilag:</p>
         <table><tr><td>1 -<td>Åben<td>Plan for stien.pdf<td>(12/24)<td>(H)<td>1234567</table>
         <script>let a = '<p>Lukket punkt</p>';</script></body></html>"
    )
}

/// All values, and what no value was read from.
fn values(name: &str, bytes: &[u8]) -> Value {
    to_json(&reading(name, bytes))
}

#[test]
fn minutes_read_the_same_as_text_word_and_html() {
    let text = values("referat.txt", as_text().as_bytes());
    assert_eq!(
        text["items"][0]["recommendation"],
        "Direktøren indstiller,\n- at planen godkendes,\n- at den sendes i høring."
    );
    assert_eq!(values("referat.docx", &as_word()), text);
    assert_eq!(values("referat.html", as_html().as_bytes()), text);
}

#[test]
fn paragraphs_stay_apart_whatever_they_begin_with() {
    let body = [heading("Sagsfremstilling"), p(PRESENTATION), p(SECOND), heading("Beslutning"), p(DECISION)].concat();
    let item = item("referat.docx", &docx(&body));
    let text = item.sections[0].text.as_ref().map(|t| t.value.clone());
    assert_eq!(text, Some(format!("{PRESENTATION}\n{SECOND}")));
}

#[test]
fn a_page_copied_line_by_line_is_joined() {
    let lines =
        ["Der er truffet en æn-", "dring af planen for cy-", "kelstien, som nu går langs hav-", "nen til broen."];
    let body = [heading("Beslutning"), lines.map(p).concat()].concat();
    let item = item("referat.docx", &docx(&body));
    let text = item.decisions[0].text.as_ref().map(|t| t.value.as_str());
    assert_eq!(text, Some("Der er truffet en ændring af planen for cykelstien, som nu går langs havnen til broen."));
}

#[test]
fn minutes_laid_out_in_a_table_are_read() {
    let body =
        table(&[&["Sagsfremstilling", PRESENTATION], &["Beslutning", DECISION], &["Fraværende", "Bo Krogh (F)"]]);
    let item = item("referat.docx", &docx(&body));
    assert_eq!(item.sections[0].text.as_ref().map(|t| t.value.as_str()), Some(PRESENTATION));
    assert_eq!(item.decisions[0].text.as_ref().map(|t| t.value.as_str()), Some(DECISION));
    assert_eq!(item.absent[0].value.written(), "Bo Krogh (F)");
}

#[test]
fn annexes_and_attendance_in_tables_are_read_row_by_row() {
    let body = [
        p("Til stede:"),
        table(&[&["Anna Lund (A)", "formand"], &["Carla Friis (V)", ""]]),
        p("Fraværende:"),
        table(&[&["Bo Krogh (F)", "sygdom"]]),
        heading("1. Cykelsti ved havnen"),
        heading("Beslutning"),
        p(DECISION),
        heading("Bilag"),
        table(&[
            &["Nr.", "Titel", "Dokumentnr."],
            &["1", "Plan for stien.pdf", "1234567"],
            &["2", "Høringssvar.docx", "1234568"],
        ]),
    ];
    let read = draft("referat.docx", &docx(&[p(TITLE), body.concat()].concat()));
    assert_eq!(read.absent.iter().map(|p| p.value.written()).collect::<Vec<_>>(), ["Bo Krogh (F)"]);
    let annexes: Vec<_> =
        read.items[0].annexes.iter().map(|a| (a.number, a.title.as_deref(), a.document_id.as_deref())).collect();
    assert_eq!(
        annexes,
        [(Some(1), Some("Plan for stien.pdf"), Some("1234567")), (Some(2), Some("Høringssvar.docx"), Some("1234568"))]
    );
}

#[test]
fn the_head_of_the_pages_names_the_meeting_and_the_foot_is_no_decision() {
    let section = r#"<w:sectPr><w:headerReference w:type="default" r:id="r1"/><w:footerReference w:type="default" r:id="r2"/></w:sectPr>"#;
    let body = [p("1. Cykelsti"), heading("Beslutning"), p(DECISION), section.to_owned()].concat();
    let (header, footer) =
        (format!("<w:hdr>{}</w:hdr>", p(TITLE)), format!("<w:ftr>{}</w:ftr>", p("Hvedsund Kommune, Torvet 1")));
    let relations = relations(&[("header", "header1.xml"), ("footer", "footer1.xml")]);
    let parts = [
        ("word/_rels/document.xml.rels", relations.as_str()),
        ("word/header1.xml", header.as_str()),
        ("word/footer1.xml", footer.as_str()),
    ];
    let read = draft("referat.docx", &docx_with(&body, &parts));
    assert_eq!(read.body.map(|b| b.value).as_deref(), Some("Teknik- og miljøudvalget"));
    assert_eq!(read.date.map(|d| d.value.to_string()).as_deref(), Some("2024-03-12"));
    assert_eq!(read.items[0].decisions[0].text.as_ref().map(|t| t.value.as_str()), Some(DECISION));
}
