//! Files that are broken or mean harm: each is refused clearly and soon.

use super::file::{docx, docx_with, p, packed, relations, rows, xlsx};
use sagsgang_intake::{RefusalKind, read};

fn refusal(name: &str, bytes: &[u8]) -> Option<RefusalKind> {
    read(name, bytes).err().map(|r| r.kind)
}

/// A compound file that names a stream.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(512, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

#[test]
fn a_file_that_is_cut_short_is_damaged() {
    let whole = docx(&p("Mælk"));
    assert_eq!(refusal("a.docx", &whole[..whole.len() / 2]), Some(RefusalKind::Broken));
    assert_eq!(refusal("a.docx", b"ikke en pakke"), Some(RefusalKind::Broken));
    assert_eq!(refusal("a.xlsx", b""), Some(RefusalKind::Broken));
    assert_eq!(refusal("a.docx", &docx("<w:p>")), Some(RefusalKind::Broken));
    assert_eq!(refusal("a.docx", &packed(&[("andet.xml", "<a/>")])), Some(RefusalKind::Broken));
    assert_eq!(refusal("a.docx", &docx("<w:p/>")), Some(RefusalKind::Empty));
    assert_eq!(refusal("a.html", b"<p> </p>"), Some(RefusalKind::Empty));
}

#[test]
fn a_file_closed_with_a_password_says_so() {
    assert_eq!(refusal("a.docx", &compound("EncryptedPackage")), Some(RefusalKind::Protected));
    assert_eq!(refusal("a.xlsx", &compound("Workbook")), Some(RefusalKind::OldOffice));
    assert_eq!(refusal("a.doc", &compound("WordDocument")), Some(RefusalKind::OldOffice));
    let mut locked = docx(&p("Mælk"));
    // The first bit of a part's flags says that it is encrypted: in the part's own head and in the list at the end.
    for at in 0..locked.len() - 10 {
        match &locked[at..at + 4] {
            b"PK\x03\x04" => locked[at + 6] |= 1,
            b"PK\x01\x02" => locked[at + 8] |= 1,
            _ => {}
        }
    }
    assert_eq!(refusal("a.docx", &locked), Some(RefusalKind::Protected));
}

#[test]
fn a_bomb_is_not_unpacked() {
    let most = 64 * 1024 * 1024;
    let body = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "a".repeat(most));
    let bomb = docx(&body);
    assert!(bomb.len() < 1_000_000, "{} bytes", bomb.len());
    assert_eq!(refusal("a.docx", &bomb), Some(RefusalKind::Unpacked { most }));
    let text = "a".repeat(100_000);
    let cells = "<row>".to_owned() + &r#"<c t="s"><v>0</v></c>"#.repeat(10_000) + "</row>";
    let shared = format!("<sst><si><t>{text}</t></si></sst>");
    let sheet = format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    let relations = relations(&[("sharedStrings", "sharedStrings.xml"), ("worksheet", "sheet1.xml")]);
    let workbook = r#"<workbook><sheets><sheet name="Ark1" r:id="r2"/></sheets></workbook>"#;
    let parts = [
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", relations.as_str()),
        ("xl/sharedStrings.xml", shared.as_str()),
        ("xl/sheet1.xml", sheet.as_str()),
    ];
    assert_eq!(refusal("a.xlsx", &packed(&parts)), Some(RefusalKind::Unpacked { most }));
}

#[test]
fn a_file_of_a_million_parts_is_refused() {
    assert!(matches!(refusal("a.docx", &docx(&"<w:p/>".repeat(600_000))), Some(RefusalKind::TooMany { .. })));
    let wide = rows(&[&["a"]]) + &r#"<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>"#.repeat(1000);
    assert!(read("a.xlsx", &xlsx(&[("Ark1", "", &wide)])).is_ok());
    let diagonal: String = (1..4000)
        .flat_map(|n| [format!(r#"<row r="{n}"><c r="{}{n}">"#, column(n)), "<v>1</v></c></row>".to_owned()])
        .collect();
    let sheet = format!("<sheetData>{diagonal}</sheetData>");
    assert!(matches!(refusal("a.xlsx", &xlsx(&[("Ark1", "", &sheet)])), Some(RefusalKind::TooMany { .. })));
    let spans = format!("<table><tr>{}</tr>{}", "<td rowspan=1000 colspan=60>a".repeat(5000), "<tr><td>b".repeat(1000));
    assert!(matches!(refusal("a.html", spans.as_bytes()), Some(RefusalKind::TooMany { .. })));
}

fn column(number: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or(0));
    [letter(number / 676), letter(number / 26), letter(number)].iter().collect()
}

#[test]
fn entities_and_depth_are_refused() {
    let entities = "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><a>&b;</a>";
    let parts = [("word/document.xml", entities)];
    assert_eq!(refusal("a.docx", &packed(&parts)), Some(RefusalKind::OwnEntities));
    let deep = "<w:tbl><w:tr><w:tc>".repeat(10_000);
    assert!(matches!(refusal("a.docx", &docx(&deep)), Some(RefusalKind::TooDeep { .. })));
    for deep in ["<table><tr><td>", "<ul><li>"] {
        assert!(matches!(refusal("a.html", deep.repeat(100_000).as_bytes()), Some(RefusalKind::TooDeep { .. })));
    }
    assert!(read("a.html", ("<div>".repeat(200_000) + "Mælk").as_bytes()).is_ok());
}

#[test]
fn fields_and_parts_that_never_end_or_point_at_themselves_are_read_in_time() {
    let fields = r#"<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>a</w:t></w:r>"#;
    assert!(read("a.docx", &docx(&format!("<w:p>{}</w:p>", fields.repeat(20_000)))).is_ok());
    let relations = relations(&[("header", "document.xml"), ("styles", "styles.xml")]);
    let styles = r#"<w:styles><w:style w:styleId="a"><w:basedOn w:val="a"/></w:style></w:styles>"#;
    let section = r#"<w:sectPr><w:headerReference w:type="default" r:id="r1"/></w:sectPr>"#;
    let body = format!(r#"<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>Mælk</w:t></w:r></w:p>{section}"#);
    let parts = [("word/_rels/document.xml.rels", relations.as_str()), ("word/styles.xml", styles)];
    assert!(read("a.docx", &docx_with(&body, &parts)).is_ok());
}
