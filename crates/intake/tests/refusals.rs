//! What is refused, and why; what is read after all.

use sagsgang_intake::{Draft, RefusalKind, Warning, read};

/// The ground of the refusal; none when the file was read.
fn refusal(name: &str, bytes: &[u8]) -> Option<RefusalKind> {
    read(name, bytes).err().map(|r| r.kind)
}

#[test]
fn another_format_is_refused_by_its_ending() {
    assert_eq!(refusal("Referat.ODT", b"PK"), Some(RefusalKind::UnknownFormat { ending: "odt".to_owned() }));
    assert_eq!(refusal("mappe.med.punktum/referat", b"Referat"), Some(RefusalKind::NoEnding));
}

#[test]
fn content_that_is_no_text_is_refused_whatever_its_name() {
    assert_eq!(refusal("referat.txt", b"PK\x03\x04"), Some(RefusalKind::NotText { at: 2 }));
    assert_eq!(refusal("referat.txt", &[0xFF, 0xFE, b'R', 0]), Some(RefusalKind::Utf16));
    assert_eq!(refusal("referat.txt", b"R\xe5d\x81"), Some(RefusalKind::NotText { at: 3 }));
    assert_eq!(refusal("referat.txt", b" \r\n\t"), Some(RefusalKind::Empty));
    assert!(matches!(
        refusal("referat.txt", &vec![b'a'; 40_000_000]),
        Some(RefusalKind::TooLarge { bytes: 40_000_000, .. })
    ));
}

#[test]
fn a_refusal_says_what_to_do() {
    let said = read("x.odt", b"").expect_err("should be refused").to_string();
    assert_eq!(
        said,
        "files ending in \".odt\" are not read: save the document as PDF, .docx, .xlsx, .html or plain text (.txt)"
    );
}

#[test]
fn older_danish_files_are_read_with_a_warning() {
    let reading = read("GAMMEL.TXT", b"Beslutning i Byr\xe5det den 12-02-2020\r\n\r\nGodkendt \x96 enstemmigt.\r\n")
        .expect("Windows-1252");
    assert_eq!(reading.warnings, [Warning::EncodingGuessed]);
    let Draft::Minutes(minutes) = &reading.document else { panic!("{:?}", reading.document) };
    assert_eq!(minutes.body.as_ref().map(|b| b.value.as_str()), Some("Byrådet"));
    assert_eq!(minutes.items[0].decisions[0].text.as_ref().map(|t| t.value.as_str()), Some("Godkendt – enstemmigt."));
}

#[test]
fn a_byte_order_mark_is_no_text() {
    let reading = read("bom.txt", "\u{feff}Sagsgang\nBY\n".as_bytes()).expect("UTF-8");
    assert!(reading.text.starts_with("Sagsgang"));
    assert_eq!(reading.warnings, []);
}

#[test]
fn a_text_that_is_no_document_of_ours_is_kept_whole() {
    let reading = read("indkøb.txt", "Mælk og rugbrød.\n".as_bytes()).expect("text");
    assert_eq!(reading.document, Draft::Unknown);
    assert_eq!(reading.not_understood[0].text, "Mælk og rugbrød.");
}
