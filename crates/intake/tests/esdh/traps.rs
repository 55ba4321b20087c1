//! What other importers fell into.

use super::*;
use sagsgang_intake::{Warning, is_same_file};

fn open(bytes: &[u8], number: &str) -> Option<bool> {
    item(&minutes(bytes), number).open.as_ref().map(|o| o.value)
}

#[test]
fn a_closed_item_closes_its_annexes_and_sections_whatever_they_say() {
    for (bytes, number) in [(ACADRE, "716"), (PUBLICATION, "1"), (DAGSORDEN, "2"), (EDOC, "2"), (FUJITSU, "2")] {
        let read = minutes(bytes);
        let item = item(&read, number);
        assert_eq!(item.open.as_ref().map(|o| o.value), Some(false), "{number}");
        assert!(item.annexes.iter().all(|a| a.open == Some(false)), "{:?}", item.annexes);
        assert!(!item.sections.is_empty() && item.sections.iter().all(|s| s.open == Some(false)));
    }
}

#[test]
fn what_is_not_said_to_be_open_is_closed() {
    for (bytes, number, flag, other) in [
        (ACADRE, "715", r#"<field name="access" criteria="IN(1)">1</field>"#, ""),
        (ACADRE, "715", r#"<field name="access" criteria="IN(1)">1"#, r#"<field name="access" criteria="IN(1)">9"#),
        (PUBLICATION, "2", "<IsPublic><![CDATA[True]]></IsPublic>", ""),
        (EDOC, "1", "<CaseWorker>msk</CaseWorker><PublishingType>SKAL PUBLICERES</PublishingType>", ""),
        (FUJITSU, "1", "<AccessIsPublic>true</AccessIsPublic>", ""),
        (
            FUJITSU,
            "1",
            "<AccessName>Offentlig publicering</AccessName><SortOrder>1",
            "<AccessName>Efter aftale</AccessName><SortOrder>1",
        ),
        (FUJITSU, "1", "<MeetingPublicExceptionIndicator>false", "<MeetingPublicExceptionIndicator>true"),
    ] {
        assert_eq!(open(bytes, number), Some(true));
        assert_eq!(open(&with(bytes, flag, other), number), Some(false), "{flag}");
    }
}

#[test]
fn a_closed_annex_has_its_neutral_title_where_there_is_one() {
    let read = minutes(FUJITSU);
    assert_eq!(annexes(&item(&read, "2").annexes), [("Tilbud 1", Some(false)), ("Tilbud Toft", Some(false))]);
    assert!(!reading(FUJITSU).text.contains("Tilbud Vang"));
    let read = minutes(EDOC);
    assert_eq!(annexes(&item(&read, "2").annexes), [("Brev", Some(false))]);
}

#[test]
fn a_closed_item_has_its_public_title_beside_its_own() {
    for (bytes, title, public) in
        [(FUJITSU, "Tilbud fra Jens Vang", "Udbud"), (EDOC, "Sag om Jens Vangs galleri", "Lejemål")]
    {
        let read = minutes(bytes);
        let item = item(&read, "2");
        assert_eq!((value(item.title.as_ref()), value(item.public_title.as_ref())), (title, public));
    }
}

#[test]
fn nothing_of_persons_and_machines_is_copied_through() {
    for bytes in ALL {
        let text = reading(bytes).text;
        for private in ["@", r"\\", "C:", "c:", "D:", "edocfarm", "msk", "Skriver", "Strandvej 1"] {
            assert!(!text.contains(private), "{private} in {text}");
        }
    }
    assert!(reading(ACADRE).warnings.iter().any(|w| matches!(w, Warning::PrivateLeftOut { count: 8 })));
}

#[test]
fn a_delivery_again_has_the_same_identity_and_a_later_time() {
    let again = with(PUBLICATION, "07-05-2024 11:16:47", "08-05-2024 09:00:00");
    let (first, second) = (minutes(PUBLICATION), minutes(&again));
    let id = |m: &MinutesDraft| (origin(m).system, origin(m).meeting.clone(), origin(m).agenda.clone());
    assert_eq!(id(&first), id(&second));
    assert!(origin(&second).produced > origin(&first).produced);
    assert_eq!(first.items, second.items);
}

#[test]
fn forbidden_characters_and_references_to_them_part_words() {
    let read = reading(EDOC);
    assert!(read.warnings.contains(&Warning::ForbiddenCharacters { count: 3 }), "{:?}", read.warnings);
    for bad in ["&#xC;", "&#12;", "\u{c}", "\u{1}", "&#x1F;", "&#xFFFE;", "&#xD800;"] {
        let read = reading(&with(FUJITSU, "Skolens tag", &format!("Skolens{bad}tag")));
        assert!(read.text.contains("Skolens tag"), "{bad:?}");
        assert_eq!(read.warnings, [Warning::ForbiddenCharacters { count: 1 }], "{bad:?}");
    }
}

#[test]
fn files_are_named_by_safe_relative_paths() {
    let files = |bytes: &[u8], number: &str| {
        item(&minutes(bytes), number).annexes.iter().map(|a| a.file.clone().unwrap_or_default()).collect::<Vec<_>>()
    };
    assert_eq!(files(PUBLICATION, "2"), ["Enclosures/1.pdf", "Enclosures/2.pdf", "3.pdf"]);
    assert_eq!(files(DAGSORDEN, "1"), ["bilag/menu.PDF", "kontrakt.pdf", "bilag/priser.pdf"]);
    assert_eq!(files(FUJITSU, "1"), ["Attachments/tegning.pdf", ""]);
    assert!(reading(DAGSORDEN).warnings.contains(&Warning::PathsShortened { count: 1 }));
    assert!(is_same_file("Attachments/tegning.pdf", r"attachments\TEGNING.PDF"));
}

#[test]
fn encodings_are_read_as_declared() {
    let text = String::from_utf8_lossy(FUJITSU).into_owned();
    let expected = reading(FUJITSU).text;
    let marked = [&[0xEF, 0xBB, 0xBF], FUJITSU].concat();
    let crlf = text.replace('\n', "\r\n").into_bytes();
    let declared = text.replace(r#"encoding="utf-8""#, r#"encoding="utf-16""#);
    let wide = |mark: [u8; 2], unit: fn(u16) -> [u8; 2]| {
        mark.into_iter().chain(declared.encode_utf16().flat_map(unit)).collect::<Vec<u8>>()
    };
    let little = wide([0xFF, 0xFE], u16::to_le_bytes);
    let big = wide([0xFE, 0xFF], u16::to_be_bytes);
    for bytes in [marked, crlf, little[2..].to_vec(), little, big, declared.clone().into_bytes()] {
        assert_eq!(reading(&bytes).text, expected);
    }
}

#[test]
fn one_entry_is_read_as_many_are() {
    let one = with(AARHUS, "<Enclosure ID=\"B-2\"><Name>Noter</Name><IsPublic>false</IsPublic></Enclosure>", "");
    assert_eq!(annexes(&item(&minutes(&one), "0").annexes), [("Liste", Some(true))]);
}
