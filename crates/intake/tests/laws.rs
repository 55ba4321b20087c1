//! What holds for every input: reading never ends the process, loses no text, and points into the text.

#[path = "support/holds.rs"]
mod holds;

use holds::holds;
use proptest::prelude::*;
use sagsgang_intake::{Draft, read};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Pieces that documents are made of, so that chance meets the conventions and not only noise.
const PIECES: [&str; 44] = [
    "Beslutning i Byrådet den 12-02-2020",
    "Indstilling",
    "Sagsgang: ØK BY",
    "Fraværende:",
    "Bilag:",
    "Åben sag",
    "Lukket punkt",
    "1. Godkendelse af dagsordenen",
    "2. Cykelsti",
    "Direktøren indstiller, at",
    "at planen godkendes,",
    "Godkendt.",
    "Anna Lund (A)",
    "Bo Krogh (F) bemærker, at der mangler tid.",
    "1 - Åben Plan.docx (12/24) (H)",
    "1234567",
    "Spor Tiltag Opstart Status pr. 1/5-24",
    "Organi-",
    "sering",
    " Ansættelse af to ledere",
    "1. halvår 2024",
    "Er i gang.",
    "-",
    "Notat",
    "Oplæg – Direktionen den 1. juni 2021",
    "Betjening af:",
    " Byrådet",
    "o Analyse af",
    "Opgaver",
    "Drøftelsespunkter",
    "Side 3",
    "Sagens forløb",
    "2020-01-21 Byrådet",
    "For: 3 (Anna Lund (A)) Imod: 2",
    "",
    " ",
    "\t",
    "\u{c}",
    "Økonomiudvalget den 1. maj 2020",
    "VPU",
    "x",
    "budget 2027",
    "Indholdsfortegnelse",
    "Økonomi og styring Eftersyn af de meget lange økonomiske forhold",
];

/// One export of each dialect, to be damaged.
const EXPORTS: [&[u8]; 8] = [
    include_bytes!("esdh/exports/acadre.xml"),
    include_bytes!("esdh/exports/manifest.xml"),
    include_bytes!("esdh/exports/publication.xml"),
    include_bytes!("esdh/exports/aarhus.xml"),
    include_bytes!("esdh/exports/dagsorden.xml"),
    include_bytes!("esdh/exports/edoc.xml"),
    include_bytes!("esdh/exports/fujitsu.xml"),
    include_bytes!("esdh/exports/notice.xml"),
];

fn document() -> impl Strategy<Value = String> {
    prop::collection::vec((prop::sample::select(PIECES.to_vec()), any::<bool>()), 0..60)
        .prop_map(|lines| lines.iter().flat_map(|(l, spaced)| [*l, if *spaced { " \n" } else { "\n" }]).collect())
}

/// Pieces of Word and HTML, well and badly nested.
const TAGS: [&str; 36] = [
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:t>",
    "</w:t>",
    "<w:tbl>",
    "</w:tbl>",
    "<w:tr>",
    "</w:tr>",
    "<w:tc>",
    "</w:tc>",
    "<w:tcPr><w:vMerge/><w:gridSpan w:val=\"3\"/></w:tcPr>",
    "<w:br/>",
    "<w:br w:type=\"page\"/>",
    "<w:tab/>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>",
    "<w:footnoteReference w:id=\"1\"/>",
    "<w:txbxContent>",
    "</w:txbxContent>",
    "<w:del>",
    "</w:del>",
    "<p>",
    "<br>",
    "<table>",
    "</table>",
    "<tr>",
    "<td rowspan=3>",
    "<th colspan=2>",
    "</td>",
    "<ul>",
    "<li>",
    "</ul>",
    "<pre>",
    "&nbsp;",
];

/// Any mix of tags and of the pieces that documents are made of.
fn tagged() -> impl Strategy<Value = String> {
    let piece = prop_oneof![prop::sample::select(TAGS.to_vec()), prop::sample::select(PIECES.to_vec())];
    prop::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

/// Paragraphs and tables as Word nests them.
fn word() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES.to_vec());
    let paragraph =
        piece.prop_map(|t| format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", t.replace(['<', '&', '\u{c}'], "")));
    let block = paragraph.prop_recursive(3, 60, 6, |inner| {
        let merge =
            prop::sample::select(vec!["", "<w:vMerge/>", "<w:vMerge w:val=\"restart\"/>", "<w:gridSpan w:val=\"2\"/>"]);
        let cell = (merge, prop::collection::vec(inner, 0..3))
            .prop_map(|(merge, blocks)| format!("<w:tc><w:tcPr>{merge}</w:tcPr>{}</w:tc>", blocks.concat()));
        let row = prop::collection::vec(cell, 0..5).prop_map(|cells| format!("<w:tr>{}</w:tr>", cells.concat()));
        prop::collection::vec(row, 0..5).prop_map(|rows| format!("<w:tbl>{}</w:tbl>", rows.concat()))
    });
    prop::collection::vec(block, 0..20)
        .prop_map(|blocks| format!("<w:document><w:body>{}</w:body></w:document>", blocks.concat()))
}

/// A sheet of cells in any place.
fn sheet() -> impl Strategy<Value = String> {
    let cell = (1..9_u8, 0..6_u8, prop::sample::select(PIECES.to_vec())).prop_map(|(row, column, text)| {
        let (column, text) = (char::from(b'A' + column), text.replace(['<', '&', '\u{c}'], ""));
        format!("<row r=\"{row}\"><c r=\"{column}{row}\" t=\"str\"><v>{text}</v></c></row>")
    });
    prop::collection::vec(cell, 0..30).prop_map(|cells| {
        let merge = "<mergeCells><mergeCell ref=\"A2:B4\"/></mergeCells>";
        format!("<worksheet><sheetData>{}</sheetData>{merge}</worksheet>", cells.concat())
    })
}

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let write = || {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            writer.start_file(*name, SimpleFileOptions::default())?;
            writer.write_all(content.as_bytes())?;
        }
        writer.finish()
    };
    write().unwrap_or_else(|error| unreachable!("{error}")).into_inner()
}

fn workbook(sheet: &str) -> Vec<u8> {
    let relations = "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"sheet.xml\"/></Relationships>";
    packed(&[
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"Status\" r:id=\"a\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/sheet.xml", sheet),
    ])
}

/// The same pieces without line breaks: each page one line.
fn flattened() -> impl Strategy<Value = String> {
    let page = prop::collection::vec(prop::sample::select(PIECES.to_vec()), 5..40).prop_map(|pieces| pieces.join(" "));
    prop::collection::vec(page, 1..5).prop_map(|pages| {
        let numbered = pages.iter().enumerate().map(|(at, page)| format!("{} {page}\n\n", at + 1));
        numbered.collect()
    })
}

/// Words of which no line can begin a heading or an entry of a list.
const WORDS: [&str; 16] = [
    "vejen", "skolen", "haven", "langs", "åen", "bygges", "sommer", "efter", "børnene", "cykler", "sikkert", "over",
    "broen", "hver", "ny", "vinteren",
];

/// Paragraphs of sentences.
fn paragraphs() -> impl Strategy<Value = Vec<String>> {
    let sentence = prop::collection::vec(prop::sample::select(WORDS.to_vec()), 4..16)
        .prop_map(|words| format!("Der {}.", words.join(" ")));
    let paragraph = prop::collection::vec(sentence, 2..7).prop_map(|sentences| sentences.join(" "));
    prop::collection::vec(paragraph, 1..4)
}

fn wrapped(paragraph: &str, width: usize) -> String {
    let (mut out, mut column) = (String::new(), 0);
    for word in paragraph.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}

/// What is read, without places in the text and with one kind of line break.
fn told(text: &str) -> Option<String> {
    let reading = read("fil.txt", text.as_bytes()).ok()?;
    let mut json = sagsgang_intake::to_json(&reading);
    json.as_object_mut()?.remove("warnings");
    Some(json.to_string().replace("\\r\\n", "\\n").replace("\\f", "\\n"))
}

/// Words that an export may hold anywhere.
fn words() -> impl Strategy<Value = String> {
    "[A-ZÆØÅa-zæøå0-9][A-ZÆØÅa-zæøåé0-9§.,;:()?!–-]{0,12}( [A-ZÆØÅa-zæøå0-9][a-zæøå0-9.,()§-]{0,12}){0,8}"
}

/// The pieces of one item of an export: number, openness, caption, and fields of a heading, whether it is the decision,
/// and paragraphs.
type Item = (u32, &'static str, String, Vec<(String, bool, Vec<String>)>);

fn item() -> impl Strategy<Value = Item> {
    let heading = prop_oneof![words(), prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned)];
    let paragraph = prop_oneof![words(), prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned)];
    let field = (heading, any::<bool>(), prop::collection::vec(paragraph, 1..5));
    (0..99_u32, prop::sample::select(vec!["True", "false", "?"]), words(), prop::collection::vec(field, 0..5))
}

/// An export of invented items, and every text that is in it.
fn export(items: &[Item], unknown: &str) -> (String, Vec<String>) {
    let mut told = vec![unknown.to_owned()];
    let mut xml = String::new();
    for (number, public, caption, fields) in items {
        told.push(caption.clone());
        xml += &format!(
            "<Item><Number>{number}</Number><IsPublic>{public}</IsPublic><Caption>{caption}</Caption><Fields>"
        );
        for (at, (heading, decision, paragraphs)) in fields.iter().enumerate() {
            let html: String = paragraphs.iter().map(|p| format!("<p>{p}</p>")).collect::<Vec<_>>().concat();
            xml += &format!(
                "<ItemField><Index>{at}</Index><Caption>{heading}</Caption><IsFeedback>{decision}</IsFeedback>"
            );
            xml += &format!("<Content><![CDATA[{html}]]></Content></ItemField>");
            told.extend(paragraphs.iter().cloned());
            if paragraphs.iter().any(|p| !p.trim().is_empty()) {
                told.push(heading.clone());
            }
        }
        xml += "</Fields></Item>";
    }
    let head =
        "<Publication><Agendas><Agenda ID=\"1\"><Name>Teknisk Udvalg</Name><Meeting><When>01-02-2024</When></Meeting>";
    (format!("{head}<Items>{xml}</Items></Agenda></Agendas><Ukendt>{unknown}</Ukendt></Publication>"), told)
}

/// What is seen of a text: its letters and signs.
fn seen(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for name in ["fil.txt", "x.xml"] {
            if let Ok(reading) = read(name, &bytes) {
                holds(&reading);
            }
        }
    }

    #[test]
    fn an_export_damaged_anywhere_is_read_or_refused(
        which in 0..8_usize,
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
    ) {
        let mut bytes = EXPORTS[which].to_vec();
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(reading) = read("x.xml", &bytes) {
            holds(&reading);
            sagsgang_intake::to_json(&reading);
        }
    }

    #[test]
    fn no_text_of_an_export_is_lost(items in prop::collection::vec(item(), 0..6), unknown in words()) {
        let (xml, told) = export(&items, &unknown);
        let reading = read("x.xml", xml.as_bytes()).expect("a well-formed export");
        holds(&reading);
        let text = seen(&reading.text);
        for part in told {
            prop_assert!(text.contains(&seen(&part)), "{} is not in {}", part, reading.text);
        }
        let Draft::Minutes(draft) = &reading.document else { unreachable!("{:?}", reading.document) };
        let mut flags: Vec<_> = items.iter().map(|i| (i.0, i.1 == "True")).collect();
        flags.sort_by_key(|f| f.0);
        let open: Vec<_> = draft.items.iter().map(|i| i.open.as_ref().map(|o| o.value)).collect();
        prop_assert_eq!(open, flags.iter().map(|f| Some(f.1)).collect::<Vec<_>>());
    }

    #[test]
    fn any_text_keeps_all_its_characters(text in "[\\PC\\n\\t ]{0,400}") {
        if let Ok(reading) = read("fil.txt", text.as_bytes()) {
            holds(&reading);
            prop_assert_eq!(&reading.text, &text);
        }
    }

    #[test]
    fn any_mix_of_conventions_keeps_all_its_characters(text in document()) {
        if let Ok(reading) = read("fil.txt", text.as_bytes()) {
            holds(&reading);
            sagsgang_intake::to_json(&reading);
        }
    }

    #[test]
    fn any_bytes_under_any_name_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for name in ["x.docx", "x.xlsx", "x.html"] {
            for begin in [&b""[..], b"PK\x03\x04", b"<html>"] {
                if let Ok(reading) = read(name, &[begin, &bytes].concat()) {
                    holds(&reading);
                }
            }
        }
    }

    #[test]
    fn any_damage_to_a_file_is_read_or_refused(at in 0..600_usize, byte in any::<u8>(), end in 1..600_usize) {
        for (name, mut bytes) in [("x.docx", packed(&[("word/document.xml", "<w:document><w:body><w:p><w:r><w:t>Mælk</w:t></w:r></w:p></w:body></w:document>")])), ("x.xlsx", workbook("<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"))] {
            let place = at % bytes.len();
            bytes[place] = byte;
            if let Ok(reading) = read(name, &bytes) {
                holds(&reading);
            }
            bytes.truncate(end);
            if let Ok(reading) = read(name, &bytes) {
                holds(&reading);
            }
        }
    }

    #[test]
    fn any_mix_of_tags_keeps_all_its_characters(tagged in tagged()) {
        let file = packed(&[("word/document.xml", &format!("<w:document><w:body>{tagged}</w:body></w:document>"))]);
        for (name, bytes) in [("x.docx", file), ("x.html", tagged.into_bytes())] {
            if let Ok(reading) = read(name, &bytes) {
                holds(&reading);
                sagsgang_intake::to_json(&reading);
            }
        }
    }

    #[test]
    fn any_document_of_paragraphs_and_tables_keeps_all_its_characters(document in word()) {
        if let Ok(reading) = read("x.docx", &packed(&[("word/document.xml", &document)])) {
            holds(&reading);
            let written = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
            let told: String = document.split('<').filter_map(|t| t.strip_prefix("w:t>")).collect();
            prop_assert_eq!(written(&reading.text), written(&told));
        }
    }

    #[test]
    fn any_sheet_keeps_all_its_characters(sheet in sheet()) {
        if let Ok(reading) = read("x.xlsx", &workbook(&sheet)) {
            holds(&reading);
        }
    }

    #[test]
    fn pages_on_one_line_keep_all_their_characters(text in flattened()) {
        if let Ok(reading) = read("fil.txt", text.as_bytes()) {
            holds(&reading);
        }
    }

    #[test]
    fn the_kind_of_line_break_does_not_matter(text in document()) {
        let plain = told(&text);
        prop_assert_eq!(&plain, &told(&text.replace('\n', "\r\n")));
        prop_assert_eq!(&plain, &told(&text.replace('\n', "\u{c}")));
        prop_assert_eq!(&plain, &told(&text.replace("\n\n", "\n\u{c}")));
    }

    #[test]
    fn the_width_of_the_page_does_not_matter(text in paragraphs(), one in 60_usize..130, other in 60_usize..400) {
        let document = |width: usize| {
            let body: Vec<String> = text.iter().map(|p| wrapped(p, width)).collect();
            format!("1. Cykelsti\n\nSagsfremstilling\n\n{}\n\nBeslutning\n\nGodkendt.\n", body.join("\n\n"))
        };
        prop_assert_eq!(told(&document(one)), told(&document(other)));
    }
}
