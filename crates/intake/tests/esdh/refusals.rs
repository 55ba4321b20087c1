//! What is refused, whatever it is called.

use super::{ALL, DAGSORDEN, FUJITSU, with};
use sagsgang_intake::{RefusalKind, read};

fn refusal(bytes: &[u8]) -> Option<RefusalKind> {
    read("eksport.xml", bytes).err().map(|refusal| refusal.kind)
}

#[test]
fn xml_of_another_kind_is_refused_by_its_root() {
    for root in ["html", "Faktura", "root", "Root", "Meeting", "Publication", "Dagsorden"] {
        let xml = format!("<?xml version=\"1.0\"?><{root}><a>b</a></{root}>");
        assert_eq!(refusal(xml.as_bytes()), Some(RefusalKind::UnknownXml { root: root.to_owned() }));
    }
    let said = read("x.xml", b"<a/>").expect_err("another kind").to_string();
    assert!(said.contains("Acadre, SBSYS, FirstAgenda and eDoc"), "{said}");
}

#[test]
fn an_export_is_known_by_its_content_whatever_its_name() {
    for name in ["eksport", "eksport.txt", "3687981.XML"] {
        assert_eq!(read(name, FUJITSU), read("eksport.xml", FUJITSU));
    }
}

#[test]
fn entities_are_refused() {
    let bomb = "<!DOCTYPE Root [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let outside = "<!DOCTYPE Root [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    for declared in [bomb, outside] {
        let xml = with(FUJITSU, "<Root xmlns", &format!("{declared}<Root xmlns"));
        assert_eq!(refusal(&xml), Some(RefusalKind::XmlWithEntities));
    }
    assert!(matches!(refusal(b"<Root>&a;</Root>"), Some(RefusalKind::BrokenXml { line: 1 })));
}

#[test]
fn nesting_and_parts_are_bounded() {
    let deep = format!("{}{}", "<Root>".repeat(200_000), "</Root>".repeat(200_000));
    assert_eq!(refusal(deep.as_bytes()), Some(RefusalKind::XmlTooComplex));
    assert_eq!(refusal("<Root>".repeat(2_000_000).as_bytes()), Some(RefusalKind::XmlTooComplex));
    let many = format!("<Root>{}</Root>", "<a/>".repeat(1_000_000));
    assert_eq!(refusal(many.as_bytes()), Some(RefusalKind::XmlTooComplex));
    let broad = (0..100_000).map(|at| format!(" a{at}=''")).collect::<Vec<_>>().concat();
    assert_eq!(refusal(format!("<Root{broad}/>").as_bytes()), Some(RefusalKind::XmlTooComplex));
    assert!(matches!(refusal(&vec![b'<'; 40_000_000]), Some(RefusalKind::TooLarge { .. })));
}

#[test]
fn an_export_cut_off_anywhere_is_refused() {
    for bytes in ALL {
        let whole = bytes.trim_ascii_end();
        for at in (1..whole.len()).step_by(97) {
            assert!(refusal(&whole[..at]).is_some(), "cut at {at}");
        }
    }
}

#[test]
fn bytes_that_are_not_as_declared_are_refused() {
    let wrong = |declared: &str| Some(RefusalKind::WrongEncoding { declared: declared.to_owned() });
    let old = [b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Root>".as_slice(), b"\xe5</Root>"].concat();
    assert_eq!(refusal(&old), wrong("utf-8"));
    let other = with(FUJITSU, "utf-8", "EBCDIC-CP-DK");
    assert_eq!(refusal(&other), wrong("ebcdic-cp-dk"));
    assert_eq!(refusal(&[0xFF, 0xFE, b'<', 0, b'R']), wrong("utf-16"));
    assert_eq!(refusal(&[0xFE, 0xFF, 0, b'<', 0xD8, 0]), wrong("utf-16"));
    // Without a declaration an old file is read as text files are.
    let bare: Vec<u8> = DAGSORDEN.iter().copied().skip_while(|b| *b != b'\n').collect();
    assert_eq!(read("a.xml", &bare).map(|r| r.text), read("a.xml", DAGSORDEN).map(|r| r.text));
}

#[test]
fn nothing_is_refused_as_nothing() {
    assert_eq!(refusal(b" \n"), Some(RefusalKind::Empty));
    assert!(matches!(refusal(b"Referat"), Some(RefusalKind::BrokenXml { line: 1 })));
}
