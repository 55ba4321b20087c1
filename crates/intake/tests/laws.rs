//! What holds for every input: reading never ends the process, loses no text, and points into the text.

use proptest::prelude::*;
use sagsgang_intake::{Draft, Reading, Span, read};

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

fn all_spans(reading: &Reading) -> Vec<Span> {
    let mut spans = match &reading.document {
        Draft::Minutes(d) => d.spans(),
        Draft::Programme(d) => d.spans(),
        Draft::Memo(d) => d.spans(),
        Draft::Unknown => Vec::new(),
    };
    spans.extend(&reading.headings);
    spans.extend(reading.not_understood.iter().map(|r| r.span));
    spans
}

fn holds(reading: &Reading) {
    let spans = all_spans(reading);
    let mut covered = vec![false; reading.text.len()];
    for span in &spans {
        assert!(span.start <= span.end, "{span:?} runs backwards");
        assert!(reading.text.get(span.start..span.end).is_some(), "{span:?} does not point into the text");
        covered[span.start..span.end].fill(true);
    }
    let lost: String =
        reading.text.char_indices().filter(|(at, c)| !c.is_whitespace() && !covered[*at]).map(|(_, c)| c).collect();
    assert_eq!(lost, "", "text in no value, heading or rest");
    for rest in &reading.not_understood {
        assert_eq!(rest.span.of(&reading.text), rest.text);
    }
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
}
